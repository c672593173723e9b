/**
 * What became of a post, for a person: what the Worker answered, what chats read, and how many of them have it.
 * All of it but the answer comes from the event's record, which is the operator's to read.
 */
import { setTimeout as sleep } from 'node:timers/promises'
import type { Json } from './json.ts'
import { operatorCall, type Target } from './worker-api.ts'

const LOOK_MS = 500
const PATIENCE_MS = 30_000

/** A label and what it says, one line each. */
type Line = readonly [label: string, text: string]

export const printed = (lines: readonly Line[]): string =>
  lines.map(([label, text]) => `${`${label}:`.padEnd(9)}${text}`).join('\n')

/** What the answer to a post says: a 202. */
export function answerLines(body: Json): readonly Line[] {
  const [event, article] = [body.at('event').text, body.at('article').text]
  return [
    ...lineOf('event', event),
    ...lineOf('article', article),
    ['status', statusText(body)],
    ...body.at('warnings').list.map((warning): Line => {
      return ['dropped', `${warning.at('path').text} ${warning.at('message').text}`]
    }),
  ]
}

const lineOf = (label: string, text: string | null): readonly Line[] =>
  text === null ? [] : [[label, text]]

/** What a dry run says: the line, what it was chosen from, and whom it would be for. */
export function dryRunLines(body: Json): readonly Line[] {
  if (body.at('status').text === 'skipped') return [['status', statusText(body)]]
  const kinds = Object.entries(body.at('chats').at('by').value ?? {})
  const by = kinds.map(([kind, chats]) => `${chats} by ${kind}`).join(', ')
  const matched = body.at('chats').at('matched').number
  return [
    ...lineOf('article', body.at('article').text),
    ...lineOf('line', body.at('line').text),
    ...body.at('sentences').list.flatMap(({ text }) => lineOf('text', text)),
    ...body.at('rejected').list.map((other): Line => {
      return ['fell', `${other.at('line').text} (${other.at('gate').text})`]
    }),
    ...body.at('warnings').list.map((warning): Line => {
      return ['dropped', `${warning.at('path').text} ${warning.at('message').text}`]
    }),
    ...lineOf('chats', matched === null ? null : `would go to ${matched}${by && ` (${by})`}`),
    ...lineOf('reason', body.at('reason').text),
    ['status', 'a dry run – nothing was kept or sent'],
  ]
}

/** A status, with what it means where nothing follows from the post. */
function statusText(body: Json): string {
  const status = body.at('status').text ?? 'unknown'
  const reason = body.at('reason').text
  const meaning = {
    accepted: reason && `nobody is alerted: ${reason}`,
    stale: 'nothing is sent: a newer version or a retraction is known',
    duplicate: 'nothing more is sent: the same has been accepted before, as this event',
    skipped: `nothing is sent: ${reason}`,
  }[status]
  return meaning ? `${status} – ${meaning}` : status
}

/** The event's record once nothing of it waits, or as it is when that takes long; `null`: not to be read. */
export async function settledEvent(target: Target, event: string): Promise<Json | null> {
  const deadline = Date.now() + PATIENCE_MS
  for (;;) {
    const { status, body } = await operatorCall(target, 'GET', `/events/${event}`)
    if (status !== 200) return null
    if (!isWaiting(body) || Date.now() > deadline) return body
    await sleep(LOOK_MS)
  }
}

const isWaiting = (record: Json): boolean =>
  ['accepted', 'processing', 'sending'].includes(record.at('state').text ?? '')

/** What chats read, and how many have it. */
export function recordLines(record: Json): readonly Line[] {
  const alert = record.at('alert')
  return [
    ...lineOf('line', alert.at('line').text),
    ...alert.at('sentences').list.flatMap(({ text }) => lineOf('text', text)),
    ['chats', chatsText(record)],
  ]
}

function chatsText(record: Json): string {
  const hint = hintOf(record)
  return `${record.at('outcome').text ?? 'not known'}${hint === null ? '' : `; ${hint}`}`
}

/** What there is to do, or to look at. */
function hintOf(record: Json): string | null {
  const id = record.at('id').text
  switch (record.at('state').text) {
    case 'accepted':
    case 'processing':
      return `GET /v1/events/${id} tells when it was its turn`
    case 'failed':
      return `POST /v1/events/${id}/replay tries it again`
    default:
      return (record.at('chats').at('failed').number ?? 0) > 0 ? 'see GET /v1/dead-letters' : null
  }
}
