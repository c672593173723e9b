/** /digest: digests instead of immediate alerts, every day or on some. Without an argument it tells the state. */
import { Composer } from 'grammy'
import { digestAt, digestOff, newSettings } from '../core/settings.ts'
import { isEveryDay, parseSchedule } from '../core/time/typed-schedule.ts'
import { meansOff } from '../core/typed-on-off.ts'
import { adminsOnly } from './admins.ts'
import { type BotContext, command, commandWithArgument, saying } from './context.ts'

const USUAL_TIME = '08:00'

export const digest = new Composer<BotContext>()

/** `off`, `daily`, or when: `daily 08:00`, `8:00 and 18:00`, `hourly`, `weekdays 8am`. */
digest.filter(commandWithArgument('digest'), adminsOnly, (ctx) => {
  const { argument, texts } = ctx
  if (meansOff(argument)) return turnOff(ctx)
  const schedule = isEveryDay(argument) ? USUAL_TIME : parseSchedule(argument)
  if (schedule !== null) return turnOn(ctx, schedule)
  return ctx.say(/\d/u.test(argument) ? texts.noTimeOfDay(argument) : texts.digestRefused)
})

digest.filter(command('digest'), (ctx) =>
  ctx.change((settings) => ({ settings, reply: saying(ctx.texts.digestState(settings)) })),
)

const turnOn = (ctx: BotContext, schedule: string): Promise<void> =>
  ctx.change((before) => {
    const settings = digestAt(before ?? newSettings(), schedule)
    return { settings, reply: saying(ctx.texts.digestSet(schedule, settings)) }
  })

const turnOff = (ctx: BotContext): Promise<void> =>
  ctx.change((before) => {
    const settings = before && digestOff(before)
    return { settings, reply: saying(ctx.texts.digestOff(settings)) }
  })
