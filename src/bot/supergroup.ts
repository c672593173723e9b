/**
 * A group becomes a supergroup, and with that has another id: Telegram says so in the group of before. What lies
 * inactive, and the lists of those who manage it, would not be found by the new one: nothing is ever sent for them.
 */
import { Composer } from 'grammy'
import { reach } from '../app/reach.ts'
import type { BotContext } from './context.ts'

export const supergroup = new Composer<BotContext>()

supergroup.on('message:migrate_to_chat_id', async (ctx) => {
  const { chat, migrate_to_chat_id: to } = ctx.message
  const renamed = await reach(() => ctx.deps.chats.rename(chat.id, to))
  if (!renamed.ok) ctx.settle('unavailable')
})
