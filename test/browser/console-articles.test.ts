/** A publisher at the console, in a real browser: what failed of its article, and who else has to say yes to one. */
import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import { type Rig, startRig } from '../../scripts/rig.ts'
import { operatorCall } from '../../scripts/worker-api.ts'
import { type AtConsole, openConsole } from './at-console.ts'
import { openPhone, startBrowser } from './phone.ts'

let rig: Rig
let browser: Browser
let visitor: AtConsole

beforeAll(async () => {
  browser = await startBrowser()
  rig = await startRig({ chats: 2 })
})

afterAll(async () => {
  await browser?.close()
  await rig?.close()
})

beforeEach(async () => {
  visitor = await openConsole(browser, rig.worker.url)
})

afterEach(() => visitor.close())

/** What the publisher signs in with. */
async function readKey(): Promise<string> {
  const target = { url: rig.worker.url, operatorToken: rig.operatorToken }
  const { body } = await operatorCall(target, 'POST', '/publishers/demo/read-key')
  return body.at('key').text ?? ''
}

it('sends again what failed of an article, its corrections too, from the article’s page', async () => {
  const [chatId = 0, other = 0] = rig.chats
  const headline = 'Library of Visby lends 300 paintings to schools'
  const text = 'The library of Visby lends 300 paintings to schools. They hang there from Monday.'
  const data = {
    id: 'paintings',
    url: 'https://example.org/paintings',
    headline,
    text,
    language: 'en',
  }
  const refuse = () =>
    rig.sandbox.fail({ kind: 'bad-request', detail: 'not today', times: null, chatId })
  const of = (chat: number) =>
    rig.sandbox.messages(chat).filter((sent) => sent.outgoing && sent.text.includes('paintings'))

  let fault = refuse()
  await rig.post({ type: 'article.published', data, webhookId: 'msg_paintings' })
  await visitor.signIn(await readKey())
  await visitor.page.goto(`${rig.worker.url}/console/articles/demo/paintings`)
  await visitor.reloaded('sent to 1 of 2 chats; 1 failed')
  expect(await visitor.words()).toContain('Bad Request: not today')
  await visitor.shoot('failed')
  rig.sandbox.clearFaults(fault)
  await visitor.page.getByRole('button', { name: 'Send again what failed' }).click()
  await visitor.reloaded('sent to 2 of 2 chats')
  expect(await visitor.page.getByRole('button', { name: 'Send again' }).count()).toBe(0)
  expect([of(chatId).length, of(other).length]).toEqual([1, 1])

  fault = refuse()
  const corrected = { ...data, headline: headline.replace('300', '30'), version: 2 }
  await rig.post({ type: 'article.updated', data: corrected, webhookId: 'msg_fewer' })
  await visitor.reloaded('updated in 1 of 2 chats; 1 failed')
  rig.sandbox.clearFaults(fault)
  await visitor.page.getByRole('button', { name: 'Send again what failed' }).click()
  await visitor.reloaded('updated in 2 of 2 chats')
  expect(of(chatId)[0]?.text).toContain('30 paintings')
})

it('links a second editor, who approves an urgent article in Telegram', async () => {
  await visitor.signIn(await readKey())
  await visitor.follow('Publisher')
  await visitor.page.getByRole('button', { name: 'Link a chat' }).click()
  const code = (await visitor.page.locator('pre').textContent()) ?? ''
  await visitor.shoot('editor-code')
  const chat = await rig.sandbox.createPrivateChat({ firstName: 'Eda' })
  const editor = await openPhone(browser, rig.sandbox.url, chat)
  await editor.says(code)
  await editor.sees(/This chat is now a second editor of Example News/)
  await visitor.follow('Back to Example News')
  expect(await visitor.words()).toContain('1 chat is linked')

  const headline = 'Dam above Narvik breaks, towns below told to leave'
  const text = 'The dam above Narvik broke on Sunday. All towns below it were told to leave.'
  const data = { id: 'dam', url: 'https://example.org/dam', headline, text, urgency: 1 }
  await rig.post({ type: 'article.published', data, webhookId: 'msg_dam' })
  await editor.sees(/wants to send this as urgent/)
  await editor.shoots('approval')
  await visitor.page.goto(`${rig.worker.url}/console/articles/demo/dam`)
  expect(await visitor.words()).toContain('a second editor is asked')
  await editor.taps('Send as urgent')
  await editor.sees(/it goes out as an urgent alert/)
  await visitor.reloaded('sent to 2 of 2 chats; approved by a second editor')
  await visitor.shoot('approved')
  expect(editor.errors).toEqual([])
  await editor.close()
  await visitor.follow('Publisher')
  await visitor.page.getByRole('button', { name: 'Unlink all' }).click()
  expect(await visitor.words()).toContain('None is linked')
})
