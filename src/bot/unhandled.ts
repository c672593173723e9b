/** What no feature took: in private a hint, in groups and channels no word, since they talk. */
import { Composer } from 'grammy'
import type { BotContext } from './context.ts'

export const unhandled = new Composer<BotContext>()

unhandled.filter(
  // Two bots that hint at each other would never stop.
  (ctx) => ctx.isPrivate && ctx.message?.text !== undefined && ctx.message.from?.is_bot !== true,
  (ctx) => ctx.say(ctx.command ? ctx.texts.unknownCommand : ctx.texts.hint),
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
