/** autocannon against one Worker: signed posts, no two alike, over connections that are kept open. */
import { createHmac, randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Request } from 'autocannon'
import { ROOT } from '../../scripts/places.ts'

export interface Load {
  readonly requests: number
  readonly seconds: number
  readonly p50: number
  readonly p99: number
}

export interface Webhook {
  /** Of the Worker. */
  readonly url: string
  readonly publisher: string
  /** `whsec_…` */
  readonly secret: string
  readonly domain: string
}

export const CONNECTIONS = 100
const TEXT = readFileSync(path.join(ROOT, 'test', 'fixtures', 'talks-with-russia.txt'), 'utf8')

/** Drives it for so many seconds; rejects when any answer is not 202. */
export async function drive(webhook: Webhook, seconds: number): Promise<Load> {
  const key = Buffer.from(webhook.secret.replace(/^whsec_/, ''), 'base64')
  // Installed when a benchmark first needs it.
  const { default: autocannon } = await import('autocannon')
  const setupRequest = (request: Request) => ({ ...request, ...signed(webhook, key) })
  const result = await autocannon({
    url: `${webhook.url}/v1/publishers/${webhook.publisher}/events`,
    connections: CONNECTIONS,
    duration: seconds,
    requests: [{ method: 'POST', setupRequest }],
  })
  if (result.non2xx > 0 || result.errors > 0) {
    throw new Error(`${result.non2xx} posts were refused and ${result.errors} had no answer.`)
  }
  const { p50, p99 } = result.latency
  return { requests: result['2xx'], seconds: result.duration, p50, p99 }
}

function signed({ domain }: Webhook, key: Buffer) {
  const id = randomUUID()
  const [headline = '', ...lines] = TEXT.split('\n')
  const url = `https://${domain}/${id}`
  const data = { id, url, headline, text: lines.join('\n').trim(), language: 'en' }
  const body = JSON.stringify({ type: 'article.published', data })
  const timestamp = Math.floor(Date.now() / 1_000)
  const signature = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')
  const headers = {
    'content-type': 'application/json',
    'webhook-id': id,
    'webhook-timestamp': String(timestamp),
    'webhook-signature': `v1,${signature}`,
  }
  return { body, headers }
}
