/** A lane's parts on a real storage, gone through without Telegram and without waiting. */
import { runInDurableObject } from 'cloudflare:test'
import type { Delivered, Parcel } from '../../src/app/ports/lane.ts'
import { parseHashKey } from '../../src/core/keyed-hash.ts'
import { type LaneParts, type LaneSurroundings, laneParts } from '../../src/platform/lane/parts.ts'
import { LANE_SCHEMA } from '../../src/platform/lane/schema.ts'
import { migrate } from '../../src/platform/sqlite.ts'
import { stored } from '../../src/platform/stored.ts'
import { settingsOf } from '../alerts.ts'
import { clock } from '../clock.ts'
import { tables } from '../lane-tables.ts'
import { lane } from './lane-chats.ts'

/** Chats 1 to `count`, or from another one on, that follow everything, without a thousand calls. */
export function settle(sql: SqlStorage, count: number, from = 1): void {
  for (let n = from; n < from + count; n++) {
    sql.exec(
      `INSERT INTO recipient (chat_id, thread_id, rev, settings, digested_to, since)
       VALUES (?, 0, 1, ?, 0, 0)`,
      n,
      stored(settingsOf()),
    )
    sql.exec(`INSERT INTO interest (key, filter, n) VALUES ('all', '', ?)`, n)
  }
}

/**
 * Goes through all windows as if every message arrived but those that Telegram refuses; gives what was
 * delivered in each. Begins with what became of a window that was in flight, and skips the time in which
 * nothing is due.
 */
export function windows(
  { outbox }: LaneParts,
  inFlight: Delivered[] = [],
  isRefused: (parcel: Parcel) => boolean = () => false,
): Delivered[][] {
  const seen: Delivered[][] = []
  let delivered = inFlight
  let messageId = 100
  let now = clock.now()
  for (;;) {
    const parcels = outbox.advance(delivered, { now, limit: 20 })
    if (!parcels) {
      const next = outbox.nextAt(now) ?? 0
      if (next <= now) return seen
      now = next
      delivered = []
      continue
    }
    delivered = parcels.map((parcel): Delivered => {
      const contents = outbox.open(parcel, now)
      if (contents.kind === 'unwanted')
        return { parcel, delivery: { ...contents, kind: 'skipped' } }
      if (contents.kind === 'unreadable')
        return { parcel, delivery: { kind: 'failed', reason: 'unreadable', isFault: true } }
      if (isRefused(parcel)) return { parcel, delivery: { kind: 'failed', reason: 'refused' } }
      messageId += 1
      return { parcel, delivery: { kind: 'sent', messageId: contents.edits ?? messageId } }
    })
    seen.push(delivered)
    now += 700
  }
}

/** Telegram wants a parcel at another time, which has come. */
export const later = (parcel: Parcel): Delivered => {
  const { attempts, doubts } = parcel
  return { parcel, delivery: { kind: 'later', at: clock.now(), attempts, doubts, reason: '' } }
}

export const NO_OTHERS: LaneSurroundings['others'] = {
  adopt: async (_, chats) => chats.length,
  adoptManaged: async () => {},
  adoptInactive: async () => {},
  tell: () => {},
}

/** A lane's parts, with nobody around it. */
export const partsOn = (storage: DurableObjectStorage, changes: Partial<LaneSurroundings> = {}) =>
  laneParts(storage, {
    kv: { put: async () => {}, delete: async () => {} },
    clock,
    index: 0,
    config: { botUsername: null, laneCount: 1, paidRate: null, sendRate: 28, urgentAnHour: 10 },
    bot: 1,
    lease: async () => ({ rate: 28, ms: 10_000 }),
    others: NO_OTHERS,
    ...changes,
  })

/** Runs on a lane's own storage, whose alarm would only interfere. */
export const onLane = (work: (parts: LaneParts, storage: DurableObjectStorage) => void) =>
  runInDurableObject(lane(), async (_, { storage }) => {
    const parts = partsOn(storage)
    const key = parseHashKey('0'.repeat(32))
    if (key) parts.tombstones.unlock(key)
    work(parts, storage)
    await storage.deleteAlarm()
  })

/** Those that may still be read; the others are added up, so that however many there are can be counted. */
const OPEN = 100

/** Rows that the statements of some work read and write. */
export function rowsOf(sql: SqlStorage, work: () => void): { read: number; written: number } {
  const rows = { read: 0, written: 0 }
  const cursors: { rowsWritten: number; rowsRead: number }[] = []
  const add = (count: number) => {
    for (const { rowsRead, rowsWritten } of cursors.splice(0, count)) {
      rows.read += rowsRead
      rows.written += rowsWritten
    }
  }
  const exec = sql.exec.bind(sql)
  const counted = (query: string, ...bindings: readonly SqlStorageValue[]) => {
    const cursor = exec(query, ...bindings)
    cursors.push(cursor)
    if (cursors.length > 2 * OPEN) add(OPEN)
    return cursor
  }
  Object.defineProperty(sql, 'exec', { configurable: true, value: counted })
  work()
  Reflect.deleteProperty(sql, 'exec')
  add(cursors.length)
  return rows
}

/** Leaves a lane empty, with the tables that it had before those of a statement. */
export function laneBefore(storage: DurableObjectStorage, statement: string): void {
  const { sql } = storage
  for (const name of tables(sql)) sql.exec(`DROP TABLE ${name}`)
  const versions = LANE_SCHEMA.findIndex((all) => all.some((one) => one.startsWith(statement)))
  if (versions < 0) throw new Error(`no version of the schema says ${statement}`)
  migrate(storage, LANE_SCHEMA.slice(0, versions))
}
