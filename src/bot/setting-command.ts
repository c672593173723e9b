/** What the commands that set one thing have in common: alone they tell how it stands. */
import { Composer } from 'grammy'
import type { Message } from '../core/message/message.ts'
import { newSettings, type Settings } from '../core/settings.ts'
import { adminsOnly } from './admins.ts'
import type { CommandName } from './commands.ts'
import { type BotContext, command, commandWithArgument, saying } from './context.ts'
import type { Texts } from './texts/texts.ts'

type State = (texts: Texts, settings: Settings) => Message

/** Answers the command with the state, that of a new chat where nothing was set. */
export const tellsState = (state: State) => (ctx: BotContext) =>
  ctx.change((settings) => ({
    settings,
    reply: saying(state(ctx.texts, settings ?? newSettings())),
  }))

export interface Choice<T> {
  /** Of what is typed, in small letters; `null` for what is none of the choices. */
  readonly read: (typed: string) => T | null
  readonly set: (settings: Settings, chosen: T) => Settings
  readonly refused: (texts: Texts) => Message
  readonly done: (texts: Texts, chosen: T) => Message
  readonly state: State
}

/** A command whose argument is one of a few words. */
export function choiceCommand<T>(name: CommandName, choice: Choice<T>): Composer<BotContext> {
  const composer = new Composer<BotContext>()
  composer.filter(commandWithArgument(name), adminsOnly, (ctx) => {
    const { argument, texts } = ctx
    const chosen = choice.read(argument.toLowerCase())
    if (chosen === null) return ctx.say(choice.refused(texts))
    return ctx.change((settings) => ({
      settings: choice.set(settings ?? newSettings(), chosen),
      reply: saying(choice.done(texts, chosen)),
    }))
  })
  composer.filter(command(name), tellsState(choice.state))
  return composer
}
