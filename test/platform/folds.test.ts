import { runInDurableObject } from 'cloudflare:test'
import { expect, test, vi } from 'vitest'
import type { Delivered, Parcel } from '../../src/app/ports/lane.ts'
import type { Alert } from '../../src/core/alert.ts'
import type { LaneParts } from '../../src/platform/lane/parts.ts'
import { alertOf, articleId, newEventId, settingsOf } from '../alerts.ts'
import { clock } from '../clock.ts'
import { crash } from '../turning.ts'
import { Lane } from '../worker.ts'
import { lane, laneTests } from './lane-chats.ts'
import { later, onLane, settle, windows } from './lane-windows.ts'

laneTests()

const NONE = { matched: 0, sent: 0, pending: 0, failed: 0, skipped: 0 }

const put = ({ alerts, corrections }: LaneParts, line: string, changes = {}) => {
  const alert = alertOf({ line, article: articleId(line), ...changes })
  alerts.put(alert, clock.now())
  corrections.update(alert, clock.now())
  return alert
}

const withdraw = ({ corrections }: LaneParts, alert: Alert, revision = 2) => {
  const event = newEventId()
  corrections.withdraw({ ...alert, event, revision, lanes: 1 }, clock.now())
}

const textOf = (parts: LaneParts, work: () => void): string[] => {
  const texts: string[] = []
  const open = parts.outbox.open.bind(parts.outbox)
  parts.outbox.open = (parcel, now) => {
    const contents = open(parcel, now)
    if (contents.kind === 'message')
      texts.push(contents.message.text.replace(/\d+ \w+ \d{4}, \d\d:\d\d UTC/, 'TIME'))
    return contents
  }
  work()
  return texts
}

test('ordinary alerts for the same chats become one message, and each is counted as sent', () =>
  onLane((parts, { sql }) => {
    settle(sql, 50)
    const put3 = ['One', 'Two', 'Three'].map((line) => put(parts, line))
    parts.outbox.fold(clock.now())
    const texts = textOf(parts, () => expect(windows(parts).flat()).toHaveLength(50))
    expect(new Set(texts)).toEqual(
      new Set(['3 stories\n\nOne · Example News\nTwo · Example News\nThree · Example News']),
    )
    for (const { event } of put3) {
      expect(parts.outcomes.counts(event)).toEqual({ ...NONE, matched: 50, sent: 50 })
    }
    expect(parts.outbox.nextAt(clock.now())).toBeNull()
  }))

test('what was sent before the fold is not sent again, and urgent alerts go by themselves', () =>
  onLane((parts, { sql }) => {
    settle(sql, 40)
    put(parts, 'One')
    const first = parts.outbox.advance([], { now: 1, limit: 20 }) ?? []
    const sent = { kind: 'sent', messageId: 1 } as const
    parts.outbox.advance(
      first.map((parcel) => ({ parcel, delivery: sent })),
      { now: 2, limit: 0 },
    )
    put(parts, 'Two')
    put(parts, 'Urgent', { urgency: 1 })
    parts.outbox.fold(clock.now())
    const texts = textOf(parts, () => void windows(parts)).map((text) => text.split('\n')[0])
    const count = (line: string) => texts.filter((text) => text === line).length
    expect([count('Urgent'), count('Two'), count('2 stories'), count('One')]).toEqual([
      40, 20, 20, 0,
    ])
  }))

test('what is in flight when the lane folds is left to its window, receipts and counts included', () =>
  onLane((parts, { sql }) => {
    settle(sql, 40)
    const one = put(parts, 'One')
    const inFlight = parts.outbox.advance([], { now: 1, limit: 20 }) ?? []
    put(parts, 'Two')
    parts.outbox.fold(clock.now())
    const sent = inFlight.map((parcel, i): Delivered => {
      return { parcel, delivery: { kind: 'sent', messageId: i + 1 } }
    })
    windows(parts, sent)
    expect(parts.outcomes.counts(one.event)).toEqual({ ...NONE, matched: 40, sent: 40 })
    expect([1, 20].map((n) => parts.copies.copyOf(one, n))).toEqual([1, 20])
    expect(sql.exec(`SELECT 1 FROM item WHERE state IN ('active', 'folded')`).toArray()).toEqual([])
  }))

test('a story that was withdrawn before its message left is not in it', () =>
  onLane((parts, { sql }) => {
    settle(sql, 5)
    const [one] = [put(parts, 'One'), put(parts, 'Two'), put(parts, 'Three')]
    parts.outbox.fold(clock.now())
    parts.alerts.supersede({ ...one, revision: 2 }, clock.now())
    const texts = textOf(parts, () => void windows(parts))
    expect(texts.every((text) => text.startsWith('2 stories') && !text.includes('One'))).toBe(true)
  }))

