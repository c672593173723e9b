/**
 * Accepting a post: prove who sent it, read it, commit it, and only then say yes.
 *
 * How a post is proven and read is its publisher's format's to know. KV's copy of the publisher may be a minute
 * old, or somebody else's, so what it was recognised by goes along with the commit, and the Desk refuses what is
 * not its own: a revoked secret ends at once. With the commit the event is on its way to its processing.
 */
import { type PublisherId, parsePublisherId } from '../core/article.ts'
import { err, ok, type Result } from '../core/result.ts'
import {
  type ArrivalDeps,
  type ArrivalFault,
  type Arrived,
  arrivals,
  type Incoming,
} from './arrive.ts'
import { type CommitDeps, type CommitFault, type Committed, commitPost } from './commit-post.ts'
import type { Desk } from './ports/desk.ts'
import type { Publisher, PublisherDirectory } from './ports/publisher.ts'
import { stampOf } from './ports/publisher-stamp.ts'
import type { ReadFault, Warning } from './ports/source.ts'

export interface AcceptDeps extends ArrivalDeps, CommitDeps {
  readonly desk: CommitDeps['desk'] & Pick<Desk, 'publisher'>
  readonly directory: PublisherDirectory
}

export type AcceptFault =
  | ArrivalFault
  | { readonly kind: 'wrong-signature' }
  | { readonly kind: 'unknown-publisher' }
  | ReadFault
  | CommitFault
  /** The Desk cannot be reached; nothing was saved, and the same post may come again. */
  | { readonly kind: 'unavailable' }

export type Accepted =
  | (Committed & {
      /** What else the post said, where it said several things. */
      readonly further?: readonly Committed[]
      /** What was dropped of it; never empty. */
      readonly warnings?: readonly Warning[]
    })
  /** Proven and understood, and no news; nothing is kept of it. */
  | { readonly status: 'skipped'; readonly reason: string }

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
  { source, id, headers, body, request }: Arrived,
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
  const committed = await commitPost(deps, publisher, {
    ...{ id, body, happenings },
    ...(request !== undefined && { request }),
  })
  if (!committed?.ok) return committed
  const [first, ...further] = committed.value
  if (!first) throw new Error('a post that is no skipped one says something')
  return ok({
    ...first,
    ...(further.length > 0 && { further }),
    ...(warnings.length > 0 && { warnings }),
  })
}
