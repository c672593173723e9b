/** /urgent: whether urgent news waits for quiet hours and digests. Without an argument it tells the state. */
import { Composer } from 'grammy'
import { newSettings, withUrgent } from '../core/settings.ts'
import { adminsOnly } from './admins.ts'
import { type BotContext, command, commandWithArgument, saying } from './context.ts'

export const urgent = new Composer<BotContext>()

urgent.filter(commandWithArgument('urgent'), adminsOnly, (ctx) => {
  const { argument, texts } = ctx
  if (!/^(?:on|off)$/iu.test(argument)) return ctx.say(texts.onOrOff('urgent'))
  const isOn = argument.toLowerCase() === 'on'
  return ctx.change((settings) => ({
    settings: withUrgent(settings ?? newSettings(), isOn),
    reply: saying(texts.urgentSet(isOn)),
  }))
})

urgent.filter(command('urgent'), (ctx) =>
  ctx.change((settings) => ({
    settings,
    reply: saying(ctx.texts.urgentState(settings ?? newSettings())),
  })),
)
