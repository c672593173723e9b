/**
 * /start: says what Lede does, or what it does already, and begins to keep the chat when its sender may
 * decide that.
 */
import { Composer } from 'grammy'
import type { Message } from '../core/message.ts'
import { newSettings } from '../core/settings.ts'
import { permissionOf } from './admins.ts'
import { browseButtons } from './browse.ts'
import { type BotContext, command, saying } from './context.ts'

export const start = new Composer<BotContext>()

start.filter(command('start'), async (ctx) => {
  const mayChange = (await permissionOf(ctx)) === 'granted'
  await ctx.change((settings) => ({
    settings: settings ?? (mayChange ? newSettings() : null),
    reply: saying({ ...welcome(ctx, settings?.filters.length ?? 0), buttons: browseButtons(ctx) }),
  }))
})

function welcome({ texts, place }: BotContext, followed: number): Message {
  if (followed > 0) return texts.welcomeBack(followed)
  return place.kind === 'private' ? texts.welcome : texts.greeting(place)
}
