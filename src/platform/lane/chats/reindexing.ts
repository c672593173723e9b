/**
 * The index of what chats want, made anew from their settings where the stems that it stands on are made
 * otherwise by now. Some chats at a time; whoever asks the index has the rest done first.
 */
import { STEMMING } from '../../../core/filter/stems.ts'
import { Component } from '../../component.ts'
import type { Singles } from '../../singles.ts'
import type { Interest } from './interest.ts'
import type { RecipientRows } from './recipient-rows.ts'

const AT_ONCE = 500
/** The stemming that the index stands on, and the last recipient in it while it is being made. */
const BY = 'indexed_by'
const TO = 'indexed_to'

interface Deps {
  readonly interest: Interest
  readonly rows: RecipientRows
  readonly singles: Singles
}

/** Methods run inside the caller's transaction. */
export class Reindexing extends Component<Deps> {
  #isDone = false

  finish(): void {
    while (!this.#isDone) this.step()
  }

  step(): void {
    if (this.#isDone) return
    const after = this.#cursor()
    const next = after === null ? [] : this.deps.rows.unbarred(after, AT_ONCE)
    for (const recipient of next) this.deps.interest.add(recipient)
    this.#isDone = next.length < AT_ONCE
    this.#write(this.#isDone ? null : (next.at(-1)?.n ?? null))
  }

  /** The last recipient that has been indexed; `null`: all have. */
  #cursor(): number | null {
    if (this.deps.singles.get<number>(BY) === STEMMING) return this.deps.singles.get<number>(TO)
    this.deps.interest.clear()
    this.deps.singles.set(BY, STEMMING)
    return 0
  }

  #write(upto: number | null): void {
    if (upto === null) this.deps.singles.delete(TO)
    else this.deps.singles.set(TO, upto)
  }
}
