/**
 * The bot's commands, in the order in which Telegram's menu and `/help` show them; the languages describe them.
 * Free of the bot's framework, so that the set-up script can register them.
 */
import type { Voice } from '../core/languages/voice.ts'

export const COMMANDS = [
  'follow',
  'unfollow',
  'following',
  'mode',
  'latest',
  'search',
  'why',
  'digest',
  'quiet',
  'pause',
  'resume',
  'budget',
  'urgent',
  'show',
  'stories',
  'timezone',
  'language',
  'settings',
  'manage',
  'help',
  'privacy',
  'export',
  'stop',
  'start',
] as const

export type CommandName = (typeof COMMANDS)[number]

/** What only a person does by themselves. */
const PRIVATE: readonly CommandName[] = ['manage', 'start']

/** What Telegram's menu offers whom, by its scopes. In groups only administrators change anything; in channels there is no menu. */
export const OFFERED = {
  all_private_chats: COMMANDS,
  all_group_chats: ['following', 'latest', 'search', 'why', 'help', 'privacy'],
  all_chat_administrators: COMMANDS.filter((name) => !PRIVATE.includes(name)),
} as const satisfies Readonly<Record<string, readonly CommandName[]>>

/** As `setMyCommands` takes them. */
export const commandsIn = ({ say }: Voice, commands: readonly CommandName[] = COMMANDS) =>
  commands.map((command) => ({ command, description: say(`/${command}`) }))
