/** The bot is added, removed, blocked or unblocked: who removes it, unsubscribes. */
import { Composer } from 'grammy'
import type { BotContext } from './context.ts'

interface Member {
  readonly status: string
  readonly is_member?: boolean
}

export const membership = new Composer<BotContext>()

membership.filter(
  (ctx) => ctx.myChatMember !== undefined,
  async (ctx) => {
    const was = isIn(ctx.myChatMember?.old_chat_member)
    const is = isIn(ctx.myChatMember?.new_chat_member)
    if (!is) return ctx.change(() => ({ settings: null, wholeChat: true, reply: null }))
    if (!was && isGroup(ctx)) return ctx.say(ctx.texts.greeting)
  },
)

const isIn = (member?: Member): boolean =>
  member !== undefined &&
  member.status !== 'left' &&
  member.status !== 'kicked' &&
  (member.status !== 'restricted' || member.is_member === true)

const isGroup = ({ myChatMember }: BotContext): boolean =>
  myChatMember?.chat.type === 'group' || myChatMember?.chat.type === 'supergroup'
