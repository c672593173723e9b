/** A site with a feed and the hub that tells of it, on the web that the Worker asks. */
import { createScheduledController } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { vi } from 'vitest'
import { clock } from '../clock.ts'
import worker from '../worker.ts'
import { call, operate } from './newsroom.ts'

export const FEED = 'https://news.example.org/feed'
const HUB = 'https://hub.example.org/'

export const rss = (...guids: readonly string[]): string =>
  `<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel><title>t</title><atom:link rel="hub" href="${HUB}"/><atom:link rel="self" href="${FEED}"/>${guids.map((guid) => `<item><guid>${guid}</guid><title>The dam of ${guid} has burst</title><link>https://example.org/${guid}</link></item>`).join('')}</channel></rss>`

export type Method = 'sha1' | 'sha256' | 'sha384' | 'sha512'

/** What it was asked for. */
export interface Request {
  readonly mode: string
  readonly topic: string
  readonly secret: string | null
  /** Of the callback, without the Worker's origin. */
  readonly path: string
}

export function site() {
  const seen = { feed: rss(), asked: [] as Request[] }
  vi.stubGlobal('fetch', async (input: RequestInfo | URL, init?: RequestInit) => {
    const url = String(input)
    if (url === FEED) return new Response(seen.feed)
    if (url !== HUB) throw new TypeError('nobody is there')
    const form = new URLSearchParams(String(init?.body))
    const said = (name: string) => form.get(`hub.${name}`) ?? ''
    seen.asked.push({
      mode: said('mode'),
      topic: said('topic'),
      secret: form.get('hub.secret'),
      path: new URL(said('callback')).pathname,
    })
    return new Response(null, { status: 202 })
  })
  return Object.assign(seen, {
    /** What it asks to be told, before it goes on. */
    asksBack: ({ mode, topic, path }: Request, said: Readonly<Record<string, string>> = {}) => {
      const all = { mode, topic, challenge: 'ch4llenge', lease_seconds: '864000', ...said }
      const query = Object.entries(all).map(([name, value]) => [`hub.${name}`, value])
      return call(`${path}?${new URLSearchParams(query)}`)
    },
    tells: async ({ path, secret }: Request, body: string, method: Method = 'sha256') => {
      const headers = { 'x-hub-signature': await signatureOf(body, method, secret ?? '') }
      return call(path, { method: 'POST', headers, body })
    },
  })
}

export async function signatureOf(body: string, method: Method, secret: string): Promise<string> {
  const hash = method.replace('sha', 'SHA-')
  const bytes = (text: string) => new TextEncoder().encode(text)
  const algorithm = { name: 'HMAC', hash }
  const key = await crypto.subtle.importKey('raw', bytes(secret), algorithm, false, ['sign'])
  const mac = new Uint8Array(await crypto.subtle.sign('HMAC', key, bytes(body)))
  return `${method}=${Array.from(mac, (byte) => byte.toString(16).padStart(2, '0')).join('')}`
}

export async function addPaper(): Promise<void> {
  const settings = { url: FEED }
  const wanted = { id: 'paper', name: 'p', domains: ['example.org'], format: 'feed', settings }
  await operate('POST', '/v1/publishers', wanted)
}

/** Cron, once. */
export async function aMinute(): Promise<void> {
  const time = new Date(clock.now())
  await worker.scheduled(createScheduledController({ scheduledTime: time, cron: '* * * * *' }), env)
}
