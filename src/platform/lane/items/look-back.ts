/**
 * Looks back through the alerts that stand, newest first: which of them filters match, and how many each
 * topic and publisher had. It looks at so many alerts, and so many of their words, however many there are.
 */
import type { Found, Search, Tallied, Tally } from '../../../app/ports/archive.ts'
import type { Alert, Target } from '../../../core/alert.ts'
import { articleWords } from '../../../core/filter/article-words.ts'
import { type Filter, matches } from '../../../core/filter/filter.ts'
import { type Said, saidIn } from '../../../core/filter/said.ts'
import { HOUR_MS } from '../../../core/time/spans.ts'
import { Component } from '../../component.ts'
import type { LaneTables } from '../tables.ts'
import { type AlertRow, aboutOf } from './versions.ts'
import type { Words } from './words.ts'

const LOOKED_AT = 1_000
/** However many of them have been superseded or are withdrawals. */
const ROWS_READ = 5_000
/** Of one chat: a person reads what was found before. */
const LOOKS_A_MINUTE = 20
/** Hashes of words, four bytes each. */
const WORDS_READ = 2_500_000

export class LookBack extends Component<LaneTables> {
  /** How often chats have looked back in a minute; only in memory, since to look once more does little harm. */
  readonly #looks = new Map<number, number>()
  #minute = 0
  #tallied: { newest: number; hour: number; tally: Tally } | null = null

  /** `null` where the chat has looked back too often. */
  search(target: Target, { filters, since, limit }: Search, now: number): Found | null {
    if (!this.mayLook(target.chatId, now)) return null
    const wanted = filters ?? this.deps.recipients.find(target)?.settings.filters ?? []
    if (wanted.length === 0) return { alerts: [], stories: 0, isAll: true }
    const look = new Look(this.deps, wanted)
    const alerts: number[] = []
    const stories = new Set<string>()
    const isAll = this.#eachSince(since, now, (row) => {
      if (!look.matches(row)) return !look.isSpent()
      const { story } = row.alert
      if (alerts.length < limit && !stories.has(story)) alerts.push(row.seq)
      stories.add(story)
      return !look.isSpent()
    })
    return { alerts, stories: stories.size, isAll: isAll && !look.hasGuessed() }
  }

  mayLook(chatId: number, now: number): boolean {
    const minute = Math.floor(now / 60_000)
    if (minute !== this.#minute) this.#looks.clear()
    this.#minute = minute
    const looks = (this.#looks.get(chatId) ?? 0) + 1
    this.#looks.set(chatId, looks)
    return looks <= LOOKS_A_MINUTE
  }

  /** Of the same alerts it is made once: whoever turns pages asks for it again and again. */
  tally(since: number, now: number): Tally {
    const newest = this.deps.items.newest()
    const known = this.#tallied
    if (known?.newest === newest && known.hour === hourOf(since)) return known.tally
    const tally = this.#tally(since, now)
    this.#tallied = { newest, hour: hourOf(since), tally }
    return tally
  }

  #tally(since: number, now: number): Tally {
    const topics = new Map<string, Set<string>>()
    const publishers = new Map<string, Set<string>>()
    const isAll = this.#eachSince(since, now, ({ alert: { story, subject } }) => {
      for (const topic of subject.topics) addTo(topics, topic, story)
      addTo(publishers, subject.publisher, story)
      return true
    })
    return { topics: tallied(topics), publishers: tallied(publishers), isAll }
  }

  /** False where there may be more than was looked at. */
  #eachSince(since: number, now: number, look: (row: AlertRow) => boolean): boolean {
    const { items, versions } = this.deps
    const first = items.newestBefore(since)
    const farthest = items.newest() - ROWS_READ
    let looked = 0
    for (const row of versions.latest(Math.max(first, farthest), now)) {
      looked += 1
      if (!look(row) || looked >= LOOKED_AT) return false
    }
    return first >= farthest
  }
}

/** One going through alerts with the same filters. */
class Look {
  readonly #words: Words
  readonly #filters: readonly Filter[]
  #read = 0
  #guessed = false

  constructor({ words }: LaneTables, filters: readonly Filter[]) {
    this.#words = words
    this.#filters = filters
  }

  matches(row: AlertRow): boolean {
    return matches(this.#filters, aboutOf(row), () => this.#wordsOf(row.seq, row.alert))
  }

  isSpent(): boolean {
    return this.#read >= WORDS_READ
  }

  /** The words of some are kept no longer, and what is shown of them stood in their place. */
  hasGuessed(): boolean {
    return this.#guessed
  }

  #wordsOf(seq: number, alert: Alert): Said {
    const kept = this.#words.of(seq)
    if (kept === null) this.#guessed = true
    const said = kept ?? saidIn(shownOf(alert))
    this.#read += said.size
    return said
  }
}

/** What is shown of an article, as its words. */
export const shownOf = ({ line, sentences, subject: { language } }: Alert): string =>
  articleWords({ headline: line, paragraphs: sentences, language })

const hourOf = (at: number): number => Math.floor(at / HOUR_MS)

function addTo(tally: Map<string, Set<string>>, name: string, story: string): void {
  const stories = tally.get(name) ?? new Set()
  tally.set(name, stories.add(story))
}

const tallied = (tally: ReadonlyMap<string, ReadonlySet<string>>): Tallied[] =>
  [...tally]
    .map(([name, { size }]) => ({ name, stories: size }))
    .sort((a, b) => b.stories - a.stories || (a.name < b.name ? -1 : 1))
