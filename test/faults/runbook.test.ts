/** What docs/operating.md tells an operator to do, done on a real Worker: more lanes, another token, another account. */
import { readdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { botApi } from '../../scripts/bot-api.ts'
import { setWebhook } from '../../scripts/bot-setup.ts'
import { say } from '../../scripts/follow.ts'
import { headlineOf, sentencesOf } from '../../scripts/invented-news.ts'
import { type Rig, startRig, until } from '../../scripts/rig.ts'
import { operatorCall } from '../../scripts/worker-api.ts'
import { lanesOf } from './rig.ts'

const LIMIT_MS = 60_000
const NEW_TOKEN = 'another-operator-token'
const NEW_SECRET = 'another-webhook-secret'

let rig: Rig
let articles = 0

beforeAll(async () => {
  rig = await startRig({ chats: 12 })
  await tellsEachChat()
})

afterAll(() => rig?.close())

/** An article comes to each chat, and once. */
async function tellsEachChat(): Promise<void> {
  articles += 1
  const id = `a${articles}`
  const headline = headlineOf(id)
  const data = {
    id,
    url: `https://example.org/${id}`,
    headline,
    text: `${headline}. ${sentencesOf(id)}`,
  }
  await rig.post({ type: 'article.published', data, webhookId: `msg_${id}` })
  const copies = () =>
    rig.chats.map(
      (chat) => rig.sandbox.messages(chat).filter(({ text }) => text.includes(headline)).length,
    )
  await until(() => copies().every((n) => n > 0), LIMIT_MS)
  await rig.settle(1_000, LIMIT_MS)
  expect(copies()).toEqual(rig.chats.map(() => 1))
}

async function restart(settings: Record<string, string>, lost: readonly string[] = []) {
  await rig.worker.stop()
  for (const name of lost) rmSync(path.join(rig.storage, 'do', name), { recursive: true })
  await rig.start(settings)
}

/** Folders of the Durable Objects of a class. */
const objectsOf = (name: string) =>
  readdirSync(path.join(rig.storage, 'do')).filter((folder) => folder.endsWith(name))

const as = (operatorToken: string) => ({ url: rig.worker.url, operatorToken })

/** All pages of `npm run rebuild`. */
async function rebuild(token: string): Promise<Record<string, number>> {
  const restored: Record<string, number> = {}
  let cursor: string | null = ''
  while (cursor !== null) {
    const query: string = cursor === '' ? '' : `?cursor=${encodeURIComponent(cursor)}`
    const { status, body } = await operatorCall(as(token), 'POST', `/rebuild${query}`)
    expect(status).toBe(200)
    const kind = body.at('kind').text ?? ''
    restored[kind] = (restored[kind] ?? 0) + (body.at('restored').number ?? 0)
    cursor = body.at('cursor').text
  }
  return restored
}

test('more lanes: chats move by themselves, and each goes on as before', async () => {
  await restart({ LANES: '3' })
  const haveMoved = async () => {
    await rig.worker.cron()
    return (await lanesOf(rig)) === 3
  }
  await until(haveMoved, LIMIT_MS)
  await rig.worker.cron()
  await tellsEachChat()
})

test('another operator’s token, and another secret of Telegram’s: publishers notice nothing', async () => {
  const settings = { LANES: '3', OPERATOR_TOKEN: NEW_TOKEN, TELEGRAM_WEBHOOK_SECRET: NEW_SECRET }
  await restart(settings)
  await setWebhook(
    botApi({ root: rig.sandbox.url, token: '4242:sandbox' }),
    `${rig.worker.url}/telegram`,
    NEW_SECRET,
  )
  expect((await operatorCall(as(rig.operatorToken), 'GET', '/publishers')).status).toBe(401)
  expect((await operatorCall(as(NEW_TOKEN), 'GET', '/publishers')).status).toBe(200)
  await tellsEachChat()
  const [chat = 0] = rig.chats
  expect((await say(rig.sandbox, { chat }, '/following')).text).toContain('everything')
})

test('lanes that are lost, and an account that has KV’s copies alone, are filled again', async () => {
  const settings = { LANES: '3', OPERATOR_TOKEN: NEW_TOKEN, TELEGRAM_WEBHOOK_SECRET: NEW_SECRET }
  await restart(settings, objectsOf('Lane'))
  expect(await rebuild(NEW_TOKEN)).toMatchObject({ publishers: 0, chats: 12 })
  await tellsEachChat()
  await restart({ ...settings, LANES: '1' }, [...objectsOf('Lane'), ...objectsOf('Desk')])
  expect(await rebuild(NEW_TOKEN)).toMatchObject({ publishers: 1, chats: 12 })
  await tellsEachChat()
})
