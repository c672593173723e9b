/** /digest: one digest a day instead of immediate alerts. Without an argument it tells the state. */
import { Composer } from 'grammy'
import { parseTime } from '../core/schedule.ts'
import { digestAt, digestOff, newSettings } from '../core/settings.ts'
import { adminsOnly } from './admins.ts'
import { type BotContext, command, commandWithArgument, saying } from './context.ts'

const USUAL_TIME = '08:00'

export const digest = new Composer<BotContext>()

/** `off`, or the time of `daily`, `daily 08:00` or `08:00`. */
digest.filter(commandWithArgument('digest'), adminsOnly, (ctx) => {
  if (/^off$/iu.test(ctx.argument)) return turnOff(ctx)
  const written = ctx.argument.replace(/^daily\b\s*(?:at\b)?/iu, '').trim() || USUAL_TIME
  const time = parseTime(written)
  if (time !== null) return turnOn(ctx, time)
  return ctx.say(/^\d/u.test(written) ? ctx.texts.noTimeOfDay(written) : ctx.texts.digestRefused)
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
