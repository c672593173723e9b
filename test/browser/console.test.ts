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
  await page.getByRole('button', { name: 'New read key: daily' }).click()
  const key = (await page.locator('pre').textContent()) ?? ''
  await page.getByRole('button', { name: 'Sign out' }).click()
  errors.length = 0
  await signIn(key)
  expect(await page.getByRole('main').textContent()).toContain('Nothing was found')
  expect(await page.getByRole('link', { name: 'Publishers' }).count()).toBe(0)
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
