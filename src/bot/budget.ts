/** /budget: how many alerts a day come at once. Without an argument it tells the state. */
import { Composer } from 'grammy'
import { MOST_A_DAY, newSettings, withBudget } from '../core/settings.ts'
import { plain } from '../core/time-words.ts'
import { adminsOnly } from './admins.ts'
import { type BotContext, command, commandWithArgument, saying } from './context.ts'

export const budget = new Composer<BotContext>()

/** `off`, or a number, whatever follows it: `10`, `10 a day`. */
budget.filter(commandWithArgument('budget'), adminsOnly, (ctx) => {
  const { argument, texts } = ctx
  if (/^off$/iu.test(argument)) return turnOff(ctx)
  const count = Number(/^\d{1,5}(?![\d.,:])/u.exec(plain(argument))?.[0] ?? 0)
  if (count < 1 || count > MOST_A_DAY) return ctx.say(texts.budgetRefused)
  return ctx.change((before) => {
    const settings = withBudget(before ?? newSettings(), count)
    return { settings, reply: saying(texts.budgetSet(settings)) }
  })
})

budget.filter(command('budget'), (ctx) =>
  ctx.change((settings) => ({
    settings,
    reply: saying(ctx.texts.budgetState(settings ?? newSettings())),
  })),
)

const turnOff = (ctx: BotContext): Promise<void> =>
  ctx.change((settings) => ({
    settings: settings && withBudget(settings, null),
    reply: saying(ctx.texts.budgetOff),
  }))
