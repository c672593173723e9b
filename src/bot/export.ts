/** /export: all that is kept about the chat, as a file. It is written out when it is sent. */
import { Composer } from 'grammy'
import { reach } from '../app/reach.ts'
import { adminsOnly } from './admins.ts'
import { type BotContext, command } from './context.ts'

export const exported = new Composer<BotContext>()

exported.filter(command('export'), adminsOnly, async (ctx) => {
  const { deps, request, texts } = ctx
  if (request === null) return
  const { chatId } = request.target
  const answer = await reach(() => deps.editors.editing({ verb: 'edits', chatId }))
  if (!answer.ok) return ctx.settle('unavailable')
  const edits = [...(answer.value.edits ?? [])]
  const reply = { kind: 'export', message: texts.exported, edits } as const
  return ctx.change((settings) => ({ settings, reply }))
})
