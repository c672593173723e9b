/** A lane goes on from the tables that the version before left, as they stood in the middle of its work. */
import { runInDurableObject } from 'cloudflare:test'
import { beforeEach, expect, test } from 'vitest'
import type { Delivered } from '../../src/app/ports/lane.ts'
import type { EventId } from '../../src/core/article.ts'
import { parseEventId } from '../../src/core/article.ts'
import { LANE_SCHEMA } from '../../src/platform/lane/schema.ts'
import { migrate } from '../../src/platform/sqlite.ts'
import { alertOf, articleId, newEventId } from '../alerts.ts'
import { clock } from '../clock.ts'
import before from '../fixtures/lane-before-items.sql?raw'
import { tables } from '../lane-tables.ts'
import { lane, laneTests } from './lane-chats.ts'
import { laneBefore, onLane, partsOn, windows } from './lane-windows.ts'

laneTests()

/** Written by a lane of that version: chats 1 to 8, and what it had sent, was sending and had to send. */
beforeEach(() =>
  runInDurableObject(lane(), (_, { storage }) => {
    laneBefore(storage, 'CREATE TABLE item')
    for (const row of before.split('\n').filter(Boolean)) storage.sql.exec(row)
    migrate(storage, LANE_SCHEMA)
  }),
)

const event = (n: number): EventId => {
  const id = parseEventId(`evt_${String(n).padStart(32, '0')}`)
  if (id === null) throw new Error('no event')
  return id
}

/** What a window's parcels were, as `form chat`. */
const sent = (seen: Delivered[][]) =>
  seen
    .flat()
    .flatMap(({ parcel, delivery }) =>
      parcel.kind === 'alert' && delivery.kind === 'sent'
        ? [{ form: parcel.form, item: parcel.alert, chat: parcel.target.chatId }]
        : [],
    )

const CHATS = [1, 2, 3, 4, 5, 6, 7, 8]
const NONE = { matched: 0, sent: 0, pending: 0, failed: 0, skipped: 0 }

test('what was on its way arrives once in each chat, and what was wrong is put right once', () =>
  onLane((parts) => {
    let messageId = 5_000
    const arrived = (parts.outbox.doubtful() ?? []).map((parcel): Delivered => {
      messageId += 1
      return { parcel, delivery: { kind: 'sent', messageId } }
    })
    expect(arrived).toHaveLength(3)
    const all = [...sent([arrived]), ...sent(windows(parts, arrived))]
    expect(new Set(all.map((one) => JSON.stringify(one))).size).toBe(all.length)
    const toChats = (form: string) => all.filter((one) => one.form === form).map(({ chat }) => chat)
    expect(toChats('fold').sort()).toEqual(CHATS)
    expect(toChats('alert').sort()).toEqual(CHATS)
    // Of the withdrawal and of the correction that had not begun.
    for (const form of ['edit', 'reply']) {
      expect(toChats(form).sort()).toEqual([...CHATS, ...CHATS].sort())
    }
    for (const n of [13, 14, 17]) {
      expect(parts.outcomes.counts(event(n))).toEqual({ ...NONE, matched: 8, sent: 8 })
    }
    for (const n of [15, 16]) {
      expect(parts.outcomes.copies(event(n))).toMatchObject({ had: 8, corrected: 8, pending: 0 })
    }
    expect(parts.outbox.nextAt(clock.now())).toBeNull()
  }))

test('what was done counts as before', () =>
  onLane((parts) => {
    const done = { had: 9, corrected: 9, pending: 0, failed: 0, left: 0 }
    for (const n of [2, 5, 7]) expect(parts.outcomes.copies(event(n))).toEqual(done)
    expect(parts.outcomes.copies(event(1))).toBeNull()
    expect(parts.deadLetters.list()).toMatchObject([
      { event: event(8), article: 'failed', form: 'alert', chats: 1 },
      { event: event(8), article: 'failed', form: 'alert', chats: 1 },
    ])
    expect(parts.deadLetters.replay(event(8), 'failed-or-in-doubt', clock.now())).toBe(2)
  }))

/** What a new version of an article does, by its forms. */
function say(parts: Parameters<typeof windows>[0], name: string, line: string, revision: number) {
  const alert = alertOf({ article: articleId(name), line, revision })
  expect(parts.alerts.put(alert, clock.now())).toBe(true)
  parts.corrections.update(alert, clock.now())
  const forms = sent(windows(parts)).filter(({ chat }) => chat > 0)
  return [...new Set(forms.map(({ form }) => form))].sort()
}

