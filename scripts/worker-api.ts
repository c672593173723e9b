/**
 * The Worker's HTTP interface as scripts use it: the operator's routes, and signed posts by the
 * reference implementation of Standard Webhooks. Every refusal becomes one sentence.
 */
import { Webhook } from 'standardwebhooks'
import { CommandError } from './command.ts'
import { type Json, readJson } from './json.ts'

export interface Answer {
  readonly status: number
  readonly body: Json
}

export interface Target {
  /** Without a slash at the end. */
  readonly url: string
  readonly operatorToken: string
}

const TIMEOUT_MS = 30_000

/** A request of the operator; `null` for no body. */
export const operatorCall = (
  { url, operatorToken }: Target,
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE',
  route: string,
  body: unknown = null,
): Promise<Answer> =>
  request(`${url}/v1${route}`, {
    method,
    headers: { authorization: `Bearer ${operatorToken}`, 'content-type': 'application/json' },
    ...(body === null ? {} : { body: JSON.stringify(body) }),
  })

export interface SignedEvent {
  readonly url: string
  readonly publisher: string
  /** `whsec_…` */
  readonly secret: string
  readonly webhookId: string
  /** What is signed and sent, to the byte. */
  readonly body: string
  /** When it is signed, epoch ms: now, where it is left out. */
  readonly at?: number
  /** Nothing is kept or sent. */
  readonly isDry?: boolean
}

/** The three headers of Standard Webhooks. */
export function signatureHeaders({
  secret,
  webhookId,
  body,
  at = Date.now(),
}: Pick<SignedEvent, 'secret' | 'webhookId' | 'body' | 'at'>): Readonly<Record<string, string>> {
  const now = new Date(at)
  return {
    'webhook-id': webhookId,
    'webhook-timestamp': String(Math.floor(now.getTime() / 1_000)),
    'webhook-signature': webhookOf(secret).sign(webhookId, now, body),
  }
}

function webhookOf(secret: string): Webhook {
  try {
    return new Webhook(secret)
  } catch {
    throw new CommandError('The secret is malformed: it begins with whsec_ and goes on in base64.')
  }
}

/** Signs and posts an event. */
export const postEvent = (event: SignedEvent): Promise<Answer> =>
  request(
    `${event.url}/v1/publishers/${encodeURIComponent(event.publisher)}/events${event.isDry ? '?dry_run=1' : ''}`,
    {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...signatureHeaders(event) },
      body: event.body,
    },
  )

async function request(url: string, init: RequestInit): Promise<Answer> {
  const answer = await fetch(url, { ...init, signal: AbortSignal.timeout(TIMEOUT_MS) })
    .then(async (response) => ({ status: response.status, body: readJson(await response.text()) }))
    .catch(() => null)
  if (answer !== null && isOfLede(answer)) return answer
  throw new CommandError(
    `No Lede Worker answers at ${new URL(url).origin}: start it with npm start, or say where it is with --url.`,
  )
}

/** Success is an object or, without a body, 204; a refusal is a problem document of our types. */
function isOfLede({ status, body }: Answer): boolean {
  if (status === 204) return true
  if (status >= 200 && status < 300) return typeof body.value === 'object' && body.value !== null
  return /\/problems\/[a-z-]+$/.test(body.at('type').text ?? '')
}

/** What a problem document says, on one line, with the fields it names. */
export function refusalOf({ status, body }: Answer): CommandError {
  const fields = body.at('errors').list.map((error) => {
    return `${error.at('path').text} ${error.at('message').text}`
  })
  const [title, detail] = [body.at('title').text, body.at('detail').text]
  if (fields.length > 0) return new CommandError(`${title}: ${fields.join('; ')}.`)
  return new CommandError(
    title && detail ? `${title}. ${detail}` : `The Worker answered with status ${status}.`,
  )
}
