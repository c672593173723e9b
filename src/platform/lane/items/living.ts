/**
 * Messages of stories live: a chat has one of each, and who else reports the event is edited into it, without a
 * sound and behind all that is news. Only what is news beside it comes as an alert of its own.
 *
 * An edit of a story is an outbox item like an alert; what it shows is made when its turn comes, so that what comes
 * meanwhile is in it.
 */
import type { Contents } from '../../../app/ports/lane.ts'
import type { Alert, Withdrawal } from '../../../core/alert.ts'
import { parseStoryId, type StoryId } from '../../../core/article.ts'
import { settlesAt } from '../../../core/story/disagreement.ts'
import { isDevelopment } from '../../../core/story/news.ts'
import { type Report, reportOf } from '../../../core/story/report.ts'
import { DAY_MS, HOUR_MS } from '../../../core/time/spans.ts'
import { BACKGROUND, URGENT } from '../../../core/urgency.ts'
import { Table } from '../../component.ts'
import type { AlertParcel } from '../sending/fan-out.ts'
import type { LaneTables } from '../tables.ts'
import type { ArticleKey } from './articles.ts'
import type { Folds } from './folds.ts'
import type { Tallies } from './tallies.ts'
import type { AlertRow } from './versions.ts'

/** Sources that come together are one edit, and the next one comes after a while. */
const GATHERED_MS = 60_000
const EDIT_GAP_MS = 300_000
const LIVES_MS = DAY_MS
const DEVELOPMENT_GAP_MS = HOUR_MS
const DEVELOPMENTS_A_DAY = 3

interface Deps extends LaneTables {
  readonly tallies: Tallies
  readonly folds: Folds
}

/** Whom an article that has come is for. */
export interface ForWhom {
  readonly audience: readonly number[]
  /** It is news beside what its story told before. */
  readonly develops: boolean
  /** All that its story told before has been withdrawn. */
  readonly isAnew: boolean
}

interface Edit {
  /** Whose copies may have to be edited. */
  readonly articles: readonly ArticleKey[]
  readonly now: number
  readonly isPressing: boolean
}

interface Timed extends Edit {
  /** Not before then, epoch ms. */
  readonly at: number
  /** 1: it shows in what the articles disagree by then. */
  readonly settles: 0 | 1
}

/** Methods that change something run inside the caller's transaction. */
export class Living extends Table<Deps> {
  /**
   * Of those who want a new article, who has no message of its story, nor is about to get one; all of both where it
   * is news beside it.
   */
  forWhom(alert: Alert, wanting: readonly number[], now: number): ForWhom {
    const { recipients, stories, versions } = this.deps
    const others = stories.beside(alert)
    if (others.length === 0) {
      const isAnew = versions.ofStory(alert.story).length > 0
      return { audience: wanting, develops: false, isAnew }
    }
    const readers = this.#readersOf(others)
    const develops = this.#develops(alert, others, now)
    const untold = this.#untold(alert, wanting, readers)
    const told = develops
      ? without(readers, recipients.wantingOfStories('none'), stories.keepingApart(alert.story))
      : this.#wantingAll(alert, wanting, others)
    const audience = [...new Set([...untold, ...told])].sort((a, b) => a - b)
    return { audience, develops, isAnew: false }
  }

  /** Of those who want another version of an article, who has no message of its story: it is no news there. */
  untold(alert: Alert, wanting: readonly number[]): readonly number[] {
    const others = this.deps.stories.beside(alert)
    return others.length === 0 ? wanting : this.#untold(alert, wanting, this.#readersOf(others))
  }

