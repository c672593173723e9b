import { createExecutionContext, runInDurableObject } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { failedProofs } from '../../src/app/failed-proofs.ts'
import { healthOf } from '../../src/http/health.ts'
import { publisherId, settingsOf } from '../alerts.ts'
import { clock } from '../clock.ts'
import { refuse } from '../platform/fake-telegram.ts'
import { lane, laneTests, put, rest, save } from '../platform/lane-chats.ts'
import { crash, until } from '../turning.ts'
import worker from '../worker.ts'
import { OPERATOR } from './newsroom.ts'

const world = laneTests()

interface Health {
  readonly status: string
  readonly problems: readonly { readonly kind: string }[]
  readonly details?: Readonly<Record<string, unknown>>
}

/** As a fresh isolate tells it. */
async function ask(headers: Record<string, string> = {}) {
  const response = await worker.fetch(
    new Request('https://lede.test/healthz', { headers }),
    { ...env },
    createExecutionContext(),
  )
  const body = await response.json<Health>()
  return { code: response.status, ...body, kinds: body.problems.map(({ kind }) => kind) }
}

const desk = () => env.DESK.getByName('desk')
const exec = (sql: string, ...values: SqlStorageValue[]) =>
  runInDurableObject(lane(), (_, { storage }) => void storage.sql.exec(sql, ...values))

test('where all is well it says so, and how little it takes', async () => {
  await save(1, settingsOf())
  await put('Story')
  await rest()
  expect(await ask()).toMatchObject({ code: 200, status: 'ok', problems: [] })
})

test('a token that has been revoked is told at once, and is grave when alerts have waited', async () => {
  await save(1, settingsOf())
  world.telegram.answer = () => refuse(401, 'Unauthorized')
  await put('Story')
  await until(async () => expect((await ask()).kinds).toEqual(['telegram-refuses']))
  expect((await ask()).code).toBe(200)
  await exec('UPDATE item SET at = at - 600000')
  const health = await ask()
  expect(health).toMatchObject({ code: 503, status: 'failing' })
  expect(health.kinds).toEqual(['nothing-sent', 'telegram-refuses'])
})

test('a lane whose table is gone is told, and the others are heard', async () => {
  await exec('DROP TABLE dead_letter')
  const health = await ask({ ...OPERATOR })
  expect(health).toMatchObject({ code: 200, status: 'degraded' })
  expect(health.kinds).toEqual(['lane-silent'])
  expect(health.details).toMatchObject({ lane: { chats: 0 }, lanes: [null] })
})

test('a lane that Telegram has told to wait for long, dead letters and rows that cannot be read are told', async () => {
  await save(1, settingsOf())
  world.telegram.answer = () => refuse(400, 'Bad Request: message is too long')
  await put('Story')
  await rest()
  await exec(`UPDATE recipient SET settings = '{"v":2}'`)
  await lane().read({ chatId: 1, threadId: null })
  await lane().hold(600_000)
  const health = await ask({ ...OPERATOR })
  expect(health.kinds).toEqual(['lane-blocked', 'dead-letters', 'unreadable-rows'])
  expect(health.details).toMatchObject({
    lane: { unreadable: { recipient: 1 } },
    lanes: [{ deadLetters: 1, unreadable: 1 }],
  })
  expect((await ask()).details).toBeUndefined()
})

test('copies that KV has long been without are told', async () => {
  await exec(`INSERT INTO mirror (key, rev, due) VALUES ('chat:1', 1, ?)`, clock.now() - 600_000)
  expect((await ask()).kinds).toEqual(['copies-late'])
})

test('a publisher that cannot be read is told, is not added anew, and keeps its copy', async () => {
  const publisher = {
    name: 'A',
    domains: ['a.org'],
    secrets: ['s'],
    format: 'native' as const,
    settings: null,
    updates: 'reply' as const,
  }
  await runInDurableObject(desk(), (_, { storage }) =>
    storage.sql.exec(
      `INSERT INTO publisher (id, name, domains, secrets, rev) VALUES ('a', 'A', '{"v":2}', '{"v":2}', 1)`,
    ),
  )
  await env.KV.put('publisher:a', 'copy')
  const id = publisherId('a')
  expect(await desk().addPublisher({ ...publisher, id })).toBe('exists')
  expect(await desk().publishers()).toEqual([])
  await runInDurableObject(desk(), (_, { storage }) =>
    storage.sql.exec(`INSERT INTO mirror (key, rev, due) VALUES ('publisher:a', 1, 0)`),
  )
  await crash()
  await desk().sweep()
  await until(() =>
    runInDurableObject(desk(), (_, { storage }) =>
      expect(storage.sql.exec('SELECT * FROM mirror').toArray()).toEqual([]),
    ),
  )
  expect(await env.KV.get('publisher:a')).toBe('copy')
  expect((await ask()).kinds).toEqual(['unreadable-rows'])
  const { details } = await ask({ ...OPERATOR })
  expect(details).toMatchObject({ desk: { unreadable: { publisher: 1 } } })
  expect(await desk().removePublisher(id)).toBe(true)
})

test('a flood of questions asks the parts once in some seconds, and writes nothing', async () => {
  let now = 1_000_000
  const asked = { desk: 0, lanes: 0, kv: 0 }
  const unused = () => Promise.reject(new Error('not to be asked'))
  const answer = healthOf({
    desk: {
      vitals: async () => {
        asked.desk += 1
        return {
          oldestUnprocessed: null,
          copiesLateSince: null,
          bytes: 0,
          unreadable: 0,
          troubledFeeds: [],
        }
      },
      unreadable: unused,
      countByState: unused,
    },
    lanes: {
      vitals: async () => {
        asked.lanes += 1
        return []
      },
      health: unused,
    },
    operatorToken: 'secret',
    failedProofs: failedProofs({ now: () => now, log() {} }),
    foldAfter: 300,
    secrets: {},
    problems: [],
    readKv: async () => {
      asked.kv += 1
    },
    now: () => now,
  })
  const app = new Hono().get('/', answer)
  const flood = () => Promise.all(Array.from({ length: 50 }, () => app.request('/')))
  expect((await flood()).every(({ status }) => status === 200)).toBe(true)
  now += 4_000
  await flood()
  expect(asked).toEqual({ desk: 1, lanes: 1, kv: 1 })
  now += 2_000
  await flood()
  expect(asked).toEqual({ desk: 2, lanes: 2, kv: 2 })
})
