import { FREE_OPERATIONS } from '../../src/core/feed/budget.ts'

/**
 * What Cloudflare asks, in US dollars, as its documentation stood in mid-2026.
 * https://developers.cloudflare.com/workers/platform/pricing/
 * https://developers.cloudflare.com/durable-objects/platform/pricing/
 * https://developers.cloudflare.com/kv/platform/pricing/
 * https://developers.cloudflare.com/queues/platform/pricing/
 */
export interface Price {
  readonly unit: string
  /** Per day. */
  readonly free: number
  /** Per month, with the paid plan's base fee. */
  readonly included: number
  /** For a million more. */
  readonly perMillion: number
}

export const PRICES = {
  requests: { unit: 'Worker requests', free: 100_000, included: 10e6, perMillion: 0.3 },
  objectRequests: {
    unit: 'Durable Object requests',
    free: 100_000,
    included: 1e6,
    perMillion: 0.15,
  },
  duration: { unit: 'GB-s of Durable Objects', free: 13_000, included: 400_000, perMillion: 12.5 },
  rowsWritten: { unit: 'rows written', free: 100_000, included: 50e6, perMillion: 1 },
  rowsRead: { unit: 'rows read', free: 5e6, included: 25e9, perMillion: 0.001 },
  kvReads: { unit: 'KV reads', free: 100_000, included: 10e6, perMillion: 0.5 },
  kvWrites: { unit: 'KV writes', free: 1_000, included: 1e6, perMillion: 5 },
  queueOperations: {
    unit: 'queue operations',
    free: FREE_OPERATIONS,
    included: 1e6,
    perMillion: 0.4,
  },
} as const satisfies Readonly<Record<string, Price>>

export type Item = keyof typeof PRICES
export const ITEMS: readonly Item[] = [
  'requests',
  'objectRequests',
  'duration',
  'rowsWritten',
  'rowsRead',
  'kvReads',
  'kvWrites',
  'queueOperations',
]

/** A month of the paid plan. */
export const BASE_FEE = 5
/** A Durable Object in memory is billed as 128 MB. */
export const OBJECT_GB = 0.128
