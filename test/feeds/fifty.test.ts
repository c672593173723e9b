/**
 * Fifty feeds, some of them broken, as the Worker that is deployed reads them over HTTP: what is wrong with one
 * keeps no other's news back, and no news comes twice.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Sandbox, startSandbox } from '../../sandbox/server.ts'
import { botApi } from '../../scripts/bot-api.ts'
import { setWebhook } from '../../scripts/bot-setup.ts'
import { follow } from '../../scripts/follow.ts'
import type { Json } from '../../scripts/json.ts'
import { until } from '../../scripts/rig.ts'
import { startWorker, type Worker } from '../../scripts/worker.ts'
import { operatorCall } from '../../scripts/worker-api.ts'
import { addressOf, type Newsrooms, startNewsrooms } from './newsrooms.ts'

const TOKEN = '4242:sandbox'
const OPERATOR_TOKEN = 'feeds-operator-token'
const WEBHOOK_SECRET = 'feeds-webhook-secret'
/** Locally one batch is read after the other, and each of the five that hang takes ten seconds. */
const PATIENCE_MS = 180_000

const folder = mkdtempSync(path.join(tmpdir(), 'lede-feeds-'))
let sandbox: Sandbox
let worker: Worker
let newsrooms: Newsrooms
let reader: number

beforeAll(async () => {
  newsrooms = await startNewsrooms()
  sandbox = await startSandbox({ port: 0, token: TOKEN, limits: 'off' })
  worker = await startWorker({
    port: 0,
    stateDir: path.join(folder, 'state'),
    vars: {
      TELEGRAM_BOT_TOKEN: TOKEN,
      TELEGRAM_WEBHOOK_SECRET: WEBHOOK_SECRET,
      OPERATOR_TOKEN,
      TELEGRAM_API_ROOT: sandbox.url,
      SEND_RATE: '500',
      FEEDS_FROM_LOOPBACK: 'yes',
    },
    logFile: path.join(folder, 'worker.log'),
  })
  const api = botApi({ root: sandbox.url, token: TOKEN })
  await setWebhook(api, `${worker.url}/telegram`, WEBHOOK_SECRET)
  reader = await sandbox.createPrivateChat({ firstName: 'Reader' })
  await follow(sandbox, { chat: reader }, 'everything')
  for (const { id, url } of newsrooms.feeds) {
    const settings = { url }
    const wanted = { id, name: id, domains: ['example.org'], format: 'feed', settings }
    expect((await call('POST', '/publishers', wanted)).status).toBe(201)
  }
})

afterAll(async () => {
  await worker?.stop()
  await sandbox?.close()
  newsrooms?.close()
  rmSync(folder, { recursive: true, force: true })
})

const call = (method: 'GET' | 'POST', route: string, body?: unknown) =>
  operatorCall({ url: worker.url, operatorToken: OPERATOR_TOKEN }, method, route, body)

/**
 * All feeds are due, as they are a quarter of an hour later, and cron comes by; until each has been asked, and all
 * that came of it has left.
 */
async function aPeriod(): Promise<void> {
  const before = await feeds()
  for (const { id } of newsrooms.feeds) await call('POST', `/publishers/${id}/read`)
  await worker.cron()
  await until(async () => {
    const last = (feed: Json | undefined) => feed?.at('last_poll').text
    return [...(await feeds())].every(([id, feed]) => last(feed) !== last(before.get(id)))
  }, PATIENCE_MS)
  for (const state of ['accepted', 'processing', 'sending']) {
    const left = async () => (await call('GET', `/events?state=${state}`)).body.at('events').list
    await until(async () => (await left()).length === 0, PATIENCE_MS)
  }
}

const feeds = async (): Promise<ReadonlyMap<string, Json>> => {
  const { body } = await call('GET', '/publishers')
  return new Map(
    body.at('publishers').list.map((one) => [one.at('id').text ?? '', one.at('feed')] as const),
  )
}

/** How often the reader was alerted of each feed's news. */
const alerts = (): ReadonlyMap<string, number> => {
  const links = sandbox
    .messages(reader)
    .flatMap(({ outgoing, keyboard }) => (outgoing ? keyboard.flat() : []))
    .map(({ url }) => url)
  return new Map(
    newsrooms.feeds.map(({ id }) => [id, links.filter((url) => url === addressOf(id)).length]),
  )
}

const each = (ids: readonly string[], times: number) => new Map(ids.map((id) => [id, times]))
const idsOf = (isWanted: (kind: string) => boolean) =>
  newsrooms.feeds.filter(({ kind }) => isWanted(kind)).map(({ id }) => id)
const isWell = (kind: string) => kind === 'plain' || kind === 'renamed'
const told = (ids: readonly string[]) => new Map([...alerts()].filter(([id]) => ids.includes(id)))

it('keep back nobody’s news, and what they had comes once they are mended, each once', async () => {
  await aPeriod()
  expect(alerts()).toEqual(
    each(
      idsOf(() => true),
      0,
    ),
  )

  newsrooms.breakOff()
  await aPeriod()
  const [well, broken] = [idsOf(isWell), idsOf((kind) => !isWell(kind))]
  expect([well.length, broken.length]).toEqual([34, 16])
  expect(told(well)).toEqual(each(well, 1))
  expect(told(broken)).toEqual(each(broken, 0))
  const all = await feeds()
  const faults = newsrooms.feeds.map(({ id, kind }) => `${kind}: ${all.get(id)?.at('fault').text}`)
  expect([...new Set(faults)].sort()).toEqual([
    'circle: It leads to another address and on to others, too often or in a circle.',
    'fails: Its server answered with status 500.',
    'hangs: It was not there within 10 seconds.',
    'long: It is too long: 5 MiB are read.',
    'plain: null',
    'renamed: null',
  ])

  newsrooms.mend()
  await aPeriod()
  expect(alerts()).toEqual(
    each(
      idsOf(() => true),
      1,
    ),
  )
})
