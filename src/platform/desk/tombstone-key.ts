import { hexOf } from '../../core/hex.ts'
import type { Database } from '../sqlite.ts'

/**
 * The key by which lanes hash the chats that have stopped: random, made once, and kept here alone, so that
 * neither a lane's storage nor this one tells who they were.
 */
export function tombstoneKey(db: Database): string {
  const known = db.first<{ key: string }>`SELECT key FROM tombstone_key`
  if (known) return known.key
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  const key = hexOf(bytes)
  db.run`INSERT INTO tombstone_key (id, key) VALUES (1, ${key})`
  return key
}
