/**
 * Filling lanes from KV's copies of their chats, page by page. It can be broken off, repeated and run
 * while the lanes serve: what a lane knows better it keeps.
 */
import type { ChatCopies } from './ports/copies.ts'
import type { Lanes } from './ports/lane.ts'

export interface Rebuilt {
  /** Chats and topics whose settings were put back. */
  readonly restored: number
  /** Those that the lane had, or knew to have stopped. */
  readonly known: number
  readonly unreadable: number
  /** Where to go on; `null` at the end. */
  readonly cursor: string | null
}

export async function rebuildPage(
  { copies, lanes }: { copies: ChatCopies; lanes: Lanes },
  cursor: string | null,
): Promise<Rebuilt> {
  const { chats, unreadable, next } = await copies.page(cursor)
  const targets = chats.reduce((sum, chat) => sum + chat.targets.length, 0)
  const restored = chats.length === 0 ? 0 : await lanes.restore(chats)
  return { restored, known: targets - restored, unreadable, cursor: next }
}
