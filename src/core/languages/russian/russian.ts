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

export const russian: Language = {
  tag: 'ru',
  locale: 'ru',
  name: 'Русский',
  here: {
    chat: { this: 'этот чат', ofThis: 'этого чата', toThis: 'в этот чат' },
    topic: { this: 'эта тема', ofThis: 'этой темы', toThis: 'в эту тему' },
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
