import { runInDurableObject } from 'cloudflare:test'
import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { type Delivered, type Parcel, useOf } from '../../src/app/ports/lane.ts'
import type { NewAlert } from '../../src/core/alert.ts'
import { Plan } from '../../src/core/rate/plan.ts'
import { Audience } from '../../src/platform/lane/items/audience.ts'
import type { LaneParts } from '../../src/platform/lane/parts.ts'
import { LANE_SCHEMA } from '../../src/platform/lane/schema.ts'
import { Singles } from '../../src/platform/singles.ts'
import { Database, migrate } from '../../src/platform/sqlite.ts'
import { stored } from '../../src/platform/stored.ts'
import { Unreadable } from '../../src/platform/unreadable.ts'
import { alertOf, articleId, filterOf, publisherId, settingsOf } from '../alerts.ts'
import { clock } from '../clock.ts'
import { lane, laneTests, rest } from './lane-chats.ts'
import { laneBefore, later, onLane, partsOn, rowsOf, settle, windows } from './lane-windows.ts'

const world = laneTests()

test('an audience reads back in any stretches', async () => {
  await runInDurableObject(lane(), (_, { storage }) => {
    const audience = new Audience({ db: new Database(storage), unreadable: new Unreadable() })
    let alert = 1_000
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 1, max: 2 ** 40 }), { maxLength: 2_500 }),
        fc.array(fc.record({ from: fc.nat(2_600), limit: fc.nat(1_200) }), { maxLength: 8 }),
        (list, stretches) => {
          alert += 1
          const recipients = list.sort((a, b) => a - b)
          audience.write(alert, recipients)
          for (const { from, limit } of stretches) {
            expect(audience.slice(alert, from, limit)).toEqual(recipients.slice(from, from + limit))
          }
        },
      ),
      { numRuns: 40 },
    )
  })
})

/** The alert's number of each parcel. */
const numbers = (list: readonly (readonly Delivered[])[]) =>
  list.map((window) => window.map(({ parcel }) => (parcel.kind === 'alert' ? parcel.alert : 0)))

test('of alerts as urgent as each other none waits until the others are through', () =>
  onLane((parts, { sql }) => {
    settle(sql, 400)
    for (const line of ['One', 'Two', 'Three']) {
      parts.alerts.put(alertOf({ line, article: articleId(line) }), clock.now())
    }
    const seen = numbers(windows(parts))
    const first = (alert: number) => seen.findIndex((window) => window.includes(alert))
    const last = (alert: number) => seen.findLastIndex((window) => window.includes(alert))
    expect(seen.flat()).toHaveLength(1_200)
    expect([first(1), first(2), first(3)]).toEqual([0, 3, 7])
    expect(last(1)).toBeGreaterThan(first(3))
  }))

test('an urgent alert passes one that is half sent, and leaves it a window in four', () =>
  onLane((parts, { sql }) => {
    settle(sql, 200)
    parts.alerts.put(alertOf({ article: articleId('slow') }), clock.now())
    const some = parts.outbox.advance([], { now: clock.now(), limit: 20 })
    expect(some).toHaveLength(20)
    parts.alerts.put(alertOf({ article: articleId('fast'), urgency: 1 }), clock.now())
    const seen = numbers(windows(parts)).map((window) => window[0])
    expect(seen.slice(0, 8)).toEqual([2, 2, 1, 2, 2, 2, 1, 2])
  }))

test('second tries have a quarter of each fourth window while an urgent alert is sent', () =>
  onLane((parts, { sql }) => {
    settle(sql, 200)
    parts.alerts.put(alertOf({ article: articleId('slow') }), clock.now())
    const first = parts.outbox.advance([], { now: clock.now(), limit: 20 }) ?? []
    parts.alerts.put(alertOf({ article: articleId('fast'), urgency: 1 }), clock.now())
    const seen = windows(parts, first.map(later))
    const again = seen.map((window) => window.filter(({ parcel }) => isAgain(parcel)).length)
    expect(again.slice(0, 8)).toEqual([0, 0, 5, 0, 0, 0, 5, 0])
  }))

const isAgain = (parcel: Parcel): boolean => parcel.kind === 'alert' && parcel.again

let replies = 0
/** Each in words of its own, unless they are given. */
const reply = (parts: LaneParts, chatId: number, now = clock.now(), text?: string) => {
  replies += 1
  const message = { text: text ?? `Hello ${replies}`, entities: [], buttons: [] }
  parts.direct.put('reply', { chatId, threadId: null }, { kind: 'message', message }, now)
}

