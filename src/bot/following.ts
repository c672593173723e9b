/**
 * /following: what the chat follows, with a button per filter that removes it.
 *
 * A button carries a hash of its filter, not its place in the list: a list that was sent before the
 * filters changed still removes what its button says.
 */
import { Composer } from 'grammy'
import { type Filter, filterText } from '../core/filter.ts'
import type { Button, Message } from '../core/message.ts'
import { type Settings, unfollow } from '../core/settings.ts'
import { adminsOnly } from './admins.ts'
import { type BotContext, command, isPressOf } from './context.ts'
import { shortFilter, type Texts } from './texts.ts'

const PREFIX = 'unfollow:'
const BUTTON_LIMIT = 60
/** Longest label that leaves room for another beside it on a phone. */
const NARROW = 18

export const following = new Composer<BotContext>()

following.filter(command('following'), (ctx) =>
  ctx.change((settings) => ({
    settings,
    reply: { kind: 'message', message: listOf(ctx.texts, settings) },
  })),
)

following.filter(isPressOf(PREFIX), adminsOnly, async (ctx) => {
  const messageId = ctx.pressedMessage
  if (messageId === null) return ctx.answerPress(ctx.texts.listTooOld)
  let answer = ctx.texts.removedBefore
  await ctx.change((settings) => {
    const pressed = settings?.filters.find((filter) => dataOf(filter) === ctx.callbackQuery?.data)
    if (pressed) answer = ctx.texts.removed(pressed)
    const left = settings && pressed ? without(settings, pressed) : settings
    const list = listOf(ctx.texts, left)
    return { settings: left, reply: { kind: 'edit', messageId, message: list } }
  })
  return ctx.answerPress(answer)
})

function without(settings: Settings, filter: Filter): Settings {
  const result = unfollow(settings, filter)
  return result.ok ? result.value : settings
}

function listOf(texts: Texts, settings: Settings | null): Message {
  const buttons = (settings?.filters ?? []).map((filter) => ({
    text: `✕ ${shortFilter(filter, BUTTON_LIMIT - 2)}`,
    data: dataOf(filter),
  }))
  return { ...texts.following(settings), buttons: rowsOf(buttons) }
}

/** Neighbours share a row when both are narrow, so that many make no endless list. */
function rowsOf(buttons: readonly Button[]): readonly (readonly Button[])[] {
  const rows: Button[][] = []
  for (const button of buttons) {
    const row = rows.at(-1)
    const isHalfFree = row?.length === 1 && row.every(isNarrow)
    if (isHalfFree && isNarrow(button)) row.push(button)
    else rows.push([button])
  }
  return rows
}

const isNarrow = ({ text }: Button): boolean => text.length <= NARROW

const dataOf = (filter: Filter): string => PREFIX + fingerprint(filterText(filter))

/** FNV-1a in 64 bits over UTF-16 units: 16 hexadecimal digits, the same on every machine. */
function fingerprint(text: string): string {
  let hash = 0xcbf29ce484222325n
  for (let i = 0; i < text.length; i++) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(text.charCodeAt(i))) * 0x100000001b3n)
  }
  return hash.toString(16).padStart(16, '0')
}
