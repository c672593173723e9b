/**
 * What hubs say at the addresses that they were given: that they are about to do something, and that a feed
 * has news. The news goes the way of a poll's.
 */
import type { PublisherId } from '../core/article.ts'
import type { Intent, IntentAnswer } from '../core/feed/websub.ts'
import { err, ok, type Result } from '../core/result.ts'
import type { FailedProofs } from './ports/failed-proofs.ts'
import type { HubDesk } from './ports/hubs.ts'
import { reach } from './reach.ts'
import { type ReadDeps, readFeed } from './read-feed.ts'

export interface HearHubDeps extends ReadDeps {
  readonly desk: ReadDeps['desk'] & Pick<HubDesk, 'hearIntent' | 'called'>
  readonly failedProofs: FailedProofs
  isSigned(
    body: Uint8Array,
    proof: { readonly header: string; readonly secret: string },
  ): Promise<boolean>
}

/** A post of a hub that nobody vouches for yet. `E` is what may go wrong with its body. */
export interface HubPost<E> {
  /** `X-Hub-Signature`; empty where there is none. */
  readonly signature: string
  readonly contentType: string | null
  /** Read only where the address is somebody's. */
  body(): Promise<Result<Uint8Array, E>>
}

export type HearHubFault =
  | { readonly kind: 'unavailable' }
  /** No news is wanted there, or no longer. */
  | { readonly kind: 'not-subscribed' }

/** Whether it is to go on with it. */
export async function hearIntent(
  deps: HearHubDeps,
  address: string,
  intent: Intent,
): Promise<Result<IntentAnswer, HearHubFault>> {
  const heard = await reach(() => deps.desk.hearIntent(address, intent))
  if (!heard.ok) return heard
  if (heard.value === null) return err({ kind: 'not-subscribed' })
  const { publisher, answer } = heard.value
  if (answer === 'denied') deps.log('hub.denied', { publisher })
  if (answer === 'confirmed')
    deps.log(intent.mode === 'subscribe' ? 'hub.subscribed' : 'hub.unsubscribed', { publisher })
  return ok(answer)
}

/** What is not signed with the subscription's secret is passed over, and the hub is not told so (section 7.1.2). */
export async function hearNews<E>(
  deps: HearHubDeps,
  address: string,
  post: HubPost<E>,
): Promise<Result<null, HearHubFault | E>> {
  const called = await reach(() => deps.desk.called(address))
  if (!called.ok) return called
  if (called.value === null) return err({ kind: 'not-subscribed' })
  const body = await post.body()
  if (!body.ok) return body
  const { publisher, secret } = called.value
  if (!(await deps.isSigned(body.value, { header: post.signature, secret }))) {
    deps.failedProofs.add('hub')
    return ok(null)
  }
  const { contentType } = post
  return reach(() => takeNews(deps, publisher, { body: body.value, contentType }))
}

async function takeNews(
  deps: HearHubDeps,
  publisher: PublisherId,
  { body, contentType }: { readonly body: Uint8Array; readonly contentType: string | null },
): Promise<null> {
  const feed = await deps.desk.feed(publisher)
  if (!feed) return null
  // What the server is asked by next time is of what it gave itself.
  const { etag, lastModified } = feed
  const fetched = {
    kind: 'body',
    body,
    contentType,
    etag,
    lastModified,
    maxAge: null,
    link: null,
  } as const
  const read = await readFeed(deps, feed, { fetched, by: 'hub' })
  if (read.ok) return null
  // It says that there is news, if nothing else.
  deps.log('hub.unreadable', { publisher, fault: read.error.kind })
  await deps.desk.readAgain(publisher)
  return null
}
