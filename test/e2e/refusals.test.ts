/** Every refusal over real HTTP: the Worker in workerd, once set up and once without its secrets. */
import { createHmac } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { connect, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type DemoPublisher, registerDemo } from '../../scripts/demo-publisher.ts'
import { startWorker, type Worker } from '../../scripts/worker.ts'
import { operatorCall } from '../../scripts/worker-api.ts'

const OPERATOR_TOKEN = 'e2e-operator-token'
const WEBHOOK_SECRET = 'e2e-webhook-secret'
const MIB = 1024 * 1024

const folder = mkdtempSync(path.join(tmpdir(), 'lede-refusals-'))
let worker: Worker
let bare: Worker
let demo: DemoPublisher

async function start(name: string, vars: Readonly<Record<string, string>>): Promise<Worker> {
  return startWorker({
    port: 0,
    stateDir: path.join(folder, name),
    vars,
    logFile: path.join(folder, `${name}.log`),
  })
}

beforeAll(async () => {
  worker = await start('set-up', {
    TELEGRAM_BOT_TOKEN: '4242:e2e',
    TELEGRAM_WEBHOOK_SECRET: WEBHOOK_SECRET,
    OPERATOR_TOKEN,
    TELEGRAM_API_ROOT: 'http://127.0.0.1:9',
  })
  bare = await start('bare', { TELEGRAM_API_ROOT: 'http://127.0.0.1:9' })
  demo = await registerDemo({ url: worker.url, operatorToken: OPERATOR_TOKEN })
})

afterAll(async () => {
  await worker?.stop()
  await bare?.stop()
  rmSync(folder, { recursive: true, force: true })
})

interface Posting {
  readonly headers?: Readonly<Record<string, string>>
  readonly publisher?: string
  readonly secret?: string
  readonly seconds?: number
  readonly webhookId?: string
  readonly chunked?: boolean
}

/** Signed by Node's own crypto, so that bytes that are no text can be signed as well. */
async function post(body: string | Buffer, posting: Posting = {}): Promise<string> {
  const bytes = Buffer.from(body)
  const id = posting.webhookId ?? `msg_${crypto.randomUUID()}`
  const at = String(posting.seconds ?? Math.floor(Date.now() / 1_000))
  const key = Buffer.from((posting.secret ?? demo.secret).replace('whsec_', ''), 'base64')
  const mac = createHmac('sha256', key).update(`${id}.${at}.`).update(bytes).digest('base64')
  const response = await fetch(
    `${worker.url}/v1/publishers/${posting.publisher ?? demo.publisher}/events`,
    {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'webhook-id': id,
        'webhook-timestamp': at,
        'webhook-signature': `v1,${mac}`,
        ...posting.headers,
      },
      ...(posting.chunked ? { body: new Blob([bytes]).stream(), duplex: 'half' } : { body: bytes }),
    },
  )
  return outcomeOf(response)
}

/** `202 accepted`, or the status, the kind of problem and the paths of the fields. */
async function outcomeOf(response: Response): Promise<string> {
  const body: Record<string, unknown> = JSON.parse((await response.text()) || '{}')
  if (response.ok) return `${response.status} ${body.status}`
  expect(response.headers.get('content-type')).toBe('application/problem+json')
  const paths = JSON.stringify(body.errors ?? []).match(/(?<="path":")[^"]+/g) ?? []
  return [response.status, String(body.type).split('/').at(-1), ...paths].join(' ')
}

const data = {
  id: 'a1',
  url: 'https://example.org/a1',
  headline: 'Dam holds after night of heavy rain',
  text: 'The dam held.',
}
const published = (changes: Readonly<Record<string, unknown>> = {}) =>
  JSON.stringify({ type: 'article.published', data: { ...data, ...changes } })

