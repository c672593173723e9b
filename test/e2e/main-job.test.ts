/**
 * The main job as a newsroom and a reader see it: a real Worker in workerd, the sandbox in Telegram's
 * place, and nothing between them but HTTP.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Sandbox, startSandbox } from '../../sandbox/server.ts'
import type { MessageView } from '../../sandbox/views.ts'
import { readArticleFile } from '../../scripts/article-file.ts'
import { botApi } from '../../scripts/bot-api.ts'
import { setWebhook } from '../../scripts/bot-setup.ts'
import { boldLine } from '../../scripts/demo.ts'
import { type DemoPublisher, registerDemo } from '../../scripts/demo-publisher.ts'
import { follow } from '../../scripts/follow.ts'
import { headlineOf, sentencesOf } from '../../scripts/invented-news.ts'
import { startWorker, type Worker } from '../../scripts/worker.ts'
import { type Answer, operatorCall, postEvent, signatureHeaders } from '../../scripts/worker-api.ts'

const TOKEN = '4242:sandbox'
const WEBHOOK_SECRET = 'e2e-webhook-secret'
const OPERATOR_TOKEN = 'e2e-operator-token'
const HOUR_MS = 3_600_000

const folder = mkdtempSync(path.join(tmpdir(), 'lede-e2e-'))
let sandbox: Sandbox
let worker: Worker
let demo: DemoPublisher
let reader: number

beforeAll(async () => {
  sandbox = await startSandbox({ port: 0, token: TOKEN, limits: 'off' })
  const secrets = { TELEGRAM_BOT_TOKEN: TOKEN, TELEGRAM_WEBHOOK_SECRET: WEBHOOK_SECRET }
  const vars = { ...secrets, OPERATOR_TOKEN, TELEGRAM_API_ROOT: sandbox.url, SEND_RATE: '500' }
  worker = await startWorker({
    port: 0,
    stateDir: path.join(folder, 'state'),
    vars,
    logFile: path.join(folder, 'worker.log'),
  })
  demo = await registerDemo({ url: worker.url, operatorToken: OPERATOR_TOKEN })
  const api = botApi({ root: sandbox.url, token: TOKEN })
  await setWebhook(api, `${worker.url}/telegram`, WEBHOOK_SECRET)
  reader = await sandbox.createPrivateChat({ firstName: 'Reader' })
  await follow(sandbox, { chat: reader }, 'everything')
})

afterAll(async () => {
  await worker?.stop()
  await sandbox?.close()
  rmSync(folder, { recursive: true, force: true })
})

interface Changes {
  readonly type?: string
  readonly webhookId?: string
  readonly data?: Readonly<Record<string, unknown>>
}

const urlOf = (id: string): string => `https://www.example.org/news/${id}`

function bodyOf(id: string, { type = 'article.published', data = {} }: Changes = {}): string {
  const headline = headlineOf(id)
  const text = `${headline}. ${sentencesOf(id)}`
  const article = { id, url: urlOf(id), headline, text, ...data }
  return JSON.stringify({ type, timestamp: new Date().toISOString(), data: article })
}

const post = (id: string, changes: Changes = {}): Promise<Answer> => {
  const webhookId = changes.webhookId ?? `msg_${crypto.randomUUID()}`
  return postEvent({ ...demo, webhookId, body: bodyOf(id, changes) })
}

/** What the reader was sent about an article. */
const alertsOf = (id: string): readonly MessageView[] =>
  sandbox
    .messages(reader)
    .filter(
      ({ outgoing, keyboard }) => outgoing && keyboard.flat().some(({ url }) => url === urlOf(id)),
    )

const arrivedAlert = (id: string): Promise<MessageView> =>
  sandbox.waitFor(() => alertsOf(id)[0], 20_000)

const eventOf = async (answer: Answer): Promise<Answer['body']> => {
  const route = `/events/${answer.body.at('event').text}`
  return (await operatorCall({ url: worker.url, operatorToken: OPERATOR_TOKEN }, 'GET', route)).body
}

/** An article posted and delivered after all before it: what has not come by now does not come. */
async function later(): Promise<void> {
  const id = `later-${crypto.randomUUID()}`
  await post(id)
  await arrivedAlert(id)
}

