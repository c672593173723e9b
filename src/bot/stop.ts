/** /stop: deletes all about the chat, with all its topics. */
import { Composer } from 'grammy'
import { adminsOnly } from './admins.ts'
import { type BotContext, command, saying } from './context.ts'

export const stop = new Composer<BotContext>()

stop.filter(command('stop'), adminsOnly, (ctx) =>
  ctx.change(() => ({
    settings: null,
    wholeChat: true,
    reply: saying(ctx.texts.farewell),
  })),
)
