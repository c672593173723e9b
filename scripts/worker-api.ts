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
  method: 'GET' | 'POST' | 'DELETE',
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
}

/** The three headers of Standard Webhooks, signed now. */
export function signatureHeaders({
  secret,
  webhookId,
  body,
}: Pick<SignedEvent, 'secret' | 'webhookId' | 'body'>): Readonly<Record<string, string>> {
  const now = new Date()
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
  request(`${event.url}/v1/publishers/${encodeURIComponent(event.publisher)}/events`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...signatureHeaders(event) },
    body: event.body,
  })

async function request(url: string, init: RequestInit): Promise<Answer> {
  try {
    const response = await fetch(url, { ...init, signal: AbortSignal.timeout(TIMEOUT_MS) })
    return { status: response.status, body: readJson(await response.text()) }
  } catch {
    const { origin } = new URL(url)
    throw new CommandError(
      `No Worker answers at ${origin}: start it with npm start, or say where it is with --url.`,
    )
  }
}

/** What a problem document says, on one line, with the fields it names. */
export function refusalOf({ status, body }: Answer): CommandError {
  const fields = body.at('errors').list.map((error) => {
    return `${error.at('path').text} ${error.at('message').text}`
  })
  if (fields.length > 0) return new CommandError(`Not accepted: ${fields.join('; ')}.`)
  const [title, detail] = [body.at('title').text, body.at('detail').text]
  return new CommandError(
    title && detail ? `${title}. ${detail}` : `The Worker answered with status ${status}.`,
  )
}

/** `--url`, else `LEDE_URL`, else the local one; http(s) only, without a slash at the end. */
export function workerUrl(given: string | undefined): string {
  const text = given || process.env.LEDE_URL || 'http://127.0.0.1:8787'
  const url = URL.parse(text)
  if (url && /^https?:$/.test(url.protocol)) return url.href.replace(/\/+$/, '')
  throw new CommandError(
    `"${text}" is not an address: write it as in https://lede.example.workers.dev.`,
  )
}
