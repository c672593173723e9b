/**
 * What is past its keeping goes, a bounded part of it at a time: a round a day, gone through in as many
 * steps as it takes, so that a month that has been left lying holds nobody up.
 *
 * An alert of which some chat has a message is kept as long as its article goes on, so that an update finds
 * its copies and no reader of one gets it twice (a digest leaves none, and may tell it again after a month), and so
 * is its first version, by which it is of a story; everything else goes by its own age, whatever its state: what
 * has waited for a month is not sent any more.
 */
import { DAY_MS } from '../../core/time/spans.ts'
import { Table } from '../component.ts'
import { log } from '../log.ts'
import type { Prunes } from '../prunes.ts'
import type { Singles } from '../singles.ts'
import type { Departures } from './chats/departures.ts'
import type { DeadLetters } from './items/dead-letters.ts'
import type { Folds } from './items/folds.ts'
import type { AgedItem } from './items/item.ts'
import type { Living } from './items/living.ts'
import { WORDS_KEPT_MS } from './items/words.ts'
import { KEPT_MS } from './keeping.ts'
import type { LaneTables } from './tables.ts'

/** Alerts and corrections looked at in one step. */
const LOOKED_AT = 500
/** Rows deleted in one step, or a few more: an item goes with all that belongs to it. */
const STEP_ROWS = 5_000

export class Pruning extends Table<Deps> {
  /** Inside the caller's transaction. */
  step(now: number): void {
    this.deps.departures.prune(now)
    const cursor = this.#round(now)
    if (cursor === null) return
    const next = this.#forgetItems(cursor, now - KEPT_MS) ?? this.#forgetOthers(cursor, now)
    this.#goOnFrom(next)
  }

  /** Nothing goes until a day from now. */
  putOff(now: number): void {
    this.deps.singles.set('pruned_at', now)
    this.#goOnFrom(null)
  }

  #goOnFrom(cursor: number | null): void {
    if (cursor === null) this.deps.singles.delete('pruning_from')
    else this.deps.singles.set('pruning_from', cursor)
  }

  /** How far the round has come; `null` until the next one. A clock that was set back begins one. */
  #round(now: number): number | null {
    const { singles } = this.deps
    const cursor = singles.get<number>('pruning_from')
    if (cursor !== null) return cursor
    const last = singles.get<number>('pruned_at')
    if (last !== null && last <= now && now - last < DAY_MS) return null
    singles.set('pruned_at', now)
    return 0
  }

  /** The number up to which items have been looked at, `null` when the next one is young. */
  #forgetItems(after: number, before: number): number | null {
    let looked: number | null = null
    let gone = 0
    for (const item of this.deps.items.aged(after, LOOKED_AT)) {
      if (item.at >= before || gone >= STEP_ROWS) break
      gone += this.#look(item, before)
      looked = item.seq
    }
    return looked
  }

  /** In how many rows it was that has gone. What cannot be looked at stays, and nothing stays with it. */
  #look(item: AgedItem, before: number): number {
    return this.db.apart(
      () => (this.#keep(item, before) ? 0 : this.#forget(item)),
      (error) => {
        log('item.not-pruned', { alert: item.seq, error: String(error) })
        return 0
      },
    )
  }

  /** False for what may go; of an alert that is kept, only what its readers are asked for is. */
  #keep(item: AgedItem, before: number): boolean {
    const { articles, folds, receipts, recipients, versions } = this.deps
    if (item.kind === 'fold') return folds.isNeeded(item.seq)
    const version = versions.get(item.version)
    if (!version || !articles.goesOn(version, before)) return false
    const hasCopies = item.kind === 'alert' && version.isReached
    if (hasCopies && receipts.compact(item.seq, (n) => recipients.targetOf(n) !== null)) return true
    // It says of which story the article is.
    if (versions.before(version) === null) return true
    // So that nobody is told once more what was told last.
    return versions.told(version).next().value?.seq === version.seq
  }

  /** In how many rows it was. */
  #forget({ seq }: AgedItem): number {
    const { audience, deadLetters, folds, items, living, receipts, stories, versions, words } =
      this.deps
    versions.delete(seq)
    stories.forget()
    words.delete(seq)
    folds.delete(seq)
    deadLetters.delete(seq)
    living.delete(seq)
    return receipts.delete(seq) + audience.delete(seq) + items.delete(seq)
  }

  /** Whatever goes by its own date; the cursor again where there is more of it, `null` at the end. */
  #forgetOthers(cursor: number, now: number): number | null {
    const { aging, items, recipients, retries, words } = this.deps
    retries.prune((item) => items.has(item))
    recipients.forgetTold(items.oldest())
    const wordless = items.newestBefore(now - WORDS_KEPT_MS)
    const sets = words.prune(wordless, new Set(items.active()), STEP_ROWS)
    const most = Math.max(sets, ...aging.map((one) => one.prune(now, STEP_ROWS)))
    return most < STEP_ROWS ? null : cursor
  }
}

interface Deps extends LaneTables {
  readonly singles: Singles
  readonly departures: Departures
  readonly deadLetters: DeadLetters
  readonly folds: Folds
  readonly living: Living
  /** What goes by its own date. */
  readonly aging: readonly Prunes[]
}
