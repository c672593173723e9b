/** Asks a server for a feed, and for nothing else: so many bytes in so much time. */
import type { Fetched, FetchFeed, Validators } from '../app/ports/feeds.ts'
import { joinedBytes } from '../core/joined-bytes.ts'
import { err, ok } from '../core/result.ts'
import { type Asking, askPublic, type Hop, redirectOf } from './public-fetch.ts'

const LONGEST_BODY = 5 * 1_048_576
const REDIRECTS = [301, 302, 303, 307, 308]
const ACCEPT =
  'application/atom+xml, application/rss+xml, application/rdf+xml, application/feed+json, application/xml;q=0.9, text/xml;q=0.9, application/json;q=0.8, */*;q=0.1'

interface Options extends Asking {
  now(): number
}

export const feedFetch =
  (options: Options): FetchFeed =>
  (url, known) =>
    askPublic(url, options, (address, signal) => ask(address, { known, signal, options }))

async function ask(
  address: string,
  { known, signal, options }: { known: Validators; signal: AbortSignal; options: Options },
): Promise<Hop<Fetched>> {
  const headers = new Headers({ accept: ACCEPT, 'user-agent': 'Lede (feed reader)' })
  if (known.etag !== null) headers.set('if-none-match', known.etag)
  if (known.lastModified !== null) headers.set('if-modified-since', known.lastModified)
  const request = options.fetch ?? fetch
  const response = await request(address, { headers, redirect: 'manual', signal })
  const elsewhere = await redirectOf(response, { address, statuses: REDIRECTS })
  if (elsewhere) return elsewhere
  const maxAge = maxAgeOf(response.headers.get('cache-control'))
  const link = response.headers.get('link')
  if (response.status === 304) return ok({ kind: 'unchanged', maxAge, link })
  if (response.status !== 200) {
    await response.body?.cancel()
    return err({
      kind: 'status',
      status: response.status,
      retryAfter: retryAfterOf(response, options),
    })
  }
  const body = await bodyOf(response, signal)
  if (body === null) return err({ kind: 'too-big' })
  const { headers: given } = response
  return ok({
    kind: 'body',
    body,
    contentType: given.get('content-type'),
    etag: given.get('etag'),
    lastModified: given.get('last-modified'),
    maxAge,
    link,
  })
}

/** `null` where it is too big; read no further than that. */
async function bodyOf(response: Response, signal: AbortSignal): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = []
  let length = 0
  const reader = response.body?.getReader()
  const stop = () => void reader?.cancel().catch(() => {})
  signal.addEventListener('abort', stop)
  try {
    for (let read = await reader?.read(); read && !read.done; read = await reader?.read()) {
      length += read.value.byteLength
      if (length > LONGEST_BODY) {
        stop()
        return null
      }
      chunks.push(read.value)
    }
  } finally {
    signal.removeEventListener('abort', stop)
  }
  // Half a feed is none.
  signal.throwIfAborted()
  return joinedBytes(chunks, length)
}

const SECOND_MS = 1_000

function maxAgeOf(cacheControl: string | null): number | null {
  const seconds = /(?:^|[\s,])max-age\s*=\s*"?(\d{1,9})/i.exec(cacheControl ?? '')?.[1]
  return seconds === undefined ? null : Number(seconds) * SECOND_MS
}

/** Seconds, or a date (RFC 9110, 10.2.3). */
function retryAfterOf({ headers }: Response, { now }: Options): number | null {
  const said = headers.get('retry-after')?.trim() ?? ''
  if (/^\d{1,9}$/.test(said)) return Number(said) * SECOND_MS
  const at = Date.parse(said)
  return Number.isNaN(at) ? null : Math.max(0, at - now())
}
