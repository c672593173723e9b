/**
 * Refusals as RFC 9457 problem documents: one stable `type` per kind, one plain sentence that says
 * what to do. The exhaustive map from failures of `app/` to what a client sees.
 */
import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { AcceptFault } from '../app/accept.ts'
import type { HearHubFault } from '../app/hear-hub.ts'
import type { OverQuota } from '../app/ports/desk.ts'
import type { PublisherFault } from '../app/publishers.ts'
import type { FieldFault } from '../core/article.ts'

/** Faults that `http/` finds by itself, before any use case is asked. */
export type RequestFault =
  | { readonly kind: 'too-large' }
  | { readonly kind: 'unsupported-type' }
  | { readonly kind: 'unsupported-encoding' }
  | { readonly kind: 'cut-off' }
  | { readonly kind: 'unauthorised' }
  | { readonly kind: 'too-many-tries'; readonly retryAfter: number }
  | { readonly kind: 'not-configured'; readonly secret: string }
  | { readonly kind: 'not-found' }
  | { readonly kind: 'method-not-allowed'; readonly allow: string }
  | { readonly kind: 'unknown-event' }
  | { readonly kind: 'unknown-article' }
  | { readonly kind: 'unknown-state'; readonly states: readonly string[] }
  | { readonly kind: 'malformed-query'; readonly name: string }
  | { readonly kind: 'not-failed' }
  | { readonly kind: 'no-dead-letters' }
  | { readonly kind: 'internal' }

export type Fault = RequestFault | AcceptFault | HearHubFault | PublisherFault

interface Problem {
  readonly status: ContentfulStatusCode
  readonly title: string
  readonly detail: string
  readonly errors?: readonly FieldFault[]
  readonly headers?: Readonly<Record<string, string>>
}

/** Nobody mends more at a time, and what a body costs must not grow with its faults. */
const ERRORS_TOLD = 20

export function problem(c: Context, fault: Fault): Response {
  const { status, title, detail, errors = [], headers } = describe(fault)
  const type = `${new URL(c.req.url).origin}/problems/${fault.kind}`
  const body = { type, title, status, detail }
  return c.body(JSON.stringify({ ...body, ...errorsOf(detail, errors) }), status, {
    'content-type': 'application/problem+json',
    ...headers,
  })
}

function errorsOf(detail: string, errors: readonly FieldFault[]) {
  if (errors.length === 0) return {}
  if (errors.length <= ERRORS_TOLD) return { errors }
  const more = `${detail} These are the first ${ERRORS_TOLD} of ${errors.length}.`
  return { detail: more, errors: errors.slice(0, ERRORS_TOLD) }
}

/** What was exceeded, and what to do. Retractions may go on for a while. */
const QUOTAS = {
  posts: (limit) => `Send at most ${limit} posts a minute; wait as Retry-After says.`,
  bytes: (limit) => `Send at most ${limit / 1_000_000} MB a day; go on after midnight UTC.`,
  held: (limit) =>
    `Have at most ${limit} articles under embargo; send this one when the first of them has ended.`,
} satisfies Record<OverQuota['quota'], (limit: number) => string>

/** How to write a parameter of an address that is no id. */
const PARAMETERS: Readonly<Record<string, string>> = {
  day: 'Give day as a date of UTC, such as 2026-05-01.',
  link: 'Give link as the address of the article, of at most 2,000 characters.',
  cursor: 'Give cursor as the page before has it under next.',
}

