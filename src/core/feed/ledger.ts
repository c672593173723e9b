/**
 * What is news in a feed, told from what was read there before.
 *
 * A feed shows its newest items, over and over, and says nothing of what changed. News is what was never seen;
 * an item that vanishes and comes back, gets another guid or another query in its address is none. The first
 * reading is no news as a whole: it is known from then on, and nobody is told. What is dated far from now is
 * left to what goes for every article, and comes last. Nothing is withdrawn by vanishing, only where the feed
 * says so, and nothing that a hub has brought is taken back by an older copy.
 */
import * as v from 'valibot'
import { type ArticleId, articleIdSchema, parseArticleId } from '../article.ts'
import { fingerprint } from '../fingerprint.ts'
import type { Typed } from '../schema.ts'
import { dateOf, untimely } from '../timeliness.ts'
import type { FeedDeletion, FeedDocument, FeedItem } from './item.ts'
import { type ItemNames, itemNamesSchema, namesOf } from './names.ts'
import { isOlderCopy, pushedOver, pushedSchema } from './pushes.ts'

export const knownItemSchema = v.object({
  ...itemNamesSchema.entries,
  id: articleIdSchema,
  /** It was news, so that its changes are. */
  told: v.boolean(),
  /** How often it has changed since. */
  changes: v.number(),
  withdrawn: v.boolean(),
  /** `null` where no hub has changed it; absent in values of an older version. */
  pushed: v.optional(v.nullable(pushedSchema), null),
})
export type KnownItem = Typed<typeof knownItemSchema>

export type FeedNews =
  | { readonly kind: 'new' | 'changed'; readonly known: KnownItem; readonly item: FeedItem }
  | { readonly kind: 'withdrawn'; readonly known: KnownItem; readonly at: number | null }

export interface Ledger {
  /** What is known when all of the news has been taken; those that were read last come first. */
  readonly known: readonly KnownItem[]
  /** The oldest first, and last what is dated far from now. */
  readonly news: readonly FeedNews[]
  /** There is more of it, for another time. */
  readonly hasMore: boolean
  /** Some of it is older than what is known, so that the next reading is to be looked through whatever its name. */
  readonly showsOld: boolean
}

/** Twice what is read of a feed at a time. */
export const MOST_KNOWN = 1_000

interface Reading {
  readonly now: number
  /** How much of the news is told now. */
  readonly most: number
  /** A hub has brought it: nothing older stands behind it. */
  readonly isPush: boolean
}

/** What becomes of one item; `was` is `null` where it is seen for the first time. */
interface Step {
  readonly was: KnownItem | null
  readonly entry: KnownItem
  readonly news: FeedNews | null
  readonly isOld: boolean
}

/** `before` is `null` for a feed that was never read. Pure; its time grows with the items alone. */
export function readLedger(
  before: readonly KnownItem[] | null,
  { items, deletions }: Pick<FeedDocument, 'items' | 'deletions'>,
  reading: Reading,
): Ledger {
  const known = before ?? []
  const found = recognise(known, items)
  const ids = new Set<string>(known.map(({ id }) => id))
  const stepOf = ({ item, names, was }: Found): Step => {
    if (was) return changed(was, { item, names }, reading)
    const id = newId({ item, names }, ids)
    ids.add(id)
    const told = before !== null
    const entry = { ...names, id, told, changes: 0, withdrawn: false, pushed: null }
    const news = told ? ({ kind: 'new', known: entry, item } as const) : null
    return { was, entry, news, isOld: false }
  }
  const seen = new Set(found.map(({ was }) => was))
  const unseen = known.filter((one) => !seen.has(one))
  const steps = [...found.map(stepOf), ...unseen.map(unchanged)]
  return ledgerOf(withdraw(steps, deletions), reading)
}

/** Items that are not told of all the same, such as one that is refused, are known without having been told. */
export const untold = (
  known: readonly KnownItem[],
  ids: ReadonlySet<ArticleId>,
): readonly KnownItem[] =>
  known.map((item) => (ids.has(item.id) ? { ...item, told: item.changes > 0 } : item))

const unchanged = (was: KnownItem): Step => ({ was, entry: was, news: null, isOld: false })

function changed(was: KnownItem, { item, names }: Named, { now, isPush }: Reading): Step {
  const same = { ...was, ...names }
  if (names.text === was.text || was.withdrawn)
    return { ...unchanged(was), entry: { ...same, text: was.text } }
  if (!was.told) return { ...unchanged(was), entry: same }
  if (!isPush && isOlderCopy(was, names.text, now)) return { ...unchanged(was), isOld: true }
  const pushed = isPush ? pushedOver(was, now) : was.pushed
  const entry = { ...same, changes: was.changes + 1, pushed }
  return { was, entry, news: { kind: 'changed', known: entry, item }, isOld: false }
}

