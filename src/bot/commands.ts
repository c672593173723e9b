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

/** As `setMyCommands` takes them. */
export const commandsIn = ({ say }: Voice) =>
  COMMANDS.map((command) => ({ command, description: say(`/${command}`) }))
