/**
 * What is posted in a channel is for its subscribers, so nothing is set up there: a command is answered by the way
 * into the private chat of whoever administers it, and obeyed no more than the button of an old message.
 */
import { Composer } from 'grammy'
import { ON_ALERT } from '../core/message/alert-buttons.ts'
import { COMMANDS } from './commands.ts'
import { type BotContext, isPressOf } from './context.ts'
import { MANAGING } from './manage-buttons.ts'

export const channel = new Composer<BotContext>()

const isInChannel = ({ managed, place }: BotContext): boolean =>
  managed === null && place.kind === 'channel'

/** Of the bot's own: other bots may have others. */
const isCommand = ({ command }: BotContext): boolean =>
  COMMANDS.some((name) => name === command?.name)

channel.filter(
  (ctx) => isInChannel(ctx) && isCommand(ctx),
  (ctx) => {
    const { username } = ctx.deps
    const url = `https://t.me/${username}?start=${MANAGING}`
    const buttons = username === null ? [] : [[{ text: ctx.texts.setUp, url }]]
    return ctx.refuse({ ...ctx.texts.channelInPrivate, buttons })
  },
)

channel.filter(
  (ctx) => isInChannel(ctx) && ctx.callbackQuery !== undefined && !isPressOf(ON_ALERT)(ctx),
  (ctx) => ctx.answerPress(ctx.texts.channelInPrivate.text),
)
