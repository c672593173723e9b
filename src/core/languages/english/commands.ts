/** What Telegram's menu and /help say that each command does: 256 characters at most. */
export const commands = () =>
  ({
    '/follow': 'Follow everything, a topic, a publisher, a word or a phrase',
    '/unfollow': 'Stop following something',
    '/following': 'Show what this chat follows',
    '/latest': 'Show the newest alerts',
    '/search': 'Look through the last 30 days',
    '/why': 'Tell why an article came here, or did not',
    '/digest': 'Get digests instead of immediate alerts',
    '/quiet': 'Set quiet hours, and hear afterwards what came in them',
    '/pause': 'Get nothing for a while',
    '/resume': 'End the pause',
    '/budget': 'Get so many alerts a day, and the rest in the evening',
    '/urgent': 'Let urgent news through, or let it wait',
    '/show': 'Set how much of an alert is shown at first',
    '/timezone': 'Set the time zone that all this goes by',
    '/settings': 'Show and change all that can be set',
    '/help': 'Show how I work',
    '/privacy': 'Show what I keep about this chat',
    '/export': 'Get all that I keep about this chat as a file',
    '/stop': 'Stop, and delete all about this chat',
    '/start': 'Begin',
  }) as const
