/**
 * What Cloudflare bills, counted where it is spent: a Durable Object's rows and alarms, KV's operations
 * and a queue's messages. The Worker is left as it is: it is handed a storage and bindings that count,
 * so whatever is written is counted, whoever writes it.
 *
 * Rows are what SQLite says of each cursor; setting an alarm is billed as a row written, too.
 * https://developers.cloudflare.com/durable-objects/platform/pricing/
 */
import type { Meter } from '../delivery/meter.ts'

const meter: Meter = {
  rowsWritten: {},
  rowsRead: {},
  alarmsSet: {},
  requests: {},
  kvReads: {},
  copiesAsked: {},
  queueMessages: 0,
}

const add = (counts: Record<string, number>, key: string, n = 1): void => {
  counts[key] = (counts[key] ?? 0) + n
}

interface Counted {
  readonly cursor: SqlStorageCursor<Record<string, SqlStorageValue>>
  readonly name: string
}

/** Cursors whose rows may still be read: they are added up when somebody asks, or now and then. */
const open: Counted[] = []
const MANY = 500
/** What is still to be copied to KV is counted apart: it is worked off long after its cause. */
const MIRROR = /\bmirror\b/
const MARK = /^\s*INSERT INTO mirror\b/

/** All that has been counted since the isolate began. */
export function reading(): Meter {
  open.push(...open.splice(0).filter((counted) => !isAdded(counted)))
  return meter
}

/** A cursor with rows left can be asked only by the object that opened it: that is for later. */
function isAdded({ cursor, name }: Counted): boolean {
  try {
    const { rowsWritten, rowsRead } = cursor
    add(meter.rowsWritten, name, rowsWritten)
    add(meter.rowsRead, name, rowsRead)
    return true
  } catch {
    return false
  }
}

/** Counts what a Durable Object of this class writes, from now on. */
export function meterStorage({ storage }: DurableObjectState, name: string): void {
  const { sql } = storage
  const exec = sql.exec.bind(sql)
  const setAlarm = storage.setAlarm.bind(storage)
  Object.defineProperty(sql, 'exec', {
    value: (query: string, ...values: SqlStorageValue[]) => {
      if (open.length >= MANY) reading()
      const cursor = exec(query, ...values)
      if (MARK.test(query)) add(meter.copiesAsked, kindOf(values[0]))
      open.push({ cursor, name: MIRROR.test(query) ? `${name} mirror` : name })
      return cursor
    },
  })
  Object.defineProperty(storage, 'setAlarm', {
    value: (at: number | Date, options?: DurableObjectSetAlarmOptions) => {
      add(meter.alarmsSet, name)
      add(meter.rowsWritten, name)
      return setAlarm(at, options)
    },
  })
}

export const countRequest = (name: string): void => add(meter.requests, name)

const kindOf = (key: unknown): string => String(key).split(':', 1)[0] ?? ''

const metered = new WeakMap<Env, Env>()

/** The bindings, with KV, the queue and calls to Durable Objects counted. */
export function meteredEnv(env: Env): Env {
  const known = metered.get(env) ?? wrappedEnv(env)
  metered.set(env, known)
  return known
}

function wrappedEnv(env: Env): Env {
  return {
    ...env,
    KV: meteredKv(env.KV),
    INGEST: meteredQueue(env.INGEST),
    DESK: meteredNamespace(env.DESK, 'Desk'),
    LANE: meteredNamespace(env.LANE, 'Lane'),
  }
}

const meteredNamespace = <T extends Rpc.DurableObjectBranded>(
  namespace: DurableObjectNamespace<T>,
  name: string,
): DurableObjectNamespace<T> =>
  new Proxy(namespace, {
    get: (_, property) =>
      property === 'getByName'
        ? (id: string) => wrapped(namespace.getByName(id), () => countRequest(name))
        : Reflect.get(namespace, property),
  })

const meteredKv = (kv: KVNamespace): KVNamespace =>
  wrapped(kv, (name, [key]) => {
    if (name === 'get') add(meter.kvReads, kindOf(key))
  })

const meteredQueue = (queue: Queue): Queue =>
  wrapped(queue, (name, [messages]) => {
    if (name === 'send') meter.queueMessages += 1
    if (name === 'sendBatch' && Array.isArray(messages)) meter.queueMessages += messages.length
  })

/** The same object, telling of each call before it is made. */
function wrapped<T extends object>(
  target: T,
  onCall: (name: string | symbol, args: readonly unknown[]) => void,
): T {
  return new Proxy(target, {
    get(_, name) {
      const value: unknown = Reflect.get(target, name)
      if (typeof value !== 'function') return value
      return (...args: readonly unknown[]) => {
        onCall(name, args)
        return Reflect.apply(value, target, args)
      }
    },
  })
}
