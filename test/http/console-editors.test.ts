/** Second editors, from the console's code to the alert: what each sees, and that the lane alone sends. */
import { env } from 'cloudflare:workers'
import { beforeEach, expect, test } from 'vitest'
import { settingsOf } from '../alerts.ts'
import { press, privately, USER } from '../bot/world.ts'
import { type FakeTelegram, fakeTelegram } from '../platform/fake-telegram.ts'
import { until } from '../turning.ts'
import { form, keyOf, page, signedIn } from './at-console.ts'
import { call, newsroom, operate, published } from './newsroom.ts'

const READER = 1
let telegram: FakeTelegram

beforeEach(() => {
  telegram = fakeTelegram()
})

async function hear(update: object): Promise<void> {
  const headers = {
    'content-type': 'application/json',
    'x-telegram-bot-api-secret-token': 'test-webhook-secret',
  }
  const body = JSON.stringify(update)
  expect((await call('/telegram', { method: 'POST', headers, body })).status).toBe(200)
}

const said = (chatId: number) => telegram.delivered.filter((sent) => sent.chatId === chatId)

/** Its message, once it has come; of the editor, the question with its buttons. */
const last = async (chatId: number, text: string) => {
  await until(() => expect(said(chatId).at(-1)?.text).toContain(text))
  return said(chatId).at(-1)
}

test('an urgent article is asked about, approved by a press, and its record says so', async () => {
  const target = { chatId: READER, threadId: null }
  await env.LANE.getByName('lane-0').commit({
    ...{ update: 1, target, rev: 0, settings: settingsOf(), reply: null, replyThreadId: null },
  })
  const room = await newsroom()
  await newsroom('other', ['example.com'])
  const cookie = await signedIn(await keyOf('demo'))
  const at = '/console/publishers/demo'
  expect((await form('/console/publishers/other/editor-code', {}, { cookie })).status).toBe(404)
  const shown = await (await form(`${at}/editor-code`, {}, { cookie })).text()
  const [code = ''] = /\/start editor_[\da-f]{32}/.exec(shown) ?? []
  await hear(privately(code))
  await last(USER, 'second editor of Example News')
  expect((await page(at, cookie)).text).toContain('1 chat is linked')

  const posted = await room.post(published({ urgency: 1 }))
  const { event } = await posted.json<{ event: string }>()
  const question = await last(USER, 'wants to send this as urgent')
  expect(JSON.stringify(question?.payload)).toContain(`approve:urgent:${event}`)
  expect((await page('/console/events', cookie)).text).toContain('a second editor is asked')
  expect(said(READER)).toEqual([])

  await hear(press(USER, `approve:urgent:${event}`, { chat: { id: USER, type: 'private' } }))
  await last(READER, 'Russia talks on Syria')
  await last(USER, 'it goes out as an urgent alert')
  await until(async () => {
    const record = await (await operate('GET', `/v1/events/${event}`)).json()
    expect(record).toMatchObject({
      approval: 'urgent',
      outcome: 'sent to 1 of 1 chat; approved by a second editor',
    })
  })
  await form(`${at}/unlink-editors`, {}, { cookie })
  expect((await page(at, cookie)).text).toContain('None is linked')
})
