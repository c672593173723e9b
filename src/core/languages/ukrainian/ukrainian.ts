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

export const ukrainian: Language = {
  tag: 'uk',
  locale: 'uk',
  name: 'Українська',
  here: {
    chat: { this: 'цей чат', ofThis: 'цього чату', toThis: 'у цей чат' },
    topic: { this: 'ця тема', ofThis: 'цієї теми', toThis: 'у цю тему' },
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
