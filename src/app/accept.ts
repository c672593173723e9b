/**
 * Accepting a post: prove who sent it, read it, commit it, and only then say yes.
 *
 * How a post is proven and read is its publisher's format's to know. What needs no body is checked before
 * the body is read. KV's copy of the publisher may be a minute old, or somebody else's, so what it was
 * recognised by goes along with the commit, and the Desk refuses what is not its own: a revoked secret ends
 * at once. With the commit the event is on its way to its processing. What is told to the lanes may fail
 * without harm; processing does it again.
 */
import {
  type ArticleId,
  type EventId,
  type Happening,
  type PublisherId,
  parsePublisherId,
} from '../core/article.ts'
import { err, ok, type Result } from '../core/result.ts'
import type {
  Commit,
  Desk,
  OverQuota,
  Publisher,
  PublisherDirectory,
  Untold,
  Post as VerifiedPost,
} from './ports/desk.ts'
import type { FailedProofs } from './ports/failed-proofs.ts'
import type { Lanes } from './ports/lane.ts'
import type { Log } from './ports/log.ts'
import { sha256, stampOf } from './ports/publisher-stamp.ts'
import type {
  PostHeaders,
  ProofFault,
  ReadFault,
  Source,
  Sources,
  Verify,
  Warning,
} from './ports/source.ts'

export interface AcceptDeps {
  readonly desk: Pick<Desk, 'publisher' | 'commit' | 'superseded'>
  readonly directory: PublisherDirectory
  readonly lanes: Pick<Lanes, 'supersede'>
  readonly failedProofs: FailedProofs
  readonly sources: Sources
  now(): number
  readonly log: Log
}

export type AcceptFault =
  | ProofFault
  | { readonly kind: 'wrong-signature' }
  | { readonly kind: 'unknown-publisher' }
  /** A feed's news is fetched. */
  | { readonly kind: 'not-posted' }
  | ReadFault
  | { readonly kind: 'id-reused' }
  | ({ readonly kind: 'over-quota' } & OverQuota)
  /** The Desk cannot be reached; nothing was saved, and the same post may come again. */
  | { readonly kind: 'unavailable' }

export interface Committed {
  readonly event: EventId
  readonly article: ArticleId | null
  readonly status: 'accepted' | 'duplicate' | 'stale'
  /** Why nobody is alerted of it. */
  readonly reason?: Untold
}

export type Accepted =
  | (Committed & {
      /** What else the post said, where it said several things. */
      readonly further?: readonly Committed[]
      /** What was dropped of it; never empty. */
      readonly warnings?: readonly Warning[]
    })
  /** Proven and understood, and no news; nothing is kept of it. */
  | { readonly status: 'skipped'; readonly reason: string }

/** What came, with its body still to be read. */
export interface Incoming<Fault> {
  readonly headers: PostHeaders
  /** `null` where the address holds none. */
  readonly addressSecret: string | null
  /** Path and query, as they were sent. */
  readonly path: string
  body(): Promise<Result<Uint8Array, Fault>>
}

/** A post whose head has been checked, and whose body is here. */
interface Arrived {
  readonly source: Source
  /** `null`: the body is its key. */
  readonly id: string | null
  readonly headers: PostHeaders
  readonly body: Uint8Array
  readonly verify: Verify
}

export async function accept<Fault>(
  deps: AcceptDeps,
  publisherId: string,
  incoming: Incoming<Fault>,
): Promise<Result<Accepted, AcceptFault | Fault>> {
  const publisher = parsePublisherId(publisherId)
  if (!publisher) {
    deps.failedProofs.add('publisher')
    return err({ kind: 'unknown-publisher' })
  }
  try {
    return await acceptFrom(deps, publisher, incoming)
  } catch (error) {
    deps.log('accept.unavailable', { publisher, error: String(error) })
    return err({ kind: 'unavailable' })
  }
}

async function acceptFrom<Fault>(
  deps: AcceptDeps,
  id: PublisherId,
  incoming: Incoming<Fault>,
): Promise<Result<Accepted, AcceptFault | Fault>> {
  const arrive = arrivals(deps, incoming)
  const copy = await deps.directory.find(id)
  const accepted = copy && (await acceptAs(deps, copy, await arrive(copy)))
  if (accepted) return accepted
  // KV knew no such publisher, or not these secrets, or the Desk knew better.
  const now = await deps.desk.publisher(id, copy && (await stampOf(copy)))
  const again =
    now.kind === 'changed' ? await acceptAs(deps, now.publisher, await arrive(now.publisher)) : null
  if (again) return again
  deps.failedProofs.add('publisher')
  return err({ kind: now.kind === 'unknown' ? 'unknown-publisher' : 'wrong-signature' })
}

