/**
 * The address that a hub was given: it asks there whether it is meant to go on (GET), and tells of news (POST).
 * The address is a secret, and what is wrong with a signature is nobody's business: both are told to nobody.
 */
import type { Context } from 'hono'
import { type HearHubDeps, hearIntent, hearNews } from '../app/hear-hub.ts'
import type { Intent } from '../core/feed/websub.ts'
import { checkSize, readBytes } from './body.ts'
import { problem } from './problem.ts'

/** As the Desk makes them: anything else is not looked for. */
const ADDRESS = /^[\da-f]{64}$/
const LONGEST_CHALLENGE = 1_000
/** What a browser would show is shown as the text that it is. */
const PLAIN = { 'content-type': 'text/plain; charset=utf-8', 'x-content-type-options': 'nosniff' }

export async function hubIntent(c: Context, deps: HearHubDeps): Promise<Response> {
  const address = addressOf(c)
  const intent = intentOf(c)
  if (address === null || intent === null) return problem(c, { kind: 'not-found' })
  const answer = await hearIntent(deps, address, intent)
  if (!answer.ok && answer.error.kind === 'unavailable') return problem(c, answer.error)
  if (!answer.ok || answer.value === 'refused') return problem(c, { kind: 'not-found' })
  return c.body(answer.value === 'confirmed' ? challengeOf(c) : '', 200, PLAIN)
}

export async function hubNews(c: Context, deps: HearHubDeps): Promise<Response> {
  const address = addressOf(c)
  if (address === null) return problem(c, { kind: 'not-found' })
  const announced = checkSize(c.req.raw)
  if (!announced.ok) return problem(c, announced.error)
  const heard = await hearNews(deps, address, {
    signature: c.req.header('x-hub-signature') ?? '',
    contentType: c.req.header('content-type') ?? null,
    body: () => readBytes(c.req.raw),
  })
  return heard.ok ? c.body(null, 200) : problem(c, heard.error)
}

const addressOf = (c: Context): string | null => {
  const address = c.req.param('address') ?? ''
  return ADDRESS.test(address) ? address : null
}

/** Random visible characters. */
const challengeOf = (c: Context): string => c.req.query('hub.challenge') ?? ''

/** `null`: it is none. */
function intentOf(c: Context): Intent | null {
  const mode = c.req.query('hub.mode')
  const topic = c.req.query('hub.topic')
  const challenge = challengeOf(c)
  const isWhole = mode === 'denied' || /^[\x21-\x7e]+$/.test(challenge)
  if (mode === undefined || topic === undefined || !isWhole) return null
  if (challenge.length > LONGEST_CHALLENGE) return null
  const lease = c.req.query('hub.lease_seconds') ?? ''
  return { mode, topic, leaseSeconds: /^\d{1,12}$/.test(lease) ? Number(lease) : null }
}
