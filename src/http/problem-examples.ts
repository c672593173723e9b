/** One fault of each kind, so that each is documented in the words that it is told in. */
import type { Fault } from './problem.ts'

type Examples = { readonly [Kind in Fault['kind']]: Fault & { readonly kind: Kind } }

const FIELD = {
  path: 'data.url',
  message: "must be on one of the publisher's domains: example.org",
}

export const PROBLEM_EXAMPLES: Examples = {
  'malformed-headers': { kind: 'malformed-headers', header: 'webhook-id' },
  'stale-timestamp': { kind: 'stale-timestamp' },
  'wrong-signature': { kind: 'wrong-signature' },
  'unknown-publisher': { kind: 'unknown-publisher' },
  'not-posted': { kind: 'not-posted' },
  'not-subscribed': { kind: 'not-subscribed' },
  'not-fetched': { kind: 'not-fetched' },
  'no-secret': { kind: 'no-secret' },
  'not-utf8': { kind: 'not-utf8' },
  'not-json': { kind: 'not-json' },
  'too-deep': { kind: 'too-deep' },
  'invalid-event': { kind: 'invalid-event', faults: [FIELD] },
  'id-reused': { kind: 'id-reused' },
  unavailable: { kind: 'unavailable' },
  'over-quota': { kind: 'over-quota', quota: 'posts', limit: 600, retryAfter: 30 },
  'invalid-publisher': {
    kind: 'invalid-publisher',
    faults: [{ path: 'domains', message: 'must name at least one domain' }],
  },
  'publisher-exists': { kind: 'publisher-exists' },
  'too-large': { kind: 'too-large' },
  'unsupported-type': { kind: 'unsupported-type' },
  'unsupported-encoding': { kind: 'unsupported-encoding' },
  'cut-off': { kind: 'cut-off' },
  unauthorised: { kind: 'unauthorised' },
  'too-many-tries': { kind: 'too-many-tries', retryAfter: 30 },
  'not-configured': { kind: 'not-configured', secret: 'OPERATOR_TOKEN' },
  'not-found': { kind: 'not-found' },
  'method-not-allowed': { kind: 'method-not-allowed', allow: 'GET, HEAD' },
  'unknown-event': { kind: 'unknown-event' },
  'unknown-article': { kind: 'unknown-article' },
  'unknown-state': { kind: 'unknown-state', states: ['done', 'failed'] },
  'malformed-query': { kind: 'malformed-query', name: 'day' },
  'not-failed': { kind: 'not-failed' },
  'no-dead-letters': { kind: 'no-dead-letters' },
  internal: { kind: 'internal' },
}
