import { runInDurableObject } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { beforeEach, expect, test, vi } from 'vitest'
import { systemClock } from '../../src/platform/clock.ts'
import { Mirror } from '../../src/platform/kv/mirror.ts'
import { Database } from '../../src/platform/sqlite.ts'
import { clock } from '../clock.ts'

/** KV as far as a mirror uses it, with faults. */
function fakeKv() {
  const kv = {
    stored: new Map<string, string>(),
    writes: 0,
    put: async (key: string, value: string) => {
      kv.writes += 1
      await kv.before(key)
      kv.stored.set(key, value)
    },
    delete: async (key: string) => {
      await kv.before(key)
      kv.stored.delete(key)
    },
    before: async (_key: string): Promise<void> => {},
  }
  return kv
}

let kv: ReturnType<typeof fakeKv>
let values: Map<string, string>

beforeEach(() => {
  kv = fakeKv()
  values = new Map([['a', '1']])
})

/** Runs in a real Durable Object, whose `mirror` table is its own. */
const inMirror = (work: (mirror: Mirror) => Promise<void>) =>
  runInDurableObject(env.DESK.getByName(crypto.randomUUID()), (_, { storage }) =>
    work(
      new Mirror({
        db: new Database(storage),
        kv,
        clock,
        value: (key) => values.get(key) ?? null,
      }),
    ),
  )

test('writes what the key stands for at the time of writing, once', () =>
  inMirror(async (mirror) => {
    mirror.mark('a', 0)
    mirror.mark('a', 0)
    values.set('a', '2')
    await mirror.flush(clock.now())
    await mirror.flush(clock.now())
    expect(kv.stored.get('a')).toBe('2')
    expect(kv.writes).toBe(1)
    expect(mirror.nextAt()).toBeNull()
  }))

test('deletes the key of what is gone', () =>
  inMirror(async (mirror) => {
    kv.stored.set('a', 'old')
    values.delete('a')
    mirror.mark('a', 0)
    await mirror.flush(clock.now())
    expect(kv.stored.has('a')).toBe(false)
  }))

test('a key is written at most once a second', () =>
  inMirror(async (mirror) => {
    mirror.mark('a', clock.now())
    await mirror.flush(clock.now())
    const written = clock.now()
    mirror.mark('a', clock.now())
    expect(mirror.nextAt()).toBeGreaterThanOrEqual(written + 990)
  }))

test('a failing KV is tried again until the copy is in', () =>
  inMirror(async (mirror) => {
    vi.spyOn(console, 'log').mockImplementation(() => {})
    kv.before = () => Promise.reject(new Error('KV PUT failed: 429 Too Many Requests'))
    mirror.mark('a', clock.now())
    await mirror.flush(clock.now())
    expect(mirror.nextAt()).toBeGreaterThan(clock.now())
    kv.before = async () => {}
    await mirror.flush(clock.now() + 600_000)
    expect(kv.stored.get('a')).toBe('1')
  }))

test('a change made while its key is being written is written after it', () =>
  inMirror(async (mirror) => {
    kv.before = async () => {
      kv.before = async () => {}
      values.set('a', 'newer')
      mirror.mark('a', clock.now())
    }
    mirror.mark('a', clock.now())
    await mirror.flush(clock.now())
    expect(kv.stored.get('a')).toBe('1')
    await mirror.flush(clock.now() + 5_000)
    expect(kv.stored.get('a')).toBe('newer')
  }))

test('a long list is copied batch by batch, a second apart, without being read whole each time', () =>
  runInDurableObject(env.DESK.getByName(crypto.randomUUID()), async (_, { storage }) => {
    const { sql } = storage
    const exec = sql.exec.bind(sql)
    const cursors: { readonly rowsRead: number }[] = []
    Object.defineProperty(sql, 'exec', {
      value: (query: string, ...values: SqlStorageValue[]) => {
        const cursor = exec(query, ...values)
        cursors.push(cursor)
        return cursor
      },
    })
    const keys = Array.from({ length: 1_000 }, (_, i) => `key-${i}`)
    const mirror = new Mirror({ db: new Database(storage), kv, clock, value: (key) => key })
    for (const key of keys) mirror.mark(key, 0)
    let now = clock.now()
    cursors.length = 0
    for (let at = mirror.nextAt(); at !== null; at = mirror.nextAt()) {
      now = Math.max(now, at)
      await mirror.flush(now)
    }
    expect([...kv.stored.keys()].toSorted()).toEqual(keys.toSorted())
    expect(now - clock.now()).toBeGreaterThan(40_000)
    const rowsRead = cursors.reduce((sum, cursor) => sum + cursor.rowsRead, 0)
    expect(rowsRead).toBeLessThan(10 * keys.length)
  }))

test('while KV takes nothing, one key is tried at a time, however many wait', () =>
  runInDurableObject(env.DESK.getByName(crypto.randomUUID()), async (_, { storage }) => {
    vi.spyOn(console, 'log').mockImplementation(() => {})
    kv.before = () => Promise.reject(new Error('KV PUT failed: 429 Too Many Requests'))
    let now = clock.now()
    const own = { ...systemClock, now: () => now }
    const mirror = new Mirror({ db: new Database(storage), kv, clock: own, value: () => '1' })
    for (let i = 0; i < 200; i++) mirror.mark(`k${i}`, now)
    for (
      const end = now + 3_600_000;
      now < end;
      now = Math.max(now + 1_000, mirror.nextAt() ?? 0)
    ) {
      await mirror.flush(now)
    }
    expect(kv.writes).toBeLessThan(30)
  }))
