/**
 * A test event: an article that takes the way of all others, through commit, queue and engine, and alerts nobody. Its
 * record says how many chats would have got it.
 */
import type { Article } from '../core/article.ts'
import { err, type Result } from '../core/result.ts'
import { type CommitDeps, type CommitFault, type Committed, commitPost } from './commit-post.ts'
import type { Publisher } from './ports/publisher.ts'

/** `article` has an id that no other has, so that it is a version of none. */
export async function sendTestEvent(
  deps: CommitDeps,
  publisher: Publisher,
  article: Article,
): Promise<Result<Committed, CommitFault | { readonly kind: 'unavailable' }>> {
  const committed = await commitPost(deps, publisher, {
    id: article.id,
    body: new TextEncoder().encode(JSON.stringify(article)),
    happenings: [{ type: 'article.published', article }],
    isTest: true,
  })
  if (committed && !committed.ok) return committed
  const [only] = committed?.value ?? []
  return only ? { ok: true, value: only } : err({ kind: 'unavailable' })
}
