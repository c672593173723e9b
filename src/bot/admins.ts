/**
 * Who may change what a chat follows: in private everybody, in groups administrators; a channel is set up from a
 * private chat. When Telegram cannot be asked, nobody, and it is said.
 */
import type { NextFunction } from 'grammy'
import { reach } from '../app/reach.ts'
import type { BotContext } from './context.ts'

type Permission = 'granted' | 'denied' | 'unknown'

/** Lets those through who may change the chat, and tells the others why not. */
export async function adminsOnly(ctx: BotContext, next: NextFunction): Promise<void> {
  const permission = await permissionOf(ctx)
  if (permission === 'granted') return next()
  const text = permission === 'denied' ? ctx.texts.adminsOnly : ctx.texts.adminsUnknown
  if (ctx.callbackQuery) await ctx.answerPress(text.text)
  else await ctx.refuse(text)
}

export async function permissionOf(ctx: BotContext): Promise<Permission> {
  const { asks: user, message, myChatMember, callbackQuery, managed } = ctx
  // Whoever manages a chat was asked about before anything else.
  if (managed) return 'granted'
  const chat = (message ?? callbackQuery?.message ?? myChatMember)?.chat
  if (chat?.type === 'private') return 'granted'
  // An administrator who is anonymous posts in the group's own name.
  if (message?.sender_chat) return message.sender_chat.id === chat?.id ? 'granted' : 'denied'
  if (!chat || !user) return 'denied'
  const known = await reach(() => ctx.deps.asking.isAdministrator(chat.id, user.id))
  if (!known.ok || known.value === null) return 'unknown'
  return known.value ? 'granted' : 'denied'
}