test('an update edits the message and keeps its other stories, a withdrawal takes its own out', () =>
  onLane((parts, { sql }) => {
    settle(sql, 3)
    const one = put(parts, 'One')
    const two = put(parts, 'Two')
    parts.outbox.fold(clock.now())
    windows(parts)
    const edited = textOf(parts, () => {
      put(parts, 'One, reworded', { article: one.article, revision: 2 })
      windows(parts)
    })
    expect(edited[0]).toBe('2 stories\n\nOne, reworded · Example News\nTwo · Example News')
    const withdrawn = textOf(parts, () => {
      withdraw(parts, two)
      windows(parts)
    })
    expect(withdrawn[0]).toMatch(/^One, reworded/)
  }))

const ALONE =
  'Withdrawn by Example News\n\nThe alert above, of TIME, was withdrawn by its publisher. Please disregard it.'
const BESIDE_OTHERS =
  'Withdrawn by Example News\n\nOne of the stories above, of TIME, was withdrawn by its publisher and has ' +
  'been taken out: please disregard it. What is left there stands.'

/** Tram and bus in one message to one chat. */
function tramAndBus(parts: LaneParts, sql: SqlStorage) {
  settle(sql, 1)
  const stories = { tram: put(parts, '12 hurt in tram crash'), bus: put(parts, 'Bus lane opens') }
  parts.outbox.fold(clock.now())
  windows(parts)
  return stories
}

test('a withdrawal lets the other story of the message stand, until that is withdrawn too', () =>
  onLane((parts, { sql }) => {
    const { tram, bus } = tramAndBus(parts, sql)
    const [edited, ...replies] = textOf(parts, () => {
      withdraw(parts, tram)
      windows(parts)
    })
    expect(edited).toMatch(/^Bus lane opens\n/)
    expect(replies).toEqual([BESIDE_OTHERS])
    const [emptied, ...last] = textOf(parts, () => {
      withdraw(parts, bus)
      windows(parts)
    })
    expect(emptied).toMatch(/^Withdrawn\n/)
    expect(last).toEqual([ALONE])
  }))

test('when all stories of a message are withdrawn before the answers leave, none is said to stand', () =>
  onLane((parts, { sql }) => {
    const { tram, bus } = tramAndBus(parts, sql)
    const texts = textOf(parts, () => {
      withdraw(parts, tram)
      withdraw(parts, bus)
      windows(parts)
    })
    expect(texts.filter((text) => text.startsWith('Withdrawn by'))).toEqual([ALONE, ALONE])
  }))

test('a correction of a folded story quotes it, and is taken back beside the other story', () =>
  onLane((parts, { sql }) => {
    const { tram } = tramAndBus(parts, sql)
    const corrected = textOf(parts, () => {
      put(parts, '21 hurt in tram crash', { article: tram.article, revision: 2 })
      windows(parts)
    })
    expect(corrected).toEqual([
      '2 stories\n\n21 hurt in tram crash · Example News\nBus lane opens · Example News',
      'Update: 21 hurt in tram crash\n\nThe earlier alert said: “12 hurt in tram crash”',
    ])
    const [edited, ...answers] = textOf(parts, () => {
      withdraw(parts, tram, 3)
      windows(parts)
    })
    expect(edited).toMatch(/^Bus lane opens\n/)
    expect(answers).toEqual(['Withdrawn, like one of the stories above.', BESIDE_OTHERS])
  }))

test('nothing is said to be taken out of a message that Telegram did not let be edited', () =>
  onLane((parts, { sql }) => {
    const { tram } = tramAndBus(parts, sql)
    withdraw(parts, tram)
    const at = { now: clock.now(), limit: 1 }
    const [edit] = parts.outbox.advance([], at) ?? []
    if (edit?.kind !== 'alert') throw new Error('the edit comes first')
    expect(edit.form).toBe('edit')
    const refused = { kind: 'failed', reason: "message can't be edited" } as const
    const replies = textOf(parts, () => void windows(parts, [{ parcel: edit, delivery: refused }]))
    expect(replies).toEqual([ALONE])
  }))

test('a chat that left before its fold is skipped for all of its alerts', () =>
  onLane((parts, { sql }) => {
    settle(sql, 4)
    const [one] = [put(parts, 'One'), put(parts, 'Two')]
    parts.outbox.fold(clock.now())
    parts.recipients.forget(2, clock.now())
    windows(parts)
    expect(parts.outcomes.counts(one.event)).toEqual({ ...NONE, matched: 4, sent: 3, skipped: 1 })
  }))

test('a chat that leaves before the second try of its fold is skipped for all of its alerts', () =>
  onLane((parts, { sql }) => {
    settle(sql, 4)
    const alerts = [put(parts, 'One'), put(parts, 'Two')]
    parts.outbox.fold(clock.now())
    const first = parts.outbox.advance([], { now: clock.now(), limit: 20 }) ?? []
    parts.recipients.forget(2, clock.now())
    windows(parts, first.map(later))
    for (const { event } of alerts) {
      expect(parts.outcomes.counts(event)).toEqual({ ...NONE, matched: 4, sent: 3, skipped: 1 })
    }
    expect(parts.outbox.waiting()).toBe(0)
    expect(sql.exec(`SELECT 1 FROM item WHERE state IN ('active', 'folded')`).toArray()).toEqual([])
  }))

