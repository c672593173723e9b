/** Asks a hub to tell of a feed's news, or to stop: a form, posted as safely as feeds are fetched. */
import type { AskHub, HubRequest } from '../app/ports/hubs.ts'
import { LEASE_SECONDS } from '../core/feed/websub.ts'
import { err, ok } from '../core/result.ts'
import { type Asking, askPublic, type Hop, redirectOf } from './public-fetch.ts'

/** Those that leave the method and the body as they are: only so does one hub stand for another (section 5.1.2). */
const REDIRECTS = [307, 308]

export const hubRequest =
  (options: Asking): AskHub =>
  (request) =>
    askPublic(request.hub, options, async (address, signal): Promise<Hop<null>> => {
      const post = options.fetch ?? fetch
      const headers = { 'user-agent': 'Lede (feed reader)' }
      const body = formOf(request)
      const response = await post(address, {
        ...{ method: 'POST', headers, body },
        redirect: 'manual',
        signal,
      })
      const elsewhere = await redirectOf(response, { address, statuses: REDIRECTS })
      if (elsewhere) return elsewhere
      await response.body?.cancel()
      const { status, ok: isTaken } = response
      return isTaken ? ok(null) : err({ kind: 'status', status, retryAfter: null })
    })

/** In UTF-8, and with the content type of a form. */
function formOf({ mode, topic, callback, secret }: HubRequest): URLSearchParams {
  const always = { 'hub.mode': mode, 'hub.topic': topic, 'hub.callback': callback }
  const wanted = { 'hub.lease_seconds': String(LEASE_SECONDS), 'hub.secret': secret }
  return new URLSearchParams(mode === 'subscribe' ? { ...always, ...wanted } : always)
}
