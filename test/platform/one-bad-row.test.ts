import { runInDurableObject } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { expect, test, vi } from 'vitest'
import type { Delivered } from '../../src/app/ports/lane.ts'
import { nextDue } from '../../src/core/time/schedule.ts'
import type { LaneParts } from '../../src/platform/lane/parts.ts'
import { Database } from '../../src/platform/sqlite.ts'
import { stored } from '../../src/platform/stored.ts'
import { countUnreadable } from '../../src/platform/unreadable.ts'
import { alertOf, articleId, filterOf, settingsOf } from '../alerts.ts'
import { clock } from '../clock.ts'
import { until } from '../turning.ts'
import { lane, laneTests, put, rest, save } from './lane-chats.ts'
import { later, onLane, settle, windows } from './lane-windows.ts'

const world = laneTests()
const CHATS = 30

const putOn = ({ alerts }: LaneParts, article: string) => {
  const alert = alertOf({ article: articleId(article), line: article })
  alerts.put(alert, clock.now())
  return alert
}

/** Which alert, or reply, came to whom; each once, or it is told twice here. */
const sentIn = (seen: readonly (readonly Delivered[])[]) =>
  seen.flat().flatMap(({ parcel, delivery }) => {
    if (delivery.kind !== 'sent') return []
    return parcel.kind === 'alert' ? [`${parcel.alert}/${parcel.recipient}`] : [`d${parcel.id}`]
  })

const all = (alert: number) => Array.from({ length: CHATS }, (_, i) => `${alert}/${i + 1}`)

/** What is no JSON and no packed list, or has been written by a newer version. */
const BAD: [string, SqlStorageValue][] = [
  ['nothing', ''],
  ['no JSON', 'nonsense'],
  ['a number', 1e12],
  ['of a newer version', '{"v":2,"value":{}}'],
  ['out of order', new Uint8Array([5, 0, 0, 0]).buffer],
]

/** Of each table, a row of alert 2, which stands between 1 and 3. */
const ROWS: [string, string][] = [
  ['an alert', 'UPDATE version SET data = ? WHERE seq = 2'],
  ['an audience', 'UPDATE audience SET packed = ? WHERE alert = 2'],
]

const cases = ROWS.flatMap(([what, sql]) =>
  BAD.map(([how, value]) => ({ what: `${what} that is ${how}`, sql, value })),
)

test.each(cases)('$what fails alone: all others are sent once, and it is told', ({ sql, value }) =>
  onLane((parts, storage) => {
    settle(storage.sql, CHATS)
    const events = ['one', 'two', 'three'].map((article) => putOn(parts, article).event)
    storage.sql.exec(sql, value)
    expect(sentIn(windows(parts)).sort()).toEqual([...all(1), ...all(3)].sort())
    expect(events.map((event) => parts.outcomes.counts(event).sent)).toEqual([CHATS, 0, CHATS])
    expect(parts.deadLetters.list()).toMatchObject([{ event: events[1], chats: CHATS }])
    expect(parts.unreadable.met()).not.toEqual({})
    expect(parts.outbox.waiting()).toBe(0)
    expect(parts.outbox.nextAt(clock.now())).toBeNull()
  }),
)

test.each(BAD)('a reply that is %s comes back no more, and is listed', (_, value) =>
  onLane((parts, storage) => {
    settle(storage.sql, 3)
    for (const chatId of [1, 2, 3]) {
      const message = { text: 'Hello', entities: [], buttons: [] }
      parts.direct.put('reply', { chatId, threadId: null }, { kind: 'message', message }, 0)
    }
    storage.sql.exec('UPDATE direct SET data = ? WHERE id = 2', value)
    expect(sentIn(windows(parts)).sort()).toEqual(['d1', 'd3'])
    expect(parts.deadLetters.list()).toMatchObject([{ event: 'direct', form: 'direct', chats: 1 }])
    expect(parts.outbox.waiting()).toBe(0)
    expect(parts.deadLetters.drop('direct')).toBe(true)
    expect(parts.deadLetters.list()).toEqual([])
    expect(parts.deadLetters.drop('direct')).toBe(false)
  }),
)

test.each(BAD)('a receipt that is %s costs nobody a second alert, and stays', (_, value) =>
  onLane((parts, storage) => {
    settle(storage.sql, CHATS)
    putOn(parts, 'one')
    windows(parts)
    storage.sql.exec('UPDATE receipt SET packed = ? WHERE first = 1', value)
    const update = alertOf({ article: articleId('one'), line: 'Two now', revision: 2 })
    parts.alerts.put(update, clock.now())
    parts.corrections.update(update, clock.now())
    const seen = windows(parts).flat()
    const alerted = seen.filter(
      ({ parcel, delivery }) =>
        parcel.kind === 'alert' && parcel.form === 'alert' && delivery.kind === 'sent',
    )
    expect(alerted).toEqual([])
    expect(seen.filter(({ delivery }) => delivery.kind === 'sent')).not.toEqual([])
    expect(parts.outbox.nextAt(clock.now())).toBeNull()
    expect(storage.sql.exec('SELECT packed FROM receipt WHERE alert = 1').toArray()).toContainEqual(
      {
        packed: value,
      },
    )
  }),
)

