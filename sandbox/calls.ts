/**
 * The log of Bot API calls, accepted and refused, with the times at which they arrived. Rates are
 * computed from it, so it keeps every call up to a generous cap.
 */
import type { Params } from './params.ts'

export interface Call {
  readonly method: string
  readonly chatId: number | undefined
  /** The text of a send or an edit, else empty. */
  readonly text: string
  readonly params: Params
  /** Arrival, epoch ms. */
  readonly at: number
  /** True when the limits counted it: a send or an edit that they let pass. */
  paced: boolean
  /** The HTTP status; 0 while it is open or when the connection was dropped. */
  status: number
  description?: string
  retryAfter?: number
  /** True when the method did its work, also if its answer never left. */
  delivered: boolean
}

export interface Counts {
  readonly total: number
  readonly byMethod: Readonly<Record<string, number>>
  readonly byStatus: Readonly<Record<string, number>>
  /** Calls refused with 429. */
  readonly refused429: number
  /** The most sends and edits that passed within any one second. */
  readonly maxPerSecond: number
}

const CAP = 500_000

export class CallLog {
  readonly #calls: Call[] = []

  add(call: Call): void {
    this.#calls.push(call)
    if (this.#calls.length > CAP) this.#calls.splice(0, CAP / 10)
  }

  all(): readonly Call[] {
    return this.#calls
  }

  clear(): void {
    this.#calls.length = 0
  }

  counts(): Counts {
    const passed = this.#calls.filter(({ paced }) => paced)
    return {
      total: this.#calls.length,
      byMethod: tally(this.#calls, ({ method }) => method),
      byStatus: tally(this.#calls, ({ status }) => String(status)),
      refused429: this.#calls.filter(({ status }) => status === 429).length,
      maxPerSecond: busiest(
        passed.map(({ at }) => at),
        1000,
      ),
    }
  }
}

const tally = (calls: readonly Call[], keyOf: (call: Call) => string): Record<string, number> => {
  const counts = new Map<string, number>()
  for (const call of calls) counts.set(keyOf(call), (counts.get(keyOf(call)) ?? 0) + 1)
  return Object.fromEntries(counts)
}

/** The most of the ascending `times` that lie within any half-open window of `span` ms. */
export const busiest = (times: readonly number[], span: number): number => {
  let most = 0
  let first = 0
  times.forEach((time, index) => {
    while (time - (times[first] ?? time) >= span) first += 1
    most = Math.max(most, index - first + 1)
  })
  return most
}
