/** /budget: how many alerts a day come at once. Without an argument it tells the state. */
import { Composer } from 'grammy'
import { newSettings, withBudget } from '../core/settings.ts'
import { parseBudget } from '../core/typed-budget.ts'
import { meansOff } from '../core/typed-on-off.ts'
import { adminsOnly } from './admins.ts'
import { type BotContext, command, commandWithArgument, saying } from './context.ts'
import { tellsState } from './setting-command.ts'

export const budget = new Composer<BotContext>()

/** `off`, or a number, whatever follows it: `10`, `10 a day`. */
budget.filter(commandWithArgument('budget'), adminsOnly, (ctx) => {
  const { argument, texts } = ctx
  if (meansOff(argument)) return turnOff(ctx)
  const count = parseBudget(argument)
  if (count === null) return ctx.say(texts.budgetRefused)
  return ctx.change((before) => {
    const settings = withBudget(before ?? newSettings(), count)
    return { settings, reply: saying(texts.budgetSet(settings)) }
  })
})

budget.filter(
  command('budget'),
  tellsState((texts, settings) => texts.budgetState(settings)),
)

const turnOff = (ctx: BotContext): Promise<void> =>
  ctx.change((settings) => ({
    settings: settings && withBudget(settings, null),
    reply: saying(ctx.texts.budgetOff),
  }))
