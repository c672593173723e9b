/**
 * /start: says what Lede does, or what it does already, and begins to keep the chat when its sender may
 * decide that.
 */
import { Composer } from 'grammy'
import type { Inactive } from '../app/ports/chats.ts'
import { reach } from '../app/reach.ts'
import { compose, type Message, stacked } from '../core/message/message.ts'
import { newSettings } from '../core/settings.ts'
import { permissionOf } from './admins.ts'
import { browseButtons } from './browse.ts'
import { type BotContext, command, saying } from './context.ts'
import { restoreButtons } from './stop-buttons.ts'

export const start = new Composer<BotContext>()

start.filter(command('start'), async (ctx) => {
  const mayChange = (await permissionOf(ctx)) === 'granted'
  const inactive = await inactiveIn(ctx)
  await ctx.change((settings) => {
    const message = welcome(ctx, settings?.filters.length ?? 0)
    return {
      settings: settings ?? (mayChange ? newSettings() : null),
      reply: saying(
        inactive ? beside(ctx, message, inactive) : { ...message, buttons: browseButtons(ctx) },
      ),
    }
  })
})

/** What lies there since the chat stopped, or put the bot out; nothing where it cannot be asked. */
export async function inactiveIn({ deps, request }: BotContext): Promise<Inactive | null> {
  if (request === null) return null
  const about = await reach(() => deps.chats.about(request.target))
  return about.ok ? about.value.inactive : null
}

/** A greeting, and the way to what the chat followed before. */
export const beside = (ctx: BotContext, message: Message, inactive: Inactive): Message => ({
  ...ctx.texts.followedBefore(message, inactive),
  buttons: [...restoreButtons(ctx.texts), ...browseButtons(ctx)],
})

/** Behind the command stands what a link has brought along; what could be followed is taken before. */
function welcome({ argument, texts, place }: BotContext, followed: number): Message {
  const usual = place.kind === 'private' ? texts.welcome : texts.greeting(place)
  const greeting = followed > 0 ? texts.welcomeBack(followed) : usual
  return argument === '' ? greeting : stacked(greeting, compose(['\n\n', ...texts.linkUnknown]))
}
