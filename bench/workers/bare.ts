/**
 * The least that a webhook can do: check the same signature and say 202. What Lede's accepting is
 * measured against.
 */
import { Hono } from 'hono'

interface BareEnv {
  readonly BARE_SECRET: string
}

let imported: Promise<CryptoKey> | null = null

const keyOf = (secret: string): Promise<CryptoKey> => {
  const bytes = Uint8Array.from(atob(secret.replace(/^whsec_/, '')), (c) => c.charCodeAt(0))
  const algorithm = { name: 'HMAC', hash: 'SHA-256' }
  imported ??= crypto.subtle.importKey('raw', bytes, algorithm, false, ['verify'])
  return imported
}

const app = new Hono<{ Bindings: BareEnv }>()

app.post('/v1/publishers/:publisher/events', async (c) => {
  const id = c.req.header('webhook-id') ?? ''
  const timestamp = c.req.header('webhook-timestamp') ?? ''
  const [, base64 = ''] = (c.req.header('webhook-signature') ?? '').split(',')
  const signature = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0))
  const signed = new TextEncoder().encode(`${id}.${timestamp}.${await c.req.text()}`)
  const key = await keyOf(c.env.BARE_SECRET)
  const right = await crypto.subtle.verify('HMAC', key, signature, signed)
  return right ? c.json({ status: 'accepted' }, 202) : c.json({ status: 'refused' }, 401)
})
app.get('/healthz', (c) => c.json({ status: 'ok' }))

export default app

// wrangler.toml binds them.
export { Desk, Lane } from '../../src/index.ts'
