/** Rebuilding from KV as the operator does it: page by page, to the end. */
import { env } from 'cloudflare:workers'
import { type Rebuilt, rebuildPage } from '../../src/app/rebuild.ts'
import { deskClient } from '../../src/platform/desk-client.ts'
import { articleCopies } from '../../src/platform/kv/article-copies.ts'
import { chatCopies } from '../../src/platform/kv/chat-copies.ts'
import { publisherCopies } from '../../src/platform/kv/publisher-copies.ts'
import { laneClient } from '../../src/platform/lane/lane-client.ts'

const deps = {
  copies: {
    articles: articleCopies(env.KV),
    publishers: publisherCopies(env.KV, env.OPERATOR_TOKEN),
    chats: chatCopies(env.KV),
  },
  desk: deskClient(env.DESK),
  lanes: laneClient(env.LANE, { count: async () => 1, hint: 1 }),
}

/** What each page tells. */
export async function rebuild(token = env.OPERATOR_TOKEN): Promise<Rebuilt[]> {
  const copies = { ...deps.copies, publishers: publisherCopies(env.KV, token) }
  const pages: Rebuilt[] = []
  let cursor: string | null = null
  do {
    const page: Rebuilt = await rebuildPage({ ...deps, copies }, cursor)
    pages.push(page)
    cursor = page.cursor
  } while (cursor !== null)
  return pages
}

/** Of the chats alone, in one page. */
export const rebuildChats = (): Promise<Rebuilt> => rebuildPage(deps, 'chats')
