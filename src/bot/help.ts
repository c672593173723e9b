/** /help: what can be followed, and the commands. */
import { Composer } from 'grammy'
import { type BotContext, command } from './context.ts'
import { exampleId } from './publishers.ts'

export const help = new Composer<BotContext>()

help.filter(command('help'), async (ctx) =>
  ctx.say(ctx.texts.help(ctx.place, await exampleId(ctx.deps))),
)