/** The post as a publisher's format has it: read once, and proven anew only where the format is another. */
function arrivals<Fault>(deps: AcceptDeps, incoming: Incoming<Fault>) {
  const arrived = new Map<Source, Promise<Result<Arrived, AcceptFault | Fault>>>()
  let reading: Promise<Result<Uint8Array, Fault>> | null = null
  const body = () => (reading ??= incoming.body())
  return async ({ format }: Publisher): Promise<Result<Arrived, AcceptFault | Fault>> => {
    const source = format === 'feed' ? undefined : deps.sources[format]
    if (!source) return err({ kind: 'not-posted' })
    const known = arrived.get(source) ?? arriveAt(deps, source, { ...incoming, body })
    arrived.set(source, known)
    return known
  }
}

async function arriveAt<Fault>(
  deps: AcceptDeps,
  source: Source,
  incoming: Incoming<Fault>,
): Promise<Result<Arrived, AcceptFault | Fault>> {
  const { headers, addressSecret, path } = incoming
  const head = source.head(headers, deps.now())
  if (!head.ok) {
    deps.failedProofs.add('publisher')
    return head
  }
  const body = await incoming.body()
  if (!body.ok) return body
  const verify = source.verifier({ headers, path, body: body.value, addressSecret })
  return ok({ source, id: head.value.id, headers, body: body.value, verify })
}

/** `null` when nothing proves the post, or when the publisher has changed since it was read. */
async function acceptAs<Fault>(
  deps: AcceptDeps,
  publisher: Publisher,
  arrived: Result<Arrived, Fault>,
): Promise<Result<Accepted, AcceptFault | Fault> | null> {
  if (!arrived.ok) return arrived
  const isProven = await arrived.value.verify(publisher.secrets)
  return isProven ? acceptProven(deps, publisher, arrived.value) : null
}

/** `null` when the publisher has changed since it was read. */
async function acceptProven(
  deps: AcceptDeps,
  publisher: Publisher,
  { source, id, headers, body }: Arrived,
): Promise<Result<Accepted, AcceptFault> | null> {
  const { domains, settings } = publisher
  const read = source.read(body, {
    publisher: publisher.id,
    domains,
    settings: settings === null ? null : JSON.parse(settings),
    now: deps.now(),
    headers,
  })
  if (!read.ok) return read
  if (read.value.kind === 'skipped') {
    return ok({ status: 'skipped', reason: read.value.reason })
  }
  const { happenings, warnings } = read.value
  const committed = await commitAll(deps, publisher, { id, body, happenings })
  if (!committed?.ok) return committed
  const [first, ...further] = committed.value
  if (!first) throw new Error('a post that is no skipped one says something')
  return ok({
    ...first,
    ...(further.length > 0 && { further }),
    ...(warnings.length > 0 && { warnings }),
  })
}

interface ReadPost {
  readonly id: string | null
  readonly body: Uint8Array
  readonly happenings: readonly Happening[]
}

/** One after the other; where one is refused, those before it are duplicates when the post comes again. */
async function commitAll(
  deps: AcceptDeps,
  publisher: Publisher,
  { id, body, happenings }: ReadPost,
): Promise<Result<readonly Committed[], AcceptFault> | null> {
  const bodyHash = await sha256(body)
  const post = {
    publisher: publisher.id,
    verifiedWith: await stampOf(publisher),
    bodyHash,
    isNamed: id !== null,
  }
  const all: Committed[] = []
  for (const [i, happening] of happenings.entries()) {
    const committed = await commitOne(deps, {
      ...post,
      webhookId: (id ?? bodyHash) + (i === 0 ? '' : `#${i + 1}`),
      bytes: i === 0 ? body.byteLength : 0,
      happening,
    })
    if (!committed?.ok) return committed
    all.push(committed.value)
  }
  return ok(all)
}

/** `null` when the publisher has changed since it was read. */
async function commitOne(
  deps: AcceptDeps,
  post: VerifiedPost,
): Promise<Result<Committed, AcceptFault> | null> {
  const committed = await deps.desk.commit(post)
  if (committed.kind === 'publisher-changed') return null
  if (committed.kind === 'other-body') return err({ kind: 'id-reused' })
  if (committed.kind === 'over-quota') return err(committed)
  await followUp(deps, committed)
  return ok({
    event: committed.event,
    article: articleOf(post.happening),
    status: committed.kind,
    ...(committed.kind === 'accepted' && committed.untold && { reason: committed.untold }),
  })
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
