/**
 * Accepting a post: prove who sent it, read it, commit it, and only then say yes.
 *
 * KV's copy of the publisher may be a minute old, so its revision goes along with the commit, and the
 * Desk refuses one that has changed: a revoked secret ends at once. With the commit the event is on its
 * way to its processing. What is told to the lanes may fail without harm; processing does it again.
 */
import {
  type ArticleId,
  type EventId,
  type FieldFault,
  type Happening,
  type PublisherId,
  parsePublisherId,
} from '../core/article.ts'
import { err, ok, type Result } from '../core/result.ts'
import { type JsonFault, parseJson } from './json.ts'
import type { Commit, Desk, Publisher, PublisherDirectory } from './ports/desk.ts'
import type { Lanes } from './ports/lane.ts'
import type { Log } from './ports/log.ts'
import { checkHeaders, type SignatureFault, type SignedPost, verifySignature } from './verify.ts'

export interface AcceptDeps {
  readonly desk: Desk
  readonly directory: PublisherDirectory
  readonly lanes: Lanes
  /** The source's reader of a body that has been proven to come from the publisher. */
  read(
    json: unknown,
    publisher: { publisher: PublisherId; domains: readonly string[] },
  ): Result<Happening, readonly FieldFault[]>
  now(): number
  readonly log: Log
}

export type AcceptFault =
  | SignatureFault
  | { readonly kind: 'unknown-publisher' }
  | JsonFault
  | { readonly kind: 'invalid-event'; readonly faults: readonly FieldFault[] }
  | { readonly kind: 'id-reused' }
  /** The Desk cannot be reached; nothing was saved, and the same post may come again. */
  | { readonly kind: 'unavailable' }

export interface Accepted {
  readonly event: EventId
  readonly article: ArticleId | null
  readonly status: 'accepted' | 'duplicate' | 'stale'
}

export async function accept(
  deps: AcceptDeps,
  publisherId: string,
  post: SignedPost,
): Promise<Result<Accepted, AcceptFault>> {
  const headers = checkHeaders(post, deps.now())
  if (!headers.ok) return headers
  const id = parsePublisherId(publisherId)
  if (!id) return err({ kind: 'unknown-publisher' })
  try {
    return await acceptFrom(deps, id, post)
  } catch (error) {
    deps.log('accept.unavailable', { publisher: id, error: String(error) })
    return err({ kind: 'unavailable' })
  }
}

async function acceptFrom(
  deps: AcceptDeps,
  id: PublisherId,
  post: SignedPost,
): Promise<Result<Accepted, AcceptFault>> {
  const known = await deps.directory.find(id)
  if (known && (await verifySignature(post, known.secrets))) {
    const committed = await commit(deps, known, post)
    if (committed) return committed
  }
  // KV knew no such publisher, or not these secrets, or the Desk knew better.
  const current = await deps.desk.publisher(id)
  if (!current) return err({ kind: 'unknown-publisher' })
  if (!(await verifySignature(post, current.secrets))) return err({ kind: 'wrong-signature' })
  return (await commit(deps, current, post)) ?? err({ kind: 'wrong-signature' })
}

/** `null` when the publisher has changed since it was read. */
async function commit(
  deps: AcceptDeps,
  publisher: Publisher,
  post: SignedPost,
): Promise<Result<Accepted, AcceptFault> | null> {
  const json = parseJson(post.body)
  if (!json.ok) return json
  const { domains } = publisher
  const happening = deps.read(json.value, { publisher: publisher.id, domains })
  if (!happening.ok) return err({ kind: 'invalid-event', faults: happening.error })
  const committed = await deps.desk.commit({
    publisher: publisher.id,
    publisherRev: publisher.rev,
    webhookId: post.id,
    bodyHash: await sha256(post.body),
    happening: happening.value,
  })
  if (committed.kind === 'publisher-changed') return null
  if (committed.kind === 'other-body') return err({ kind: 'id-reused' })
  await followUp(deps, committed)
  const article = articleOf(happening.value)
  return ok({ event: committed.event, article, status: committed.kind })
}

/** Nothing here can be lost: the Desk repeats it until it is confirmed. */
async function followUp(deps: AcceptDeps, committed: Commit): Promise<void> {
  if (committed.kind !== 'accepted' || !committed.supersedes) return
  const { event, supersedes } = committed
  try {
    await deps.lanes.supersede(supersedes)
    await deps.desk.superseded(event)
  } catch (error) {
    deps.log('accept.follow-up-failed', { id: event, error: String(error) })
  }
}

function articleOf(happening: Happening): ArticleId | null {
  switch (happening.type) {
    case 'ping':
      return null
    case 'article.retracted':
      return happening.retraction.id
    default:
      return happening.article.id
  }
}

async function sha256(bytes: Uint8Array): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', Uint8Array.from(bytes))
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