describe('an article', () => {
  it('becomes an alert with its line, two sentences, the publisher and a button', async () => {
    const name = 'talks-with-russia.txt'
    const content = readFileSync(path.join('test', 'fixtures', name), 'utf8')
    const file = readArticleFile({ name, content })
    const answer = await post('talks', { data: file.ok ? file.value.data : {} })
    expect(answer.status).toBe(202)
    expect(answer.body.at('status').text).toBe('accepted')
    expect(answer.body.at('article').text).toBe('talks')

    const alert = await arrivedAlert('talks')
    expect(boldLine(alert)).toBe('US says Russia talks on life support')
    const [line, sentences = '', publisher] = alert.text.split('\n\n')
    expect(line).toBe('US says Russia talks on life support')
    expect(sentences.match(/[.!?]”?(?= |$)/g)).toHaveLength(2)
    expect(publisher).toBe('Example News')
    expect(alert.keyboard[0]?.[0]).toEqual({ text: 'Read', url: urlOf('talks') })
  })

  it('is counted for its publisher once it has been sent', async () => {
    const answer = await post('counted')
    await arrivedAlert('counted')
    const event = await eventOf(answer)
    expect(event.at('publisher').text).toBe('demo')
    expect(event.at('chats').at('matched').number).toBe(1)
  })

  it('alerts once though ten copies of its event come at the same time', async () => {
    const webhookId = `msg_${crypto.randomUUID()}`
    const body = bodyOf('copies')
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => postEvent({ ...demo, webhookId, body })),
    )
    expect(answers.map(({ status }) => status)).toEqual(Array(10).fill(202))
    const statuses = answers.map((answer) => answer.body.at('status').text).sort()
    expect(statuses).toEqual(['accepted', ...Array(9).fill('duplicate')])
    expect(new Set(answers.map((answer) => answer.body.at('event').text)).size).toBe(1)
    await arrivedAlert('copies')
    await later()
    expect(alertsOf('copies')).toHaveLength(1)
  })

  it('is held until its embargo ends', async () => {
    const embargo = new Date(Date.now() + HOUR_MS).toISOString()
    const answer = await post('held', { data: { embargo_until: embargo } })
    expect(answer.body.at('status').text).toBe('accepted')
    expect((await eventOf(answer)).at('state').text).toBe('held')
    await later()
    expect(alertsOf('held')).toHaveLength(0)
  })

  it('is never sent when it is withdrawn before', async () => {
    const embargo = new Date(Date.now() + HOUR_MS).toISOString()
    const answer = await post('withdrawn', { data: { embargo_until: embargo } })
    const retraction = await post('withdrawn', { type: 'article.retracted' })
    expect(retraction.body.at('status').text).toBe('accepted')
    expect((await eventOf(answer)).at('state').text).toBe('cancelled')
    await later()
    expect(alertsOf('withdrawn')).toHaveLength(0)
  })
})

describe('a post', () => {
  const send = async (body: BodyInit, headers: Readonly<Record<string, string>>) => {
    const init = { method: 'POST', body, headers, duplex: 'half' }
    const response = await fetch(`${worker.url}/v1/publishers/demo/events`, init)
    const problem: unknown = await response.json()
    expect(response.headers.get('content-type')).toBe('application/problem+json')
    return { status: response.status, problem }
  }
  const signed = (body: string) =>
    signatureHeaders({ secret: demo.secret, webhookId: `msg_${crypto.randomUUID()}`, body })
  const type = { 'content-type': 'application/json' }

  it('is refused with a signature of somebody else', async () => {
    const secret = `whsec_${btoa('somebody else, 24 bytes…'.slice(0, 22))}`
    const body = bodyOf('forged')
    const headers = signatureHeaders({ secret, webhookId: 'msg_forged', body })
    const { status, problem } = await send(body, { ...type, ...headers })
    expect(status).toBe(401)
    expect(problem).toMatchObject({ type: expect.stringMatching(/\/problems\/wrong-signature$/) })
  })

  it('is refused when its body was changed on the way', async () => {
    const headers = signed(bodyOf('changed'))
    const { status } = await send(bodyOf('changed too'), { ...type, ...headers })
    expect(status).toBe(401)
  })

  it('is refused when it is too large, also when it comes in chunks', async () => {
    const part = new TextEncoder().encode(' '.repeat(256 * 1024))
    const chunks = new ReadableStream({
      start(controller) {
        for (let i = 0; i < 5; i += 1) controller.enqueue(part)
        controller.close()
      },
    })
    const { status, problem } = await send(chunks, { ...type, ...signed('') })
    expect(status).toBe(413)
    expect(problem).toMatchObject({ type: expect.stringMatching(/\/problems\/too-large$/) })
  })

  it('is refused when it is not JSON by its type', async () => {
    const body = bodyOf('typed')
    const { status, problem } = await send(body, { 'content-type': 'text/xml', ...signed(body) })
    expect(status).toBe(415)
    expect(problem).toMatchObject({ type: expect.stringMatching(/\/problems\/unsupported-type$/) })
  })
})

describe('cron', () => {
  it('is fired by the way that npm start fires it', async () => {
    await expect(worker.cron()).resolves.toBeUndefined()
  })
})

describe('Telegram', () => {
  it('is refused without the secret', async () => {
    const response = await fetch(`${worker.url}/telegram`, { method: 'POST', body: '{}' })
    expect(response.status).toBe(401)
  })
})
