/** /show: how much of an alert is shown at first. Without an argument it tells the state. */
import { Composer } from 'grammy'
import { newSettings, showing } from '../core/settings.ts'
import { adminsOnly } from './admins.ts'
import { type BotContext, command, commandWithArgument, saying } from './context.ts'
import { shownFirst } from './setting.ts'

export const show = new Composer<BotContext>()

show.filter(commandWithArgument('show'), adminsOnly, (ctx) => {
  const { argument, texts } = ctx
  const chosen = shownFirst(argument.toLowerCase())
  if (chosen === null) return ctx.say(texts.showRefused)
  return ctx.change((settings) => ({
    settings: showing(settings ?? newSettings(), chosen),
    reply: saying(texts.showSet(chosen)),
  }))
})

show.filter(command('show'), (ctx) =>
  ctx.change((settings) => ({
    settings,
    reply: saying(ctx.texts.showState(settings ?? newSettings())),
  })),
)
