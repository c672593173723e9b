/** Long polling against the sandbox's Bot API and a Worker that can be told to fail. */
import { createServer, type Server } from 'node:http'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Sandbox, startSandbox } from '../../sandbox/server.ts'
import { botApi } from '../../scripts/bot-api.ts'
import { readJson } from '../../scripts/json.ts'
import { longPoll } from '../../scripts/long-poll.ts'
import { freePort } from '../../scripts/ports.ts'

const TOKEN = '4242:sandbox'
const SECRET = 'the-secret'

let sandbox: Sandbox
let worker: Server
let webhook: string
let stop: AbortController
let polling: Promise<void>
let said: string[]
/** Texts that reached the Worker, and the secret that came with them. */
let received: { text: string | null; secret: unknown }[]
/** Statuses that the Worker answers next; 200 when used up. */
let answers: number[]

beforeEach(async () => {
  received = []
  answers = []
  said = []
  stop = new AbortController()
  polling = Promise.resolve()
  sandbox = await startSandbox({ port: 0, token: TOKEN })
  worker = createServer(async (request, response) => {
    const parts: Buffer[] = []
    for await (const part of request) parts.push(part)
    const update = readJson(Buffer.concat(parts).toString())
    const secret = request.headers['x-telegram-bot-api-secret-token']
    received.push({ text: update.at('message').at('text').text, secret })
    response.writeHead(answers.shift() ?? 200).end()
  })
  const port = await freePort()
  await new Promise<void>((resolve) => worker.listen(port, '127.0.0.1', resolve))
  webhook = `http://127.0.0.1:${port}/telegram`
})

afterEach(async () => {
  stop.abort()
  await polling.catch(() => {})
  worker.closeAllConnections()
  worker.close()
  await sandbox.close()
})

function poll(token = TOKEN): void {
  polling = longPoll({
    api: botApi({ root: sandbox.url, token }),
    webhook,
    secret: SECRET,
    signal: stop.signal,
    say: (line) => said.push(line),
    pollSeconds: 5,
    pauseMs: 5,
  })
}

const confirmed = () => sandbox.webhook().pending.length === 0

describe('an update', () => {
  it('reaches the Worker with the secret, in order', async () => {
    const chat = await sandbox.createPrivateChat({})
    await sandbox.say(chat, 'one')
    await sandbox.say(chat, 'two')
    poll()
    await sandbox.waitFor(() => received.length === 2)
    await sandbox.say(chat, 'three')
    await sandbox.waitFor(() => received.length === 3)
    expect(received.map(({ text }) => text)).toEqual(['one', 'two', 'three'])
    expect(new Set(received.map(({ secret }) => secret))).toEqual(new Set([SECRET]))
    await sandbox.waitFor(confirmed)
  })

  it('is tried again, and not confirmed, until the Worker takes it', async () => {
    answers = [500, 503]
    const chat = await sandbox.createPrivateChat({})
    await sandbox.say(chat, 'one')
    await sandbox.say(chat, 'two')
    poll()
    await sandbox.waitFor(() => received.length === 4)
    expect(received.map(({ text }) => text)).toEqual(['one', 'one', 'one', 'two'])
    expect(said).toEqual(['The Worker did not take an update; trying again.'])
  })

  it('stays with Telegram when the Worker never takes it', async () => {
    answers = Array(1_000).fill(500)
    const chat = await sandbox.createPrivateChat({})
    await sandbox.say(chat, 'one')
    poll()
    await sandbox.waitFor(() => received.length > 1)
    stop.abort()
    await polling
    expect(confirmed()).toBe(false)
  })
})

describe('Telegram', () => {
  it('is asked again after it failed, and that is said once', async () => {
    const chat = await sandbox.createPrivateChat({})
    await sandbox.say(chat, 'one')
    sandbox.fail({ kind: 'server-error', method: 'getUpdates', times: 2 })
    poll()
    await sandbox.waitFor(() => received.length === 1)
    expect(said).toHaveLength(2)
    expect(said[1]).toBe('Telegram answers again.')
  })

  it('ends it when it does not know the token', async () => {
    poll('4242:another')
    await expect(polling).rejects.toThrow('check TELEGRAM_BOT_TOKEN in .dev.vars')
  })

  it('is not waited for when somebody asks to stop', async () => {
    poll()
    await sandbox.waitFor(() => sandbox.calls().length === 1)
    stop.abort()
    await expect(polling).resolves.toBeUndefined()
  })
})
