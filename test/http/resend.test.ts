/** Trying again what of an article has failed, by its publisher or the operator. */
import { env } from 'cloudflare:workers'
import { beforeEach, expect, test } from 'vitest'
import { settingsOf } from '../alerts.ts'
import { fakeTelegram, refuse } from '../platform/fake-telegram.ts'
import { until } from '../turning.ts'
import { form, keyOf, page, signedIn } from './at-console.ts'
import { call, newsroom, OPERATOR, operate, published } from './newsroom.ts'

const RESEND = '/v1/articles/demo/a1/resend'
let telegram: ReturnType<typeof fakeTelegram>

beforeEach(() => {
  telegram = fakeTelegram()
})

async function failedInTwoOfThree() {
  for (const chatId of [1, 2, 3]) {
    const about = {
      update: chatId,
      target: { chatId, threadId: null },
      rev: 0,
      replyThreadId: null,
    }
    await env.LANE.getByName('lane-0').commit({ ...about, settings: settingsOf(), reply: null })
  }
  telegram.answer = ({ chatId }) =>
    chatId === 2 ? undefined : refuse(400, 'Bad Request: message is too long')
  const room = await newsroom()
  const { event } = await (await room.post(published())).json<{ event: string }>()
  await counted({ sent: 1, pending: 0, failed: 2 })
  telegram.answer = () => undefined
  return event
}

const counted = (chats: object) =>
  until(async () =>
    expect(await (await operate('GET', '/v1/articles/demo/a1')).json()).toMatchObject({ chats }),
  )

const resend = (key: string | null = null) =>
  call(RESEND, {
    method: 'POST',
    headers: key === null ? OPERATOR : { authorization: `Bearer ${key}` },
  })

test('a publisher has what failed sent again, to those chats and once', async () => {
  const event = await failedInTwoOfThree()
  const key = await keyOf('demo')
  const answers = await Promise.all([resend(key), resend(key)])
  const said = await Promise.all(answers.map((answer) => answer.json<{ chats: number }>()))
  expect(said.map(({ chats }) => chats).sort()).toEqual([0, 2])
  expect(said).toContainEqual({ publisher: 'demo', article: 'a1', chats: 2, events: [event] })
  await counted({ sent: 3, pending: 0, failed: 0 })
  expect(telegram.delivered.map(({ chatId }) => chatId).sort()).toEqual([1, 2, 3])
  expect(await (await resend(key)).json()).toMatchObject({ chats: 0, events: [] })
  expect((await (await operate('GET', '/v1/dead-letters')).json()) as object).toEqual({
    dead_letters: [],
  })
})

test('a publisher presses a button at the console, which is gone when there is nothing left', async () => {
  await failedInTwoOfThree()
  await newsroom('other')
  const at = '/console/articles/demo/a1'
  const others = { cookie: await signedIn(await keyOf('other')) }
  expect((await form(`${at}/resend`, {}, others)).status).toBe(404)
  const cookie = await signedIn(await keyOf('demo'))
  const button = 'Send again what failed'
  const shown = (await page(at, cookie)).text
  expect(shown).toContain(button)
  expect(shown).toContain('sent to 1 of 3 chats; 2 failed')
  expect(shown).toContain('<a href="https://example.org/a1" rel="noopener">')
  const sent = await form(`${at}/resend`, {}, { cookie })
  expect([sent.status, sent.headers.get('location')]).toEqual([303, at])
  await counted({ sent: 3, pending: 0, failed: 0 })
  expect((await page(at, cookie)).text).not.toContain(button)
  expect(telegram.delivered.map(({ chatId }) => chatId).sort()).toEqual([1, 2, 3])
})

test('the operator does as well, and another publisher finds no such article', async () => {
  await failedInTwoOfThree()
  await newsroom('other')
  expect((await resend(await keyOf('other'))).status).toBe(404)
  expect((await resend('wrong')).status).toBe(401)
  expect(await (await resend()).json()).toMatchObject({ chats: 2 })
  expect((await operate('POST', '/v1/articles/demo/none/resend')).status).toBe(404)
  expect((await operate('GET', RESEND)).status).toBe(405)
})
