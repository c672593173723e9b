/**
 * The bot is added, removed, blocked or unblocked, or its rights change. Who removes it, unsubscribes;
 * who lets it write again, is sent to again, since any commit ends a chat's pause.
 */
import { Composer } from 'grammy'
import { browseButtons } from './browse.ts'
import type { BotContext } from './context.ts'

interface Member {
  readonly status: string
  readonly is_member?: boolean
  readonly can_send_messages?: boolean
  readonly can_post_messages?: boolean
}

export const membership = new Composer<BotContext>()

membership.filter(
  (ctx) => ctx.myChatMember !== undefined,
  async (ctx) => {
    const was = isIn(ctx.myChatMember?.old_chat_member)
    const is = isIn(ctx.myChatMember?.new_chat_member)
    if (!is) return ctx.change(() => ({ settings: null, wholeChat: true, reply: null }))
    if (!was && ctx.place.kind === 'group') {
      return ctx.say({ ...ctx.texts.greeting(ctx.place), buttons: browseButtons(ctx) })
    }
    if (was && mayWrite(ctx.myChatMember?.new_chat_member)) return ctx.noteSign()
  },
)

const isIn = (member?: Member): boolean =>
  member !== undefined &&
  member.status !== 'left' &&
  member.status !== 'kicked' &&
  (member.status !== 'restricted' || member.is_member === true)

/** What it was before does not tell: a promotion lifts what forbade all members to write. */
const mayWrite = (member?: Member): boolean =>
  member !== undefined && member.can_send_messages !== false && member.can_post_messages !== false
