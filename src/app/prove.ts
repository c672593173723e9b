/**
 * Proving who sent a post, and what is done with one that is proven: with the publisher as KV has it, and where
 * that proves nothing or is not as the Desk has it, with the publisher as the Desk has it.
 */
import { type PublisherId, parsePublisherId } from '../core/article.ts'
import { err, type Result } from '../core/result.ts'
import {
  type ArrivalDeps,
  type ArrivalFault,
  type Arrived,
  arrivals,
  type Incoming,
} from './arrive.ts'
import type { Desk } from './ports/desk.ts'
import type { Log } from './ports/log.ts'
import { type Publisher, type PublisherDirectory, settingsOf } from './ports/publisher.ts'
import { stampOf } from './ports/publisher-stamp.ts'
import type { Read, ReadFault } from './ports/source.ts'

export interface ProveDeps extends ArrivalDeps {
  readonly desk: Pick<Desk, 'publisher'>
  readonly directory: PublisherDirectory
  readonly log: Log
}

export type ProveFault =
  | ArrivalFault
  | { readonly kind: 'wrong-signature' }
  | { readonly kind: 'unknown-publisher' }
  /** The Desk cannot be reached; nothing was saved, and the same post may come again. */
  | { readonly kind: 'unavailable' }

/** `null` when the publisher has changed since it was read. */
type Use<T, Fault> = (publisher: Publisher, arrived: Arrived) => Promise<Result<T, Fault> | null>

export interface Proving<T, Fault, UseFault> {
  readonly incoming: Incoming<Fault>
  readonly use: Use<T, UseFault>
}

export async function prove<T, Fault, UseFault>(
  deps: ProveDeps,
  publisherId: string,
  proving: Proving<T, Fault, UseFault>,
): Promise<Result<T, ProveFault | Fault | UseFault>> {
  const publisher = parsePublisherId(publisherId)
  if (!publisher) {
    deps.failedProofs.add('publisher')
    return err({ kind: 'unknown-publisher' })
  }
  try {
    return await proveFrom(deps, publisher, proving)
  } catch (error) {
    deps.log('accept.unavailable', { publisher, error: String(error) })
    return err({ kind: 'unavailable' })
  }
}

async function proveFrom<T, Fault, UseFault>(
  deps: ProveDeps,
  id: PublisherId,
  { incoming, use }: Proving<T, Fault, UseFault>,
): Promise<Result<T, ProveFault | Fault | UseFault>> {
  const arrive = arrivals(deps, incoming)
  const copy = await deps.directory.find(id)
  const done = copy && (await proveAs(copy, await arrive(copy), use))
  if (done) return done
  // KV knew no such publisher, or not these secrets, or the Desk knew better.
  const now = await deps.desk.publisher(id, copy && (await stampOf(copy)))
  const again =
    now.kind === 'changed' ? await proveAs(now.publisher, await arrive(now.publisher), use) : null
  if (again) return again
  deps.failedProofs.add('publisher')
  return err({ kind: now.kind === 'unknown' ? 'unknown-publisher' : 'wrong-signature' })
}

/** `null` when nothing proves the post, or when the publisher has changed since it was read. */
async function proveAs<T, Fault, UseFault>(
  publisher: Publisher,
  arrived: Result<Arrived, Fault>,
  use: Use<T, UseFault>,
): Promise<Result<T, Fault | UseFault> | null> {
  if (!arrived.ok) return arrived
  const isProven = await arrived.value.verify(publisher.secrets)
  return isProven ? use(publisher, arrived.value) : null
}

/** What a post that is proven says. */
export function readProven(
  publisher: Publisher,
  { source, headers, body }: Arrived,
  now: number,
): Result<Read, ReadFault> {
  const { id, domains } = publisher
  const settings = settingsOf(publisher)
  return source.read(body, { publisher: id, domains, settings, now, headers })
}
