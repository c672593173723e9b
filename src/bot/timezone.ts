/** /timezone: the zone that the digest's time is meant in. Without an argument it tells the state. */
import { Composer } from 'grammy'
import { localTimeAt } from '../core/local-time.ts'
import { parseTimeZone } from '../core/schedule.ts'
import { inTimeZone, newSettings } from '../core/settings.ts'
import { zoneNamed } from '../core/time-zone.ts'
import { adminsOnly } from './admins.ts'
import { type BotContext, command, commandWithArgument, saying } from './context.ts'

export const timezone = new Composer<BotContext>()

timezone.filter(commandWithArgument('timezone'), adminsOnly, (ctx) => {
  const timeZone = parseTimeZone(ctx.argument)
  if (timeZone === null) return ctx.say(ctx.texts.timeZoneRefused)
  return ctx.change((settings) => ({
    settings: inTimeZone(settings ?? newSettings(), timeZone),
    reply: saying(ctx.texts.timeZoneSet(clockOf(ctx, timeZone))),
  }))
})

timezone.filter(command('timezone'), (ctx) =>
  ctx.change((settings) => {
    const { timeZone } = settings ?? newSettings()
    // A zone can cease to be.
    const isKnown = zoneNamed(timeZone) !== null
    const state = isKnown
      ? ctx.texts.timeZoneState(clockOf(ctx, timeZone))
      : ctx.texts.timeZoneRefused
    return { settings, reply: saying(state) }
  }),
)

const clockOf = ({ deps }: BotContext, timeZone: string) => ({
  timeZone,
  time: new Date(localTimeAt(deps.now(), timeZone)).toISOString().slice(11, 16),
})
