/**
 * /timezone: the zone that the digest's time is meant in, by what a person writes, or by buttons: first
 * what one's clock shows, then a city that has this time. Without an argument it tells the state. In
 * private, a location that is shared tells the zone as well; nothing of it is kept.
 */
import { Composer } from 'grammy'
import type { Message } from '../core/message/message.ts'
import { zoneAt } from '../core/places/zone-at.ts'
import { inTimeZone, newSettings, type Settings } from '../core/settings.ts'
import { zoneNamed, zoneShown } from '../core/time/time-zone.ts'
import { type ZoneMeant, zoneMeant } from '../core/time/zone-meant.ts'
import { adminsOnly } from './admins.ts'
import {
  type BotContext,
  command,
  commandWithArgument,
  isPressOf,
  pressedIn,
  saying,
} from './context.ts'
import { nextDigestIn, type TimeZoneSet, timeIn } from './next-digest.ts'
import { AT, citiesAt, nearButtons, SET, TIMES, timeButtons, zoneButtons } from './zone-buttons.ts'

export const timezone = new Composer<BotContext>()

timezone.filter(commandWithArgument('timezone'), adminsOnly, (ctx) => {
  const meant = zoneMeant(ctx.argument)
  if (meant.kind !== 'zone') return ctx.say(questionFor(ctx, meant))
  return ctx.change((before) => {
    const { settings, message } = changed(ctx, before, meant.timeZone)
    return { settings, reply: saying(message) }
  })
})

timezone.filter(command('timezone'), (ctx) =>
  ctx.change((settings) => ({ settings, reply: saying(stateOf(ctx, settings)) })),
)

timezone.filter(
  (ctx) => ctx.isPrivate && ctx.message?.location !== undefined,
  (ctx) => {
    const location = ctx.message?.location
    const timeZone = location ? zoneAt(location) : null
    if (timeZone === null) return ctx.say(ctx.texts.noZoneThere)
    return ctx.change((before) => {
      const { settings, message } = changed(ctx, before, timeZone)
      return { settings, reply: saying(ctx.texts.withoutLocation(message)) }
    })
  },
)

timezone.filter(isPressOf(SET), adminsOnly, async (ctx) => {
  const timeZone = zoneNamed(pressedIn(ctx, SET))
  const messageId = ctx.pressedMessage
  if (timeZone === null || messageId === null) return ctx.answerPress(ctx.texts.timesTooOld)
  await ctx.change((before) => {
    const { settings, message } = changed(ctx, before, timeZone)
    return { settings, reply: { kind: 'edit', messageId, message } }
  })
  return ctx.answerPress(zoneShown(timeZone))
})

timezone.filter(isPressOf(AT), adminsOnly, (ctx) => {
  const now = ctx.deps.now()
  const zones = citiesAt(Number(pressedIn(ctx, AT)), now)
  const [first] = zones
  if (first === undefined) return showTimes(ctx)
  const text = ctx.texts.citiesWithTime(timeIn(first, now))
  const back = [{ text: ctx.texts.otherTimes, data: TIMES }]
  return show(ctx, { ...text, buttons: [...zoneButtons(zones, now), back] })
})

timezone.filter(isPressOf(TIMES), adminsOnly, showTimes)

function showTimes(ctx: BotContext): Promise<void> {
  return show(ctx, { ...ctx.texts.whatTimeIsIt, buttons: timeButtons(ctx.deps.now()) })
}

/** In the place of the message whose button was pressed. */
async function show(ctx: BotContext, message: Message): Promise<void> {
  const messageId = ctx.pressedMessage
  if (messageId === null) return ctx.answerPress(ctx.texts.timesTooOld)
  await ctx.change((settings) => ({ settings, reply: { kind: 'edit', messageId, message } }))
  return ctx.answerPress('')
}

function changed(ctx: BotContext, before: Settings | null, timeZone: string) {
  const now = ctx.deps.now()
  const settings = inTimeZone(before ?? newSettings(), timeZone)
  const isNew = before?.timeZone !== timeZone
  const set: TimeZoneSet = {
    timeZone,
    time: timeIn(timeZone, now),
    digest: isNew ? nextDigestIn(settings, now) : null,
    moved: isNew ? settings : null,
  }
  return { settings, message: ctx.texts.timeZoneSet(set) }
}

function questionFor(ctx: BotContext, meant: Exclude<ZoneMeant, { kind: 'zone' }>): Message {
  const { texts, argument } = ctx
  const now = ctx.deps.now()
  if (meant.kind === 'several') {
    return { ...texts.whichZone(argument), buttons: zoneButtons(meant.timeZones, now) }
  }
  return meant.nearest.length > 0
    ? { ...texts.zoneMeantPerhaps(argument), buttons: nearButtons(meant.nearest, now) }
    : { ...texts.timeZoneRefused(argument), buttons: timeButtons(now) }
}

function stateOf({ texts, deps, place }: BotContext, settings: Settings | null): Message {
  const { timeZone } = settings ?? newSettings()
  const now = deps.now()
  // A zone can cease to be.
  const state =
    zoneNamed(timeZone) === null
      ? texts.timeZoneRefused(timeZone)
      : texts.timeZoneState({ timeZone, time: timeIn(timeZone, now) }, place)
  return { ...state, buttons: timeButtons(now) }
}
