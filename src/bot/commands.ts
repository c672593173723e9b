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
  { command: 'quiet', description: 'Set quiet hours, and hear afterwards what came in them' },
  { command: 'pause', description: 'Get nothing for a while' },
  { command: 'resume', description: 'End the pause' },
  { command: 'budget', description: 'Get so many alerts a day, and the rest in the evening' },
  { command: 'urgent', description: 'Let urgent news through, or let it wait' },
  { command: 'timezone', description: 'Set the time zone that all this goes by' },
  { command: 'settings', description: 'Show and change all that can be set' },
  { command: 'help', description: 'Show how I work' },
  { command: 'privacy', description: 'Show what I keep about this chat' },
  { command: 'export', description: 'Get all that I keep about this chat as a file' },
  { command: 'stop', description: 'Stop, and delete all about this chat' },
  { command: 'start', description: 'Begin' },
] as const

export type CommandName = (typeof COMMANDS)[number]['command']