test('what proves nothing is refused', async () => {
  const now = Math.floor(Date.now() / 1_000)
  const wrong = `whsec_${Buffer.from('not the secret of anybody').toString('base64')}`
  const cases: readonly [Posting, string][] = [
    [{ headers: { 'webhook-id': '' } }, '400 malformed-headers'],
    [{ headers: { 'webhook-timestamp': 'now' } }, '400 malformed-headers'],
    [{ headers: { 'webhook-signature': '' } }, '400 malformed-headers'],
    [{ headers: { 'webhook-signature': 'v1,AAAA' } }, '401 wrong-signature'],
    [{ headers: { 'webhook-id': 'msg_another' } }, '401 wrong-signature'],
    [{ secret: wrong }, '401 wrong-signature'],
    [{ seconds: now - 301 }, '401 stale-timestamp'],
    [{ seconds: now + 330 }, '401 stale-timestamp'],
    [{ publisher: 'nobody' }, '404 unknown-publisher'],
    [{ publisher: 'No%20Slug' }, '404 unknown-publisher'],
  ]
  for (const [posting, outcome] of cases) {
    expect(await post(published(), posting), JSON.stringify(posting)).toBe(outcome)
  }
})

test('what is no plain JSON of at most 1 MiB is refused', async () => {
  const large = published({ text: 'x'.repeat(MIB) })
  const type = (value: string): Posting => ({ headers: { 'content-type': value } })
  const cases: readonly [string | Buffer, Posting, string][] = [
    [large, {}, '413 too-large'],
    [large, { chunked: true }, '413 too-large'],
    [published(), type('text/html'), '415 unsupported-type'],
    [published(), type('application/json; charset=utf-16'), '415 unsupported-type'],
    [published(), { headers: { 'content-encoding': 'gzip' } }, '415 unsupported-encoding'],
    [Buffer.from([0x22, 0xc3, 0x28, 0x22]), {}, '400 not-utf8'],
    ['{"type":"ping"', {}, '400 not-json'],
    ['['.repeat(MIB / 2), {}, '400 too-deep'],
  ]
  for (const [body, posting, outcome] of cases) expect(await post(body, posting)).toBe(outcome)
})

type HeaderFields = Readonly<Record<string, string>>

const JSON_TYPE = { 'content-type': 'application/json' }
const signedAt = (seconds: number): HeaderFields => ({
  ...JSON_TYPE,
  'webhook-id': 'msg_by_hand',
  'webhook-timestamp': String(seconds),
  'webhook-signature': 'v1,AAAA',
})
const now = (): number => Math.floor(Date.now() / 1_000)