export function describe(fault: Fault): Problem {
  switch (fault.kind) {
    case 'malformed-headers':
      return {
        status: 400,
        title: 'A webhook header is missing or malformed',
        detail: `Send the header ${fault.header} as the page of the publisher's format describes it.`,
      }
    case 'stale-timestamp':
      return {
        status: 401,
        title: 'The post is too old or from the future',
        detail: 'Sign each post with the present time; it may be off by five minutes at most.',
      }
    case 'wrong-signature':
      return {
        status: 401,
        title: 'Nothing proves that the post is the publisher’s',
        detail:
          'Sign it with a live secret of this publisher, as the page of its format describes, and send the very same bytes.',
      }
    case 'unknown-publisher':
      return {
        status: 404,
        title: 'There is no such publisher',
        detail: 'Check the publisher in the address, or ask the operator to add it.',
      }
    case 'not-posted':
      return {
        status: 409,
        title: 'This publisher posts nothing',
        detail: 'Its feed is fetched; add a publisher of another format to post to.',
      }
    case 'not-subscribed':
      return {
        status: 410,
        title: 'No news is wanted here any more',
        detail: 'The subscription is over; end it at the hub as well.',
      }
    case 'not-fetched':
      return {
        status: 409,
        title: 'Nothing is fetched for this publisher',
        detail: 'Its system posts its articles; only a feed is read.',
      }
    case 'no-secret':
      return {
        status: 409,
        title: 'This publisher has no secret',
        detail: 'Its feed is fetched, so there is nothing to rotate.',
      }
    case 'not-utf8':
      return {
        status: 400,
        title: 'The body is not UTF-8',
        detail: 'Send the body in UTF-8.',
      }
    case 'not-json':
      return {
        status: 400,
        title: 'The body is not JSON',
        detail: 'Send one JSON object.',
      }
    case 'too-deep':
      return {
        status: 400,
        title: 'The body is nested too deeply',
        detail: 'Nest objects and lists at most 32 deep.',
      }
    case 'invalid-event':
      return {
        status: 422,
        title: 'The event has fields that cannot be accepted',
        detail: 'Correct the fields listed under errors and post the event again.',
        errors: fault.faults,
      }
    case 'id-reused':
      return {
        status: 409,
        title: 'This webhook-id was used for another body',
        detail: 'Give every event a webhook-id of its own, and repeat an event byte for byte.',
      }
    case 'unavailable':
      return {
        status: 503,
        title: 'Lede cannot save the event now',
        detail: 'Nothing was saved; post the same event again in a few seconds.',
        headers: { 'retry-after': '5' },
      }
    case 'over-quota':
      return {
        status: 429,
        title: 'The publisher has reached a quota',
        detail: QUOTAS[fault.quota](fault.limit),
        headers: { 'retry-after': String(fault.retryAfter) },
      }
    case 'invalid-publisher':
      return {
        status: 422,
        title: 'The publisher has fields that cannot be accepted',
        detail: 'Correct the fields listed under errors and send the request again.',
        errors: fault.faults,
      }
    case 'publisher-exists':
      return {
        status: 409,
        title: 'There is a publisher with this id',
        detail: 'Choose another id, or rotate the secret of the one that exists.',
      }
    case 'too-large':
      return {
        status: 413,
        title: 'The body is too large',
        detail: 'Send at most 1 MiB.',
      }
    case 'unsupported-type':
      return {
        status: 415,
        title: 'The content type is not supported',
        detail:
          'Send JSON with content-type: application/json, or what the page of the publisher’s format says.',
      }
    case 'unsupported-encoding':
      return {
        status: 415,
        title: 'The content encoding is not supported',
        detail: 'Send the body uncompressed, without content-encoding.',
      }
    case 'cut-off':
      return {
        status: 400,
        title: 'The body ended before all of it had come',
        detail: 'The connection was closed while the body was read; send the request again.',
      }
    case 'unauthorised':
      return {
        status: 401,
        title: 'This needs a token',
        detail: 'Send the token that this Worker was set up with, or a read key of the publisher.',
        headers: { 'www-authenticate': 'Bearer realm="lede"' },
      }
    case 'too-many-tries':
      return {
        status: 429,
        title: 'Too many wrong tokens have come',
        detail: 'Wait for as long as Retry-After says, or send the right token.',
        headers: { 'retry-after': String(fault.retryAfter) },
      }
    case 'not-configured':
      return {
        status: 503,
        title: 'Lede is not set up yet',
        detail: `Set the secret ${fault.secret} as docs/operating.md says, then try again.`,
      }
    case 'not-found':
      return {
        status: 404,
        title: 'There is nothing at this address',
        detail: 'Check the path; /reference lists all routes.',
      }
    case 'method-not-allowed':
      return {
        status: 405,
        title: 'This address does not take that method',
        detail: `Send one of these to this address instead: ${fault.allow}.`,
        headers: { allow: fault.allow },
      }
    case 'unknown-event':
      return {
        status: 404,
        title: 'There is no such event',
        detail: 'Use an event id that was answered with a 202 in the last 30 days.',
      }
    case 'unknown-article':
      return {
        status: 404,
        title: 'Nothing is kept of such an article',
        detail:
          'Give the publisher and the id that it was posted under; records are kept for 30 days.',
      }
    case 'unknown-state':
      return {
        status: 400,
        title: 'There is no such state of an event',
        detail: `Ask for one of these states: ${fault.states.join(', ')}.`,
      }
    case 'malformed-query':
      return {
        status: 400,
        title: 'A parameter of the address is malformed',
        detail: PARAMETERS[fault.name] ?? `Give ${fault.name} as the id that it was posted under.`,
      }
    case 'no-dead-letters':
      return {
        status: 404,
        title: 'Nothing of this event is listed as failed, or can be tried again',
        detail: 'See GET /v1/dead-letters for the events that have failed in some chats, and why.',
      }
    case 'not-failed':
      return {
        status: 409,
        title: 'The event has not failed',
        detail: 'Only an event in the state failed can be replayed.',
      }
    case 'internal':
      return {
        status: 500,
        title: 'Something went wrong inside Lede',
        detail: 'Try again; if it stays, tell the operator the X-Request-Id of this answer.',
      }
  }
}
