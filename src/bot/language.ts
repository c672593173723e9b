/**
 * /language: which language the bot speaks in a chat. At first it is its reader's own, as Telegram tells it, and
 * in groups that of whoever set it up. Without an argument it offers all by buttons.
 */
import { Composer } from 'grammy'
import type { Language } from '../core/languages/language.ts'
import { languageMeant } from '../core/languages/language-meant.ts'
import { LANGUAGES } from '../core/languages/languages.ts'
import type { Message } from '../core/message/message.ts'
import { inLanguage, newSettings } from '../core/settings.ts'
import { adminsOnly } from './admins.ts'
import {
  type BotContext,
  command,
  commandWithArgument,
  isPressOf,
  pressedIn,
  saying,
  showing,
} from './context.ts'
import { rowsOf } from './rows.ts'
import { textsFor } from './texts/texts.ts'

/** Followed by a language's tag; alone it shows all. */
export const SPEAK = 'language:'

export const language = new Composer<BotContext>()

language.filter(commandWithArgument('language'), adminsOnly, (ctx) => {
  const meant = languageMeant(ctx.argument)
  return meant === null
    ? ctx.say({ ...ctx.texts.languageRefused(ctx.argument), buttons: buttonsOf() })
    : speak(ctx, meant)
})

language.filter(command('language'), (ctx) => ctx.say(choicesIn(ctx)))

language.filter(isPressOf(SPEAK), adminsOnly, async (ctx) => {
  const meant = LANGUAGES.find(({ tag }) => tag === pressedIn(ctx, SPEAK))
  if (meant) await speak(ctx, meant)
  else {
    const reply = showing(choicesIn(ctx), ctx.pressedMessage)
    await ctx.change((settings) => ({ settings, reply }))
  }
  return ctx.answerPress('')
})

function speak(ctx: BotContext, { tag }: Language): Promise<void> {
  const { languageSet } = textsFor(tag, ctx.here)
  return ctx.change((before) => ({
    settings: inLanguage(before ?? newSettings(), tag),
    reply: ctx.callbackQuery ? showing(languageSet, ctx.pressedMessage) : saying(languageSet),
  }))
}

const choicesIn = ({ texts }: BotContext): Message => ({
  ...texts.languageState,
  buttons: buttonsOf(),
})

const buttonsOf = (): Message['buttons'] =>
  rowsOf(
    LANGUAGES.map(({ tag, name }) => ({ text: name, data: SPEAK + tag })),
    2,
  )
