/** What no feature took: in private a hint, in groups and channels no word, since they talk. */
import { Composer } from 'grammy'
import type { Message } from '../core/message/message.ts'
import { visible } from '../core/text/visible.ts'
import { COMMANDS } from './commands.ts'
import type { BotContext } from './context.ts'
import { isAddressed } from './update.ts'

export const unhandled = new Composer<BotContext>()

/** Which of them was meant first, or whether all were, is not guessed. */
export const severalAtOnce = new Composer<BotContext>()

severalAtOnce.filter(
  ({ command, message, channelPost }) =>
    command !== null &&
    isKnown(command.name) &&
    SECOND.test(visible((message ?? channelPost)?.text ?? '')),
  (ctx) => ctx.say(ctx.texts.oneAtATime),
)

/** A command at the start of a later line. */
const SECOND = /\n\s*\/[a-z]/iu
const isKnown = (name: string): boolean => COMMANDS.some((command) => command === name)

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