  /** Who has no message of a story, or keeps its articles apart. */
  #untold(
    { story }: Alert,
    wanting: readonly number[],
    readers: ReadonlySet<number>,
  ): readonly number[] {
    const apart = this.deps.stories.keepingApart(story)
    return wanting.filter((n) => !readers.has(n) || apart.has(n))
  }

  /** Who wants to hear whatever says something else than was told. */
  #wantingAll(
    alert: Alert,
    wanting: readonly number[],
    others: readonly ArticleKey[],
  ): readonly number[] {
    const all = this.deps.recipients.wantingOfStories('all')
    const wantAll = wanting.filter((n) => all.has(n))
    if (wantAll.length === 0) return []
    const told = others.flatMap((other) => this.deps.versions.lastAlert(other)?.alert ?? [])
    return told.some((one) => textOf(one) === textOf(alert)) ? [] : wantAll
  }

  /** What was read of stories is not so any more. */
  forget(): void {
    this.deps.stories.forget()
  }

  /**
   * A version has been put: where it joins a story, comes back, counts otherwise or stands in the place of a withdrawn
   * article, those who are shown the story see it there; and once more when that has stood, if it is not what others
   * count.
   */
  joined(alert: Alert, now: number): void {
    const { stories, tallies, versions } = this.deps
    const others = stories.beside(alert)
    if (others.length === 0) return
    const before = versions.before(alert)
    const isCorrected = before !== null && !before.isWithdrawal
    const isInPlace = others.some((other) => versions.current(other)?.isWithdrawal)
    const isPressing = isCorrected && isInPlace
    if (isCorrected && !isPressing && tallies.countsAs(alert, before)) return
    const articles = [...others, alert]
    const began = Math.min(...articles.map((article) => versions.firstAt(article) ?? now))
    if (!isPressing && now - began > LIVES_MS) return
    this.#edit(alert.story, { articles, now, isPressing })
    const at = settlesAt(stories.tallies(alert.story), now)
    if (at !== null) this.#put(alert.story, { articles, now, at, settles: 1, isPressing: false })
  }

  /** An article is withdrawn: who waited for it gets another of its story, and what shows it among others is edited. */
  withdrawn(article: Withdrawal, now: number): void {
    const { items, stories, versions } = this.deps
    const last = versions.lastAlert(article)
    const others = last ? stories.beside(last.alert) : []
    if (!last || others.length === 0) return
    const before = versions.before(article)
    const waiting = before ? items.waitingFor(before.seq) : []
    const readers = this.#readersOf([...others, article])
    for (const n of waiting) if (!readers.has(n)) this.#sendInstead(last, n, now)
    this.#edit(last.alert.story, { articles: others, now, isPressing: true })
  }

  open({ alert: item, recipient }: AlertParcel): Contents {
    const { stories, versions } = this.deps
    const story = this.#storyOf(item)
    const found = story && stories.shown(story, recipient)
    if (!story || !found) return { kind: 'unwanted', reason: 'no copy' }
    const { article: shown, copy } = found
    // Other stories stand in it, too.
    const { folds } = this.deps
    if (versions.withCopies(shown).some((seq) => folds.present(seq, recipient, copy)))
      return { kind: 'unwanted', reason: 'folded' }
    const current = versions.current(shown)
    // Its next version brings the others along.
    if (!current) return { kind: 'unwanted', reason: 'superseded' }
    const present = versions.present(shown)
    if (present && (stories.keepsApart(recipient, story) || stories.isAlone(present, recipient)))
      return { kind: 'unwanted', reason: 'apart' }
    const before = present ?? versions.lastAlert(shown)
    if (!before) return { kind: 'unreadable' }
    const message = present
      ? stories.message(present.alert, { recipient, copy })
      : stories.insteadOf(before, { recipient, copy })
    if (message) return { kind: 'message', message, edits: copy, replyTo: null }
    if (!stories.showedOthers(before, recipient)) return { kind: 'unwanted', reason: 'withdrawn' }
    const withdrawn = this.deps.recipients.voice(recipient).message('storyWithdrawn')
    return { kind: 'message', message: withdrawn, edits: copy, replyTo: null }
  }

  #sendInstead(withdrawn: AlertRow, recipient: number, now: number): void {
    const { items, receipts, retries, stories, versions } = this.deps
    const [next] = stories.instead(withdrawn, recipient)
    const alert = next && versions.present(next)?.seq
    if (alert === undefined) return
    receipts.writeOne(alert, { recipient, outcome: { kind: 'waiting' } }, now)
    retries.add(items.add(alert, now), { alert, recipient })
  }

  /** An item goes. */
  delete(item: number): void {
    this.db.run`DELETE FROM story_edit WHERE item = ${item}`
  }

  /** Some time after the last one; what waits already is made anew, for those who have been alerted since. */
  #edit(story: StoryId, edit: Edit): void {
    const { now, isPressing } = edit
    const last = this.#last(story, 0)
    const gathered = Math.max(now + GATHERED_MS, (last?.at ?? 0) + EDIT_GAP_MS)
    const isWaiting = last !== undefined && last.at > now
    const at = isPressing ? 0 : isWaiting ? last.at : gathered
    this.#put(story, { ...edit, at, settles: 0 })
  }

  /** In one item for all, in the place of one that waits. */
  #put(story: StoryId, { articles, now, isPressing, at, settles }: Timed): void {
    const { items } = this.deps
    const last = this.#last(story, settles)
    if (last && last.at > now) items.cancel(last.item)
    const apart = isPressing ? [] : this.deps.stories.keepingApart(story)
    // What it shows in settles later, also for those who get their alert before that.
    const readers = settles === 1 ? this.#readersOf(articles) : this.#holdersOf(articles)
    const audience = without(readers, apart).sort((a, b) => a - b)
    const urgency = isPressing ? URGENT : BACKGROUND
    const about = { kind: 'story', version: null, publisher: '', urgency, audience } as const
    const item = items.put({ ...about, notBefore: at }, now)
    this.db.run`
      INSERT OR REPLACE INTO story_edit (story, settles, item, at)
      VALUES (${story}, ${settles}, ${item}, ${Math.max(at, now)})`
  }

  #last(story: StoryId, settles: 0 | 1): { item: number; at: number } | undefined {
    return this.db.first<{ item: number; at: number }>`
      SELECT item, at FROM story_edit WHERE story = ${story} AND settles = ${settles}`
  }

  #storyOf(item: number): StoryId | null {
    const story = this.db.value<string>`SELECT story FROM story_edit WHERE item = ${item}`
    return story === null ? null : parseStoryId(story)
  }

  /** Who has any of some articles, or is about to. */
  #readersOf(articles: readonly ArticleKey[]): ReadonlySet<number> {
    const { items } = this.deps
    const waiting = this.#presentOf(articles).flatMap((seq) => [...items.waitingFor(seq)])
    return new Set([...this.#holdersOf(articles), ...waiting])
  }

  /** Who has any of them, or may have as it reads so far: an alert that waits is written when its turn comes. */
  #holdersOf(articles: readonly ArticleKey[]): ReadonlySet<number> {
    const { copies, folds } = this.deps
    const present = new Set(this.#presentOf(articles))
    const inFlight = folds.inFlight().filter(({ alert }) => present.has(alert))
    const holders = articles.flatMap((article) => [...copies.holdersOf(article)])
    return new Set([...holders, ...inFlight.map(({ recipient }) => recipient)])
  }

  #presentOf(articles: readonly ArticleKey[]): number[] {
    return articles.flatMap((article) => this.deps.versions.present(article)?.seq ?? [])
  }

  #develops(alert: Alert, others: readonly ArticleKey[], now: number): boolean {
    const { versions } = this.deps
    const { count, lastAt } = versions.developments(alert.story, now - LIVES_MS)
    if (count >= DEVELOPMENTS_A_DAY || now - lastAt < DEVELOPMENT_GAP_MS) return false
    const before = others.flatMap((other): Report[] => {
      const told = versions.lastAlert(other)
      return told ? [reportOf(told.alert, versions.firstAt(other) ?? now)] : []
    })
    return isDevelopment(reportOf(alert, now), before)
  }
}

const without = (
  readers: ReadonlySet<number>,
  ...others: readonly Iterable<number>[]
): number[] => {
  const left = new Set(readers)
  for (const n of others.flatMap((some) => [...some])) left.delete(n)
  return [...left]
}

/** Wire copies have the same. */
const textOf = ({ line, sentences }: Alert): string => [line, ...sentences].join('\n')
