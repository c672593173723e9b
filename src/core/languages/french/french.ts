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
import { typeset } from './typeset.ts'

export const french: Language = {
  tag: 'fr',
  locale: 'fr',
  name: 'Français',
  here: {
    chat: { this: 'cette discussion', ofThis: 'de cette discussion', toThis: 'à cette discussion' },
    topic: { this: 'ce sujet', ofThis: 'de ce sujet', toThis: 'à ce sujet' },
  },
  typeset,
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
