/**
 * What became of an article in a chat, and why: replayed from the chat's settings and receipts for whoever asks. Only
 * what receipts tell is remembered; all else is decided anew, by what decides when an alert leaves.
 */
import type { Asked, Beside, Decided } from '../../../app/ports/decisions.ts'
import { isExpired } from '../../../core/against.ts'
import type { Target } from '../../../core/alert.ts'
import { matchedBy } from '../../../core/filter/filter.ts'
import { nearestMiss } from '../../../core/filter/nearest.ts'
import { type Said, saidIn } from '../../../core/filter/said.ts'
import { type Known, verdictOn } from '../../../core/verdict.ts'
import { Component } from '../../component.ts'
import type { Recipient } from '../chats/recipient.ts'
import type { Considering } from '../sending/considering.ts'
import type { LaneTables } from '../tables.ts'
import type { AlertPresses } from './alert-presses.ts'
import { isOfOne } from './articles.ts'
import { shownOf } from './look-back.ts'
import type { Version } from './version-rows.ts'
import { type AlertRow, aboutOf } from './versions.ts'

interface Deps extends LaneTables {
  readonly alertPresses: AlertPresses
  readonly considering: Considering
}

export class Decisions extends Component<Deps> {
  /** `null`: there is no such article, or it is long past. */
  of(target: Target, asked: Asked, now: number): Decided | null {
    const { alertPresses, recipients, versions } = this.deps
    const version = this.#find(asked)
    const row = version && versions.lastAlert(version)
    if (!version || !row) return null
    const recipient = recipients.find(target)
    const message = asked.kind === 'event' ? asked.messageId : null
    const { event, line, url, publisherName } = row.alert
    return {
      ...{ event, line, url, publisherName },
      with: recipient ? this.#beside(recipient, row) : [],
      verdict: recipient
        ? verdictOn(this.#known(recipient, row, now))
        : { kind: this.#isWithdrawn(row) ? 'withdrawn' : 'follows-nothing' },
      isShown:
        recipient !== null &&
        message !== null &&
        alertPresses.isShown(version, recipient.n, message),
    }
  }

  /** Of two articles the later one was found to share words with the story. */
  #beside({ n }: Recipient, row: AlertRow): readonly Beside[] {
    const { stories } = this.deps
    const [first] = stories.standing(row.alert.story)
    return stories.shownWith(row, n).map((alert) => {
      const { line, publisherName } = alert
      const later = first && isOfOne(alert, first.alert) ? row.alert : alert
      return { line, publisherName, shared: later.shared }
    })
  }

  #find(asked: Asked): Version | null {
    const { versions } = this.deps
    switch (asked.kind) {
      case 'event':
        return versions.ofEvent(asked.event)
      case 'article':
        return versions.newestOf(asked.publisher, asked.article)
      case 'link':
        return versions.newestAt(asked.urls)
    }
  }

  #isWithdrawn({ alert }: AlertRow): boolean {
    return this.deps.versions.current(alert)?.isWithdrawal ?? false
  }

  #known(recipient: Recipient, row: AlertRow, now: number): Known {
    const { audience, considering, versions } = this.deps
    const { settings, n, told, changedAfter } = recipient
    const { alert, seq, meantFor } = row
    const about = aboutOf(row)
    const said = () => this.#saidIn(row)
    const cameAt = versions.get(seq)?.at ?? now
    const { expiresAt } = alert
    const isMeant = audience.includes(meantFor, n, 0) || audience.includes(seq, n, 0)
    return {
      isWithdrawn: this.#isWithdrawn(row),
      followsNothing: settings.filters.length === 0,
      outcome: this.#outcome(recipient, row),
      isInDigest: versions.withCopies(alert).some((one) => told.includes(one)),
      isMeant,
      isChanged: changedAfter >= seq,
      by: matchedBy(settings.filters, about, said),
      nearest: () => nearestMiss(settings.filters, { about, said: said() }),
      // What holds back goes by when it came; what was past its end by its turn is so by now.
      whenItCame: {
        ...considering.of(recipient, row, cameAt),
        expiresAt: isExpired({ now, expiresAt }) ? cameAt : null,
      },
    }
  }

  #outcome({ n }: Recipient, { alert, seq }: AlertRow): Known['outcome'] {
    const { audience, copies, items, receipts, versions } = this.deps
    const isHere = versions.withCopies(alert).some((one) => receipts.reached(one, n))
    if (isHere || copies.copyOf(alert, n) !== null) return 'sent'
    const outcome = receipts.outcomeOf(seq, n)?.kind ?? null
    if (outcome === 'failed') return 'failed'
    const isToCome = audience.includes(seq, n, 0) && (items.progress(seq)?.open ?? 0) > 0
    return outcome === 'waiting' || (outcome === null && isToCome) ? 'waiting' : null
  }

  /** Where the words are no longer kept, what is shown of them stands in their place. */
  #saidIn({ seq, alert }: AlertRow): Said {
    return this.deps.words.of(seq) ?? saidIn(shownOf(alert))
  }
}
