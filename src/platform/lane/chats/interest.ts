/**
 * The inverted index of what chats follow: from what a filter requires of an article to the chats that
 * have it. A row tells the whole match, so that matching reads no settings and costs what it finds.
 */
import type { Subject } from '../../../core/alert.ts'
import { type Filter, requiredKey, requiredPhrase, subjectKeys } from '../../../core/filter.ts'
import type { Settings } from '../../../core/settings.ts'
import { type Database, listOf, pieces } from '../../sqlite.ts'

/** Before the keys of chats that live in another lane by now. */
const LEFT = '~'

interface Indexed {
  readonly n: number
  readonly settings: Settings
  readonly hasLeft: boolean
}

/** Methods that change something run inside the caller's transaction. */
export class Interest {
  readonly #db: Database

  constructor(db: Database) {
    this.#db = db
  }

  /** Chats with a digest are not alerted, unless they want what is urgent at once. */
  add({ n, settings, hasLeft }: Indexed): void {
    if (settings.digest !== null && !settings.urgentAlways) return
    for (const filter of settings.filters) {
      this.#db.run`
        INSERT OR IGNORE INTO interest (key, phrase, n)
        VALUES (${keyOf(filter, hasLeft)}, ${requiredPhrase(filter)}, ${n})`
    }
  }

  remove({ n, settings, hasLeft }: Indexed): void {
    for (const filter of settings.filters) {
      this.#db.run`
        DELETE FROM interest WHERE key = ${keyOf(filter, hasLeft)}
          AND phrase = ${requiredPhrase(filter)} AND n = ${n}`
    }
  }

  purge(n: number): void {
    this.#db.run`DELETE FROM interest WHERE n = ${n}`
  }

  matching(subject: Subject): Set<number> {
    return this.#matching(subject, subjectKeys(subject))
  }

  departedMatching(subject: Subject): Set<number> {
    return this.#matching(
      subject,
      subjectKeys(subject).map((key) => LEFT + key),
    )
  }

  #matching(subject: Subject, all: readonly string[]): Set<number> {
    const found = new Set<number>()
    const has = new Map<string, boolean>()
    for (const keys of pieces(all)) {
      const rows = this.#db.rows<{ phrase: string; n: number }>`
        SELECT phrase, n FROM interest WHERE key IN (${listOf(keys)})`.raw<[string, number]>()
      for (const [phrase, n] of rows) {
        const known = has.get(phrase) ?? subject.stems.includes(phrase)
        has.set(phrase, known)
        if (known) found.add(n)
      }
    }
    return found
  }
}

const keyOf = (filter: Filter, hasLeft: boolean): string =>
  hasLeft ? LEFT + requiredKey(filter) : requiredKey(filter)
