/**
 * The index of what chats want, made anew from their settings where the stems that it stands on are made
 * otherwise by now. Some chats at a time; whoever asks the index has the rest done first.
 */
import { STEMMING } from '../../../core/filter/stems.ts'
import { Singles } from '../../singles.ts'
import type { Database } from '../../sqlite.ts'
import type { Interest } from './interest.ts'
import type { RecipientRows } from './recipient-rows.ts'

const AT_ONCE = 500
/** The stemming that the index stands on, and the last recipient in it while it is being made. */
const BY = 'indexed_by'
const TO = 'indexed_to'

/** Methods run inside the caller's transaction. */
export class Reindexing {
  readonly #singles: Singles
  readonly #interest: Interest
  readonly #rows: RecipientRows
  #isDone = false

  constructor(db: Database, interest: Interest, rows: RecipientRows) {
    this.#singles = new Singles(db)
    this.#interest = interest
    this.#rows = rows
  }

  finish(): void {
    while (!this.#isDone) this.step()
  }

  step(): void {
    if (this.#isDone) return
    const after = this.#cursor()
    const next = after === null ? [] : this.#rows.unpaused(after, AT_ONCE)
    for (const recipient of next) this.#interest.add(recipient)
    this.#isDone = next.length < AT_ONCE
    this.#write(this.#isDone ? null : (next.at(-1)?.n ?? null))
  }

  /** The last recipient that has been indexed; `null`: all have. */
  #cursor(): number | null {
    if (this.#singles.get<number>(BY) === STEMMING) return this.#singles.get<number>(TO)
    this.#interest.clear()
    this.#singles.set(BY, STEMMING)
    return 0
  }

  #write(upto: number | null): void {
    if (upto === null) this.#singles.delete(TO)
    else this.#singles.set(TO, upto)
  }
}
