/**
 * The bot's commands, as Telegram's menu and `/help` show them. Free of the bot's framework, so that
 * the set-up script can register them.
 */
export const COMMANDS = [
  { command: 'follow', description: 'Follow everything, a topic, a publisher, a word or a phrase' },
  { command: 'unfollow', description: 'Stop following something' },
  { command: 'following', description: 'Show what this chat follows' },
  { command: 'latest', description: 'Show the newest alerts' },
  { command: 'search', description: 'Look through the last 30 days' },
  { command: 'digest', description: 'Get digests instead of immediate alerts' },
  { command: 'timezone', description: 'Set the time zone of your digest' },
  { command: 'help', description: 'Show how I work' },
  { command: 'privacy', description: 'Show what I keep about this chat' },
  { command: 'stop', description: 'Stop, and delete all about this chat' },
  { command: 'start', description: 'Begin' },
] as const

export type CommandName = (typeof COMMANDS)[number]['command']
