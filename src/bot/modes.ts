/**
 * How what a filter finds comes: at once, without sound, or in the digest only. Set by the buttons of /following, in the
 * place of its list, or by /mode. A button carries a hash of its filter.
 */
import { Composer } from 'grammy'
import { type Filter, MODES } from '../core/filter/filter.ts'
import { leastUrgency } from '../core/filter/least-urgency.ts'
import type { Button, Message } from '../core/message/message.ts'
import { modeNamed, modeOf, withMode, withUrgencyOf } from '../core/mode.ts'
import { followedAs, newSettings, type Settings } from '../core/settings.ts'
import { URGENT } from '../core/urgency.ts'
import { adminsOnly } from './admins.ts'
import {
  type BotContext,
  command,
  commandWithArgument,
  isPressOf,
  pressedIn,
  saying,
  showing,
} from './context.ts'
import { filterId } from './filter-id.ts'
import { listOf, MODES_OF } from './following.ts'
import type { Naming } from './naming.ts'
import { readFilter, sayUnread } from './reading.ts'
import { shortName } from './texts/shown.ts'

const BUTTON_LIMIT = 60
/** Behind a filter, like a mode: how urgent what it finds has to be. */
const ANY = 'any'
const URGENT_ALONE = 'urgent'

export const modes = new Composer<BotContext>()

/** Alone, all that is followed; with a filter, the choices; with a mode behind it, what is chosen. */
modes.filter(isPressOf(MODES_OF), adminsOnly, async (ctx) => {
  const messageId = ctx.pressedMessage
  if (messageId === null) return ctx.answerPress(ctx.texts.listTooOld)
  const naming = await ctx.naming()
  const [id = '', typed] = pressedIn(ctx, MODES_OF).split('=')
  let answer = ''
  await ctx.change((settings) => {
    const filter = settings?.filters.find((one) => filterId(one) === id)
    const after = settings && filter && chosen(settings, filter, typed ?? '')
    if (id !== '' && !filter) answer = ctx.texts.removedBefore
    const message = filter && !after ? choicesOf(ctx, filter, naming) : null
    const list = id === '' && settings ? allOf(ctx, settings, naming) : null
    const shown = message ?? list ?? listOf(ctx, after ?? settings, naming)
    return { settings: after ?? settings, reply: showing(shown, messageId) }
  })
  return ctx.answerPress(answer)
})

/** `null` for what is no choice. */
function chosen(settings: Settings, filter: Filter, typed: string): Settings | null {
  if (typed === ANY) return withUrgencyOf(settings, filter, null)
  if (typed === URGENT_ALONE) return withUrgencyOf(settings, filter, URGENT)
  const mode = modeNamed(typed)
  return mode && withMode(settings, filter, mode)
}

function allOf({ texts }: BotContext, { filters }: Settings, naming: Naming): Message {
  const buttons = filters.map((filter): Button[] => [
    { text: shortName(naming(filter), BUTTON_LIMIT), data: MODES_OF + filterId(filter) },
  ])
  return { ...texts.modesTitle, buttons }
}

function choicesOf({ texts }: BotContext, filter: Filter, naming: Naming): Message {
  const data = MODES_OF + filterId(filter)
  const choices = MODES.map((mode): Button[] => [
    {
      text: `${modeOf(filter) === mode ? '✓ ' : ''}${texts.modeNames[mode]}`,
      data: `${data}=${mode}`,
    },
  ])
  const isAny = leastUrgency(filter) === null
  const urgency: readonly Button[] = [
    { text: `${isAny ? '✓ ' : ''}${texts.anyUrgency}`, data: `${data}=${ANY}` },
    { text: `${isAny ? '' : '✓ '}${texts.urgentAlone}`, data: `${data}=${URGENT_ALONE}` },
  ]
  const back = { text: texts.back, data: MODES_OF }
  return { ...texts.howThisComes(naming(filter)), buttons: [...choices, urgency, [back]] }
}

modes.filter(commandWithArgument('mode'), adminsOnly, async (ctx) => {
  const [, typed = '', text = ''] = /^(\S+)\s+(.+)$/su.exec(ctx.argument) ?? []
  const mode = modeNamed(typed.toLowerCase())
  if (mode === null) return ctx.say(ctx.texts.howToSetMode)
  const filter = await readFilter(ctx, text)
  if (!filter.ok) return sayUnread(ctx, filter.error)
  const name = (await ctx.naming())(filter.value)
  return ctx.change((settings) => {
    const known = settings && followedAs(settings, filter.value)
    const after = settings && known && withMode(settings, known, mode)
    return after
      ? { settings: after, reply: saying(ctx.texts.modeSet(name, mode)) }
      : { settings, reply: saying(ctx.texts.notFollowed(name, settings ?? newSettings())) }
  })
})

modes.filter(command('mode'), (ctx) => ctx.say(ctx.texts.howToSetMode))