function withdraw(steps: readonly Step[], deletions: readonly FeedDeletion[]): readonly Step[] {
  const deleted = new Map(deletions.map((deletion) => [fingerprint(deletion.guid), deletion]))
  return steps.map((step) => {
    const deletion = deleted.get(step.entry.guid)
    if (!deletion || step.entry.withdrawn) return step
    const entry = { ...(step.was ?? step.entry), withdrawn: true }
    const isNews = step.was?.told === true
    return {
      ...step,
      entry,
      news: isNews ? { kind: 'withdrawn', known: entry, at: deletion.at } : null,
    }
  })
}

function ledgerOf(steps: readonly Step[], { now, most }: Pick<Reading, 'now' | 'most'>): Ledger {
  const due = steps
    // Feeds begin with their newest.
    .toReversed()
    .filter(({ news }) => news !== null)
    .toSorted((a, b) => waits(a, now) - waits(b, now) || newsAt(a) - newsAt(b))
  const first = due.slice(0, most)
  const later = new Set(due.slice(most))
  const known = steps.map((step) => (later.has(step) ? step.was : step.entry))
  return {
    known: known.filter((entry) => entry !== null).slice(0, MOST_KNOWN),
    news: first.map(({ news }) => news).filter((news) => news !== null),
    hasMore: later.size > 0,
    showsOld: steps.some(({ isOld }) => isOld),
  }
}

/** An archive that comes back holds up no news. */
const waits = ({ news }: Step, now: number): number =>
  news && news.kind !== 'withdrawn' && untimely(news.item, now) ? 1 : 0

/** What has no date comes before all that has one, in the order of the feed. */
function newsAt({ news }: Step): number {
  if (news === null) return 0
  return news.kind === 'withdrawn' ? (news.at ?? 0) : (dateOf(news.item) ?? 0)
}

interface Found {
  readonly item: FeedItem
  readonly names: ItemNames
  readonly was: KnownItem | null
}

const wholeName = ({ guid, link, content }: ItemNames): string => `${guid} ${link} ${content}`

/** By what an item is known again, the surest first; empty where it has no such name. */
const KEYS: readonly { readonly of: (names: ItemNames) => string; readonly isShared: boolean }[] = [
  { of: wholeName, isShared: true },
  { of: ({ guid }) => guid, isShared: false },
  { of: ({ link }) => link, isShared: false },
  { of: ({ content }) => content, isShared: true },
]

/**
 * Which item is which. A guid or an address counts where no other item of the document has it, too; one without
 * either is known by what it says. Each item that was known is one item now.
 */
function recognise(known: readonly KnownItem[], items: readonly FeedItem[]): Found[] {
  const named = distinct(items.map((item) => ({ item, names: namesOf(item) })))
  const found = new Map<ItemNames, KnownItem>()
  const taken = new Set<KnownItem>()
  for (const { of, isShared } of KEYS) {
    const times = Map.groupBy(named, ({ names }) => of(names))
    const byName = Map.groupBy(known, of)
    for (const { names } of named) {
      const name = of(names)
      if (name === '' || found.has(names)) continue
      if (!isShared && times.get(name)?.length !== 1) continue
      const was = byName.get(name)?.find((one) => !taken.has(one))
      if (!was) continue
      found.set(names, was)
      taken.add(was)
    }
  }
  return named.map(({ item, names }) => ({ item, names, was: found.get(names) ?? null }))
}

type Named = Pick<Found, 'item' | 'names'>

/** What stands in a feed twice is one item, and what has no name at all is none. */
function distinct(named: readonly Named[]): Named[] {
  const seen = new Set<string>()
  return named.filter(({ item, names }) => {
    if (item.title === null && item.body === null) return false
    const name = wholeName(names)
    return !seen.has(name) && Boolean(seen.add(name))
  })
}

/** The feed's own name for it, where it is short and nobody else's. */
const LONGEST_ID = 200

function newId({ item, names }: Named, others: ReadonlySet<string>): ArticleId {
  for (const name of [item.guid, item.url]) {
    const id = name && name.length <= LONGEST_ID ? parseArticleId(name) : null
    if (id && !others.has(id)) return id
  }
  // One that was called by what it said has said other things since.
  for (let more = 0; ; more++) {
    const id = parseArticleId(`item-${fingerprint(`${wholeName(names)} ${more}`)}`)
    if (id && !others.has(id)) return id
  }
}
