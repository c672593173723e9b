/** KV's copies of chats: what each and its topics have asked for. */
import type { ChatCopy, CopiesOf } from '../../app/ports/copies.ts'
import { readChatCopy } from '../stored.ts'
import { copiesIn } from './copies-in.ts'

export const CHAT_KEY = 'chat:'

/** The chat that a key is about. */
export const chatOf = (key: string): number => Number(key.slice(CHAT_KEY.length))

export const chatCopies = (kv: KVNamespace): CopiesOf<ChatCopy> =>
  copiesIn(kv, {
    prefix: CHAT_KEY,
    limit: 200,
    async read(key) {
      const chatId = chatOf(key)
      const targets = readChatCopy(await kv.get(key))
      const isItsOwn = targets?.every(({ target }) => target.chatId === chatId)
      return targets && isItsOwn ? { chatId, targets } : null
    },
  })
