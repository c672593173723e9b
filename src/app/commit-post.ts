/**
 * Committing what a post says happened. What is told to the lanes besides may fail without harm: processing
 * does it again.
 */
import type { ArticleId, EventId, Happening } from '../core/article.ts'
import { err, ok, type Result } from '../core/result.ts'
import type { Commit, Desk, OverQuota, Untold, Post as VerifiedPost } from './ports/desk.ts'
import type { Lanes } from './ports/lane.ts'
import type { Log } from './ports/log.ts'
import type { Publisher } from './ports/publisher.ts'
import { sha256, stampOf } from './ports/publisher-stamp.ts'

export interface Committed {
  readonly event: EventId
  readonly article: ArticleId | null
  readonly status: 'accepted' | 'duplicate' | 'stale'
  /** Why nobody is alerted of it. */
  readonly reason?: Untold
}

export type CommitFault =
  | { readonly kind: 'id-reused' }
  | ({ readonly kind: 'over-quota' } & OverQuota)

export interface CommitDeps {
  readonly desk: Pick<Desk, 'commit' | 'superseded'>
  readonly lanes: Pick<Lanes, 'supersede'>
  readonly log: Log
}

export interface ReadPost {
  readonly id: string | null
  readonly body: Uint8Array
  readonly happenings: readonly Happening[]
  /** Of the request that it came with; left out: it was fetched. */
  readonly request?: string
  /** Nobody is to be alerted of it. */
  readonly isTest?: true
}

/**
 * One after the other; where one is refused, those before it are duplicates when the post comes again.
 * `null` when the publisher has changed since it was read.
 */
export async function commitPost(
  deps: CommitDeps,
  publisher: Publisher,
  { id, body, happenings, request, isTest }: ReadPost,
): Promise<Result<readonly Committed[], CommitFault> | null> {
  const bodyHash = await sha256(body)
  const post = {
    publisher: publisher.id,
    verifiedWith: await stampOf(publisher),
    bodyHash,
    isNamed: id !== null,
    origin: { format: publisher.format, request: request ?? null },
    ...(isTest && { isTest }),
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

async function commitOne(
  deps: CommitDeps,
  post: VerifiedPost,
): Promise<Result<Committed, CommitFault> | null> {
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
async function followUp(deps: CommitDeps, committed: Commit): Promise<void> {
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
