/** /digest: one digest a day instead of immediate alerts. Without an argument it tells the state. */
import { Composer } from 'grammy'
import { digestAt, digestOff, newSettings } from '../core/settings.ts'
import { parseTime } from '../core/time-of-day.ts'
import { adminsOnly } from './admins.ts'
import { type BotContext, command, commandWithArgument, saying } from './context.ts'

const USUAL_TIME = '08:00'

export const digest = new Composer<BotContext>()

/** `off`, or the time of `daily`, `daily 08:00`, `08:00` or `every day at noon`. */
digest.filter(commandWithArgument('digest'), adminsOnly, (ctx) => {
  const { argument, texts } = ctx
  if (/^off$/iu.test(argument)) return turnOff(ctx)
  const time = /^daily$/iu.test(argument) ? USUAL_TIME : parseTime(argument)
  if (time !== null) return turnOn(ctx, time)
  return ctx.say(/\d/u.test(argument) ? texts.noTimeOfDay(argument) : texts.digestRefused)
})

digest.filter(command('digest'), (ctx) =>
  ctx.change((settings) => ({ settings, reply: saying(ctx.texts.digestState(settings)) })),
)

const turnOn = (ctx: BotContext, time: string): Promise<void> =>
  ctx.change((before) => {
    const settings = digestAt(before ?? newSettings(), time)
    return { settings, reply: saying(ctx.texts.digestSet(settings)) }
  })

const turnOff = (ctx: BotContext): Promise<void> =>
  ctx.change((settings) => ({
    settings: settings && digestOff(settings),
    reply: saying(ctx.texts.digestOff),
  }))
