/**
 * /following: what the chat follows, with a button per filter that removes it.
 *
 * A button carries a hash of its filter, not its place in the list: a list that was sent before the
 * filters changed still removes what its button says.
 */
import { Composer } from 'grammy'
import type { Filter } from '../core/filter/filter.ts'
import type { Button, Message } from '../core/message/message.ts'
import { type Settings, unfollow } from '../core/settings.ts'
import { adminsOnly } from './admins.ts'
import { browseButtons } from './browse.ts'
import { type BotContext, command, isPressOf, showing } from './context.ts'
import { filterId } from './filter-id.ts'
import type { Naming } from './naming.ts'
import { shortName } from './texts/shown.ts'

/** Shows the list. */
export const FOLLOWING = 'following'
const PREFIX = 'unfollow:'
const BUTTON_LIMIT = 60
/** Longest label that leaves room for another beside it on a phone. */
const NARROW = 18

export const following = new Composer<BotContext>()

following.filter(command('following'), showAll)

following.filter(isPressOf(FOLLOWING), adminsOnly, async (ctx) => {
  await showAll(ctx)
  return ctx.answerPress('')
})

async function showAll(ctx: BotContext): Promise<void> {
  const naming = await ctx.naming()
  return ctx.change((settings) => ({
    settings,
    reply: showing(listOf(ctx, settings, naming), ctx.pressedMessage),
  }))
}

following.filter(isPressOf(PREFIX), adminsOnly, async (ctx) => {
  const messageId = ctx.pressedMessage
  if (messageId === null) return ctx.answerPress(ctx.texts.listTooOld)
  const naming = await ctx.naming()
  let answer = ctx.texts.removedBefore
  await ctx.change((settings) => {
    const pressed = settings?.filters.find((filter) => dataOf(filter) === ctx.callbackQuery?.data)
    if (pressed) answer = ctx.texts.removed(naming(pressed))
    const left = settings && pressed ? without(settings, pressed) : settings
    return { settings: left, reply: showing(listOf(ctx, left, naming), messageId) }
  })
  return ctx.answerPress(answer)
})

function without(settings: Settings, filter: Filter): Settings {
  const result = unfollow(settings, filter)
  return result.ok ? result.value : settings
}

export function listOf(ctx: BotContext, settings: Settings | null, naming: Naming): Message {
  const filters = settings?.filters ?? []
  const message = ctx.texts.following(
    settings,
    filters.map((filter) => ({ filter, name: naming(filter) })),
  )
  if (filters.length === 0) return { ...message, buttons: browseButtons(ctx) }
  const buttons = filters.map((filter) => ({
    text: `✕ ${shortName(naming(filter), BUTTON_LIMIT - 2)}`,
    data: dataOf(filter),
  }))
  return { ...message, buttons: [...rowsOf(buttons), [modesButton(ctx)]] }
}

/** Removes a filter, and shows what is left in the place of its message. */
export const unfollowButton = ({ texts }: BotContext, filter: Filter, naming: Naming): Button => ({
  text: texts.unfollowThis(shortName(naming(filter), BUTTON_LIMIT - 10)),
  data: dataOf(filter),
})

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

/** Leads to how what each filter finds comes. */
export const MODES_OF = 'mode:'
const modesButton = ({ texts }: BotContext): Button => ({
  text: texts.howEachComes,
  data: MODES_OF,
})

const dataOf = (filter: Filter): string => PREFIX + filterId(filter)