test('readers are corrected by what they were told then, and nobody is told an article again', () =>
  onLane((parts) => {
    windows(parts)
    expect(say(parts, 'corrected', 'Police say 21 injured in Kyiv strike', 3)).toEqual(['edit'])
    expect(say(parts, 'corrected', 'Police say 12 hurt in Kyiv strike', 4)).toEqual([
      'edit',
      'reply',
    ])
    expect(say(parts, 'withdrawn', 'Mayor resigns over 4 bridges', 4)).toEqual(['edit', 'reply'])
    expect(say(parts, 'new', 'Something else', 1)).toEqual(['alert'])
  }))

test('a withdrawal takes back the answers of before as well', () =>
  onLane((parts, { sql }) => {
    windows(parts)
    const { publisher, lanes } = alertOf()
    const about = { event: newEventId(), publisher, article: articleId('corrected'), revision: 3 }
    parts.corrections.withdraw({ ...about, publisherName: 'Example News', lanes }, clock.now())
    const edited = sent(windows(parts)).filter(({ form }) => form === 'edit')
    expect(edited.filter(({ chat }) => chat > 0)).toHaveLength(16)
    expect(tables(sql)).not.toContain('alert')
  }))

test('no number is given twice', () =>
  onLane((parts, { sql }) => {
    const last = sql.exec<{ seq: number }>('SELECT MAX(seq) AS seq FROM item').one().seq
    parts.alerts.put(alertOf({ article: articleId('new') }), clock.now())
    expect(parts.items.newest()).toBe(last + 1)
  }))

test('what was in flight by the words of before is paced by those of now', () =>
  onLane((parts, { sql }) => {
    const parcel = { kind: 'direct', target: { chatId: 1, threadId: null }, attempts: 0, doubts: 0 }
    const parcels = [
      { ...parcel, id: 1, use: 'reply' },
      { ...parcel, id: 2, use: 'news' },
    ]
    const data = JSON.stringify({ v: 1, value: { parcels, ranges: [] } })
    sql.exec("INSERT OR REPLACE INTO single (name, value) VALUES ('claim', ?)", data)
    expect(parts.outbox.doubtful()).toMatchObject([{ use: 'answer' }, { use: 'digest' }])
  }))

test('what had a table of one row each is taken over', () =>
  runInDurableObject(lane(), (_, { storage }) => {
    laneBefore(storage, 'CREATE TABLE single')
    const { sql } = storage
    const now = clock.now()
    const claim = { parcels: [{ kind: 'direct', id: 7, target: { chatId: 1, threadId: null } }] }
    const parcels = claim.parcels.map((parcel) => ({ ...parcel, attempts: 2 }))
    const data = JSON.stringify({ v: 1, value: { parcels, ranges: [] } })
    sql.exec('INSERT INTO claim (id, data) VALUES (1, ?)', data)
    sql.exec('INSERT INTO blocked (id, until) VALUES (1, ?)', now + 5_000)
    sql.exec('INSERT INTO pruned (id, at, cursor) VALUES (1, ?, 40)', now)
    sql.exec('INSERT INTO layout (lanes, since) VALUES (1, 1)')
    sql.exec('INSERT INTO moving (id, lanes, cursor, since) VALUES (1, 3, 12, 1000)')
    sql.exec('INSERT INTO pulse (id, seen, sent_at) VALUES (1, ?, 900)', now + 60_000)
    migrate(storage, LANE_SCHEMA)
    const { outbox, rate, homes, pulse, singles } = partsOn(storage)
    expect(outbox.doubtful()).toMatchObject([{ id: 7, attempts: 2 }])
    expect(rate.blockedUntil()).toBe(now + 5_000)
    expect([singles.get('pruned_at'), singles.get('pruning_from')]).toEqual([now, 40])
    expect([homes.newest(), homes.cursor(), homes.movingSince()]).toEqual([3, 12, 1_000])
    expect([pulse.sentAt(), pulse.look(now)]).toEqual([900, -60_000])
    for (const table of ['claim', 'blocked', 'pruned', 'moving', 'tombstone_salt', 'pulse']) {
      expect(tables(sql)).not.toContain(table)
    }
  }))
