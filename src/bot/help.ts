/** /help: what can be followed, and the commands. */
import { Composer } from 'grammy'
import { type BotContext, command } from './context.ts'

export const help = new Composer<BotContext>()

help.filter(command('help'), (ctx) => ctx.say(ctx.texts.help))
