/**
 * Fifty newsrooms on this machine, a feed each, and what goes wrong with some of them: servers that hang, fail or
 * lead in a circle, a feed that is far too long, and one whose items are called otherwise each time.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { headlineOf, sentencesOf } from '../../scripts/invented-news.ts'

export type Kind = 'plain' | 'hangs' | 'fails' | 'circle' | 'long' | 'renamed'

export interface Newsrooms {
  readonly feeds: readonly { readonly id: string; readonly kind: Kind; readonly url: string }[]
  /** From now on each has one item more, and those that something is wrong with behave like it. */
  breakOff(): void
  /** All are well again. */
  mend(): void
  close(): void
}

const FEEDS = 50
const LONG_BYTES = 50 * 1_048_576

/** Apart, so that no two of one kind wait for each other. */
function kindOf(n: number): Kind {
  if (n === 7) return 'long'
  if (n === 8) return 'renamed'
  return (
    (['hangs', 'plain', 'plain', 'fails', 'plain', 'plain', 'circle'] as const)[n % 10] ?? 'plain'
  )
}

export const addressOf = (id: string): string => `https://example.org/${id}/news`

/** Of an event of its own. */
const itemOf = (guid: string, event: string, link: string) =>
  `<item><guid isPermaLink="false">${guid}</guid><title>${headlineOf(event)}</title><link>${link}</link><description>${sentencesOf(event)}</description></item>`

export async function startNewsrooms(): Promise<Newsrooms> {
  const state = { hasNews: false, isBroken: false, asked: 0 }
  const rssOf = (id: string, kind: Kind) => {
    state.asked += 1
    const mark = kind === 'renamed' ? state.asked : ''
    const old = itemOf(`old${mark}`, `${id} before`, `https://example.org/${id}/old`)
    const news = itemOf(`news${mark}`, id, addressOf(id))
    return `<rss version="2.0"><channel><title>${id}</title>${state.hasNews ? news : ''}${old}</channel></rss>`
  }
  const answer = (request: IncomingMessage, response: ServerResponse) => {
    const [, id = '', side = ''] = (request.url ?? '').split('/')
    const kind = kindOf(Number(id.slice(1)))
    const wrong = state.isBroken ? kind : 'plain'
    if (wrong === 'hangs') return
    if (wrong === 'fails') return void response.writeHead(500).end()
    if (wrong === 'circle') {
      return void response.writeHead(302, { location: `/${id}/${side === 'a' ? 'b' : 'a'}` }).end()
    }
    response.writeHead(200, { 'content-type': 'application/rss+xml' })
    if (wrong === 'long') return pour(response)
    response.end(rssOf(id, kind))
  }
  const server = createServer(answer)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  const ids = Array.from({ length: FEEDS }, (_, n) => `n${n}`)
  return {
    feeds: ids.map((id, n) => ({ id, kind: kindOf(n), url: `http://127.0.0.1:${port}/${id}` })),
    breakOff: () => Object.assign(state, { hasNews: true, isBroken: true }),
    mend: () => Object.assign(state, { isBroken: false }),
    close() {
      server.closeAllConnections()
      server.close()
    },
  }
}

/** As much of it as is wanted. */
function pour(response: ServerResponse): void {
  const piece = Buffer.alloc(65_536, ' ')
  let left = LONG_BYTES
  const more = () => {
    while (left > 0 && !response.destroyed) {
      left -= piece.length
      if (!response.write(piece)) return void response.once('drain', more)
    }
    response.end()
  }
  more()
}
