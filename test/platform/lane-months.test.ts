/**
 * Months of a lane, in miniature and on a clock of its own: every kind of thing that is written down comes
 * and goes each day. Nothing that happens here is kept for longer than a month, and all that happens here comes again after
 * two: so a table that is larger in two months than in the two before would grow for ever.
 */
import { runInDurableObject } from 'cloudflare:test'
import { expect, test, vi } from 'vitest'
import type { Delivered, Delivery, Parcel } from '../../src/app/ports/lane.ts'
import type { NewAlert } from '../../src/core/alert.ts'
import { parseHashKey } from '../../src/core/keyed-hash.ts'
import { unpackAscending } from '../../src/core/receipt.ts'
import type { Settings } from '../../src/core/settings.ts'
import type { Clock } from '../../src/platform/clock.ts'
import type { LaneParts } from '../../src/platform/lane/parts.ts'
import { alertOf, articleId, filterOf, newEventId, publisherId, settingsOf } from '../alerts.ts'
import { tables } from '../lane-tables.ts'
import { lane, laneTests } from './lane-chats.ts'
import { partsOn, rowsOf } from './lane-windows.ts'

laneTests()

const DAY = 86_400_000
const HOUR = 3_600_000
const KEPT_DAYS = 30
/** By then all is kept that will be. */
const SETTLED_DAYS = 40
/** After so many the same happens again. */
const ROUND_DAYS = 60
const CHATS = 20
const ALERTS_A_DAY = 5
/** Alerts, corrections and folds that a day of `live` makes, at most. */
const ITEMS_A_DAY = 12
const COMMANDS_A_DAY = 5

/**
 * What each table holds at most, in rows; a table without a line here has no bound, and fails the test.
 * A day more is kept, since a round begins once a day.
 */
const BOUNDS: Readonly<Record<string, number>> = {
  // By age: 30 days; what readers of a page have that goes on, as long as it does.
  item: (KEPT_DAYS + 2) * ITEMS_A_DAY,
  audience: (KEPT_DAYS + 2) * ITEMS_A_DAY,
  receipt: (KEPT_DAYS + 2) * ITEMS_A_DAY * 4,
  version: (KEPT_DAYS + 2) * ITEMS_A_DAY,
  story_edit: (KEPT_DAYS + 2) * 2,
  folded: (KEPT_DAYS + 2) * ITEMS_A_DAY,
  dead_letter: (KEPT_DAYS + 2) * ITEMS_A_DAY,
  article: (KEPT_DAYS + 2) * ALERTS_A_DAY,
  // Of 7 days, or the newest 3,000, and of each article the present version's.
  words: Math.min(Math.max(3_000, (7 + 2) * ALERTS_A_DAY), (KEPT_DAYS + 2) * ALERTS_A_DAY),
  // As many as there are chats, topics and filters.
  recipient: 3 * CHATS,
  // One a day for each chat with digests, for 30 days, a group's in parts.
  digest: (KEPT_DAYS + 2) * CHATS,
  // What readers press: nobody does here.
  alert_view: 0,
  mute: 0,
  parting: 0,
  interest: 12 * CHATS,
  due: CHATS,
  mirror: 4 * CHATS,
  sync: 4 * CHATS,
  // Until KV is certain to have forgotten a chat, a day; of the chats of a month, those that moved.
  tombstone: 4 * CHATS,
  // One a day on which somebody has left.
  stop_count: KEPT_DAYS + 1,
  // Those of an older version expire.
  salted_tombstone: 0,
  // What waits, or was sent a minute ago.
  retry: 2 * ITEMS_A_DAY,
  direct: 4 * COMMANDS_A_DAY,
  // What lies there of chats that have stopped.
  inactive: 2 * CHATS,
  // What people set up from their private chats: nobody does here.
  managed: 0,
  // What readers were shown in two days.
  draft: 4 * COMMANDS_A_DAY,
  // Updates of two days.
  seen_update: 4 * COMMANDS_A_DAY,
  lane_count: 2,
  // One each of a few names.
  single: 10,
  schema_version: 1,
}

