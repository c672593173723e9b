/** /export: all that is kept about the chat, as a file. It is written out when it is sent. */
import { Composer } from 'grammy'
import { adminsOnly } from './admins.ts'
import { type BotContext, command } from './context.ts'

export const exported = new Composer<BotContext>()

exported.filter(command('export'), adminsOnly, (ctx) =>
  ctx.change((settings) => ({
    settings,
    reply: { kind: 'export', message: ctx.texts.exported },
  })),
)
