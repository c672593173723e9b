/**
 * Asks a server for a feed, and for nothing else: public http(s) addresses without credentials, each redirect
 * looked at again, so many bytes in so much time. What a name resolves to a Worker cannot see.
 */
import type { Fetched, FetchFault, FetchFeed, Validators } from '../app/ports/feeds.ts'
import { isFetchable } from '../core/public-host.ts'
import { err, ok, type Result } from '../core/result.ts'

const LONGEST_BODY = 5 * 1_048_576
const TIMEOUT_MS = 10_000
const MOST_REDIRECTS = 5
const REDIRECTS = [301, 302, 303, 307, 308]
const ACCEPT =
  'application/atom+xml, application/rss+xml, application/rdf+xml, application/feed+json, application/xml;q=0.9, text/xml;q=0.9, application/json;q=0.8, */*;q=0.1'

interface Options {
  /** A server on this machine may be asked, too: for development alone. */
  readonly allowLoopback: boolean
  readonly timeoutMs?: number
  readonly fetch?: typeof fetch
  now(): number
}

type Hop = Result<Fetched, FetchFault> | { readonly redirect: string }

export function feedFetch(options: Options): FetchFeed {
  return async (url, known) => {
    const signal = AbortSignal.timeout(options.timeoutMs ?? TIMEOUT_MS)
    try {
      let address = url
      for (let hops = 0; hops <= MOST_REDIRECTS; hops++) {
        const parsed = URL.parse(address)
        if (!parsed || !isFetchable(parsed, options)) return err({ kind: 'address' })
        const hop = await ask(address, { known, signal, options })
        if (!('redirect' in hop)) return hop
        address = hop.redirect
      }
      return err({ kind: 'redirects' })
    } catch {
      return err({ kind: signal.aborted ? 'too-slow' : 'unreachable' })
    }
  }
}

async function ask(
  address: string,
  { known, signal, options }: { known: Validators; signal: AbortSignal; options: Options },
): Promise<Hop> {
  const headers = new Headers({ accept: ACCEPT, 'user-agent': 'Lede (feed reader)' })
  if (known.etag !== null) headers.set('if-none-match', known.etag)
  if (known.lastModified !== null) headers.set('if-modified-since', known.lastModified)
  const request = options.fetch ?? fetch
  const response = await request(address, { headers, redirect: 'manual', signal })
  const location = response.headers.get('location')
  if (REDIRECTS.includes(response.status) && location !== null) {
    await response.body?.cancel()
    return { redirect: URL.parse(location, address)?.href ?? '' }
  }
  const maxAge = maxAgeOf(response.headers.get('cache-control'))
  if (response.status === 304) return ok({ kind: 'unchanged', maxAge })
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
  return joined(chunks, length)
}

function joined(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length)
  let at = 0
  for (const chunk of chunks) {
    whole.set(chunk, at)
    at += chunk.byteLength
  }
  return whole
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