/** Begins on a Monday, and is turned by hand. */
class TestClock implements Clock {
  at = Date.UTC(2026, 0, 5)
  #seed = 1
  now(): number {
    return this.at
  }
  random(): number {
    this.#seed = (this.#seed * 1_103_515_245 + 12_345) % 2_147_483_648
    return this.#seed / 2_147_483_648
  }
  async sleep(ms: number): Promise<void> {
    this.at += ms
  }
  every(): () => void {
    return () => {}
  }
}

class Months {
  readonly clock = new TestClock()
  readonly parts: LaneParts
  readonly #storage: DurableObjectStorage
  #update = 0
  #message = 1_000
  #isKvDown = false

  constructor(storage: DurableObjectStorage) {
    this.#storage = storage
    const write = async () => {
      if (this.#isKvDown) throw new Error('KV PUT failed: 429')
    }
    const kv = { put: write, delete: write }
    const config = {
      botUsername: null,
      laneCount: 1,
      paidRate: null,
      sendRate: 28,
      urgentAnHour: 20,
    }
    this.parts = partsOn(storage, { kv, clock: this.clock, config })
    this.parts.homes.open(1, this.clock.at)
    const key = parseHashKey('0'.repeat(32))
    if (key) this.parts.tombstones.unlock(key)
  }

  async live(day: number): Promise<void> {
    this.#isKvDown = day % 10 === 3
    this.clock.at += DAY
    this.#chatsChange(day)
    this.#publish(day, day % 2)
    if (day % 4 !== 0) this.#send()
    else this.parts.outbox.fold(this.clock.at)
    await this.#sweep()
  }

  #in(work: () => void): void {
    this.#storage.transactionSync(work)
  }

  #publish(day: number, n: number): void {
    const name = `day ${day} story ${n}`
    const first = this.#put(alertOf({ article: articleId(name), line: `Police say ${n} hurt` }))
    this.#put(alertOf({ article: articleId(`${name} too`), line: 'Russia talks stall' }))
    // Another newsroom tells the first as well, once it has been sent.
    this.#send()
    const other = { publisher: publisherId('other'), article: articleId(name), story: first.story }
    this.#put(alertOf({ ...other, line: `Strike hurts ${n}` }))
    if (n === 0) this.#put({ ...first, line: `Police say ${n} injured` }, 2)
    if (n === 1) this.#put({ ...first, line: `Police say ${n + 9} hurt` }, 2)
    if (n === 1) this.#withdraw(alertOf({ article: articleId(`${name} too`) }), 2)
    const live = { article: articleId('live'), line: `Live: day ${day}` }
    if (n === 1) this.#put(alertOf(live), day + 1)
  }

  #put(about: NewAlert, revision = 1): NewAlert {
    const { subject } = alertOf()
    const alert = { ...about, event: newEventId(), revision, subject }
    this.#in(() => {
      this.parts.alerts.supersede(alert, this.clock.at)
      if (this.parts.alerts.put(alert, this.clock.at)) {
        this.parts.corrections.update(alert, this.clock.at)
        this.parts.living.joined(alert, this.clock.at)
      }
    })
    return alert
  }

  #withdraw(alert: NewAlert, revision: number): void {
    this.#send()
    const withdrawal = { ...alert, event: newEventId(), revision, lanes: 1 }
    this.#in(() => {
      this.parts.corrections.withdraw(withdrawal, this.clock.at)
      this.parts.living.withdrawn(withdrawal, this.clock.at)
    })
  }

  /** Chats come, follow, turn digests on and off, and stop; the eldest of them moves to another id. */
  #chatsChange(tick: number): void {
    const phrase = filterOf('russia')
    const kinds = [
      settingsOf(),
      settingsOf([filterOf('topic:world'), phrase]),
      settingsOf(undefined, { digest: '08:00' }),
      settingsOf([phrase]),
    ]
    const settings = kinds[tick % kinds.length] ?? null
    this.#say(1 + tick, settings)
    this.#say(1 + tick, kinds[(tick + (tick % 3)) % kinds.length] ?? null)
    if (tick > CHATS) this.#say(1 + tick - CHATS, null)
    if (tick % 20 === 7) {
      this.#in(() => this.parts.recipients.migrate(tick, -tick, this.clock.at))
      this.#say(-tick, null)
    }
  }

  #say(chatId: number, settings: Settings | null): void {
    const target = { chatId, threadId: null }
    const { rev } = this.parts.recipients.state(target)
    const message = { text: `Update ${this.#update}`, entities: [], buttons: [] }
    const reply = { kind: 'message', message } as const
    this.#update += 1
    const draft = { id: String(this.#update), text: 'rain' }
    const asked = { update: this.#update, target, rev, settings, draft }
    const change = { ...asked, reply, replyThreadId: null }
    this.#in(() => {
      this.parts.changes.apply({ ...change, forgets: 'chat' }, this.clock.at)
    })
  }

  #send(): void {
    const { outbox } = this.parts
    let delivered: Delivered[] = []
    for (let windows = 0; windows < 200; windows++) {
      const next = { now: this.clock.at, limit: 20 }
      const parcels = outbox.advance(delivered, next)
      if (!parcels) {
        const at = outbox.nextAt(this.clock.at)
        if (at === null || at > this.clock.at + HOUR) return
        this.clock.at = Math.max(at, this.clock.at)
        delivered = []
        continue
      }
      delivered = parcels.map((parcel) => ({ parcel, delivery: this.#deliver(parcel) }))
      this.clock.at += 700
    }
    throw new Error('the lane does not come to rest')
  }

  /** One in thirty goes wrong, in each way in turn. */
  #deliver(parcel: Parcel): Delivery {
    const contents = this.parts.outbox.open(parcel, this.clock.at)
    if (contents.kind === 'unreadable') throw new Error('what was written cannot be read')
    if (contents.kind === 'unwanted') return { ...contents, kind: 'skipped' }
    this.#message += 1
    const { attempts, doubts } = parcel
    switch (this.#message % 150) {
      case 10:
        return { kind: 'failed', reason: 'Bad Request: of some kind' }
      case 40:
        return { kind: 'doubt', reason: 'no answer' }
      case 70:
        return {
          kind: 'later',
          at: this.clock.at + 5_000,
          attempts: attempts + 1,
          doubts,
          reason: '',
        }
      case 100:
        return { kind: 'barred', scope: 'chat', reason: 'not enough rights' }
      case 130:
        return { kind: 'gone', reason: 'bot was blocked by the user' }
      default:
        return { kind: 'sent', messageId: contents.edits ?? this.#message }
    }
  }

  async #sweep(): Promise<void> {
    const { parts, clock } = this
    const due = parts.dueDigests.due(clock.at, 1_000)
    if (due.length > 0) this.#in(() => parts.digests.queue(due, clock.at))
    parts.outbox.forgetSent(clock.at)
    for (let minute = 0; minute < 2; minute++) {
      this.#in(() => {
        parts.pruning.step(clock.at)
      })
      clock.at += 60_000
      await parts.mirror.flush(clock.at)
    }
    await parts.moving.sync(clock.at)
  }
}