/** Sends the beginning of a request by hand, and leaves it there. */
async function begin(route: string, headers: HeaderFields): Promise<Socket> {
  const { hostname, port } = new URL(worker.url)
  const socket = connect({ host: hostname, port: Number(port) })
  await once(socket, 'connect')
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`)
  socket.write(`POST ${route} HTTP/1.1\r\nhost: lede\r\n${lines.join('')}\r\n`)
  socket.write(headers['content-length'] ? '{"type":' : '8\r\n{"type":\r\n')
  return socket
}

/** The status and the kind of problem that such a beginning is answered with. */
async function answerTo(headers: HeaderFields): Promise<string> {
  const socket = await begin('/v1/publishers/demo/events', headers)
  let answer = ''
  for await (const chunk of socket) {
    answer += chunk
    const [, status, kind] = /^HTTP\/1.1 (\d+).*\/problems\/([a-z-]+)/s.exec(answer) ?? []
    if (kind !== undefined) return `${status} ${kind}`
  }
  return answer
}

test('a large post with wrong headers is refused before its body is read', async () => {
  const old = signedAt(now() - 301)
  const length = { 'content-length': String(MIB) }
  const chunked = { 'transfer-encoding': 'chunked' }
  expect(await answerTo({ ...old, ...length })).toBe('401 stale-timestamp')
  expect(await answerTo({ ...old, ...chunked })).toBe('401 stale-timestamp')
  expect(await answerTo({ ...signedAt(now()), 'webhook-id': '', ...length })).toBe(
    '400 malformed-headers',
  )
  expect(await post(published({ text: 'x'.repeat(MIB - 1_000) }))).toBe('202 accepted')
})

/** Waits until such a beginning is being read, and breaks the connection. */
async function hangUp(route: string, headers: HeaderFields): Promise<void> {
  const socket = await begin(route, headers)
  await sleep(250)
  socket.destroy()
}

test('clients that hang up while their body is read are no fault in the log', async () => {
  const update = { ...JSON_TYPE, 'x-telegram-bot-api-secret-token': WEBHOOK_SECRET }
  const operator = { ...JSON_TYPE, authorization: `Bearer ${OPERATOR_TOKEN}` }
  for (const length of [{ 'content-length': '1000' }, { 'transfer-encoding': 'chunked' }]) {
    await hangUp('/v1/publishers/demo/events', { ...signedAt(now()), ...length })
    await hangUp('/telegram', { ...update, ...length })
    await hangUp('/v1/publishers', { ...operator, ...length })
  }
  expect((await fetch(`${worker.url}/healthz`)).status).toBe(200)
  const log = readFileSync(path.join(folder, 'set-up.log'), 'utf8')
  expect(log).not.toMatch(/http\.fault|telegram\.unreadable/)
})

test('fields that cannot be accepted are named', async () => {
  const cases: readonly [string, string][] = [
    ['[]', 'type'],
    ['{"type":"article.gone"}', 'type'],
    ['{"type":"article.published"}', 'data'],
    ['{"type":"article.retracted","data":{}}', 'data.id'],
    [published({ url: 'https://evil-example.org/a1' }), 'data.url'],
    [published({ url: 'https://me:pw@example.org/a1' }), 'data.url'],
    [published({ url: 'javascript:alert(1)' }), 'data.url'],
    [published({ updated_at: '2026-02-30T00:00:00Z' }), 'data.updated_at'],
    [published({ urgency: 0, version: 'two' }), 'data.version data.urgency'],
    [published({ html: '<p>both</p>' }), 'data'],
    [published({ headline: '\u200b' }), 'data.headline'],
  ]
  for (const [body, paths] of cases) expect(await post(body)).toBe(`422 invalid-event ${paths}`)
})

test('an id is taken once, for one body', async () => {
  const webhookId = 'msg_once'
  expect(await post(published({ version: 2 }), { webhookId })).toBe('202 accepted')
  expect(await post(published({ version: 2 }), { webhookId })).toBe('202 duplicate')
  expect(await post(published({ version: 3 }), { webhookId })).toBe('409 id-reused')
  expect(await post(published({ version: 1 }))).toBe('202 stale')
})

test('a secret that was rotated out twice is refused at once', async () => {
  const target = { url: worker.url, operatorToken: OPERATOR_TOKEN }
  const rotate = () => operatorCall(target, 'POST', '/publishers/demo/rotate')
  expect((await rotate()).status).toBe(200)
  expect(await post(published({ id: 'one' }))).toBe('202 accepted')
  expect((await rotate()).status).toBe(200)
  expect(await post(published({ id: 'two' }))).toBe('401 wrong-signature')
})

test("neither operator's routes nor updates are open", async () => {
  const ask = async (url: string, path: string, init: RequestInit = {}) =>
    outcomeOf(await fetch(`${url}${path}`, init))
  const update = (secret: string): RequestInit => ({
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'x-telegram-bot-api-secret-token': secret,
    },
    body: '{"update_id":1}',
  })
  expect(await ask(worker.url, '/v1/publishers')).toBe('401 unauthorised')
  expect(await ask(worker.url, '/v1/events')).toBe('401 unauthorised')
  expect(await ask(worker.url, '/telegram', update('wrong'))).toBe('401 unauthorised')
  expect((await fetch(`${worker.url}/telegram`, update(WEBHOOK_SECRET))).status).toBe(200)
  expect(await ask(bare.url, '/v1/publishers')).toBe('503 not-configured')
  expect(await ask(bare.url, '/telegram', update(''))).toBe('503 not-configured')
  expect(await ask(worker.url, '/v2')).toBe('404 not-found')
  expect(await ask(worker.url, '/telegram')).toBe('405 method-not-allowed')
})
