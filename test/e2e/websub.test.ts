/** A feed whose hub tells of its news: the hub, the Worker, the sandbox and a reader, with HTTP between them. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Sandbox, startSandbox } from '../../sandbox/server.ts'
import { botApi } from '../../scripts/bot-api.ts'
import { setWebhook } from '../../scripts/bot-setup.ts'
import { follow } from '../../scripts/follow.ts'
import { headlineOf } from '../../scripts/invented-news.ts'
import { freePort } from '../../scripts/ports.ts'
import { startWorker, type Worker } from '../../scripts/worker.ts'
import { operatorCall } from '../../scripts/worker-api.ts'
import { type Hub, startHub } from './hub.ts'

const TOKEN = '4242:sandbox'
const WEBHOOK_SECRET = 'e2e-webhook-secret'
const OPERATOR_TOKEN = 'e2e-operator-token'
const PATIENCE_MS = 20_000

const folder = mkdtempSync(path.join(tmpdir(), 'lede-websub-'))
const logFile = path.join(folder, 'worker.log')
let sandbox: Sandbox
let worker: Worker
let hub: Hub
let reader: number

beforeAll(async () => {
  hub = await startHub()
  sandbox = await startSandbox({ port: 0, token: TOKEN, limits: 'off' })
  const port = await freePort()
  const secrets = { TELEGRAM_BOT_TOKEN: TOKEN, TELEGRAM_WEBHOOK_SECRET: WEBHOOK_SECRET }
  const here = { FEEDS_FROM_LOOPBACK: 'yes', PUBLIC_URL: `http://127.0.0.1:${port}` }
  const vars = { ...secrets, ...here, OPERATOR_TOKEN, TELEGRAM_API_ROOT: sandbox.url }
  worker = await startWorker({ port, stateDir: path.join(folder, 'state'), vars, logFile })
  await setWebhook(
    botApi({ root: sandbox.url, token: TOKEN }),
    `${worker.url}/telegram`,
    WEBHOOK_SECRET,
  )
  reader = await sandbox.createPrivateChat({ firstName: 'Reader' })
  await follow(sandbox, { chat: reader, patienceMs: PATIENCE_MS }, 'everything')
})

afterAll(async () => {
  await worker?.stop()
  await sandbox?.close()
  hub?.close()
  rmSync(folder, { recursive: true, force: true })
})

const operator = (method: 'POST' | 'DELETE', route: string, body: unknown = null) =>
  operatorCall({ url: worker.url, operatorToken: OPERATOR_TOKEN }, method, route, body)

/** Cron comes each minute; here as often as it takes. */
async function untilCronHas(done: () => boolean): Promise<void> {
  for (const end = Date.now() + PATIENCE_MS; !done() && Date.now() < end; await sleep(100)) {
    await worker.cron()
  }
  expect(done()).toBe(true)
}

const alertsOf = (guid: string) =>
  sandbox
    .messages(reader)
    .filter(({ outgoing, keyboard }) =>
      keyboard.flat().some(({ url }) => outgoing && url === `https://www.example.org/${guid}`),
    )

test('a hub is subscribed to, its news is alerted once, and it is left with its publisher', async () => {
  hub.hold(['old'])
  const settings = { url: hub.url }
  const wanted = { id: 'paper', name: 'Paper', domains: ['example.org'], format: 'feed', settings }
  expect((await operator('POST', '/publishers', wanted)).status).toBe(201)
  await untilCronHas(() => hub.subscribed().length === 1)
  const [callback = ''] = hub.subscribed()

  // What nobody has asked for.
  const asks = (mode: string, topic: string) => hub.asks(callback, mode, topic)
  expect(await asks('subscribe', hub.url)).toBe(404)
  expect(await asks('unsubscribe', hub.url)).toBe(404)
  expect(await asks('subscribe', `${hub.url}/other`)).toBe(404)

  expect(await hub.publish(['forged'], { secret: 'wrong' })).toEqual([200])
  expect(await hub.publish(['first', 'old'])).toEqual([200])
  const alert = await sandbox.waitFor(() => alertsOf('first')[0], PATIENCE_MS)
  expect(alert.text).toContain(headlineOf('first'))

  // The same again, and beside it what comes after: what has not come by then does not come.
  expect(await hub.publish(['first'])).toEqual([200])
  expect(await hub.publish(['second', 'first'])).toEqual([200])
  await sandbox.waitFor(() => alertsOf('second')[0], PATIENCE_MS)
  const counts = ['first', 'second', 'old', 'forged'].map((guid) => alertsOf(guid).length)
  expect(counts).toEqual([1, 1, 0, 0])

  expect((await operator('DELETE', '/publishers/paper')).status).toBe(204)
  expect(await hub.publish(['late'])).toEqual([410])
  await untilCronHas(() => hub.subscribed().length === 0)
  expect(hub.verified).toEqual([
    { mode: 'subscribe', ok: true },
    { mode: 'unsubscribe', ok: true },
  ])
  const log = readFileSync(logFile, 'utf8')
  expect(log).toContain('hub.subscribed')
  expect(log).not.toContain(callback.replace(/^.*\//, ''))
})