const inMonths = (work: (months: Months, sql: SqlStorage) => Promise<void>) =>
  runInDurableObject(lane(), async (_, { storage }) => {
    vi.spyOn(console, 'log').mockImplementation(() => {})
    await work(new Months(storage), storage.sql)
    vi.restoreAllMocks()
    await storage.deleteAlarm()
  })

const sizes = (sql: SqlStorage): Record<string, number> =>
  Object.fromEntries(
    tables(sql).map((name) => [
      name,
      sql.exec<{ n: number }>(`SELECT COUNT(*) AS n FROM ${name}`).one().n,
    ]),
  )

/** The most rows that each table has in two months, looked at once a day. */
async function mostIn(months: Months, sql: SqlStorage, start: number) {
  const most: Record<string, number> = {}
  let bytes = 0
  for (let day = start; day < start + ROUND_DAYS; day++) {
    await months.live(day)
    for (const [name, rows] of Object.entries(sizes(sql))) {
      most[name] = Math.max(most[name] ?? 0, rows)
    }
    bytes = Math.max(bytes, sql.databaseSize)
  }
  return { most, bytes }
}

test(
  'two months fill no table further than the two before, and each has a bound',
  () =>
    inMonths(async (months, sql) => {
      for (let day = 0; day < SETTLED_DAYS; day++) await months.live(day)
      const before = await mostIn(months, sql, SETTLED_DAYS)
      const after = await mostIn(months, sql, SETTLED_DAYS + ROUND_DAYS)
      expect(Object.keys(after.most).sort()).toEqual(Object.keys(BOUNDS).sort())
      for (const { most } of [before, after]) {
        const over = Object.entries(most).filter(([name, rows]) => rows > (BOUNDS[name] ?? 0))
        expect(over).toEqual([])
      }
      // What happens every twentieth day has happened three times; what goes wrong does by chance.
      const grown = Object.entries(after.most).filter(
        ([name, rows]) => rows > (before.most[name] ?? 0) * 1.01 + 2,
      )
      expect(grown).toEqual([])
      expect(after.bytes).toBeLessThan(before.bytes * 1.05)
      const told = sql
        .exec<{ told: ArrayBuffer }>('SELECT told FROM recipient WHERE told IS NOT NULL')
        .toArray()
      for (const row of told) {
        expect(unpackAscending(new Uint8Array(row.told)).length).toBeLessThanOrEqual(5_000)
      }
      const orphans = (table: string) =>
        sql.exec(`SELECT 1 FROM ${table} WHERE alert NOT IN (SELECT seq FROM item)`).toArray()
      for (const table of ['receipt', 'audience', 'words', 'folded', 'dead_letter']) {
        expect([table, orphans(table)]).toEqual([table, []])
      }
      const dead = sql.exec(
        `SELECT 1 FROM item WHERE state IN ('active', 'folded') AND at < ?`,
        months.clock.at - 2 * DAY,
      )
      expect(dead.toArray()).toEqual([])
    }),
  600_000,
)

