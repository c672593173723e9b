/**
 * Filling what has lost its storage from KV's copies, page by page: the Desk's articles, its publishers, and the
 * lanes' chats. Articles come first, so that no publisher posts what is not known again yet. It can be broken
 * off, repeated and run while Lede serves: what is known better stays.
 */
import type { AllCopies, CopiesOf, RestoredDesk } from './ports/copies.ts'
import type { Lanes } from './ports/lane.ts'

const KINDS = ['articles', 'publishers', 'chats'] as const
type Kind = (typeof KINDS)[number]

export interface Rebuilt {
  /** Of what; chats and each of their topics count. */
  readonly kind: Kind
  readonly restored: number
  /** Those that were there, or are known to be gone. */
  readonly known: number
  readonly unreadable: number
  /** Where to go on; `null` at the end. */
  readonly cursor: string | null
}

interface Deps {
  readonly copies: AllCopies
  readonly desk: RestoredDesk
  readonly lanes: Lanes
}

export async function rebuildPage(deps: Deps, cursor: string | null): Promise<Rebuilt> {
  const { kind, at } = placeOf(cursor)
  const { restored, all, unreadable, next } = await restore[kind](deps, at)
  return { kind, restored, known: all - restored, unreadable, cursor: cursorOf(kind, next) }
}

const restore = {
  articles: ({ copies, desk }: Deps, at: string | null) =>
    putBack(copies.articles, at, {
      count: (hours) => hours.flat().length,
      put: (hours) => desk.restoreArticles(hours.flat()),
    }),
  publishers: ({ copies, desk }: Deps, at: string | null) =>
    putBack(copies.publishers, at, {
      count: (publishers) => publishers.length,
      put: (publishers) => desk.restorePublishers(publishers),
    }),
  chats: ({ copies, lanes }: Deps, at: string | null) =>
    putBack(copies.chats, at, {
      count: (chats) => chats.flatMap(({ targets }) => targets).length,
      put: (chats) => lanes.restore(chats),
    }),
}

async function putBack<T>(
  from: CopiesOf<T>,
  at: string | null,
  to: { count(copies: readonly T[]): number; put(copies: readonly T[]): Promise<number> },
) {
  const { copies, unreadable, next } = await from.page(at)
  const restored = copies.length === 0 ? 0 : await to.put(copies)
  return { restored, all: to.count(copies), unreadable, next }
}

/** A cursor says of which kind it is; at first there is none. */
function placeOf(cursor: string | null): { kind: Kind; at: string | null } {
  const [name = '', ...rest] = (cursor ?? KINDS[0]).split(':')
  const kind = KINDS.find((known) => known === name)
  // One of an older version is a place among the chats.
  return kind ? { kind, at: rest.join(':') || null } : { kind: 'chats', at: cursor }
}

function cursorOf(kind: Kind, next: string | null): string | null {
  return next === null ? (KINDS[KINDS.indexOf(kind) + 1] ?? null) : `${kind}:${next}`
}
