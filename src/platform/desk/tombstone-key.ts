import { hexOf } from '../../core/hex.ts'
import type { Singles } from '../singles.ts'

/**
 * The key by which lanes hash the chats that have stopped: random, made once, and kept here alone, so that
 * neither a lane's storage nor this one tells who they were.
 */
export function tombstoneKey(singles: Singles): string {
  const known = singles.get<string>('tombstone_key')
  if (known !== null) return known
  const key = hexOf(crypto.getRandomValues(new Uint8Array(16)))
  singles.set('tombstone_key', key)
  return key
}
