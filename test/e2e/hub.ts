/**
 * A site with a feed, and the hub that tells of it, on this machine: it verifies who asks, signs what it tells, and
 * notes what comes of both. Its signatures are Node's own.
 */
import { createHmac } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage } from 'node:http'
import { headlineOf } from '../../scripts/invented-news.ts'

export interface Hub {
  /** Of the feed. */
  readonly url: string
  /** Callbacks of those that are subscribed. */
  subscribed(): readonly string[]
  /** How requests to stop or to go on were answered when their senders were asked, in order. */
  readonly verified: readonly Verified[]
  publish(guids: readonly string[], said?: { readonly secret?: string }): Promise<readonly number[]>
  /** What the feed holds, of which nobody is told. */
  hold(guids: readonly string[]): void
  /** Asks back for what nobody has asked for; the status of the answer. */
  asks(callback: string, mode: string, topic: string): Promise<number>
  close(): void
}

interface Verified {
  readonly mode: string
  readonly ok: boolean
}

export async function startHub(): Promise<Hub> {
  let feed = ''
  const secrets = new Map<string, string>()
  const verified: Verified[] = []
  const server = createServer(async (request, response) => {
    if (request.method === 'GET') {
      response.end(feed)
      return
    }
    const form = new URLSearchParams(await bodyOf(request))
    response.writeHead(202).end()
    const [mode, callback] = [form.get('hub.mode') ?? '', form.get('hub.callback') ?? '']
    const ok = await confirms({ callback, mode, topic: form.get('hub.topic') ?? '' })
    if (ok && mode === 'subscribe') secrets.set(callback, form.get('hub.secret') ?? '')
    if (ok && mode === 'unsubscribe') secrets.delete(callback)
    verified.push({ mode, ok })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const port = address !== null && typeof address === 'object' ? address.port : 0
  const root = `http://127.0.0.1:${port}`
  const rss = (guids: readonly string[]) => feedOf(root, guids)
  feed = rss([])
  return {
    url: `${root}/feed`,
    subscribed: () => [...secrets.keys()],
    verified,
    publish: (guids, { secret: other } = {}) =>
      Promise.all(
        [...secrets].map(([callback, secret]) => tell(callback, rss(guids), other ?? secret)),
      ),
    hold: (guids) => {
      feed = rss(guids)
    },
    asks: async (callback, mode, topic) => (await ask({ callback, mode, topic })).status,
    close: () => void server.close(),
  }
}

const feedOf = (root: string, guids: readonly string[]): string =>
  `<?xml version="1.0"?><rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel><title>News</title><atom:link rel="hub" href="${root}/hub"/><atom:link rel="self" href="${root}/feed"/>${guids.map((guid) => `<item><guid isPermaLink="false">${guid}</guid><title>${headlineOf(guid)}</title><link>https://www.example.org/${guid}</link></item>`).join('')}</channel></rss>`

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = ''
  for await (const chunk of request) body += chunk
  return body
}

interface Intent {
  readonly callback: string
  readonly mode: string
  readonly topic: string
}

const CHALLENGE = 'of-the-hub'

function ask({ callback, mode, topic }: Intent): Promise<Response> {
  const query = new URLSearchParams({
    'hub.mode': mode,
    'hub.topic': topic,
    'hub.challenge': CHALLENGE,
    'hub.lease_seconds': '3600',
  })
  return fetch(`${callback}?${query}`)
}

async function confirms(intent: Intent): Promise<boolean> {
  const answer = await ask(intent)
  return answer.ok && (await answer.text()) === CHALLENGE
}

async function tell(callback: string, body: string, secret: string): Promise<number> {
  const mac = createHmac('sha256', secret).update(body).digest('hex')
  const headers = { 'content-type': 'application/rss+xml', 'x-hub-signature': `sha256=${mac}` }
  return (await fetch(callback, { method: 'POST', headers, body })).status
}