test.each(BAD)('a claim that is %s stops nothing, and what it held is told', (_, value) =>
  onLane((parts, storage) => {
    settle(storage.sql, CHATS)
    const { event } = putOn(parts, 'one')
    const next = { now: clock.now(), limit: 20 }
    const first = parts.outbox.advance([], next) ?? []
    // A window of second tries, which stand in the claim alone.
    const second =
      parts.outbox.advance(first.map(later), { ...next, now: next.now + 5_000, limit: 5 }) ?? []
    expect(second).toHaveLength(5)
    storage.sql.exec("UPDATE single SET value = ? WHERE name = 'claim'", value)
    expect(parts.outbox.nextAt(clock.now())).toBe(0)
    expect(parts.outbox.doubtful()).toBeNull()
    expect(new Set(sentIn(windows(parts))).size).toBe(CHATS - 5)
    expect(parts.outcomes.counts(event)).toMatchObject({ sent: CHATS - 5, failed: 5, pending: 0 })
    expect(parts.deadLetters.list()).toMatchObject([{ event, chats: 5 }])
    expect(parts.unreadable.met()).toEqual({ claim: 1 })
  }),
)

test('a window of which one thing cannot be recorded is recorded but for that', () =>
  onLane((parts, storage) => {
    settle(storage.sql, CHATS)
    const events = ['one', 'two'].map((article) => putOn(parts, article).event)
    const next = { now: clock.now(), limit: 40 }
    parts.outbox.advance([], next)
    const { fanOut } = parts
    const recordRange = fanOut.recordRange.bind(fanOut)
    vi.spyOn(fanOut, 'recordRange').mockImplementation((range, delivered, now) => {
      recordRange(range, delivered, now)
      if (range.alert === 1) throw new Error('poison')
    })
    const sent = sentIn(windows(parts))
    expect(sent.length).toBe(new Set(sent).size)
    expect(parts.outcomes.counts(events[1] ?? alertOf().event)).toMatchObject({ sent: CHATS })
    expect(parts.deadLetters.list()).toMatchObject([{ event: events[0] }])
    expect(parts.outbox.nextAt(clock.now())).toBeNull()
  }))

/** Three alerts in a fold that has reached its first twenty chats; gives what became of these. */
function foldOnTheWay(parts: LaneParts) {
  const events = ['one', 'two', 'three'].map((article) => putOn(parts, article).event)
  parts.outbox.fold(clock.now())
  const next = { now: clock.now(), limit: 20 }
  const first = parts.outbox.advance([], next) ?? []
  for (const parcel of first) parts.outbox.open(parcel, next.now)
  return { events, first }
}

test.each(['sent', 'later'] as const)(
  'of a fold that is %s, one alert whose outcome cannot be recorded fails alone',
  (kind) =>
    onLane((parts, storage) => {
      settle(storage.sql, CHATS)
      const { events, first } = foldOnTheWay(parts)
      const { fanOut } = parts
      const { write, writeOne } = fanOut
      const poison = (alert: number) => {
        if (alert === 2) throw new Error('poison')
      }
      vi.spyOn(fanOut, 'write').mockImplementation((alert, entries, now) => {
        write.call(fanOut, alert, entries, now)
        poison(alert)
      })
      vi.spyOn(fanOut, 'writeOne').mockImplementation((alert, entry, now) => {
        writeOne.call(fanOut, alert, entry, now)
        poison(alert)
      })
      windows(
        parts,
        first.map((parcel, i): Delivered => {
          return kind === 'later'
            ? later(parcel)
            : { parcel, delivery: { kind: 'sent', messageId: i + 1 } }
        }),
      )
      expect(events.map((event) => parts.outcomes.counts(event))).toMatchObject([
        { sent: CHATS, failed: 0, pending: 0 },
        { sent: 0, failed: CHATS, pending: 0 },
        { sent: CHATS, failed: 0, pending: 0 },
      ])
      const letters = parts.deadLetters.list()
      expect(letters).toMatchObject([{ event: events[1], chats: CHATS }])
      expect(parts.outbox.waiting()).toBe(0)
    }),
)

const daily = (changes: object = {}) =>
  settingsOf([filterOf('everything')], { digest: '08:00', ...changes })
const due = () => nextDue(clock.now(), '08:00', 'UTC')

