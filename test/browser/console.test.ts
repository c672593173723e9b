/** An operator and an editor at the console, on a phone's width, without scripts: what they look for is found there. */
import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import { type Rig, startRig } from '../../scripts/rig.ts'
import { type AtConsole, openConsole } from './at-console.ts'
import { startBrowser } from './phone.ts'

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

const ARTICLE = {
  id: 'storm',
  url: 'https://example.org/storm',
  headline: 'Storm closes harbour for a day, says mayor',
  text: 'A storm closed the harbour for a day. The mayor said so on Friday.',
  language: 'en',
}

it('refuses who does not know the token', async () => {
  await visitor.signIn('a guess')
  expect(await visitor.page.getByRole('alert').textContent()).toContain('This needs a token')
  visitor.forgiveErrors()
  await visitor.shoot('sign-in')
})

it('tells what became of an article, and who got it', async () => {
  const data = {
    id: 'talks',
    url: 'https://example.org/talks',
    headline: 'Talks with Russia on Syria continue, says Kerry',
    text: 'The talks with Russia continue. John Kerry said so on Friday.',
    language: 'en',
  }
  await rig.post({ type: 'article.published', data, webhookId: 'msg_talks' })
  await rig.settle(500, 20_000)
  await visitor.signIn(rig.operatorToken)
  await visitor.shoot('events')
  await visitor.page.getByLabel('Link').fill(data.url)
  await visitor.page.getByRole('button', { name: 'Search' }).click()
  await visitor.follow('Kerry says Russia talks on Syria continue')
  expect(await visitor.words()).toContain('sent to 2 of 2 chats')
  expect(await visitor.page.locator('mark').allTextContents()).toContain('Kerry')
  await visitor.shoot('article')
})

it('adds a publisher, and its editor sees its own with a read key', async () => {
  await visitor.signIn(rig.operatorToken)
  await visitor.follow('Publishers')
  await visitor.page.getByLabel('Id').fill('daily')
  await visitor.page.getByLabel('Name').fill('The Daily')
  await visitor.page.getByLabel('Domains').fill('example.com')
  await visitor.page.getByRole('button', { name: 'Add' }).click()
  expect(await visitor.words()).toMatch(/whsec_[0-9a-f]{64}/)
  await visitor.shoot('connected')
  await visitor.follow('Publishers')
  await visitor.shoot('publishers')
  await visitor.follow('The Daily')
  await visitor.page.getByRole('button', { name: 'New read key' }).click()
  const key = (await visitor.page.locator('pre').textContent()) ?? ''
  await visitor.page.getByRole('button', { name: 'Sign out' }).click()
  visitor.forgiveErrors()
  await visitor.signIn(key)
  expect(await visitor.words()).toContain('Nothing was found')
  expect(await visitor.page.getByRole('link', { name: 'Publishers' }).count()).toBe(0)
  expect(await visitor.page.getByRole('link', { name: 'Publisher' }).count()).toBe(1)
})

it('shows the line of a pasted article, by the keyboard alone', async () => {
  await visitor.signIn(rig.operatorToken)
  await visitor.follow('Playground')
  await visitor.page.getByLabel('Publisher').focus()
  await visitor.page.keyboard.press('Tab')
  await visitor.page.keyboard.type('Talks with Russia on Syria continue, says Kerry')
  await visitor.page.keyboard.press('Tab')
  await visitor.page.keyboard.type('The talks continue. John Kerry said so on Friday.')
  await visitor.page.keyboard.press('Tab')
  await visitor.page.keyboard.press('Tab')
  await visitor.page.keyboard.press('Enter')
  await visitor.page.locator('.line').waitFor()
  expect(await visitor.page.locator('.line').textContent()).toBe(
    'Kerry says Russia talks on Syria continue',
  )
  expect(await visitor.words()).toContain('It would go to 2 chats')
  await visitor.shoot('playground')
})

it('sends a test event, which stands in the log and alerts nobody', async () => {
  const before = rig.sandbox.calls().length
  await visitor.signIn(rig.operatorToken)
  await visitor.follow('Publishers')
  await visitor.follow('Example News')
  await visitor.page.getByRole('button', { name: 'Send a test event' }).click()
  const said = 'sent to nobody: test event; it would have gone to 2 chats'
  await visitor.reloaded(said)
  expect(await visitor.page.locator('mark').count()).toBeGreaterThan(0)
  await visitor.shoot('test-event')
  await visitor.follow('Events')
  expect(await visitor.words()).toContain(said)
  expect(rig.sandbox.calls().length).toBe(before)
})

it('makes a new secret, and takes the one before it for a day', async () => {
  await visitor.signIn(rig.operatorToken)
  await visitor.follow('Publishers')
  await visitor.follow('Example News')
  await visitor.page.getByRole('button', { name: 'New secret' }).click()
  const shown = await visitor.words()
  const [secret = ''] = /whsec_[0-9a-f]{64}/.exec(shown) ?? []
  const ping = { type: 'article.published' as const, data: { ...ARTICLE, id: 'rotated' } }
  expect((await rig.post({ ...ping, webhookId: 'msg_old' })).status).toBe(202)
  const renewed = { ...rig.demo, secret }
  expect((await rig.post({ ...ping, webhookId: 'msg_new' }, renewed)).status).toBe(202)
})

it('tries again what failed for good', async () => {
  const [chatId = 0] = rig.chats
  const fault = rig.sandbox.fail({ kind: 'bad-request', detail: 'no', times: null, chatId })
  // Another event than those before: who follows a story is shown what joins it by an edit.
  const headline = 'Orchestra of Lund names Maria Berg as conductor'
  const text = 'The orchestra of Lund named Maria Berg as its conductor on Monday.'
  const data = { ...ARTICLE, id: 'failing', headline, text }
  await rig.post({ type: 'article.published', data, webhookId: 'msg_failing' })
  await visitor.signIn(rig.operatorToken)
  await visitor.follow('Dead letters')
  await visitor.reloaded('demo · failing')
  rig.sandbox.clearFaults(fault)
  await visitor.page.getByRole('button', { name: 'Try again' }).first().click()
  await visitor.reloaded('Nothing has failed for good')
})

it('tells who guesses too often to wait', async () => {
  for (let i = 0; i < 21; i++) await visitor.signIn(`guess ${i}`)
  expect(await visitor.page.getByRole('alert').textContent()).toMatch(/wait|again in/i)
  visitor.forgiveErrors()
  // Who knows the token is never shut out.
  await visitor.signIn(rig.operatorToken)
  expect(await visitor.page.getByRole('heading', { level: 1 }).textContent()).toBe('Events')
})
