/**
 * Second editors: a private chat is linked by a code from the console, and asked before an alert of urgency 1 goes
 * out. The Desk decides whether a press counts: what is forged, late or another's changes nothing.
 */
import { Composer } from 'grammy'
import { codeHash, isEditorCode } from '../app/editor-code.ts'
import { reach } from '../app/reach.ts'
import { approvalPressed, ON_APPROVAL } from '../core/message/approval-message.ts'
import type { Message } from '../core/message/message.ts'
import { type BotContext, command, isPressOf, showing } from './context.ts'

export const approving = new Composer<BotContext>()

approving.filter(
  (ctx) => command('start')(ctx) && ctx.isPrivate && isEditorCode(ctx.argument),
  async (ctx) => {
    const { deps, origin, texts } = ctx
    if (origin === null) return
    const link = { verb: 'link', hash: await codeHash(ctx.argument) } as const
    const editor = { chatId: origin.target.chatId, language: texts.voice.language.tag }
    const answer = await reach(() => deps.editors.editing({ ...link, ...editor }))
    if (!answer.ok) return ctx.settle('unavailable')
    const { linked } = answer.value
    return show(ctx, linked ? texts.editorLinked(linked) : texts.editorCodeGone)
  },
)

approving.filter(isPressOf(ON_APPROVAL), async (ctx) => {
  const { callbackQuery, deps, origin, texts } = ctx
  const pressed = approvalPressed(callbackQuery?.data ?? '')
  const isPrivate = callbackQuery?.message?.chat.type === 'private'
  if (pressed === null || origin === null || !isPrivate)
    return ctx.answerPress(texts.approvalNotYours)
  const { chatId } = origin.target
  const decide = { verb: 'decide', ...pressed, chatId } as const
  const answer = await reach(() => deps.editors.editing(decide))
  if (!answer.ok) return ctx.settle('unavailable')
  const { decided = 'not-yours' } = answer.value
  if (decided === 'not-yours') return ctx.answerPress(texts.approvalNotYours)
  const said = decided === 'over' ? texts.approvalOver : texts.approved[decided]
  await show(ctx, said)
  return ctx.answerPress('')
})

/** About no other chat; in the place of the question, where there is one. */
async function show(ctx: BotContext, message: Message): Promise<void> {
  const here = ctx.about(null)
  await here.change((settings) => ({ settings, reply: showing(message, ctx.pressedMessage) }))
  ctx.handling = here.handling
}