test('whatever a month has left lying goes in small parts', () =>
  inMonths(async ({ parts, clock }, sql) => {
    const now = clock.at
    for (let i = 0; i < 3_000; i++) {
      parts.alerts.put(alertOf({ article: articleId(`a${i}`) }), now)
    }
    for (let n = 1; n <= 9_000; n++) {
      sql.exec('INSERT INTO seen_update (id, at) VALUES (?, ?)', n, now)
    }
    const later = now + 40 * DAY
    const steps: number[] = []
    while (steps.length < 100) {
      const { written } = rowsOf(sql, () => void parts.pruning.step(later))
      if (written === 0) break
      steps.push(written)
    }
    expect(Math.max(...steps)).toBeLessThan(12_000)
    expect(steps.length).toBeGreaterThan(4)
    expect(sizes(sql)).toMatchObject({ item: 0, words: 0, article: 0, seen_update: 0 })
    const writtenAt = (at: number) => rowsOf(sql, () => parts.pruning.step(at)).written
    expect(writtenAt(later + HOUR)).toBe(0)
    expect(writtenAt(later + DAY)).toBeGreaterThan(0)
  }))

test('a page that goes on for months comes to its readers once, and its copies are corrected', () =>
  inMonths(async ({ parts, clock }, sql) => {
    const start = clock.at
    parts.recipients.save({
      target: { chatId: 1, threadId: null },
      settings: settingsOf(),
      digestedTo: 0,
      now: start,
    })
    const say = (revision: number, day: number) => {
      clock.at = start + day * DAY
      const alert = alertOf({ line: `Live: part ${revision}`, revision })
      parts.alerts.put(alert, clock.at)
      parts.corrections.update(alert, clock.at)
      const next = { now: clock.at, limit: 20 }
      const forms: string[] = []
      let delivered: Delivered[] = []
      for (;;) {
        const parcels = parts.outbox.advance(delivered, { ...next, now: clock.at })
        if (!parcels) break
        delivered = parcels.map((parcel): Delivered => {
          if (parcel.kind === 'alert') forms.push(parcel.form)
          return { parcel, delivery: { kind: 'sent', messageId: 77 } }
        })
        clock.at += 400_000
      }
      for (let i = 0; i < 5; i++) parts.pruning.step(clock.at)
      return forms.filter((form) => form !== 'reply')
    }
    expect(say(1, 0)).toEqual(['alert'])
    for (let revision = 2; revision < 20; revision++) {
      expect(say(revision, revision * 10)).toEqual(['edit'])
    }
    expect(sql.exec('SELECT 1 FROM item').toArray().length).toBeLessThan(14)
    for (let i = 0; i < 5; i++) parts.pruning.step(clock.at + 40 * DAY)
    expect(sizes(sql)).toMatchObject({ item: 0, version: 0, article: 0, receipt: 0 })
  }))
