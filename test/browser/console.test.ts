/** An operator and an editor at the console, on a phone's width, without scripts: what they look for is found there. */
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import { type Rig, startRig } from '../../scripts/rig.ts'
import { startBrowser } from './phone.ts'

let rig: Rig
let browser: Browser
let context: BrowserContext
let page: Page
const errors: string[] = []

beforeAll(async () => {
  browser = await startBrowser()
  rig = await startRig({ chats: 2 })
})

afterAll(async () => {
  await browser?.close()
  await rig?.close()
})

beforeEach(async () => {
  errors.length = 0
  const viewport = { width: 390, height: 844 }
  context = await browser.newContext({ viewport, javaScriptEnabled: false, deviceScaleFactor: 2 })
  page = await context.newPage()
  page.on('console', (said) => void (said.type() === 'error' && errors.push(said.text())))
  page.on('request', (request) => {
    if (!request.url().startsWith(rig.worker.url)) errors.push(`asked for ${request.url()}`)
  })
})

afterEach(async () => {
  expect(errors).toEqual([])
  const isWide = await page.locator('body').evaluate((body) => body.scrollWidth > 390)
  expect(isWide).toBe(false)
  await context.close()
})

async function signIn(token: string): Promise<void> {
  await page.goto(`${rig.worker.url}/console`)
  // The answer to who is not signed in is a 401, which a browser logs.
  errors.length = 0
  await page.getByLabel('Operator’s token').fill(token)
  await page.getByRole('button', { name: 'Sign in' }).click()
}

async function shoot(name: string): Promise<void> {
  const { SHOTS } = process.env
  if (!SHOTS) return
  mkdirSync(SHOTS, { recursive: true })
  await page.screenshot({ path: path.join(SHOTS, `${name}.png`) })
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.screenshot({ path: path.join(SHOTS, `${name}-dark.png`) })
  await page.emulateMedia({ colorScheme: 'light' })
}

const ARTICLE = {
  id: 'storm',
  url: 'https://example.org/storm',
  headline: 'Storm closes harbour for a day, says mayor',
  text: 'A storm closed the harbour for a day. The mayor said so on Friday.',
  language: 'en',
}

/** What is shown changes while it is looked at again. */
async function reloaded(text: string): Promise<void> {
  await expect
    .poll(
      async () => {
        await page.reload()
        return page.getByRole('main').textContent()
      },
      { timeout: 30_000, interval: 500 },
    )
    .toContain(text)
}

const follow = (name: string) => page.getByRole('link', { name }).click()

it('refuses who does not know the token', async () => {
  await signIn('a guess')
  expect(await page.getByRole('alert').textContent()).toContain('This needs a token')
  errors.length = 0
  await shoot('sign-in')
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
  await signIn(rig.operatorToken)
  await shoot('events')
  await page.getByLabel('Link').fill(data.url)
  await page.getByRole('button', { name: 'Search' }).click()
  await follow('Kerry says Russia talks on Syria continue')
  expect(await page.getByRole('main').textContent()).toContain('sent to 2 of 2 chats')
  expect(await page.locator('mark').allTextContents()).toContain('Kerry')
  await shoot('article')
})

it('adds a publisher, and its editor sees its own with a read key', async () => {
  await signIn(rig.operatorToken)
  await follow('Publishers')
  await page.getByLabel('Id').fill('daily')
  await page.getByLabel('Name').fill('The Daily')
  await page.getByLabel('Domains').fill('example.com')
  await page.getByRole('button', { name: 'Add' }).click()
  expect(await page.getByRole('main').textContent()).toMatch(/whsec_[0-9a-f]{64}/)
  await shoot('connected')
  await follow('Publishers')
  await shoot('publishers')
  await follow('The Daily')
  await page.getByRole('button', { name: 'New read key' }).click()
  const key = (await page.locator('pre').textContent()) ?? ''
  await page.getByRole('button', { name: 'Sign out' }).click()
  errors.length = 0
  await signIn(key)
  expect(await page.getByRole('main').textContent()).toContain('Nothing was found')
  expect(await page.getByRole('link', { name: 'Publishers' }).count()).toBe(0)
  expect(await page.getByRole('link', { name: 'Publisher' }).count()).toBe(1)
})

it('shows the line of a pasted article, by the keyboard alone', async () => {
  await signIn(rig.operatorToken)
  await follow('Playground')
  await page.getByLabel('Publisher').focus()
  await page.keyboard.press('Tab')
  await page.keyboard.type('Talks with Russia on Syria continue, says Kerry')
  await page.keyboard.press('Tab')
  await page.keyboard.type('The talks continue. John Kerry said so on Friday.')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.locator('.line').waitFor()
  expect(await page.locator('.line').textContent()).toBe(
    'Kerry says Russia talks on Syria continue',
  )
  expect(await page.getByRole('main').textContent()).toContain('It would go to 2 chats')
  await shoot('playground')
})

it('sends a test event, which stands in the log and alerts nobody', async () => {
  const before = rig.sandbox.calls().length
  await signIn(rig.operatorToken)
  await follow('Publishers')
  await follow('Example News')
  await page.getByRole('button', { name: 'Send a test event' }).click()
  const said = 'sent to nobody: test event; it would have gone to 2 chats'
  await reloaded(said)
  expect(await page.locator('mark').count()).toBeGreaterThan(0)
  await shoot('test-event')
  await follow('Events')
  expect(await page.getByRole('main').textContent()).toContain(said)
  expect(rig.sandbox.calls().length).toBe(before)
})

it('makes a new secret, and takes the one before it for a day', async () => {
  await signIn(rig.operatorToken)
  await follow('Publishers')
  await follow('Example News')
  await page.getByRole('button', { name: 'New secret' }).click()
  const shown = (await page.getByRole('main').textContent()) ?? ''
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
  await signIn(rig.operatorToken)
  await follow('Dead letters')
  await reloaded('demo · failing')
  rig.sandbox.clearFaults(fault)
  await page.getByRole('button', { name: 'Try again' }).first().click()
  await reloaded('Nothing has failed for good')
})

it('tells who guesses too often to wait', async () => {
  for (let i = 0; i < 21; i++) await signIn(`guess ${i}`)
  expect(await page.getByRole('alert').textContent()).toMatch(/wait|again in/i)
  errors.length = 0
  // Who knows the token is never shut out.
  await signIn(rig.operatorToken)
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Events')
})
