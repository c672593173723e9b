/**
 * Group commit: what comes within a moment is written in one turn of the event loop, and so reaches
 * the disk in one write, which is what a commit costs. Each item is still done or not done by itself,
 * and each is answered for itself, after the write.
 */
import { log } from './log.ts'

/** Long enough for posts that came together, too short to be noticed. */
const GATHER_MS = 2

interface Waiting<In, Out> {
  readonly item: In
  resolve(out: Out): void
  reject(error: unknown): void
}

export class GroupCommit<In, Out> {
  readonly #commit: (item: In) => Out
  readonly #afterwards: () => Promise<void>
  #waiting: Waiting<In, Out>[] = []

  /** `commit` is synchronous and throws without having changed anything. */
  constructor(commit: (item: In) => Out, afterwards: () => Promise<void>) {
    this.#commit = commit
    this.#afterwards = afterwards
  }

  run(item: In): Promise<Out> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ item, resolve, reject })
      if (this.#waiting.length === 1) setTimeout(() => void this.#commitAll(), GATHER_MS)
    })
  }

  async #commitAll(): Promise<void> {
    const group = this.#waiting
    this.#waiting = []
    const answers = group.map((waiting) => this.#tried(waiting))
    try {
      await this.#afterwards()
    } catch (error) {
      log('group-commit.failed-afterwards', { error: String(error) })
    } finally {
      for (const answer of answers) answer()
    }
  }

  #tried({ item, resolve, reject }: Waiting<In, Out>): () => void {
    try {
      const out = this.#commit(item)
      return () => resolve(out)
    } catch (error) {
      return () => reject(error)
    }
  }
}
