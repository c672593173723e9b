/**
 * Asking a server that somebody else has named: at public http(s) addresses without credentials, each redirect
 * looked at again, within a time. What a name resolves to a Worker cannot see.
 */
import type { FetchFault } from '../app/ports/feeds.ts'
import { isFetchable } from '../core/public-host.ts'
import { err, type Result } from '../core/result.ts'

const TIMEOUT_MS = 10_000
const MOST_REDIRECTS = 5

export interface Asking {
  /** A server on this machine may be asked, too: for development alone. */
  readonly allowLoopback: boolean
  readonly timeoutMs?: number
  readonly fetch?: typeof fetch
}

export type Hop<T> = Result<T, FetchFault> | { readonly redirect: string }

/** Never throws, also where `ask` does. */
export async function askPublic<T>(
  url: string,
  options: Asking,
  ask: (address: string, signal: AbortSignal) => Promise<Hop<T>>,
): Promise<Result<T, FetchFault>> {
  const signal = AbortSignal.timeout(options.timeoutMs ?? TIMEOUT_MS)
  try {
    let address = url
    for (let hops = 0; hops <= MOST_REDIRECTS; hops++) {
      const parsed = URL.parse(address)
      if (!parsed || !isFetchable(parsed, options)) return err({ kind: 'address' })
      const hop = await ask(address, signal)
      if (!('redirect' in hop)) return hop
      address = hop.redirect
    }
    return err({ kind: 'redirects' })
  } catch {
    return err({ kind: signal.aborted ? 'too-slow' : 'unreachable' })
  }
}

/** Where the server sends whoever asks; `null`: nowhere. */
export async function redirectOf(
  response: Response,
  { address, statuses }: { readonly address: string; readonly statuses: readonly number[] },
): Promise<{ readonly redirect: string } | null> {
  const location = response.headers.get('location')
  if (!statuses.includes(response.status) || location === null) return null
  await response.body?.cancel()
  return { redirect: URL.parse(location, address)?.href ?? '' }
}
