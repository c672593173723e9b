/** A first reading that tells of the newest item, so that whoever follows a feed sees that it works. */
import { dateOf } from '../timeliness.ts'
import type { FeedDocument, FeedItem } from './item.ts'
import { type KnownItem, readLedger } from './ledger.ts'

interface FirstReading {
  readonly before: readonly KnownItem[]
  readonly document: FeedDocument
}

/** All but the newest item is known, and that one comes now, whatever its date. */
export function toldNewest(document: FeedDocument, now: number): FirstReading {
  const newest = newestOf(document.items)
  const read = (items: readonly FeedItem[]) =>
    readLedger(null, { items, deletions: [] }, { now, most: 0, isPush: false }).known
  if (newest === undefined) return { before: read(document.items), document }
  const [told] = read([newest])
  // Of what stands in a feed twice, the first counts.
  const items = [{ ...newest, publishedAt: null, updatedAt: null }, ...document.items]
  return {
    before: read(document.items).filter((item) => !isSame(item, told)),
    document: { ...document, items },
  }
}

const isSame = (item: KnownItem, other: KnownItem | undefined): boolean =>
  item.guid === other?.guid && item.link === other.link && item.content === other.content

/** By its date; where none has one, feeds begin with their newest. One without an address is no article. */
function newestOf(items: readonly FeedItem[]): FeedItem | undefined {
  const candidates = items.filter(({ url }) => url !== null)
  return candidates.toSorted((a, b) => (dateOf(b) ?? 0) - (dateOf(a) ?? 0))[0]
}
