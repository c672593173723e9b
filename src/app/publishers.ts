/** Adding, changing, rotating and removing publishers: the operator's verbs. */
import { type FieldFault, type PublisherId, parsePublisherId } from '../core/article.ts'
import { overBudget } from '../core/feed/budget.ts'
import { hexOf } from '../core/hex.ts'
import { err, ok, type Result } from '../core/result.ts'
import { readNewPublisher, readPublisherChanges } from './new-publisher.ts'
import type { Desk } from './ports/desk.ts'
import type { FeedDesk } from './ports/feeds.ts'
import { type Publisher, settingsOf } from './ports/publisher.ts'
import type { Sources, Warning } from './ports/source.ts'

interface PublisherDeps {
  readonly desk: Desk
  readonly sources: Sources
}

/** How its system is connected. */
export interface Connection {
  readonly id: PublisherId
  /** Where it posts to; `null` for a feed. With the secret in it, where its system can set no header. */
  readonly url: string | null
  /** Told once, here; `null` for a feed. */
  readonly secret: string | null
  /** What a person does in that system. */
  readonly steps: readonly string[]
  /** What an operator should know of it; never empty. */
  readonly warnings?: readonly Warning[]
}

export type PublisherFault =
  | { readonly kind: 'invalid-publisher'; readonly faults: readonly FieldFault[] }
  | { readonly kind: 'publisher-exists' }
  | { readonly kind: 'unknown-publisher' }
  /** A feed proves nothing. */
  | { readonly kind: 'no-secret' }
  /** Its system posts. */
  | { readonly kind: 'not-fetched' }

const SECRET_BYTES = 32

/** `wanted` is anything; `origin` is where this Worker is reached, without a slash at the end. */
export async function addPublisher(
  { desk, sources }: PublisherDeps,
  wanted: unknown,
  origin: string,
): Promise<Result<Connection, PublisherFault>> {
  const checked = readNewPublisher(wanted, sources)
  if (!checked.ok) return err({ kind: 'invalid-publisher', faults: checked.error })
  const publisher = checked.value
  const secret = publisher.format === 'feed' ? null : newSecret()
  const added = await desk.addPublisher({ ...publisher, secrets: secret === null ? [] : [secret] })
  if (added !== 'added') return err({ kind: 'publisher-exists' })
  const connection = connectionOf(sources, publisher, { secret, origin })
  const warning = publisher.format === 'feed' ? await feedWarning(desk) : null
  return ok({ ...connection, ...(warning && { warnings: [warning] }) })
}

/** Feeds share with articles what the plan has; nothing but the operator keeps them within it. */
async function feedWarning(desk: Desk): Promise<Warning | null> {
  const publishers = await desk.publishers()
  const message = overBudget(publishers.filter(({ format }) => format === 'feed').length)
  return message === null ? null : { path: 'format', message }
}

/** The secret before the new one stays live for a day; rotating twice ends it at once. */
export async function rotateSecret(
  { desk, sources }: PublisherDeps,
  id: string,
  origin: string,
): Promise<Result<Connection, PublisherFault>> {
  const parsed = parsePublisherId(id)
  const found = parsed && (await desk.publisher(parsed, null))
  if (found?.kind !== 'changed') return err({ kind: 'unknown-publisher' })
  const { publisher } = found
  if (publisher.format === 'feed') return err({ kind: 'no-secret' })
  const secret = newSecret()
  const rotated = await desk.rotate(publisher.id, secret)
  if (!rotated) return err({ kind: 'unknown-publisher' })
  return ok(connectionOf(sources, publisher, { secret, origin }))
}

/** Name, domains and settings, without a new secret; `wanted` is anything. */
export async function changePublisher(
  { desk, sources }: PublisherDeps,
  id: string,
  wanted: unknown,
): Promise<Result<Publisher, PublisherFault>> {
  const parsed = parsePublisherId(id)
  const found = parsed && (await desk.publisher(parsed, null))
  if (found?.kind !== 'changed') return err({ kind: 'unknown-publisher' })
  const changes = readPublisherChanges(wanted, sources[found.publisher.format])
  if (!changes.ok) return err({ kind: 'invalid-publisher', faults: changes.error })
  const changed = await desk.changePublisher(found.publisher.id, changes.value)
  return changed ? ok(changed) : err({ kind: 'unknown-publisher' })
}

/** A feed is due at once, whatever it waits for. */
export async function readFeedAgain(
  { desk }: { readonly desk: Pick<Desk, 'publisher'> & Pick<FeedDesk, 'readAgain'> },
  id: string,
): Promise<Result<null, PublisherFault>> {
  const parsed = parsePublisherId(id)
  const found = parsed && (await desk.publisher(parsed, null))
  if (found?.kind !== 'changed') return err({ kind: 'unknown-publisher' })
  if (found.publisher.format !== 'feed') return err({ kind: 'not-fetched' })
  await desk.readAgain(found.publisher.id)
  return ok(null)
}

export async function removePublisher(
  { desk }: PublisherDeps,
  id: string,
): Promise<Result<null, PublisherFault>> {
  const publisher = parsePublisherId(id)
  const removed = publisher !== null && (await desk.removePublisher(publisher))
  return removed ? ok(null) : err({ kind: 'unknown-publisher' })
}

/** Where its system posts to; `null`: it posts nothing, or the address is as secret as what stands in it. */
export function addressOf(
  sources: Sources,
  publisher: Pick<Publisher, 'id' | 'format' | 'settings'>,
  origin: string,
): string | null {
  const { id, format } = publisher
  if (format === 'feed') return null
  const isInAddress = sources[format]?.postsToSecretAddress?.(settingsOf(publisher)) ?? false
  return isInAddress ? null : eventsAddress(origin, id)
}

const eventsAddress = (origin: string, id: PublisherId): string =>
  `${origin}/v1/publishers/${id}/events`

function connectionOf(
  sources: Sources,
  publisher: Pick<Publisher, 'id' | 'format' | 'settings'>,
  { secret, origin }: { secret: string | null; origin: string },
): Connection {
  const { id, format } = publisher
  const settings = settingsOf(publisher)
  if (format === 'feed' || secret === null) {
    const steps = sources.feed?.steps({ url: '', secret: null }, settings) ?? []
    return { id, url: null, secret: null, steps }
  }
  const address = addressOf(sources, publisher, origin)
  const url = address ?? `${eventsAddress(origin, id)}/${secret}`
  const steps = sources[format]?.steps({ url, secret: address && secret }, settings) ?? []
  return { id, url, secret, steps }
}

/** Base64 in hexadecimal digits, so that it stands in an address as it is. */
function newSecret(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(SECRET_BYTES))
  return `whsec_${hexOf(bytes)}`
}
