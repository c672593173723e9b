/**
 * Which Desk this is. One that has lost its storage and was filled from KV is another: it writes copies under
 * a name of its own, and counts revisions from above all that lanes may know of the one before.
 */
import type { Singles } from '../singles.ts'

/** No article has so many versions while its copy waits to be written. */
const UNCOPIED_REVISIONS = 1_000

/** Methods that change something run inside the caller's transaction. */
export class Life {
  readonly #singles: Singles
  readonly name: string
  /** Of an article that is not known, or is no further, the next revision is the one after. */
  #revision: number

  constructor(singles: Singles) {
    this.#singles = singles
    this.name = singles.get<string>('desk') ?? ''
    this.#revision = singles.get<number>('revision') ?? 0
  }

  nextRevision(before: number): number {
    return Math.max(before, this.#revision) + 1
  }

  /** The Desk of before had come so far with one of its articles. */
  goOnFrom(revision: number): void {
    this.#revision = Math.max(this.#revision, revision + UNCOPIED_REVISIONS)
    this.#singles.set('revision', this.#revision)
  }
}
