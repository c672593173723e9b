/** What no feature took: in private a hint, in groups and channels no word, since they talk. */
import { Composer } from 'grammy'
import type { Message } from '../core/message.ts'
import type { BotContext } from './context.ts'
import { isAddressed } from './update.ts'

export const unhandled = new Composer<BotContext>()

unhandled.filter(
  // Two bots that hint at each other would never stop.
  (ctx) => ctx.isPrivate && ctx.message?.text !== undefined && ctx.message.from?.is_bot !== true,
  (ctx) => ctx.say(hintFor(ctx)),
)

unhandled.filter(
  (ctx) => ctx.command !== null,
  (ctx) => ctx.noteSign(),
)

/** Buttons of another time: ends the spinner that the person sees. */
unhandled.filter(
  (ctx) => ctx.callbackQuery !== undefined,
  (ctx) => ctx.answerPress(ctx.texts.listTooOld),
)

function hintFor({ command, offered, argument, message, texts }: BotContext): Message {
  if (command && offered) return texts.commandPerhaps(offered, argument)
  if (command) return texts.unknownCommand
  return isAddressed(message?.text ?? '') ? texts.forAnotherBot : texts.hint
}
