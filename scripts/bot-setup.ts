/** What a bot is told once: where its updates go, with which secret, and its commands. */
import { commandsIn, OFFERED } from '../src/bot/commands.ts'
import { LANGUAGES, voiceFor } from '../src/core/languages/languages.ts'
import { type BotApi, sentenceFor } from './bot-api.ts'
import { CommandError } from './command.ts'
import type { Json } from './json.ts'

/** Kinds of updates that the bot reads; Telegram sends no others. */
export const ALLOWED_UPDATES: readonly string[] = [
  'message',
  'channel_post',
  'callback_query',
  'my_chat_member',
]

export const TELEGRAM = 'https://api.telegram.org'

/** Telegram's own when nothing is set; without a slash at the end. */
export const apiRootOf = (setting: string | null | undefined): string =>
  (setting?.trim() || TELEGRAM).replace(/\/+$/, '')

/** Calls a method; a refusal becomes its sentence. */
export async function must(
  api: BotApi,
  method: string,
  params: Readonly<Record<string, unknown>> = {},
): Promise<Json> {
  const answer = await api.call(method, params)
  if (answer.ok) return answer.value
  throw new CommandError(sentenceFor(answer.error))
}

export const setWebhook = (api: BotApi, url: string, secret: string): Promise<Json> =>
  must(api, 'setWebhook', { url, secret_token: secret, allowed_updates: ALLOWED_UPDATES })

/** For each kind of chat, in each language; for whoever reads another, in English. */
export async function setCommands(api: BotApi): Promise<void> {
  for (const [type, offered] of Object.entries(OFFERED)) {
    const scope = { type }
    await must(api, 'setMyCommands', { scope, commands: commandsIn(voiceFor('en'), offered) })
    for (const { tag } of LANGUAGES) {
      const commands = commandsIn(voiceFor(tag), offered)
      await must(api, 'setMyCommands', { scope, commands, language_code: tag })
    }
  }
}
