/** What the articles of stories count, each since when: told anew for every message, and read from their versions. */
import type { Alert } from '../../../core/alert.ts'
import { remembered } from '../../../core/remembered.ts'
import type { Tally } from '../../../core/story/disagreement.ts'
import { reportOf, tollsIn } from '../../../core/story/report.ts'
import { countSame, standingOf } from '../../../core/story/standing.ts'
import { Component } from '../../component.ts'
import type { Version } from './version-rows.ts'
import type { Versions } from './versions.ts'

/** A live page has many versions: a count that stood in so many is old enough. */
const MOST_VERSIONS = 20
/** In memory, of which the same few are asked for every chat of a window. */
const REMEMBERED = 1_024

interface Deps {
  readonly versions: Versions
}

export class Tallies extends Component<Deps> {
  readonly #known = new Map<string, Tally>()

  /** Some article has another version. */
  forget(): void {
    this.#known.clear()
  }

  of(alert: Alert): Tally {
    const { publisher, publisherName: name } = alert
    const make = () => ({ publisher, name, tolls: this.#standingIn(alert) })
    return remembered(this.#known, alert.event, { most: REMEMBERED, make })
  }

  /** Whether it counts what the version before it did. */
  countsAs(alert: Alert, { seq }: Version): boolean {
    const before = this.deps.versions.alert(seq)
    return before !== null && countSame(tollsOf(alert), tollsOf(before))
  }

  #standingIn(alert: Alert): Tally['tolls'] {
    if (tollsOf(alert).length === 0) return []
    const versions = this.deps.versions
      .newestOfArticle(alert, MOST_VERSIONS)
      .flatMap(({ seq, at }) => {
        const version = this.deps.versions.alert(seq)
        return version ? [{ at, tolls: tollsOf(version) }] : []
      })
    return standingOf(versions)
  }
}

const tollsOf = (alert: Alert) => tollsIn(reportOf(alert, 0))
