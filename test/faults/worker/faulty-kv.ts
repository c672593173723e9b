/**
 * KV at its worst, as documented: one write a second per key, writes that fail, reads that are up to a
 * minute old, also of keys that were not there then.
 * https://developers.cloudflare.com/kv/concepts/how-kv-works/
 */
const PUT_FAILS = 0.3
const READ_IS_STALE = 0.5
const STALE_MS = 60_000
const SLOW_MS = 300
const KEY_GAP_MS = 1_000

interface Written {
  readonly at: number
  /** `null`: deleted. */
  readonly value: string | null
}

/** As much of KV as Lede uses. */
export function faultyKv(kv: KVNamespace, random: () => number): KVNamespace {
  const past = new Map<string, Written[]>()

  async function write(key: string, value: string | null): Promise<void> {
    await scheduler.wait(random() * SLOW_MS)
    const written = past.get(key) ?? []
    const last = written.at(-1)?.at ?? 0
    if (Date.now() - last < KEY_GAP_MS) throw new Error('KV PUT failed: 429 Too Many Requests')
    if (random() < PUT_FAILS) throw new Error('KV PUT failed: 500 Internal Server Error')
    past.set(key, [...written, { at: Date.now(), value }])
    await (value === null ? kv.delete(key) : kv.put(key, value))
  }

  async function read(key: string): Promise<string | null> {
    const written = past.get(key)
    if (!written || random() >= READ_IS_STALE) return kv.get(key)
    const seen = Date.now() - random() * STALE_MS
    return written.findLast(({ at }) => at <= seen)?.value ?? null
  }

  return new Proxy(kv, {
    get(_, name) {
      if (name === 'put') return write
      if (name === 'delete') return (key: string) => write(key, null)
      if (name === 'get') return read
      return Reflect.get(kv, name)
    },
  })
}
