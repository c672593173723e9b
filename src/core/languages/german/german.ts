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

export const german: Language = {
  tag: 'de',
  locale: 'de',
  name: 'Deutsch',
  here: {
    chat: { this: 'dieser Chat', ofThis: 'dieses Chats', toThis: 'an diesen Chat' },
    topic: { this: 'dieses Thema', ofThis: 'dieses Themas', toThis: 'an dieses Thema' },
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
