/**
 * The bot is added, removed, blocked or unblocked, or its rights change. Who removes it, unsubscribes, and
 * finds the settings again for a while; who lets it write again, is sent to again, since any commit ends a chat's pause.
 */
import { Composer } from 'grammy'
import { reach } from '../app/reach.ts'
import { change } from '../app/subscribe.ts'
import { INACTIVE_MS } from '../core/inactive.ts'
import { newSettings } from '../core/settings.ts'
import { permissionOf } from './admins.ts'
import { browseButtons } from './browse.ts'
import { type BotContext, saying } from './context.ts'
import { OPEN } from './manage-buttons.ts'
import { beside, inactiveIn } from './start.ts'
import { textsFor } from './texts/texts.ts'

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
    await noteWho(ctx, is)
    if (!is) return putOut(ctx)
    if (!was && ctx.place.kind === 'group') {
      return greet(ctx)
    }
    if (!was && ctx.place.kind === 'channel') return offerSetUp(ctx)
    if (was && mayWrite(ctx.myChatMember?.new_chat_member)) return ctx.noteSign()
  },
)

/** The group speaks the language of the administrator who has let it in. */
async function greet(ctx: BotContext): Promise<void> {
  const mayChange = (await permissionOf(ctx)) === 'granted'
  const greeting = { ...ctx.texts.greeting(ctx.place), buttons: browseButtons(ctx) }
  const inactive = await inactiveIn(ctx)
  const reply = saying(inactive ? beside(ctx, greeting, inactive) : greeting)
  return ctx.change((before) => ({
    settings: before ?? (mayChange ? newSettings() : null),
    reply,
  }))
}

/** To whoever has let the bot into a channel, and talks with it: there is no other way to say so unseen. */
async function offerSetUp({ asks, deps, myChatMember, origin }: BotContext): Promise<void> {
  if (!asks || !origin || !myChatMember) return
  const target = { chatId: asks.id, threadId: null }
  const state = await reach(() => deps.chats.read(target))
  const home = state.ok ? state.value.settings : null
  if (home === null) return
  const texts = textsFor(home.language ?? asks.language_code ?? null, 'chat')
  const { id, title = texts.thatChat } = myChatMember.chat
  const buttons = [[{ text: texts.setUp, data: `${OPEN}${id}` }]]
  const reply = saying({ ...texts.letIntoChannel(title), buttons })
  // A nicety: the channel stands on their list of /manage.
  await change(deps, { ...origin, target }, (settings) => ({ settings, reply }))
}

/**
 * Whoever lets the bot into a group or channel finds it on their list of /manage. A nicety: when it fails, they
 * choose it themselves.
 */
async function noteWho({ deps, myChatMember }: BotContext, isIn: boolean): Promise<void> {
  if (!myChatMember || myChatMember.chat.type === 'private') return
  const { chat, from } = myChatMember
  const { title, is_forum: isForum = false } = chat
  const kind = chat.type === 'channel' ? 'channel' : 'group'
  const named = { chatId: chat.id, title, kind, isForum } as const
  await reach(() =>
    isIn ? deps.managing.noteManaged(from.id, named) : deps.managing.dropManaged(from.id, chat.id),
  )
}

/** What was set lies inactive, in case that it is let in again. */
function putOut(ctx: BotContext): Promise<void> {
  const keepsUntil = ctx.deps.now() + INACTIVE_MS
  return ctx.change(() => ({ settings: null, forgets: 'chat', keepsUntil, reply: null }))
}

const isIn = (member?: Member): boolean =>
  member !== undefined &&
  member.status !== 'left' &&
  member.status !== 'kicked' &&
  (member.status !== 'restricted' || member.is_member === true)

/** What it was before does not tell: a promotion lifts what forbade all members to write. */
const mayWrite = (member?: Member): boolean =>
  member !== undefined && member.can_send_messages !== false && member.can_post_messages !== false
