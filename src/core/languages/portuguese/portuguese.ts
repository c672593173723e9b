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

export const portuguese: Language = {
  tag: 'pt',
  locale: 'pt',
  name: 'Português',
  here: {
    chat: { this: 'este chat', ofThis: 'deste chat', toThis: 'a este chat' },
    topic: { this: 'este tópico', ofThis: 'deste tópico', toThis: 'a este tópico' },
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
