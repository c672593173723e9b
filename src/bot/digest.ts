/** /digest: one digest a day instead of immediate alerts. Without an argument it tells the state. */
import { Composer } from 'grammy'
import { parseTime } from '../core/schedule.ts'
import { digestAt, digestOff, newSettings } from '../core/settings.ts'
import { adminsOnly } from './admins.ts'
import { type BotContext, command, commandWithArgument, saying } from './context.ts'

const USUAL_TIME = '08:00'

export const digest = new Composer<BotContext>()

digest.filter(commandWithArgument('digest'), adminsOnly, (ctx) => {
  const wish = parseWish(ctx.argument)
  if (wish === null) return ctx.say(ctx.texts.digestRefused)
  return wish === 'off' ? turnOff(ctx) : turnOn(ctx, wish)
})

digest.filter(command('digest'), (ctx) =>
  ctx.change((settings) => ({ settings, reply: saying(ctx.texts.digestState(settings)) })),
)

/** `off`, or the time of `daily`, `daily 08:00` or `08:00`. */
function parseWish(argument: string): string | null {
  if (/^off$/iu.test(argument)) return 'off'
  const time = argument.replace(/^daily\b\s*(?:at\b)?/iu, '').trim()
  return time === '' ? USUAL_TIME : parseTime(time)
}

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
