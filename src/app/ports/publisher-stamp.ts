/**
 * What a copy of a publisher is recognised by: its revision, and a digest of all that a post is proven
 * with. It is worked out by whoever holds the copy and never taken from it, so that a copy that somebody
 * else has written cannot pass for the Desk's. It stands with the ports since both sides work it out.
 */
import { hexOf } from '../../core/hex.ts'
import type { Publisher, PublisherStamp } from './publisher.ts'

type Proven = Pick<Publisher, 'rev' | 'secrets' | 'domains' | 'format' | 'settings'>

/** Of copies that are still held: most posts find theirs here. */
const stamps = new WeakMap<Proven, Promise<PublisherStamp>>()

export function stampOf(publisher: Proven): Promise<PublisherStamp> {
  const stamp = stamps.get(publisher) ?? workedOut(publisher)
  stamps.set(publisher, stamp)
  return stamp
}

async function workedOut(publisher: Proven): Promise<PublisherStamp> {
  const { rev, secrets, domains } = publisher
  // What was the only format has the stamp that it had: a Worker and a Desk of two versions agree on it.
  const format = publisher.format === 'native' ? undefined : publisher.format
  const settings = publisher.settings ?? undefined
  const text = JSON.stringify({ secrets, domains, format, settings })
  return { rev, digest: await sha256(new TextEncoder().encode(text)) }
}

export const isSameStamp = (a: PublisherStamp, b: PublisherStamp): boolean =>
  a.rev === b.rev && a.digest === b.digest

/** Hex. */
export async function sha256(bytes: Uint8Array): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', bytes)
  return hexOf(new Uint8Array(digest))
}
