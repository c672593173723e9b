/** The buttons that turn the pages of a digest, or show one that was offered. */
import { Composer } from 'grammy'
import { TURN, turnMeant } from '../core/message/digest.ts'
import { adminsOnly } from './admins.ts'
import { type BotContext, isPressOf } from './context.ts'

export const digestPages = new Composer<BotContext>()

digestPages.filter(isPressOf(TURN), adminsOnly, async (ctx) => {
  const turned = turnMeant(ctx.callbackQuery?.data ?? '')
  const messageId = ctx.pressedMessage
  if (turned === null || messageId === null) return ctx.answerPress(ctx.texts.digestTooOld)
  await ctx.change((settings) => ({ settings, reply: { kind: 'page', messageId, ...turned } }))
  return ctx.answerPress('')
})
