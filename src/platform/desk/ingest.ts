/**
 * Sends the ids of accepted events to the INGEST queue: the first at once, and those that come while
 * it is on its way together in the next batch.
 *
 * Nobody waits for it and nothing is lost by it: an id whose sending fails, or that a crash forgets,
 * is sent again by the Desk's alarm.
 */
import type { EventId } from '../../core/article.ts'
import { log } from '../log.ts'

/** As many as one `sendBatch` takes. */
const BATCH = 100

export class Ingest {
  readonly #queue: Pick<Queue, 'sendBatch'>
  readonly #waiting: EventId[] = []
  #sending = false

  constructor(queue: Pick<Queue, 'sendBatch'>) {
    this.#queue = queue
  }

  /** Never throws. */
  send(event: EventId): void {
    this.#waiting.push(event)
    if (!this.#sending) void this.#sendAll()
  }

  async #sendAll(): Promise<void> {
    this.#sending = true
    try {
      while (this.#waiting.length > 0) await this.offer(this.#waiting.splice(0, BATCH))
    } finally {
      this.#sending = false
    }
  }

  /** Never throws; `false`: the queue did not take them. */
  async offer(events: readonly string[]): Promise<boolean> {
    try {
      await this.#queue.sendBatch(events.map((event) => ({ body: event })))
      return true
    } catch (error) {
      log('desk.ingest-failed', { events: events.length, error: String(error) })
      return false
    }
  }
}
