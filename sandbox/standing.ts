/**
 * How the bot stands in a chat, and the my_chat_member update that tells it of a change: blocked and
 * unblocked in private chats, added, promoted, restricted or removed elsewhere.
 */
import { type Chat, chatJson, type Standing } from './chat.ts'
import { memberJson, statusOf } from './methods/chats.ts'
import type { World } from './world.ts'

export interface NewStanding {
  readonly standing: Standing
  /** Who brings it about; the owner when left out. */
  readonly by?: number | undefined
}

/** Changes the bot's standing; the bot hears of it where Telegram would tell. */
export const setStanding = (world: World, chat: Chat, { standing, by }: NewStanding): void => {
  const former = chat.standing
  chat.standing = standing
  world.changes.emit('chat', { chatId: chat.id })
  if (former !== standing) reportStanding(world, chat, { former, by })
}

/** Nobody tells a bot that an account is gone, or that a chat was never begun. */
const SILENT = new Set<Standing>(['deactivated', 'uninitiated'])

export const reportStanding = (
  world: World,
  chat: Chat,
  { former, by }: { readonly former: Standing; readonly by?: number | undefined },
): void => {
  if (SILENT.has(chat.standing) || SILENT.has(former)) return
  const userId = chat.type === 'private' ? chat.id : (by ?? ownerOf(chat))
  world.updates.push('my_chat_member', {
    chat: chatJson(chat, world.users),
    from: world.users.get(userId),
    date: Math.floor(world.clock() / 1000),
    old_chat_member: memberJson(world, world.bot.id, statusOf(former)),
    new_chat_member: memberJson(world, world.bot.id, statusOf(chat.standing)),
  })
}

const ownerOf = (chat: Chat): number =>
  [...chat.members].find(([, status]) => status === 'creator')?.[0] ?? 0
