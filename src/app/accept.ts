/**
 * Accepting a post: prove who sent it, read it, commit it, and only then say yes.
 *
 * How a post is proven and read is its publisher's format's to know. KV's copy of the publisher may be a minute
 * old, or somebody else's, so what it was recognised by goes along with the commit, and the Desk refuses what is
 * not its own: a revoked secret ends at once. With the commit the event is on its way to its processing.
 */
import { ok, type Result } from '../core/result.ts'
import type { Arrived, Incoming } from './arrive.ts'
import { type CommitDeps, type CommitFault, type Committed, commitPost } from './commit-post.ts'
import type { Publisher } from './ports/publisher.ts'
import type { ReadFault, Warning } from './ports/source.ts'
import { type ProveDeps, type ProveFault, prove, readProven } from './prove.ts'

export interface AcceptDeps extends ProveDeps, CommitDeps {
  readonly desk: CommitDeps['desk'] & ProveDeps['desk']
}

export type AcceptFault = ProveFault | ReadFault | CommitFault

export type Accepted =
  | (Committed & {
      /** What else the post said, where it said several things. */
      readonly further?: readonly Committed[]
      /** What was dropped of it; never empty. */
      readonly warnings?: readonly Warning[]
    })
  /** Proven and understood, and no news; nothing is kept of it. */
  | { readonly status: 'skipped'; readonly reason: string }

export const accept = <Fault>(
  deps: AcceptDeps,
  publisher: string,
  incoming: Incoming<Fault>,
): Promise<Result<Accepted, AcceptFault | Fault>> =>
  prove(deps, publisher, { incoming, use: (known, arrived) => acceptProven(deps, known, arrived) })

/** `null` when the publisher has changed since it was read. */
async function acceptProven(
  deps: AcceptDeps,
  publisher: Publisher,
  arrived: Arrived,
): Promise<Result<Accepted, AcceptFault> | null> {
  const read = readProven(publisher, arrived, deps.now())
  if (!read.ok) return read
  if (read.value.kind === 'skipped') {
    return ok({ status: 'skipped', reason: read.value.reason })
  }
  const { id, body, request } = arrived
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
