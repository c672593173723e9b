/** /start: says what Lede does, and begins to keep the chat when its sender may decide that. */
import { Composer } from 'grammy'
import { newSettings } from '../core/settings.ts'
import { permissionOf } from './admins.ts'
import { type BotContext, command, saying } from './context.ts'

export const start = new Composer<BotContext>()

start.filter(command('start'), async (ctx) => {
  const mayChange = (await permissionOf(ctx)) === 'granted'
  await ctx.change((settings) => ({
    settings: settings ?? (mayChange ? newSettings() : null),
    reply: saying(ctx.texts.welcome),
  }))
})
