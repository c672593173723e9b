import type { Language } from '../language.ts'
import { alerts } from './alerts.ts'
import { approving } from './approving.ts'
import { chat } from './chat.ts'
import { commands } from './commands.ts'
import { filters } from './filters.ts'
import { follow } from './follow.ts'
import { managing } from './managing.ts'
import { messages } from './messages.ts'
import { settings } from './settings.ts'
import { stories } from './stories.ts'
import { times } from './times.ts'

export const arabic: Language = {
  tag: 'ar',
  locale: 'ar',
  name: 'العربية',
  isRightToLeft: true,
  here: {
    chat: { this: 'هذه المحادثة', ofThis: 'هذه المحادثة', toThis: 'إلى هذه المحادثة' },
    topic: { this: 'هذا الموضوع', ofThis: 'هذا الموضوع', toThis: 'إلى هذا الموضوع' },
  },
  words: () => ({
    ...alerts(),
    ...approving(),
    ...chat(),
    ...commands(),
    ...filters(),
    ...follow(),
    ...managing(),
    ...messages(),
    ...settings(),
    ...stories(),
    ...times(),
  }),
}
