/**
 * /following: what the chat follows, with a button per filter that removes it.
 *
 * A button carries a hash of its filter, not its place in the list: a list that was sent before the
 * filters changed still removes what its button says.
 */
import { Composer } from 'grammy'
import { type Filter, filterText } from '../core/filter.ts'
import { type Button, cut, type Message } from '../core/message.ts'
import { type Settings, unfollow } from '../core/settings.ts'
import { adminsOnly } from './admins.ts'
import { type BotContext, command } from './context.ts'
import type { Texts } from './texts.ts'

const PREFIX = 'unfollow:'
const BUTTON_LIMIT = 60

export const following = new Composer<BotContext>()

following.filter(command('following'), (ctx) =>
  ctx.change((settings) => ({
    settings,
    reply: { kind: 'message', message: listOf(ctx.texts, settings) },
  })),
)

following.filter(isPress, adminsOnly, async (ctx) => {
  const message = ctx.callbackQuery?.message
  // Of a message that is too old, Telegram does not say the topic, so whose list it is.
  if (!message || message.date === 0) return ctx.answerPress(ctx.texts.listTooOld)
  let answer = ctx.texts.removedBefore
  await ctx.change((settings) => {
    const pressed = settings?.filters.find((filter) => dataOf(filter) === ctx.callbackQuery?.data)
    if (pressed) answer = ctx.texts.removed(pressed)
    const left = settings && pressed ? without(settings, pressed) : settings
    const list = listOf(ctx.texts, left)
    return { settings: left, reply: { kind: 'edit', messageId: message.message_id, message: list } }
  })
  return ctx.answerPress(answer)
})

function isPress(ctx: BotContext): boolean {
  return ctx.callbackQuery?.data?.startsWith(PREFIX) ?? false
}

function without(settings: Settings, filter: Filter): Settings {
  const result = unfollow(settings, filter)
  return result.ok ? result.value : settings
}

function listOf(texts: Texts, settings: Settings | null): Message {
  const buttons = (settings?.filters ?? []).map((filter): readonly Button[] => [
    { text: cut(`✕ ${filterText(filter)}`, BUTTON_LIMIT), data: dataOf(filter) },
  ])
  return { ...texts.following(settings), buttons }
}

const dataOf = (filter: Filter): string => PREFIX + fingerprint(filterText(filter))

/** FNV-1a in 64 bits over UTF-16 units: 16 hexadecimal digits, the same on every machine. */
function fingerprint(text: string): string {
  let hash = 0xcbf29ce484222325n
  for (let i = 0; i < text.length; i++) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(text.charCodeAt(i))) * 0x100000001b3n)
  }
  return hash.toString(16).padStart(16, '0')
}
