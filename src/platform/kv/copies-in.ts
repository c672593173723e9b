/** What KV has copies of, read page by page. A value that cannot be read is no copy, and is counted. */
import type { CopiesOf } from '../../app/ports/copies.ts'

interface Kind<T> {
  readonly prefix: string
  /** An invocation may ask Cloudflare's own services a thousand times. */
  readonly limit: number
  read(key: string): Promise<T | null>
}

export function copiesIn<T>(kv: KVNamespace, { prefix, limit, read }: Kind<T>): CopiesOf<T> {
  return {
    async page(cursor) {
      const list = await kv.list({ prefix, limit, cursor })
      const found = await Promise.all(list.keys.map(({ name }) => read(name)))
      const copies = found.filter((copy) => copy !== null)
      const next = list.list_complete ? null : list.cursor
      return { copies, unreadable: found.length - copies.length, next }
    },
  }
}
