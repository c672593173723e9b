import type { Language } from '../language.ts'
import { words } from './words.ts'

export const english: Language = {
  tag: 'en',
  locale: 'en-GB',
  name: 'English',
  here: {
    chat: { this: 'this chat', ofThis: 'of this chat', toThis: 'to this chat' },
    topic: { this: 'this topic', ofThis: 'of this topic', toThis: 'to this topic' },
  },
  words,
}
