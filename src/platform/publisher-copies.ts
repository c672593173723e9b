/**
 * KV's copies of publishers, sealed: who can read KV learns no secret from them, and what somebody else
 * has written there does not open and counts as missing. So does a copy of before OPERATOR_TOKEN was
 * changed, and one that a version before this one has written unsealed.
 */
import type { Publisher } from '../app/ports/desk.ts'
import type { PublisherId } from '../core/article.ts'
import { PUBLISHER_KEY } from './desk/publishers.ts'
import type { Copies } from './mirror.ts'
import { type Seal, sealOf } from './sealing.ts'
import { readPublisher, readSealed } from './stored.ts'

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

export type ReadCopy = (id: PublisherId) => Promise<Publisher | null>

export function publisherCopies(kv: KVNamespace, token: string | null): ReadCopy {
  const seal = sealWith(token)
  return async (id) => {
    if (seal === null) return null
    const key = PUBLISHER_KEY + id
    const copy = readSealed(await kv.get(key))
    return copy && readPublisher(await seal.open(copy.sealed, key))
  }
}
