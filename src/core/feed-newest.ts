/** A first reading that tells of the newest item, so that whoever follows a feed sees that it works. */
import type { FeedDocument, FeedItem } from './feed-item.ts'
import { type KnownItem, readLedger } from './feed-ledger.ts'
import { dateOf } from './timeliness.ts'

interface FirstReading {
  readonly before: readonly KnownItem[]
  readonly document: FeedDocument
}

/** All but the newest item is known, and that one comes now, whatever its date. */
export function toldNewest(document: FeedDocument, now: number): FirstReading {
  const newest = newestOf(document.items)
  const others = { items: document.items.filter((item) => item !== newest), deletions: [] }
  const { known } = readLedger(null, others, { now, most: 0 })
  return {
    before: known,
    document: {
      ...document,
      items: document.items.map((item) =>
        item === newest ? { ...item, publishedAt: null, updatedAt: null } : item,
      ),
    },
  }
}

/** By its date; where none has one, feeds begin with their newest. One without an address is no article. */
function newestOf(items: readonly FeedItem[]): FeedItem | undefined {
  const candidates = items.filter(({ url }) => url !== null)
  return candidates.toSorted((a, b) => (dateOf(b) ?? 0) - (dateOf(a) ?? 0))[0]
}
