/**
 * Which of two posts about one article is the newer.
 *
 * Webhooks arrive late, twice and out of order. Order is taken from the publisher where it says
 * something (`version`, then `updated_at`) and else from the order of arrival, with one exception: a
 * withdrawn article comes back only for a post that is provably newer, never by mere arrival.
 */

export interface KnownVersion {
  readonly version: number | null
  readonly updatedAt: number | null
  readonly retracted: boolean
}

/** `next.retracted` says that the post withdraws the article. */
export function isStale(known: KnownVersion | null, next: KnownVersion): boolean {
  if (!known) return false
  const order = compare(known.version, next.version) || compare(known.updatedAt, next.updatedAt)
  if (order !== 0) return order > 0
  if (next.retracted) return false
  const sameVersion = known.version !== null && known.version === next.version
  return known.retracted || sameVersion
}

/** A withdrawal of what has been withdrawn already: everybody has been told. */
export const isToldAlready = (known: KnownVersion | null, next: KnownVersion): boolean =>
  next.retracted && known?.retracted === true

/** What is remembered after `next` was taken: what it leaves out stays as it was. */
export function remember(known: KnownVersion | null, next: KnownVersion): KnownVersion {
  return {
    version: next.version ?? known?.version ?? null,
    updatedAt: next.updatedAt ?? known?.updatedAt ?? null,
    retracted: next.retracted,
  }
}

/** Negative: `next` is later; 0: equal, or one of them does not say. */
const compare = (known: number | null, next: number | null): number =>
  known === null || next === null ? 0 : known - next
