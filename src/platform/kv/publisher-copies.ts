/**
 * KV's copies of publishers, sealed: who can read KV learns no secret from them, and what somebody else
 * has written there does not open and counts as missing. So does a copy of before OPERATOR_TOKEN was
 * changed, and one that a version before this one has written unsealed.
 */
import type { CopiesOf, PublisherCopy } from '../../app/ports/copies.ts'
import type { PublisherId } from '../../core/article.ts'
import { readPublisher, readSealed } from '../stored.ts'
import { copiesIn } from './copies-in.ts'
import type { Copies } from './mirror.ts'
import { type Seal, sealOf } from './sealing.ts'

export const PUBLISHER_KEY = 'publisher:'

const sealWith = (token: string | null): Seal | null =>
  token === null ? null : sealOf(token, 'copies of publishers')

/** KV as the Desk's mirror writes it. Without a token there is nothing to seal with, and no copy. */
export function sealedCopies(kv: Copies, token: string | null): Copies {
  const seal = sealWith(token)
  return {
    async put(key, value, ...options) {
      if (!key.startsWith(PUBLISHER_KEY)) return kv.put(key, value, ...options)
      if (seal === null) return kv.delete(key)
      const sealed = { v: 2, sealed: await seal.close(value, key) }
      return kv.put(key, JSON.stringify(sealed), ...options)
    },
    delete: (key) => kv.delete(key),
  }
}

export interface PublisherCopies extends CopiesOf<PublisherCopy> {
  /** `null`: there is none, or it does not open. */
  find(id: PublisherId): Promise<PublisherCopy | null>
}

export function publisherCopies(kv: KVNamespace, token: string | null): PublisherCopies {
  const seal = sealWith(token)
  const read = async (key: string): Promise<PublisherCopy | null> => {
    const copy = seal && readSealed(await kv.get(key))
    return copy && readPublisher(await seal.open(copy.sealed, key))
  }
  return {
    find: (id) => read(PUBLISHER_KEY + id),
    ...copiesIn(kv, { prefix: PUBLISHER_KEY, limit: 200, read }),
  }
}
