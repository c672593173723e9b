import { runDurableObjectAlarm, runInDurableObject } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { beforeEach, expect, test, vi } from 'vitest'
import { MAX_ATTEMPTS } from '../../src/app/ports/desk.ts'
import { parseEventId } from '../../src/core/article.ts'
import { newEventId } from '../alerts.ts'
import { clock } from '../clock.ts'
import { newsroom, operate, published, retracted } from '../http/newsroom.ts'
import { until } from '../turning.ts'
import { fakeTelegram } from './fake-telegram.ts'

beforeEach(() => {
  fakeTelegram()
})

const desk = () => env.DESK.getByName('desk')

async function accepted(response: Response) {
  expect(response.status).toBe(202)
  const { event } = await response.json<{ event: string }>()
  return parseEventId(event) ?? newEventId()
}

const inOneHour = () => new Date(clock.now() + 3_600_000).toISOString()

const inElevenMonths = () => new Date(clock.now() + 330 * 86_400_000).toISOString()

test('an embargo of the far future disturbs nothing else', async () => {
  const room = await newsroom()
  const far = await accepted(await room.post(published({ embargo_until: inElevenMonths() })))
  expect((await desk().event(far))?.state).toBe('held')
  expect((await room.post({ type: 'ping' })).status).toBe(202)
  await runInDurableObject(desk(), async (_, { storage }) => {
    storage.sql.exec('DELETE FROM mirror')
    storage.sql.exec('UPDATE event SET next_try = 253402300799000')
    await storage.deleteAlarm()
  })
  expect((await room.post({ type: 'ping' })).status).toBe(202)
  expect((await operate('DELETE', '/v1/publishers/demo')).status).toBe(204)
})

test('what is committed is answered where the next alarm cannot be told', async () => {
  const room = await newsroom()
  await runInDurableObject(desk(), (_, { storage }) => {
    const exec = storage.sql.exec.bind(storage.sql)
    vi.spyOn(storage.sql, 'exec').mockImplementation((query, ...bindings) => {
      if (query.includes('MIN(next_try)')) throw new Error('no such column')
      return exec(query, ...bindings)
    })
  })
  expect((await room.post({ type: 'ping' })).status).toBe(202)
  expect((await operate('DELETE', '/v1/publishers/demo')).status).toBe(204)
  vi.restoreAllMocks()
})

test('removing a publisher cancels what it has under embargo', async () => {
  const room = await newsroom()
  const event = await accepted(await room.post(published({ embargo_until: inOneHour() })))
  await operate('DELETE', '/v1/publishers/demo')
  expect(await desk().event(event)).toMatchObject({
    state: 'cancelled',
    reason: 'publisher removed',
  })
})

/** An event as it is when no lane has been reached yet; the queue looks at it in an hour. */
async function unreached(changes: string) {
  const room = await newsroom()
  const event = await accepted(await room.post(published({ embargo_until: inOneHour() })))
  await runInDurableObject(desk(), (_, { storage }) => {
    const nextTry = clock.now() + 3_600_000
    storage.sql.exec(`UPDATE event SET revision = 2, superseding = 1, next_try = ?`, nextTry)
    storage.sql.exec(`UPDATE event SET ${changes}`)
  })
  return event
}

const nextTry = () =>
  runInDurableObject(
    desk(),
    (_, { storage }) =>
      storage.sql.exec<{ next_try: number | null }>('SELECT next_try FROM event').one().next_try,
  )

test('a retraction goes on when its publisher is removed', async () => {
  const event = await unreached(
    `type = 'article.retracted', state = 'processing', embargo_until = NULL`,
  )
  await operate('DELETE', '/v1/publishers/demo')
  expect((await desk().begin(event))?.withdrawal).toMatchObject({ event, revision: 2 })
})

test.each([
  ['cancelled with its publisher', `state = 'held'`, 'cancelled'],
  ['given up', `state = 'processing', attempts = ${MAX_ATTEMPTS}`, 'failed'],
])(
  'an event that is %s supersedes until the lanes have confirmed it',
  async (_, changes, state) => {
    const event = await unreached(changes)
    if (state === 'cancelled') await operate('DELETE', '/v1/publishers/demo')
    else expect(await desk().begin(event)).toBeNull()
    expect((await desk().event(event))?.state).toBe(state)
    expect(await nextTry()).toBeGreaterThan(clock.now())
    expect(await desk().begin(event)).toMatchObject({ supersedes: { revision: 2 }, draft: null })
    await desk().superseded(event)
    expect(await nextTry()).toBeNull()
    expect(await desk().begin(event)).toBeNull()
  },
)

test('an event whose processing never comes back has failed in the end, and can be replayed', async () => {
  const room = await newsroom()
  const event = await accepted(await room.post(published({ embargo_until: inOneHour() })))
  await runInDurableObject(desk(), (_, { storage }) => {
    storage.sql.exec(`UPDATE event SET state = 'accepted', embargo_until = NULL`)
  })
  for (let attempt = 1; attempt <= MAX_ATTEMPTS; attempt++) {
    expect((await desk().begin(event))?.attempt).toBe(attempt)
  }
  expect(await desk().begin(event)).toBeNull()
  expect((await desk().event(event))?.state).toBe('failed')
  const replayed = await operate('POST', `/v1/events/${event}/replay`)
  expect(await replayed.json()).toMatchObject({ id: event })
  await until(async () => expect((await desk().event(event))?.state).toBe('sending'))
})

