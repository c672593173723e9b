/**
 * Server-sent events for the page: each change with what it needs to draw, so that the page seldom asks.
 */
import type { Context } from 'hono'
import { streamSSE } from 'hono/streaming'
import type { Change } from './changes.ts'
import type { JsonObject } from './json.ts'
import { messageById } from './message.ts'
import { chatView, messageView } from './views.ts'
import type { World } from './world.ts'

const KEEP_ALIVE_MS = 15_000

export const streamChanges = (c: Context, world: World): Response =>
  streamSSE(c, async (stream) => {
    const unlisten = world.changes.listen((change) => {
      const data = shown(world, change)
      if (data) stream.writeSSE({ event: change.kind, data: JSON.stringify(data) }).catch(() => {})
    })
    stream.onAbort(unlisten)
    await stream.writeSSE({ event: 'hello', data: '{}' })
    while (!stream.aborted) {
      await stream.sleep(KEEP_ALIVE_MS)
      await stream.writeSSE({ event: 'alive', data: '{}' })
    }
    unlisten()
  })

/** What the page gets for a change; calls are for those who wait in-process only. */
const shown = (world: World, { kind, data }: Change): JsonObject | undefined => {
  if (kind === 'call') return undefined
  const chat = typeof data.chatId === 'number' ? world.chats.get(data.chatId) : undefined
  if (!chat || kind === 'answer' || kind === 'typing') return data
  const message = typeof data.messageId === 'number' ? messageById(chat, data.messageId) : undefined
  return {
    chat: chatView(world, chat),
    ...(message ? { message: messageView(chat, message) } : {}),
  }
}