test('a fold whose audience is lost fails for those of its alerts that it had not reached', async () => {
  let first: readonly Parcel[] = []
  await onLane((parts, { sql }) => {
    settle(sql, 50)
    put(parts, 'One')
    put(parts, 'Two')
    parts.outbox.fold(clock.now())
    first = parts.outbox.advance([], { now: clock.now(), limit: 20 }) ?? []
    sql.exec('DELETE FROM audience WHERE alert = 3')
  })
  // What has been read stays in memory, so it is found by a lane that starts anew.
  await onLane((parts, { sql }) => {
    windows(parts, first.map(later))
    const counts = sql.exec('SELECT sent, failed, state FROM item').toArray()
    expect(counts).toEqual(Array(3).fill({ sent: 20, failed: 30, state: 'done' }))
    expect(parts.outbox.waiting()).toBe(0)
  })
})

test('what is in flight in a fold is left out of a digest that is queued meanwhile', () =>
  onLane((parts, { sql }) => {
    settle(sql, 1)
    put(parts, 'One')
    put(parts, 'Two')
    parts.outbox.fold(clock.now())
    parts.outbox.advance([], { now: clock.now(), limit: 20 })
    const target = { chatId: 1, threadId: null }
    const settings = settingsOf(undefined, { digest: '08:00' })
    parts.recipients.save({ target, settings, digestedTo: 0, now: clock.now() })
    const tomorrow = clock.now() + 86_400_000
    parts.digests.queue(parts.dueDigests.due(tomorrow, 10), tomorrow)
    expect(parts.direct.waiting()).toBe(0)
  }))

test('a fold is as urgent as the most urgent of its alerts', () =>
  onLane((parts, { sql }) => {
    settle(sql, 20)
    put(parts, 'One', { urgency: 8 })
    put(parts, 'Two', { urgency: 3 })
    parts.outbox.fold(clock.now())
    put(parts, 'Three', { urgency: 4 })
    const texts = textOf(parts, () => void windows(parts)).map((text) => text.split('\n')[0])
    expect([texts[0], texts.at(-1)]).toEqual(['2 stories', 'Three'])
  }))

test('one alert alone is not folded', () =>
  onLane((parts, { sql }) => {
    settle(sql, 4)
    put(parts, 'One')
    put(parts, 'Urgent', { urgency: 2 })
    parts.outbox.fold(clock.now())
    expect(sql.exec('SELECT * FROM folded').toArray()).toEqual([])
  }))

test('a lane that is more than FOLD_AFTER behind folds what is put, and says how far it is', async () => {
  await lane().hold(60_000)
  await runInDurableObject(lane(), (_, { storage }) => settle(storage.sql, 5_000))
  const folded = () =>
    runInDurableObject(
      lane(),
      (_, { storage }) => storage.sql.exec('SELECT * FROM folded').toArray().length,
    )
  await lane().put(alertOf({ article: articleId('one') }))
  expect(await folded()).toBe(0)
  await lane().put(alertOf({ article: articleId('two') }))
  expect(await folded()).toBe(2)
  // One message a chat by now, after a minute's rest.
  const { waiting, behindSeconds } = await lane().health()
  expect(waiting).toBe(5_000)
  expect(behindSeconds).toBeLessThanOrEqual(Math.round(5_000 / 28) + 60)
  expect(behindSeconds).toBeGreaterThan(5_000 / 28 + 50)
})

test.each([
  ['goes on', () => {}],
  ['dies amid it', crash],
])('the log tells once when a lane falls behind, %s, and has caught up', async (_, happens) => {
  const logged = vi.spyOn(console, 'log')
  const events = () =>
    logged.mock.calls
      .map(([line]) => /"event":"(lane\.(?:behind|caught-up))"/.exec(String(line))?.[1])
      .filter((event) => event !== undefined)
  await runInDurableObject(lane(), async (one, { storage }) => {
    if (!(one instanceof Lane)) throw new Error('it is no lane')
    settle(storage.sql, 9_000)
    for (const article of ['one', 'two', 'three']) {
      await one.put(alertOf({ article: articleId(article) }))
    }
  })
  expect(events()).toEqual(['lane.behind'])
  await happens()
  await runInDurableObject(lane(), async (one, { storage }) => {
    if (!(one instanceof Lane)) throw new Error('it is no lane')
    storage.sql.exec(`UPDATE item SET state = 'done'`)
    await one.alarm()
    expect(events()).toEqual(['lane.behind', 'lane.caught-up'])
    await one.put(alertOf({ article: articleId('four') }))
    expect(events().at(-1)).toBe('lane.behind')
  })
})

test('second tries that a folded alert has of its own are still waited for', () =>
  onLane((parts, { sql }) => {
    settle(sql, 40)
    put(parts, 'One')
    const first = parts.outbox.advance([], { now: clock.now(), limit: 20 }) ?? []
    put(parts, 'Two')
    parts.outbox.fold(clock.now())
    const none = { now: clock.now(), limit: 0 }
    parts.outbox.advance(first.map(later), none)
    expect(parts.outbox.waiting()).toBe(20 + 40)
    windows(parts)
    expect(parts.outbox.waiting()).toBe(0)
  }))
