/** KV's copies of chats. A value that does not parse is no copy. */
import type { ChatCopies, ChatCopy } from '../app/ports/copies.ts'
import { readChatCopy } from './stored.ts'

export const CHAT_KEY = 'chat:'

/** The chat that a key is about. */
export const chatOf = (key: string): number => Number(key.slice(CHAT_KEY.length))

/** An invocation may ask Cloudflare's own services a thousand times. */
const PAGE = 200

export function chatCopies(kv: KVNamespace): ChatCopies {
  return {
    async page(cursor) {
      const list = await kv.list({ prefix: CHAT_KEY, limit: PAGE, cursor })
      const read = await Promise.all(list.keys.map(({ name }) => readOne(kv, name)))
      const chats = read.filter((chat) => chat !== null)
      const next = list.list_complete ? null : list.cursor
      return { chats, unreadable: read.length - chats.length, next }
    },
  }
}

async function readOne(kv: KVNamespace, key: string): Promise<ChatCopy | null> {
  const chatId = chatOf(key)
  const targets = readChatCopy(await kv.get(key))
  const isItsOwn = targets?.every(({ target }) => target.chatId === chatId)
  return targets && isItsOwn ? { chatId, targets } : null
}