test('a stored article that cannot be read fails, and is not taken for a retraction', async () => {
  const room = await newsroom()
  const event = await accepted(await room.post(published({ embargo_until: inOneHour() })))
  await runInDurableObject(desk(), (_, { storage }) => {
    storage.sql.exec(`UPDATE event SET state = 'accepted', embargo_until = NULL`)
    storage.sql.exec(`UPDATE draft SET data = '{"v":0}'`)
  })
  expect(await desk().begin(event)).toBeNull()
  expect((await desk().event(event))?.state).toBe('failed')
})

const chats = (matched: number, sent: number) => {
  return { matched, sent, pending: 0, failed: 0, skipped: matched - sent }
}

/** An event whose attempt is under way when the article is retracted. */
async function supersededInProcessing() {
  const room = await newsroom()
  const event = await accepted(await room.post(published({ embargo_until: inOneHour() })))
  await runInDurableObject(desk(), (_, { storage }) => {
    storage.sql.exec(`UPDATE event SET state = 'accepted', embargo_until = NULL`)
  })
  expect((await desk().begin(event))?.attempt).toBe(1)
  const by = await accepted(await room.post(retracted()))
  return { event, by }
}

test('what some lanes have of an event that is superseded in its processing is counted', async () => {
  const { event } = await supersededInProcessing()
  expect(await desk().event(event)).toMatchObject({ state: 'sending', reason: 'superseded' })
  await desk().keepOutcomes([{ event, chats: chats(5, 2), copies: null }])
  expect(await desk().event(event)).toMatchObject({
    state: 'cancelled',
    reason: 'superseded',
    chats: chats(5, 2),
  })
})

test('an event that is superseded in its processing is not sent any more, and ends', async () => {
  const { event } = await supersededInProcessing()
  expect(await desk().begin(event)).toBeNull()
  // What the attempt under way reports changes nothing.
  await desk().moveTo(event, 'sending', null)
  await desk().moveTo(event, 'failed', 'gave up after retries')
  const record = await (await operate('GET', `/v1/events/${event}`)).json()
  expect(record).toMatchObject({ state: 'cancelled', reason: 'superseded', chats: chats(0, 0) })
})

test('an event that is superseded ends once all lanes know it', async () => {
  const { event, by } = await supersededInProcessing()
  const superseding = (yet: number) =>
    runInDurableObject(desk(), (_, { storage }) => {
      storage.sql.exec('UPDATE event SET superseding = ? WHERE id = ?', yet, by)
    })
  await superseding(1)
  await desk().keepOutcomes([{ event, chats: chats(0, 0), copies: null }])
  expect((await desk().event(event))?.state).toBe('sending')
  await superseding(0)
  await desk().keepOutcomes([{ event, chats: chats(5, 1), copies: null }])
  expect((await desk().event(event))?.state).toBe('cancelled')
})

test('corrections that were superseded half-way are not done', async () => {
  const { event } = await supersededInProcessing()
  const copies = { had: 400, corrected: 10, pending: 0, failed: 0, left: 0 }
  await desk().keepOutcomes([{ event, chats: chats(0, 0), copies }])
  expect(await desk().event(event)).toMatchObject({ state: 'cancelled', reason: 'superseded' })
})

test('counts that an older version has kept are read', async () => {
  const room = await newsroom()
  const event = await accepted(await room.post(published({ embargo_until: inOneHour() })))
  await runInDurableObject(desk(), (_, { storage }) => {
    const kept = { v: 1, value: { matched: 3, sent: 2, pending: 0, failed: 1 } }
    storage.sql.exec('UPDATE event SET chats = ?', JSON.stringify(kept))
  })
  const { chats } = (await desk().event(event)) ?? {}
  expect(chats).toEqual({ matched: 3, sent: 2, pending: 0, failed: 1, skipped: 0 })
})

test('ids go back to the queue at growing distances while nobody processes them', async () => {
  const room = await newsroom()
  const event = await accepted(await room.post(published({ embargo_until: inOneHour() })))
  const waits: number[] = []
  for (let i = 0; i < 4; i++) {
    const nextTry = await runInDurableObject(desk(), async (instance, { storage }) => {
      storage.sql.exec(`UPDATE event SET embargo_until = ?, next_try = 0`, clock.now() + 3_600_000)
      await instance.alarm()
      return storage.sql.exec<{ next_try: number }>('SELECT next_try FROM event').one().next_try
    })
    waits.push(Math.round((nextTry - clock.now()) / 1_000))
  }
  expect(event).toMatch(/^evt_/)
  expect(waits.slice(1).every((wait, i) => wait > (waits[i] ?? 0))).toBe(true)
})

test('what a queue does not take is offered again as soon as the first time, however often', async () => {
  const refused = vi
    .spyOn(Object.getPrototypeOf(env.INGEST), 'sendBatch')
    .mockRejectedValue(new Error('overloaded'))
  const room = await newsroom()
  const event = await accepted(await room.post(published()))
  const inDesk = (work: (sql: SqlStorage) => void) =>
    runInDurableObject(desk(), (_, { storage }) => work(storage.sql))
  for (let round = 1; round <= 6; round++) {
    await inDesk((sql) => sql.exec('UPDATE event SET next_try = ?', clock.now() - 1))
    await runDurableObjectAlarm(desk())
    await inDesk((sql) => {
      const { next_try } = sql.exec<{ next_try: number }>('SELECT next_try FROM event').one()
      expect(next_try - clock.now()).toBeGreaterThan(5_000)
      expect(next_try - clock.now()).toBeLessThan(16_000)
    })
  }
  expect(refused).toHaveBeenCalledTimes(7)
  refused.mockRestore()
  await inDesk((sql) => sql.exec('UPDATE event SET next_try = ?', clock.now() - 1))
  await runDurableObjectAlarm(desk())
  await until(async () => expect((await desk().event(event))?.state).not.toBe('accepted'))
})
