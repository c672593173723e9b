/** What a post would bring, told without anything being kept or sent. */
import { runInDurableObject } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { beforeEach, expect, test } from 'vitest'
import { parseFilter } from '../../src/core/filter/filter.ts'
import { settingsOf } from '../alerts.ts'
import { type FakeTelegram, fakeTelegram } from '../platform/fake-telegram.ts'
import { call, newsroom, operate, published, retracted, signed } from './newsroom.ts'

let telegram: FakeTelegram

beforeEach(() => {
  telegram = fakeTelegram()
})

async function follower(chatId: number, ...filters: string[]): Promise<void> {
  const target = { chatId, threadId: null }
  const read = filters
    .map((text) => parseFilter(text))
    .flatMap((one) => (one.ok ? [one.value] : []))
  const settings = { ...settingsOf(), filters: read }
  await env.LANE.getByName('lane-0').commit({
    ...{ update: chatId, target, rev: 0, settings, reply: null, replyThreadId: null },
  })
}

async function dryRun(secret: string, event: unknown, webhookId?: string) {
  const body = JSON.stringify(event)
  const headers = signed(body, secret, webhookId === undefined ? {} : { webhookId })
  const path = '/v1/publishers/demo/events?dry_run=1'
  const response = await call(path, { method: 'POST', headers, body })
  return { status: response.status, body: await response.json<Record<string, unknown>>() }
}

const stored = () =>
  runInDurableObject(env.DESK.getByName('desk'), (_, { storage }) =>
    ['event', 'ledger', 'article', 'draft', 'refused'].map(
      (table) => storage.sql.exec(`SELECT COUNT(*) AS n FROM ${table}`).one().n,
    ),
  )

test('tells the line, what it was chosen from, its evidence, and for how many it would be', async () => {
  await follower(1, 'everything')
  await follower(2, 'topic:syria', 'Kerry')
  await follower(3, 'from:demo NOT football')
  await follower(4, 'football')
  const { secret } = await newsroom()
  const { status, body } = await dryRun(secret, published({ topics: ['syria', 7] }))
  expect(status).toBe(200)
  expect(body).toEqual({
    type: 'article.published',
    article: 'a1',
    line: 'Kerry says Russia talks on Syria continue',
    sentences: [expect.any(String)],
    evidence: {
      source: 'headline',
      text: 'Talks with Russia on Syria continue, says Kerry',
      kept: expect.any(Array),
      added: expect.any(Array),
      rules: expect.any(Array),
    },
    rejected: expect.any(Array),
    warnings: [{ path: 'data.topics.1', message: expect.any(String) }],
    chats: { matched: 3, by: { everything: 1, topic: 1, words: 1, combined: 1 } },
  })
})

test('the line is the one that is sent, and those that fell are the engine’s', async () => {
  const { secret, post } = await newsroom()
  const event = published({
    headline:
      'Minister denies alleged fraud in harbour tunnel contract after two-year inquiry, court hears',
  })
  const { body } = await dryRun(secret, event)
  await post(event)
  const kept = async () =>
    (await operate('GET', '/v1/articles/demo/a1')).json<{ line: string; evidence: object }>()
  await expect.poll(async () => (await kept()).line).toBe(body.line)
  expect((await kept()).evidence).toEqual({ ...(body.evidence as object), rejected: body.rejected })
  expect((body.rejected as { gate: string }[]).every(({ gate }) => gate !== '')).toBe(true)
})

test('nothing is kept, nothing is sent, and no id is used up', async () => {
  await follower(1, 'everything')
  const { secret, post } = await newsroom()
  const before = await stored()
  await dryRun(secret, published(), 'msg_1')
  await dryRun(secret, published({ headline: '' }), 'msg_2')
  await dryRun('whsec_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA', published(), 'msg_3')
  expect(await stored()).toEqual(before)
  expect(telegram.delivered).toEqual([])
  const posted = await post(published({ headline: 'Another' }), { webhookId: 'msg_1' })
  expect(await posted.json()).toMatchObject({ status: 'accepted' })
})

test('proof is asked for as ever, and a secret that was revoked is none', async () => {
  const { secret } = await newsroom()
  expect((await dryRun('whsec_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA', published())).status).toBe(401)
  expect((await dryRun(secret, published())).status).toBe(200)
  await operate('POST', '/v1/publishers/demo/rotate')
  await operate('POST', '/v1/publishers/demo/rotate')
  expect((await dryRun(secret, published())).status).toBe(401)
})

test('says of what alerts nobody why', async () => {
  const { secret } = await newsroom()
  expect((await dryRun(secret, { type: 'ping' })).body).toEqual({
    ...{ type: 'ping', article: null, warnings: [] },
  })
  expect((await dryRun(secret, retracted())).body).toMatchObject({ article: 'a1' })
  const old = published({ published_at: '2020-01-01T00:00:00Z' })
  expect((await dryRun(secret, old)).body).toMatchObject({ reason: 'dated too long ago' })
  await operate('PATCH', '/v1/publishers/demo', { paused: true })
  expect((await dryRun(secret, published())).body).toMatchObject({ reason: 'publisher paused' })
  expect((await dryRun(secret, published({ url: 'https://else.where/1' }))).status).toBe(422)
})

test('every format has it', async () => {
  const added = await operate('POST', '/v1/publishers', {
    ...{ id: 'wp', name: 'WP', domains: ['example.org'], format: 'wordpress' },
    settings: { secret_address: true },
  })
  const { url } = await added.json<{ url: string }>()
  const body = JSON.stringify({
    ID: 7,
    post_title: 'Harbour tunnel talks stall',
    post_status: 'publish',
    post_type: 'post',
    permalink: 'https://example.org/tunnel',
  })
  const headers = { 'content-type': 'application/json' }
  const path = `${new URL(url).pathname}?dry_run=1`
  const page = body.replace('"post"', '"page"')
  const answers = [body, page].map(async (text) =>
    (await call(path, { method: 'POST', headers, body: text })).json(),
  )
  expect(await Promise.all(answers)).toMatchObject([
    { line: 'Harbour tunnel talks stall', chats: { matched: 0, by: {} } },
    { status: 'skipped', reason: expect.any(String) },
  ])
})
