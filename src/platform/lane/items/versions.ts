/** Versions of articles, each with what its alert says, and which of them stands. */
import type { Superseding } from '../../../app/ports/desk.ts'
import type { Alert, NewAlert, Withdrawal } from '../../../core/alert.ts'
import type { About } from '../../../core/filter/match.ts'
import { URGENT } from '../../../core/urgency.ts'
import type { OnDatabase } from '../../component.ts'
import { readAlert, readWithdrawal, stored } from '../../stored.ts'
import type { Unreadable } from '../../unreadable.ts'
import type { ArticleKey, Articles } from './articles.ts'
import type { StoredAlert } from './stored-alert.ts'
import { type Between, type Version, VersionRows } from './version-rows.ts'

/** As many as one look back goes through. */
const OPENED_LIMIT = 256
/** Versions read at a time. */
const PAGE = 100

/** One with an alert. */
export interface AlertRow {
  readonly seq: number
  readonly alert: Alert
  readonly stands: boolean
  /** The number of the version of its article that was news last: its own, where it is news itself. */
  readonly newsFrom: number
  /** The number of the version of its article that was matched with all chats last. */
  readonly meantFor: number
  /** With which it is sent, whatever its publisher claims. */
  readonly urgency: number
}

/** What is said of its article beside the words. */
export const aboutOf = ({ alert, urgency }: AlertRow): About => ({ ...alert.subject, urgency })

interface Placed {
  readonly urgency: number
  /** `null`: it is news itself. */
  readonly newsFrom: number | null
  /** `null`: it was matched with all chats itself. */
  readonly meantFor: number | null
  /** It was an alert beside what its story told before. */
  readonly develops: boolean
  /** All else of its story had been withdrawn when it came. */
  readonly isAnew: boolean
  readonly now: number
}

interface Deps extends OnDatabase {
  readonly articles: Articles
  readonly unreadable: Unreadable
}

/** Methods that change something run inside the caller's transaction. */
export class Versions extends VersionRows<Deps> {
  /** Parsed alerts by number: the same few are opened for every chat of a window. */
  readonly #opened = new Map<number, StoredAlert>()

  /** `seq`: the number of its first item. */
  put(seq: number, alert: NewAlert, placed: Placed): void {
    const { urgency, develops, isAnew, now, ...place } = placed
    const { stems: _, ...subject } = alert.subject
    const data = stored({ ...alert, subject, ...place })
    const story = this.before(alert) === null ? alert.story : null
    this.write(seq, alert, { urgency, now, withdrawn: 0, data, story, develops, isAnew })
  }

  putWithdrawal(seq: number, withdrawal: Withdrawal, now: number): void {
    const data = stored({ publisherName: withdrawal.publisherName })
    const isNone = { story: null, develops: false, isAnew: false }
    this.write(seq, withdrawal, { urgency: URGENT, now, withdrawn: 1, data, ...isNone })
  }

  /** Every revision below is over from now on; numbers of those that had not been. */
  supersede(superseding: Omit<Superseding, 'lanes'>, now: number): number[] {
    const before = this.deps.articles.currentRevision(superseding)
    this.deps.articles.supersede(superseding, now)
    return this.setOver(superseding, before, superseding.revision)
  }

  /** What its copies are to show by now; `null` while it is still to come. */
  current(article: ArticleKey): Version | null {
    return this.ofRevision(article, this.deps.articles.currentRevision(article))
  }

  /** `null` for a withdrawal, and for what cannot be read. */
  alert(seq: number): Alert | null {
    return this.#open(seq, null)
  }

  /** The number of the version that was news last; 0: a withdrawal never is. */
  newsFrom(seq: number): number {
    const alert = this.#open(seq, null)
    return alert ? alertRow(seq, alert).newsFrom : 0
  }

  /** The number of the version that was matched with all chats last; 0: a withdrawal is for none. */
  meantFor(seq: number): number {
    const alert = this.#open(seq, null)
    return alert ? alertRow(seq, alert).meantFor : 0
  }

  /** What an article says now; `null` where it is withdrawn, or cannot be read. */
  present(article: ArticleKey): AlertRow | null {
    const version = this.current(article)
    return version?.stands ? this.#rowOf(version) : null
  }

  /** What it said last, also where it has been withdrawn since. */
  lastAlert(article: ArticleKey): AlertRow | null {
    const seq = this.newestAlert(article)
    return seq === null ? null : this.row(seq)
  }

  withdrawnBy(seq: number): string | null {
    const name = readWithdrawal(this.data(seq))?.publisherName
    return name ?? this.deps.unreadable.note('version', seq)
  }

  row(seq: number): AlertRow | null {
    const version = this.get(seq)
    return version && this.#rowOf(version)
  }

  #rowOf({ seq, stands, urgency }: Version): AlertRow | null {
    const alert = this.#open(seq, null)
    return alert && { ...alertRow(seq, alert), stands, urgency }
  }

  /** The alert that stands for the same article now: itself, a newer revision, or none. */
  standing(seq: number): AlertRow | null {
    const version = this.get(seq)
    if (!version) return null
    const present = version.stands ? version : this.current(version)
    return present?.stands ? this.#rowOf(present) : null
  }

  /** Standing, unexpired alerts after a number, oldest first, read page by page. */
  *after(seq: number, now: number): Generator<AlertRow> {
    yield* this.#standing({ after: seq, before: Number.MAX_SAFE_INTEGER }, 'ASC', now)
  }

  /** Standing, unexpired alerts after a number, newest first, read page by page. */
  *latest(after: number, now: number): Generator<AlertRow> {
    yield* this.#standing({ after, before: Number.MAX_SAFE_INTEGER }, 'DESC', now)
  }

  *#standing(between: Between, order: 'ASC' | 'DESC', now: number): Generator<AlertRow> {
    let { after, before } = between
    for (;;) {
      const page = this.standingRows({ after, before }, order, PAGE)
      for (const { seq, urgency, data } of page) {
        const alert = this.#open(seq, data)
        const isExpired = alert?.expiresAt != null && alert.expiresAt <= now
        if (!alert || isExpired) continue
        yield { ...alertRow(seq, alert), stands: true, urgency }
      }
      const last = page.at(-1)?.seq
      if (last === undefined) return
      if (order === 'ASC') after = last
      else before = last
    }
  }

  delete(seq: number): void {
    this.#opened.delete(seq)
    this.remove(seq)
  }

  /** `data`: as it stands in the row, where that has been read. */
  #open(seq: number, data: string | null): StoredAlert | null {
    const known = this.#opened.get(seq)
    if (known) return known
    const written = data ?? this.alertData(seq)
    if (written === null) return null
    const alert = readAlert(written) ?? this.deps.unreadable.note('version', seq)
    if (this.#opened.size >= OPENED_LIMIT) this.#opened.clear()
    if (alert) this.#opened.set(seq, alert)
    return alert
  }
}

function alertRow(seq: number, alert: StoredAlert) {
  const newsFrom = alert.newsFrom ?? seq
  return { seq, alert, newsFrom, meantFor: alert.meantFor ?? newsFrom }
}
