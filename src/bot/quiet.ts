/** /quiet: hours in which nothing comes. Without an argument it tells the state. */
import { Composer } from 'grammy'
import { newSettings, quietIn } from '../core/settings.ts'
import { parseQuiet } from '../core/time/typed-quiet.ts'
import { meansOff } from '../core/typed-on-off.ts'
import { adminsOnly } from './admins.ts'
import { type BotContext, command, commandWithArgument, saying } from './context.ts'
import { tellsState } from './setting-command.ts'

export const quiet = new Composer<BotContext>()

/** `off`, or from when to when: `22:00-7:00`, `weekdays 10pm to 6am`. */
quiet.filter(commandWithArgument('quiet'), adminsOnly, (ctx) => {
  const { argument, texts } = ctx
  if (meansOff(argument)) return turnOff(ctx)
  const hours = parseQuiet(argument)
  if (hours === null) return ctx.say(texts.quietRefused(argument))
  return ctx.change((before) => {
    const settings = quietIn(before ?? newSettings(), hours)
    return { settings, reply: saying(texts.quietSet(settings)) }
  })
})

quiet.filter(
  command('quiet'),
  tellsState((texts, settings) => texts.quietState(settings)),
)

const turnOff = (ctx: BotContext): Promise<void> =>
  ctx.change((before) => {
    const settings = before && quietIn(before, null)
    return { settings, reply: saying(ctx.texts.quietOff(settings)) }
  })
