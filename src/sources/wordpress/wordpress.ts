/**
 * WordPress: the plugin in docs/publishers/wordpress, WordPress.com's own webhooks, and plugins that post
 * what the REST API says.
 *
 * The plugin signs as Standard Webhooks describes, other plugins can set `Authorization: Bearer SECRET`, and
 * WordPress.com leaves only the address to be a secret. All of them tell what a post is now; what visitors
 * cannot see any more is withdrawn.
 */
import * as v from 'valibot'
import type { Source, SourceContext } from '../../app/ports/source.ts'
import { type Found, valueAt } from '../paths.ts'
import { invalidEvent, type ReadResult, skipped } from '../post-reads.ts'
import { address, anyOf, bearer, signedOrNot, standardWebhooks } from '../proofs.ts'
import { settingsFrom } from '../settings.ts'
import { hasNeverBeenPublished, readPublished, readWithdrawn } from './post.ts'
import { fieldOf, parsePayload, postIn, type SentPost } from './sent-post.ts'
import { steps } from './steps.ts'

const settingsData = v.strictObject({
  /** Of posts that are articles; WordPress's own type is `post`. */
  post_types: v.nullish(
    v.pipe(
      v.array(v.pipe(v.string('must be a string'), v.nonEmpty('must not be empty'))),
      v.minLength(1, 'must have at least one entry'),
      v.maxLength(20, 'must have at most 20 entries'),
    ),
    ['post'],
  ),
  /** Set where the system can send no header, as on WordPress.com. */
  secret_address: v.nullish(v.boolean('must be true or false'), false),
})

type Settings = v.InferOutput<typeof settingsData>

/** Stored settings have been checked; what is none any more is the default. */
const settingsOf = (settings: unknown): Settings => {
  const checked = settingsFrom(settingsData, settings)
  return checked.ok ? checked.value : v.parse(settingsData, {})
}

export const wordpress: Source = {
  head: signedOrNot,
  verifier: (post) => anyOf([standardWebhooks(post), bearer(post), address(post)]),
  read: (body, context) => {
    const payload = parsePayload(body, context.headers.get('content-type'))
    return payload.ok ? readPayload(payload.value, context) : payload
  },
  settings: (value) => settingsFrom(settingsData, value),
  steps,
  postsToSecretAddress: (settings) => settingsOf(settings).secret_address,
}

function readPayload(payload: unknown, context: SourceContext): ReadResult {
  const hook = valueAt(payload, 'hook')
  if (typeof hook === 'string' && hook !== 'publish_post') {
    return skipped('Only the hook publish_post tells of articles.')
  }
  const post = postIn(payload)
  if (post) return readPost(post, context)
  return invalidEvent([{ path: '(body)', message: 'must be a post of WordPress, or hold one' }])
}

function readPost(post: SentPost, context: SourceContext): ReadResult {
  const type = fieldOf(post, 'type').value ?? 'post'
  if (!settingsOf(context.settings).post_types.some((one) => one === type)) {
    return skipped('An item of this type is not an article: see the setting post_types.')
  }
  const { value: status, path } = statusOf(post)
  if (status === 'publish') return readPublished(post, context)
  if (typeof status !== 'string') {
    return invalidEvent([{ path, message: 'must be the status of a post, such as publish' }])
  }
  return hasBeenPublished(post, status)
    ? readWithdrawn(post, context)
    : skipped('The post has not been published yet.')
}

/** The hook says it, where the field was not chosen. */
function statusOf(post: SentPost): Found {
  const status = fieldOf(post, 'status')
  const isImplied = status.value === undefined && valueAt(post.payload, 'hook') === 'publish_post'
  return isImplied ? { ...status, value: 'publish' } : status
}

const NEVER_PUBLISHED = new Set(['future', 'auto-draft', 'inherit'])

/**
 * Sites have statuses of their own, and what is not `publish` is not public. Only Lede's plugin says what a post was
 * before. In doubt it is withdrawn: that does no harm to a draft.
 */
function hasBeenPublished(post: SentPost, status: string): boolean {
  const before = fieldOf(post, 'previousStatus').value
  if (before !== undefined) return before === 'publish'
  return !NEVER_PUBLISHED.has(status) && !hasNeverBeenPublished(post)
}