const isReply = ({ kind }: Parcel) => kind === 'direct'
const chatsOf = (parcels: readonly Parcel[]) => parcels.map(({ target }) => target.chatId)
const firstWindow = (parts: LaneParts, limit = 20) =>
  parts.outbox.advance([], { now: clock.now(), limit }) ?? []

test('an alert goes before the replies of its chat', () =>
  onLane((parts, { sql }) => {
    settle(sql, 10)
    for (let i = 0; i < 20; i++) reply(parts, 1)
    parts.alerts.put(alertOf({ urgency: 1 }), clock.now())
    const parcels = firstWindow(parts)
    expect(parcels.filter(isReply)).toEqual([])
    expect(chatsOf(parcels)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
  }))

test.each([1, 5])(
  'of urgency %i alerts have half of a window that many want replies of',
  (urgency) =>
    onLane((parts, { sql }) => {
      settle(sql, 30)
      for (let chat = 101; chat <= 160; chat++) reply(parts, chat)
      parts.alerts.put(alertOf({ urgency }), clock.now())
      const parcels = firstWindow(parts)
      expect(parcels).toHaveLength(20)
      expect(parcels.filter(isReply)).toHaveLength(10)
    }),
)

test('replies have what alerts leave of a window, and alerts what replies leave', () =>
  onLane((parts, { sql }) => {
    settle(sql, 30)
    reply(parts, 200)
    parts.alerts.put(alertOf(), clock.now())
    const [first = [], second = []] = windows(parts)
    expect(first.filter(({ parcel }) => isReply(parcel))).toHaveLength(1)
    expect([first.length, second.length]).toEqual([20, 11])
    for (let chat = 101; chat <= 115; chat++) reply(parts, chat)
    expect(firstWindow(parts)).toHaveLength(15)
  }))

test('of a flood of replies to one chat the first and the newest are kept', () =>
  onLane((parts, { sql }) => {
    for (let i = 1; i <= 40; i++) reply(parts, 1, clock.now(), `Reply ${i}`)
    const texts = sql.exec<{ text: string }>(
      `SELECT data ->> '$.value.message.text' AS text FROM direct ORDER BY id`,
    )
    expect(texts.toArray().map(({ text }) => text)).toEqual([
      'Reply 1',
      'Reply 37',
      'Reply 38',
      'Reply 39',
      'Reply 40',
    ])
  }))

test('replies in the same words become one, except in another topic', () =>
  onLane((parts) => {
    for (let i = 0; i < 40; i++) reply(parts, 1, clock.now(), i % 2 === 0 ? 'Help' : 'Latest')
    const message = { text: 'Help', entities: [], buttons: [] }
    parts.direct.put('reply', { chatId: 1, threadId: 7 }, { kind: 'message', message }, clock.now())
    expect(parts.direct.waiting()).toBe(3)
  }))

test('a chat is refused something once a minute', () =>
  onLane((parts) => {
    const message = { text: 'Only administrators', entities: [], buttons: [] }
    const start = clock.now()
    const refuse = (ms: number) => {
      const reply = { kind: 'message', message, isRefusal: true } as const
      parts.direct.put('reply', { chatId: -1, threadId: ms }, reply, start + ms)
      return parts.direct.waiting()
    }
    expect([0, 1_000, 59_000, 60_000, 61_000].map(refuse)).toEqual([1, 1, 1, 2, 2])
  }))

test('pages of a digest are never too many', () =>
  onLane((parts) => {
    for (let i = 0; i < 40; i++) {
      const message = { text: 'Your digest', entities: [], buttons: [] }
      parts.direct.put('digest', { chatId: 1, threadId: null }, { kind: 'message', message }, 0)
    }
    expect(parts.direct.waiting()).toBe(40)
  }))

const from = (publisher: string, n: number, changes: Partial<NewAlert> = {}) =>
  alertOf({ publisher: publisherId(publisher), article: articleId(`${publisher}${n}`), ...changes })

/** Whose alerts the first windows are. */
const publishersOf = (parts: LaneParts, most: number) =>
  windows(parts)
    .slice(0, most)
    .map((window) => {
      const [first] = window
      const seq = first?.parcel.kind === 'alert' ? first.parcel.alert : 0
      return parts.versions.row(seq)?.alert.publisher
    })

test.each([1, 5])('publishers take turns, however much one has to say at urgency %i', (urgency) =>
  onLane((parts, { sql }) => {
    settle(sql, 60)
    for (let i = 0; i < 120; i++) parts.alerts.put(from('loud', i, { urgency }), clock.now())
    parts.alerts.put(from('quiet', 1), clock.now())
    const turns = publishersOf(parts, 8)
    expect(turns.filter((publisher) => publisher === 'quiet')).toHaveLength(3)
    expect(turns.slice(0, 2)).toContain('quiet')
  }),
)

/** Rows that it takes to find what a window of each kind holds, and when the next one is. */
function readsOf({ fanOut }: LaneParts, sql: SqlStorage): number {
  const { read } = rowsOf(sql, () => {
    for (const choice of ['urgent', 'ordinary', 'longest'] as const) {
      const plan = new Plan(clock.now(), () => 0)
      fanOut.next(choice, { room: 20, except: new Set(), plan })
    }
    fanOut.nextAt(new Plan(clock.now(), () => 0))
  })
  return read
}

/** Folds until so few alerts come by themselves. */
function foldTo(alone: number, parts: LaneParts, sql: SqlStorage): void {
  const left = () =>
    sql.exec<{ n: number }>('SELECT COUNT(*) AS n FROM item WHERE cursor < total').one().n
  while (left() > alone) parts.outbox.fold(clock.now())
}

const HOLD = 'UPDATE item SET not_before = 1e13 + seq WHERE seq > 2'

test.each([
  { what: 'of common urgency', change: '', alone: 2_000 },
  {
    what: 'of which half are urgent',
    change: 'UPDATE item SET urgency = 1 + 7 * (seq / 2 % 2)',
    alone: 2_000,
  },
  { what: 'that are held back', change: HOLD, alone: 2_000 },
  { what: 'of which most come in folds', change: '', alone: 250 },
])('2,000 waiting alerts $what cost a window no more reads than 60 do', ({ change, alone }) =>
  onLane((parts, { sql }) => {
    settle(sql, 60)
    const putUpTo = (begin: number, end: number) => {
      for (let i = begin; i < end; i++) {
        parts.alerts.put(from(i % 2 === 0 ? 'loud' : 'other', i), clock.now())
      }
      if (change) sql.exec(change)
    }
    putUpTo(0, 60)
    if (alone < 2_000) parts.outbox.fold(clock.now())
    const few = readsOf(parts, sql)
    expect(few).toBeGreaterThan(0)
    putUpTo(60, 2_000)
    foldTo(alone, parts, sql)
    expect(readsOf(parts, sql)).toBeLessThan(few * 2)
  }),
)

test('what was held back comes when its time has come, behind however many others', () =>
  onLane((parts, { sql }) => {
    settle(sql, 5)
    for (let i = 0; i < 90; i++) parts.alerts.put(from('loud', i), clock.now())
    const at = clock.now() + 1_000
    sql.exec('UPDATE item SET not_before = ? WHERE seq = 1', at)
    const seen = numbers(windows(parts))
    expect(seen.findIndex((window) => window.includes(1))).toBe(2)
    sql.exec(`UPDATE item SET state = 'active', has_rest = 1, cursor = 0 WHERE seq = 1`)
    expect(parts.outbox.nextAt(clock.now())).toBe(at)
  }))

test('a lane of before goes on with what waits, is held back or has its fold', () =>
  onLane((_, storage) => {
    const { sql } = storage
    laneBefore(storage, 'ALTER TABLE alert ADD COLUMN has_rest')
    const insert = (n: number, cursor: number, notBefore: number) =>
      sql.exec(
        `INSERT INTO alert (event, publisher, article, revision, urgency, at, touched_at, data,
           matched_count, state, cursor, not_before) VALUES (?, 'demo', ?, 1, 5, 0, 0, '', 9, 'active', ?, ?)`,
        `event${n}`,
        `article${n}`,
        cursor,
        notBefore,
      )
    insert(1, 4, 0)
    insert(2, 0, 99)
    insert(3, 9, 0)
    migrate(storage, LANE_SCHEMA)
    const left = sql.exec('SELECT seq FROM item WHERE has_rest = 1 ORDER BY seq').toArray()
    expect(left).toEqual([{ seq: 1 }, { seq: 2 }])
  }))

test('ten urgent articles of a publisher in an hour are believed, others count as ordinary', () =>
  onLane((parts, { sql }) => {
    settle(sql, 1)
    const now = clock.now()
    const urgencies = () =>
      sql
        .exec<{ urgency: number }>('SELECT urgency FROM item ORDER BY seq')
        .toArray()
        .map(({ urgency }) => urgency)
    for (let i = 0; i < 12; i++) parts.alerts.put(from('loud', i, { urgency: 1 }), now)
    expect(urgencies()).toEqual([1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 5, 5])
    parts.alerts.put(from('other', 1, { urgency: 2 }), now)
    parts.alerts.put(from('loud', 3, { urgency: 1, revision: 2 }), now)
    parts.alerts.put(from('loud', 13, { urgency: 1 }), now + 3_600_001)
    expect(urgencies().slice(12)).toEqual([2, 1, 1])
  }))

test('however many alerts of others came since, what a publisher called urgent is counted', () =>
  onLane((parts, { sql }) => {
    settle(sql, 1)
    const now = clock.now()
    for (let i = 0; i < 10; i++) parts.alerts.put(from('loud', i, { urgency: 1 }), now)
    for (let i = 0; i < 1_100; i++) parts.alerts.put(from('other', i), now)
    const late = from('loud', 10, { urgency: 1 })
    parts.alerts.put(late, now)
    expect(parts.versions.ofEvent(late.event)?.urgency).toBe(5)
  }))

test('an update is no more urgent than its alert was believed to be', () =>
  onLane((parts, { sql }) => {
    settle(sql, 1)
    const now = clock.now()
    for (let i = 0; i < 11; i++) parts.alerts.put(from('loud', i, { urgency: 1 }), now)
    windows(parts)
    const update = from('loud', 10, { urgency: 1, revision: 2, sentences: ['In other words.'] })
    parts.alerts.put(update, now)
    parts.corrections.update(update, now)
    const items = sql.exec<{ urgency: number }>(`SELECT urgency FROM item WHERE kind = 'edit'`)
    expect(items.toArray()).toEqual([{ urgency: 5 }])
  }))

test('replies to one chat leave one a second, in the order in which they came', () =>
  onLane((parts) => {
    for (let i = 0; i < 5; i++) reply(parts, 1)
    const { seen } = paced(parts, 6_000)
    expect(seen.map(({ parcel }) => parcel.kind === 'direct' && parcel.id)).toEqual([1, 2, 3, 4, 5])
    expect(gaps(seen).every((gap) => gap >= 1_000 && gap <= 1_100)).toBe(true)
  }))

test('an edit that comes while an earlier one of its chat is put off does not overtake it', () =>
  onLane((parts) => {
    const start = clock.now()
    const advance = (ms: number, delivered: Delivered[] = []) =>
      parts.outbox.advance(delivered, { now: start + ms, limit: 20 })
    parts.rate.note(1, 'answer', start)
    reply(parts, 1, start)
    expect(advance(0)).toBeNull()
    expect(parts.outbox.nextAt(clock.now())).toBe(start + 1_000)
    reply(parts, 1, start + 100)
    reply(parts, 1, start + 200)
    expect(advance(600)).toBeNull()
    const first = advance(1_000) ?? []
    expect(first.map((parcel) => parcel.kind === 'direct' && parcel.id)).toEqual([1])
    const { seen } = paced(parts, 4_000, first.map(later))
    expect(seen.map(({ parcel }) => parcel.kind === 'direct' && parcel.id)).toEqual([1, 2, 3])
  }))

test('two hundred replies that wait for one chat delay nobody else, and cost neither writes nor reads', () =>
  onLane((parts, { sql }) => {
    const now = clock.now()
    for (let i = 0; i < 200; i++) reply(parts, 1, now)
    reply(parts, 2)
    const waits = () => sql.exec('SELECT id, at FROM direct WHERE id NOT IN (1, 201)').toArray()
    const before = waits()
    const exec = vi.spyOn(sql, 'exec')
    const next = { now: now + 500, limit: 20 }
    const parcels = parts.outbox.advance([], next) ?? []
    const reads = exec.mock.results.map(({ value }) => value.rowsRead)
    expect(parcels.map(({ target }) => target.chatId)).toEqual([1, 2])
    expect(reads.reduce((sum, rows) => sum + rows, 0)).toBeLessThan(40)
    exec.mockRestore()
    expect(waits()).toEqual(before)
  }))

test('chats that are not ready for an answer keep nobody waiting, and nothing is written of them', () =>
  onLane((parts, { sql }) => {
    const now = clock.now()
    for (let group = -1; group >= -60; group--) {
      for (let i = 1; i <= 10; i++) parts.rate.note(group, 'answer', now - i * 1_000)
      reply(parts, group, now - 500)
    }
    reply(parts, 7, now)
    const { written } = rowsOf(sql, () => {
      const parcels = parts.outbox.advance([], { now, limit: 20 }) ?? []
      expect(chatsOf(parcels)).toEqual([7])
    })
    // The claim.
    expect(written).toBe(1)
  }))

test('when a waiting answer may leave is asked, and not remembered', () =>
  onLane((parts) => {
    const now = clock.now()
    for (let i = 1; i <= 10; i++) parts.rate.note(-1, 'answer', now - i * 1_000)
    reply(parts, -1, now)
    expect(parts.outbox.advance([], { now, limit: 20 })).toBeNull()
    expect(parts.outbox.nextAt(now)).toBe(now + 51_000)
    reply(parts, 7, now)
    expect(parts.outbox.nextAt(now)).toBe(now)
  }))

test('the first that waits for each chat is found by indexes', () =>
  onLane((parts, { sql }) => {
    const exec = vi.spyOn(sql, 'exec')
    parts.direct.nextAt(new Plan(clock.now(), () => 0))
    const [query = '', ...values] = exec.mock.calls[0] ?? []
    const plan = sql.exec<{ detail: string }>(`EXPLAIN QUERY PLAN ${query}`, ...values).toArray()
    const details = plan.map(({ detail }) => detail).join()
    expect(details).toContain('direct_waiting (priority=? AND at<?)')
    expect(details).toContain('direct_chat (chat_id=? AND priority=? AND rowid<?)')
  }))

test('a chat whose commands are being answered keeps no alert from the others', () =>
  onLane((parts, { sql }) => {
    settle(sql, 10)
    parts.alerts.put(alertOf(), clock.now())
    reply(parts, 1)
    const now = clock.now()
    parts.rate.note(1, 'alert', now - 100)
    const parcels = parts.outbox.advance([], { now, limit: 20 }) ?? []
    expect(chatsOf(parcels)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
  }))

test('an alert goes as far as the first chat that has just got another one', () =>
  onLane((parts, { sql }) => {
    settle(sql, 10)
    parts.alerts.put(alertOf(), clock.now())
    const now = clock.now()
    parts.rate.note(4, 'alert', now - 100)
    const parcels = parts.outbox.advance([], { now, limit: 20 }) ?? []
    expect(chatsOf(parcels)).toEqual([1, 2, 3])
  }))

test('an alert that came later does not pass one whose readers are just about to be ready', () =>
  onLane((parts, { sql }) => {
    settle(sql, 3)
    const now = clock.now()
    const next = (at: number) => ({ now: at, limit: 20 })
    for (const chat of [1, 2, 3]) parts.rate.note(chat, 'alert', now - 100)
    parts.alerts.put(from('one', 1), now)
    expect(parts.outbox.advance([], next(now))).toBeNull()
    parts.alerts.put(from('one', 2), now + 650)
    const parcels = parts.outbox.advance([], next(now + 700)) ?? []
    expect(parcels[0]).toMatchObject({ kind: 'alert', alert: 1 })
  }))

test('an alert waits for chats that have all just got another one', () =>
  onLane((parts, { sql }) => {
    settle(sql, 10)
    parts.alerts.put(alertOf(), clock.now())
    const now = clock.now()
    for (let chat = 1; chat <= 10; chat++) parts.rate.note(chat, 'alert', now - 100)
    expect(parts.outbox.advance([], { now, limit: 20 })).toBeNull()
    expect(parts.outbox.nextAt(clock.now())).toBe(now + 900)
  }))

/** Goes through the windows of so many ms as deliveries do: a chat gets one message a second. */
function paced({ outbox, rate }: LaneParts, ms: number, inFlight: Delivered[] = []) {
  const start = clock.now()
  const seen: { parcel: Parcel; at: number }[] = []
  let delivered = inFlight
  for (let now = start; now < start + ms; now += 100) {
    const parcels = outbox.advance(delivered, { now, limit: 20 }) ?? []
    delivered = parcels.map((parcel): Delivered => {
      const at = rate.at(parcel.target.chatId, useOf(parcel), now)
      const { attempts, doubts } = parcel
      const delivery = { kind: 'later', at, attempts, doubts, reason: 'paced' } as const
      if (at > now + 300) return { parcel, delivery }
      rate.note(parcel.target.chatId, useOf(parcel), at)
      seen.push({ parcel, at })
      return { parcel, delivery: { kind: 'sent', messageId: seen.length } }
    })
  }
  return { seen }
}

const gaps = (seen: readonly { at: number }[]): number[] =>
  seen.slice(1).map(({ at }, i) => at - (seen[i]?.at ?? 0))

test('an alert whose audience is lost ends as failed, and the lane rests', () =>
  onLane((parts, { sql }) => {
    settle(sql, 30)
    const alert = alertOf()
    parts.alerts.put(alert, clock.now())
    sql.exec('DELETE FROM audience')
    expect(windows(parts)).toEqual([])
    expect(parts.outbox.nextAt(clock.now())).toBeNull()
    expect(parts.outcomes.counts(alert.event)).toMatchObject({ pending: 0, failed: 30 })
    expect(sql.exec('SELECT state FROM item').one()).toEqual({ state: 'done' })
  }))

test('an alert that expires between two windows is skipped for the rest of its chats, and counted', () =>
  onLane((parts, { sql }) => {
    settle(sql, 50)
    const alert = alertOf({ expiresAt: clock.now() + 500 })
    parts.alerts.put(alert, clock.now())
    windows(parts)
    const counts = { matched: 50, sent: 20, pending: 0, failed: 0, skipped: 30 }
    expect(parts.outcomes.counts(alert.event)).toEqual(counts)
  }))

test('what is superseded while it is sent is skipped for the chats that it had not reached', () =>
  onLane((parts, { sql }) => {
    settle(sql, 50)
    const alert = alertOf()
    parts.alerts.put(alert, clock.now())
    parts.outbox.advance([], { now: clock.now(), limit: 20 })
    parts.alerts.supersede({ ...alert, revision: 2 }, clock.now())
    const counts = { matched: 50, sent: 0, pending: 20, failed: 0, skipped: 30 }
    expect(parts.outcomes.counts(alert.event)).toEqual(counts)
  }))

test('a message costs at most a quarter of a row', () =>
  onLane((parts, { sql }) => {
    settle(sql, 1_000)
    parts.alerts.put(alertOf(), clock.now())
    const { written } = rowsOf(sql, () => {
      expect(windows(parts)).toHaveLength(50)
    })
    expect(written / 1_000).toBeGreaterThan(0.1)
    expect(written / 1_000).toBeLessThanOrEqual(0.16)
  }))

test('a lane that starts reads the last receipts of what it is sending, not all', () =>
  onLane((parts, { sql }) => {
    settle(sql, 4_000)
    parts.alerts.put(alertOf(), clock.now())
    const seen = windows(parts).flat()
    sql.exec(`UPDATE item SET state = 'active'`)
    const { at } = sql.exec<{ at: number }>('SELECT MAX(at) AS at FROM receipt').one()
    const chats: number[] = []
    const { read } = rowsOf(sql, () => {
      for (const { chatId } of parts.alerts.sendsSince(at - 2_000)) chats.push(chatId)
    })
    const last = seen.slice(-60).map(({ parcel }) => parcel.target.chatId)
    expect(chats.sort((a, b) => a - b)).toEqual(last)
    expect(read).toBeLessThan(60 + 40)
  }))

test('a lane of the version before matches by its chats’ settings, and keeps what they followed', async () => {
  const before = [
    [{ kind: 'everything' }],
    [{ kind: 'topic', topic: 'world' }],
    [{ kind: 'phrase', text: 'talks on life', stems: ['talk', 'on', 'life'] }],
    [{ kind: 'phrase', text: 'nothing OR Russia', stems: ['noth', 'or', 'russia'] }],
    [{ kind: 'phrase', text: 'Syria', stems: ['syria'] }],
    [{ kind: 'publisher', publisher: 'demo' }],
  ]
  await runInDurableObject(lane(), (_, { storage }) => {
    laneBefore(storage, "INSERT INTO single SELECT 'indexed_by'")
    for (const [i, filters] of before.entries()) {
      storage.sql.exec(
        `INSERT INTO recipient (chat_id, thread_id, rev, settings, paused, digested_to, since)
         VALUES (?, 0, 1, ?, ?, 0, 0)`,
        i + 1,
        stored({ v: 1, filters, timeZone: 'UTC', digest: null }),
        i === 5 ? 'closed' : null,
      )
    }
    storage.sql.exec(`INSERT INTO interest (key, phrase, n) VALUES ('all', '', 5)`)
    migrate(storage, LANE_SCHEMA)
  })
  await onLane((parts, { sql }) => {
    const { subject } = alertOf()
    const matching = () => parts.recipients.matching({ ...subject, urgency: 5 })
    expect(matching()).toEqual([1, 2, 3, 4])
    expect(rowsOf(sql, matching).written).toBe(0)
  })
})

test('an index by other stems is made anew, some chats at a time', () =>
  onLane((parts, storage) => {
    const { sql } = storage
    for (let chatId = 1; chatId <= 1_200; chatId++) {
      const target = { chatId, threadId: null }
      parts.recipients.save({ target, settings: settingsOf(), digestedTo: 0, now: 1 })
    }
    sql.exec(`UPDATE single SET value = 1 WHERE name = 'indexed_by'`)
    sql.exec(`UPDATE interest SET key = 'as it was'`)
    const upgraded = partsOn(storage)
    const upto = () => new Singles({ db: new Database(storage) }).get('indexed_to')
    upgraded.recipientIndex.reindex()
    expect(upto()).toBe(500)
    upgraded.recipientIndex.reindex()
    expect(upto()).toBe(1_000)
    expect(upgraded.recipients.matching({ ...alertOf().subject, urgency: 5 })).toHaveLength(1_200)
    expect(upto()).toBeNull()
    expect(sql.exec(`SELECT 1 FROM interest WHERE key <> 'all'`).toArray()).toEqual([])
  }))

test('a lane of the first schema goes on with what it was sending', async () => {
  await runInDurableObject(lane(), (_, { storage }) => {
    const { sql } = storage
    laneBefore(storage, 'CREATE TABLE audience')
    const filters = [
      filterOf('everything'),
      filterOf('topic:world'),
      filterOf('from:demo'),
      filterOf('"talks on life"'),
    ]
    for (let n = 1; n <= 5; n++) {
      sql.exec(
        `INSERT INTO recipient (chat_id, thread_id, rev, settings, digested_to, since)
         VALUES (?, 0, 1, ?, 0, 0)`,
        n,
        stored(settingsOf(n === 5 ? filters : [filterOf('everything')])),
      )
    }
    const alert = alertOf({ article: articleId('old') })
    sql.exec(
      `INSERT INTO alert (event, publisher, article, revision, urgency, at, touched_at, data,
         matched, matched_count, state, cursor, waiting, sent, failed)
       VALUES (?, 'demo', 'old', 1, 5, ?, 0, ?, ?, 5, 'active', 3, 1, 1, 0)`,
      alert.event,
      clock.now(),
      stored(alert),
      Uint8Array.from([1, 1, 1, 1, 1]),
    )
    sql.exec('INSERT INTO retry VALUES (0, 1, 2, 1)')
    migrate(storage, LANE_SCHEMA)
    const left = sql.exec('SELECT total - sent - failed - skipped AS pending FROM item')
    expect(left.one()).toEqual({ pending: 3 })
    expect(sql.exec('SELECT start FROM audience').toArray()).toEqual([{ start: 0 }])
  })
  await lane().sweep(clock.now())
  await rest()
  expect(world.telegram.delivered.map(({ chatId }) => chatId).sort()).toEqual([2, 4, 5])
})

test('the look before the wait reads two rows of an alert, and says the same as the last one', () =>
  onLane((parts, { sql }) => {
    settle(sql, 3)
    parts.alerts.put(alertOf({ article: articleId('looked-at') }), clock.now())
    const parcels = parts.outbox.advance([], { now: clock.now(), limit: 20 }) ?? []
    parts.recipients.forget(2, clock.now())
    const unwanted = parcels.map((parcel) => parts.outbox.unwanted(parcel, clock.now()))
    const opened = parcels.map((parcel) => parts.outbox.open(parcel, clock.now()))
    expect(unwanted).toEqual(opened.map((one) => (one.kind === 'message' ? null : one)))
    expect(unwanted.filter((one) => one === null)).toHaveLength(2)
    const [first] = parcels
    if (!first) throw new Error('nobody is alerted')
    expect(rowsOf(sql, () => void parts.outbox.unwanted(first, clock.now())).read).toBe(2)
  }))
