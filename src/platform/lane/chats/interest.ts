/**
 * The inverted index of what chats follow: from the keys of each filter, of which an article that it
 * matches has one, to the chats that have it. Matching reads no settings: beside the key stands the filter,
 * which is asked once an article, or nothing where the key says it all.
 */
import { type Filter, matches, testOf } from '../../../core/filter/filter.ts'
import { keysTellAll, requiredKeys, subjectKeys } from '../../../core/filter/keys.ts'
import type { Matched } from '../../../core/filter/match.ts'
import { type Kind, kindOf, type Reach } from '../../../core/filter/reach.ts'
import { saidIn } from '../../../core/filter/said.ts'
import { once } from '../../../core/once.ts'
import type { Settings } from '../../../core/settings.ts'
import { Table } from '../../component.ts'
import { listOf, pieces } from '../../sqlite.ts'

/** Before the keys of chats that live in another lane by now. */
const LEFT = '~'

interface Indexed {
  readonly n: number
  readonly settings: Settings
  readonly hasLeft: boolean
}

/** Methods that change something run inside the caller's transaction. */
export class Interest extends Table {
  /** Chats with a digest are not alerted, unless they want what is urgent at once. */
  add({ n, settings, hasLeft }: Indexed): void {
    if (settings.digest !== null && !settings.urgentAlways) return
    for (const filter of settings.filters) {
      for (const key of keysOf(filter, hasLeft)) {
        this.db.run`
          INSERT OR IGNORE INTO interest (key, filter, n) VALUES (${key}, ${askedOf(filter)}, ${n})`
      }
    }
  }

  remove({ n, settings, hasLeft }: Indexed): void {
    for (const filter of settings.filters) {
      for (const key of keysOf(filter, hasLeft)) {
        this.db.run`
          DELETE FROM interest WHERE key = ${key} AND filter = ${askedOf(filter)} AND n = ${n}`
      }
    }
  }

  purge(n: number): void {
    this.db.run`DELETE FROM interest WHERE n = ${n}`
  }

  clear(): void {
    this.db.run`DELETE FROM interest`
  }

  matching(subject: Matched): Set<number> {
    return this.#matching(subject, subjectKeys(subject))
  }

  departedMatching(subject: Matched): Set<number> {
    return this.#matching(
      subject,
      subjectKeys(subject).map((key) => LEFT + key),
    )
  }

  /** How many there are, and by what kind of filter. */
  reach(subject: Matched): Reach {
    const byKind = new Map<Kind, Set<number>>()
    for (const { key, text, n } of this.#matches(subject, subjectKeys(subject))) {
      const kind = kindOf(key, text)
      byKind.set(kind, (byKind.get(kind) ?? new Set()).add(n))
    }
    const { size: matched } = new Set([...byKind.values()].flatMap((some) => [...some]))
    return { matched, by: Object.fromEntries([...byKind].map(([kind, { size }]) => [kind, size])) }
  }

  #matching(subject: Matched, all: readonly string[]): Set<number> {
    const found = new Set<number>()
    for (const { n } of this.#matches(subject, all)) found.add(n)
    return found
  }

  *#matches(subject: Matched, all: readonly string[]) {
    const has = new Map([['', true]])
    const said = once(() => saidIn(subject.stems))
    for (const keys of pieces(all)) {
      const rows = this.db.rows<{ filter: string; n: number; key: string }>`
        SELECT filter, n, key FROM interest WHERE key IN (${listOf(keys)})`
      for (const [text, n, key] of rows.raw<[string, number, string]>()) {
        const known = has.get(text) ?? matches([{ text }], subject, said)
        has.set(text, known)
        if (known) yield { key, text, n }
      }
    }
  }
}

const askedOf = (filter: Filter): string => (keysTellAll(testOf(filter)) ? '' : filter.text)

const keysOf = (filter: Filter, hasLeft: boolean): readonly string[] => {
  const keys = requiredKeys(testOf(filter)) ?? []
  return hasLeft ? keys.map((key) => LEFT + key) : keys
}
