/**
 * Accepting a post: prove who sent it, read it, commit it, and only then say yes.
 *
 * What needs no body is checked before the body is read. KV's copy of the publisher may be a minute old,
 * or somebody else's, so what it was recognised by goes along with the commit, and the Desk refuses what
 * is not its own: a revoked secret ends at once. With the commit the event is on its way to its processing. What is told to the lanes may fail without harm; processing does it again.
 */
import {
  type ArticleId,
  type EventId,
  type FieldFault,
  type Happening,
  type PublisherId,
  parsePublisherId,
} from '../core/article.ts'
import { type JsonFault, parseJson } from '../core/json.ts'
import { err, ok, type Result } from '../core/result.ts'
import type { Commit, Desk, OverQuota, Publisher, PublisherDirectory } from './ports/desk.ts'
import type { FailedProofs } from './ports/failed-proofs.ts'
import type { Lanes } from './ports/lane.ts'
import type { Log } from './ports/log.ts'
import { sha256, stampOf } from './ports/publisher-stamp.ts'
import {
  checkHeaders,
  type SignatureFault,
  type SignedHeaders,
  type SignedPost,
  type Verify,
  verifierOf,
} from './verify.ts'

export interface AcceptDeps {
  readonly desk: Pick<Desk, 'publisher' | 'commit' | 'superseded'>
  readonly directory: PublisherDirectory
  readonly lanes: Pick<Lanes, 'supersede'>
  readonly failedProofs: FailedProofs
  /** The source's reader of a body that has been proven to come from the publisher. */
  read(
    json: unknown,
    context: { publisher: PublisherId; domains: readonly string[]; now: number },
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
  | ({ readonly kind: 'over-quota' } & OverQuota)
  /** The Desk cannot be reached; nothing was saved, and the same post may come again. */
  | { readonly kind: 'unavailable' }

export interface Accepted {
  readonly event: EventId
  readonly article: ArticleId | null
  readonly status: 'accepted' | 'duplicate' | 'stale'
}

/** What came, with its body still to be read. */
export interface Incoming<Fault> extends SignedHeaders {
  body(): Promise<Result<Uint8Array, Fault>>
}

export async function accept<Fault>(
  deps: AcceptDeps,
  publisherId: string,
  incoming: Incoming<Fault>,
): Promise<Result<Accepted, AcceptFault | Fault>> {
  const { id, timestamp, signatures } = incoming
  const publisher = parsePublisherId(publisherId)
  const headers = checkHeaders(incoming, deps.now())
  if (!headers.ok || !publisher) {
    deps.failedProofs.add('publisher')
    return headers.ok ? err({ kind: 'unknown-publisher' }) : headers
  }
  const body = await incoming.body()
  if (!body.ok) return body
  try {
    return await acceptFrom(deps, publisher, { id, timestamp, signatures, body: body.value })
  } catch (error) {
    deps.log('accept.unavailable', { publisher, error: String(error) })
    return err({ kind: 'unavailable' })
  }
}

async function acceptFrom(
  deps: AcceptDeps,
  id: PublisherId,
  post: SignedPost,
): Promise<Result<Accepted, AcceptFault>> {
  const verify = verifierOf(post)
  const copy = await deps.directory.find(id)
  const accepted = copy && (await acceptAs(deps, copy, { post, verify }))
  if (accepted) return accepted
  // KV knew no such publisher, or not these secrets, or the Desk knew better.
  const now = await deps.desk.publisher(id, copy && (await stampOf(copy)))
  const again =
    now.kind === 'changed' ? await acceptAs(deps, now.publisher, { post, verify }) : null
  if (again) return again
  deps.failedProofs.add('publisher')
  return err({ kind: now.kind === 'unknown' ? 'unknown-publisher' : 'wrong-signature' })
}

/** `null` when no signature fits, or when the publisher has changed since it was read. */
async function acceptAs(
  deps: AcceptDeps,
  publisher: Publisher,
  { post, verify }: { readonly post: SignedPost; readonly verify: Verify },
): Promise<Result<Accepted, AcceptFault> | null> {
  return (await verify(publisher.secrets)) ? commit(deps, publisher, post) : null
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
  const happening = deps.read(json.value, {
    publisher: publisher.id,
    domains,
    now: deps.now(),
  })
  if (!happening.ok) return err({ kind: 'invalid-event', faults: happening.error })
  const committed = await deps.desk.commit({
    publisher: publisher.id,
    verifiedWith: await stampOf(publisher),
    webhookId: post.id,
    bodyHash: await sha256(post.body),
    bytes: post.body.byteLength,
    happening: happening.value,
  })
  if (committed.kind === 'publisher-changed') return null
  if (committed.kind === 'other-body') return err({ kind: 'id-reused' })
  if (committed.kind === 'over-quota') return err(committed)
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
