/** /privacy: what is kept about the chat, and for how long. Telegram requires it of every bot. */
import { Composer } from 'grammy'
import { type BotContext, command } from './context.ts'

export const privacy = new Composer<BotContext>()

privacy.filter(command('privacy'), (ctx) => ctx.say(ctx.texts.privacy))
