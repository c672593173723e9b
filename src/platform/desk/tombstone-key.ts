import { hexOf } from '../../core/hex.ts'

/**
 * The key by which lanes hash the chats that have stopped: random, made once, and kept here alone, so that
 * neither a lane's storage nor this one tells who they were.
 */
export function tombstoneKey(sql: SqlStorage): string {
  const known = sql.exec<{ key: string }>('SELECT key FROM tombstone_key').toArray()[0]
  if (known) return known.key
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  const key = hexOf(bytes)
  sql.exec('INSERT INTO tombstone_key (id, key) VALUES (1, ?)', key)
  return key
}