test.each([
  ['in a zone that is no more', stored(daily({ timeZone: 'Mars/Olympus' })), [1, 2, 3]],
  ['at no time of day', stored(daily({ digest: 'breakfast' })), [1, 2, 3]],
  ['that cannot be read', '{"v":2}', [1, 3]],
])('a digest %s stops no other, and is not looked at each minute', async (_, settings, told) => {
  for (const chat of [1, 2, 3]) await save(chat, daily())
  await put('Story')
  await runInDurableObject(lane(), (_lane, { storage }) =>
    storage.sql.exec('UPDATE recipient SET settings = ? WHERE chat_id = 2', settings),
  )
  await lane().sweep(due())
  await rest()
  expect(world.telegram.delivered.map(({ chatId }) => chatId).sort()).toEqual(told)
  await runInDurableObject(lane(), (_lane, { storage }) => {
    const late = storage.sql.exec('SELECT * FROM due WHERE at <= ?', due()).toArray()
    expect(late).toEqual([])
    expect(storage.sql.exec('SELECT * FROM due').toArray()).toHaveLength(3)
  })
})

/** To whom an alert came, where the settings of chat 2 cannot be read any more at its second try. */
async function afterRollBack(change: string): Promise<string[]> {
  const came: string[] = []
  await onLane((parts, storage) => {
    settle(storage.sql, 3)
    putOn(parts, 'one')
    const next = { now: clock.now(), limit: 20 }
    const [first, ...others] = parts.outbox.advance([], next) ?? []
    if (!first) throw new Error('There is no window.')
    const sent: Delivered = { parcel: first, delivery: { kind: 'sent', messageId: 1 } }
    storage.sql.exec(`UPDATE recipient SET settings = '{"v":2}', ${change} WHERE n = 2`)
    came.push(...sentIn([[sent], ...windows(parts, [sent, ...others.map(later)])]).sort())
  })
  return came
}

test('a second try reaches a chat whose settings cannot be read as well', async () => {
  expect(await afterRollBack('paused = NULL')).toEqual(['1/1', '1/2', '1/3'])
})

test.each([
  ['paused', `paused = 'no rights'`],
  ['told by a digest', `told = x'01'`],
  ['told nobody knows what', `told = 'nonsense'`],
  ['changed since the alert was for it', 'changed_after = 1'],
])('but not where it has been %s', async (_, rollBack) => {
  expect(await afterRollBack(rollBack)).toEqual(['1/1', '1/3'])
})

const target = (chatId: number) => ({ chatId, threadId: null })
const rowOf = (chatId: number) =>
  runInDurableObject(lane(), (_, { storage }) =>
    storage.sql.exec('SELECT settings FROM recipient WHERE chat_id = ?', chatId).toArray(),
  )

/** As a newer version has written it, before a roll-back. */
async function makeUnreadable(chatId: number): Promise<void> {
  await save(chatId, settingsOf())
  await until(async () => expect(await env.KV.get(`chat:${chatId}`)).not.toBeNull())
  await runInDurableObject(lane(), (_, { storage }) =>
    storage.sql.exec(`UPDATE recipient SET settings = '{"v":2}' WHERE chat_id = ?`, chatId),
  )
}

test('settings that cannot be read are not written over, nor is their copy in KV', async () => {
  await makeUnreadable(1)
  const copy = await env.KV.get('chat:1')
  const state = await lane().read(target(1))
  expect(state).toMatchObject({ settings: null, isUnreadable: true })
  const change = { target: target(1), rev: state.rev, reply: null, replyThreadId: null }
  expect(await lane().commit({ ...change, update: 1, settings: settingsOf([]) })).toBe('conflict')
  expect(await lane().commit({ ...change, update: 2, settings: null })).toBe('committed')
  const targets = [{ target: target(1), rev: state.rev + 10, settings: settingsOf([]) }]
  expect(await lane().restore([{ chatId: 1, targets }])).toBe(0)
  expect(await rowOf(1)).toEqual([{ settings: '{"v":2}' }])
  // A topic of the same chat marks the copy as due.
  await save(1, settingsOf(), {}, 5)
  await runInDurableObject(lane(), async (_, { storage }) => {
    const due = () => storage.sql.exec('SELECT * FROM mirror').toArray()
    await until(() => expect(due()).toEqual([]))
    expect(
      countUnreadable(new Database(storage), [{ table: 'recipient', column: 'settings' }]),
    ).toEqual({
      recipient: 1,
    })
  })
  expect(await env.KV.get('chat:1')).toBe(copy)
})

test('a chat whose settings cannot be read gets what it followed, and can still leave', async () => {
  await makeUnreadable(1)
  await put('Story')
  await rest()
  expect(world.telegram.delivered.map(({ chatId }) => chatId)).toEqual([1])
  const { rev } = await lane().read(target(1))
  await lane().commit({
    update: 3,
    target: target(1),
    rev,
    settings: null,
    forgets: 'chat',
    reply: null,
    replyThreadId: null,
  })
  expect(await rowOf(1)).toEqual([])
  await runInDurableObject(lane(), (_, { storage }) =>
    expect(storage.sql.exec('SELECT * FROM interest').toArray()).toEqual([]),
  )
  await until(async () => expect(await env.KV.get('chat:1')).toBeNull())
})
