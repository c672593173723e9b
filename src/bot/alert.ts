/**
 * The buttons under an alert, and the link that opens one in private. Each tells its alert by an event, and is taken
 * for what it says only on a message that shows that alert: what others have forged changes nothing.
 */
import { Composer } from 'grammy'
import type { Decided } from '../app/ports/decisions.ts'
import { reach } from '../app/reach.ts'
import { type EventId, parseEventId } from '../core/article.ts'
import { alertPressed, ON_ALERT } from '../core/message/alert-buttons.ts'
import type { AlertPress } from '../core/message/view.ts'
import { newSettings } from '../core/settings.ts'
import { type BotContext, command, isPressOf } from './context.ts'
import { tellWhy } from './why.ts'

export const alert = new Composer<BotContext>()

alert.filter(isPressOf(ON_ALERT), async (ctx) => {
  const { texts, place, pressedMessage } = ctx
  const pressed = alertPressed(ctx.callbackQuery?.data ?? '')
  if (pressed === null || pressedMessage === null) return ctx.answerPress(texts.alertTooOld)
  if (place.kind !== 'private') return ctx.answerPress(texts.alertInPrivate)
  const found = await decided(ctx, pressed.event, pressedMessage)
  if (found === 'unavailable') return ctx.settle('unavailable')
  if (found === null || !found.isShown) return ctx.answerPress(texts.alertTooOld)
  if (pressed.press === 'why') return tellWhy(ctx, found)
  if (found.verdict.kind === 'withdrawn') return ctx.answerPress(texts.alertWithdrawn)
  const { event, press } = pressed
  await ctx.change((settings) => ({
    settings,
    reply: { kind: 'press', press, event, messageId: pressedMessage },
  }))
  return ctx.answerPress(answerTo(ctx, press))
})

/** From a group or channel, where the article has a link to here. */
alert.filter(
  (ctx) => command('start')(ctx) && ctx.isPrivate && parseEventId(ctx.argument) !== null,
  async (ctx) => {
    const event = parseEventId(ctx.argument)
    const found = event === null ? null : await decided(ctx, event, null)
    if (found === 'unavailable') return ctx.settle('unavailable')
    if (found === null || event === null || found.verdict.kind === 'withdrawn')
      return ctx.say(ctx.texts.alertGone)
    return ctx.change((settings) => ({
      settings: settings ?? newSettings(),
      reply: { kind: 'press', press: 'open', event, messageId: null },
    }))
  },
)

async function decided(
  { deps, request }: BotContext,
  event: EventId,
  messageId: number | null,
): Promise<Decided | 'unavailable' | null> {
  if (request === null) return null
  const asked = { kind: 'event', event, messageId } as const
  const found = await reach(() => deps.decisions.decision(request.target, asked))
  if (!found.ok) return 'unavailable'
  return found.value === 'too-often' ? null : found.value
}

function answerTo({ texts }: BotContext, press: AlertPress): string {
  if (press === 'mute') return texts.storyMuted
  return press === 'unmute' ? texts.storyUnmuted : ''
}
