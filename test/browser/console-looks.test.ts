/**
 * Each page of the console as people see it: on a phone and on a desk, light and dark, nothing wider than the
 * screen, and nothing serious that axe finds.
 */
import { mkdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import type { AxeResults } from 'axe-core'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Rig, startRig } from '../../scripts/rig.ts'
import { startBrowser } from './phone.ts'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

const SIZES = { phone: { width: 390, height: 844 }, desk: { width: 1280, height: 900 } }
const SCHEMES = ['light', 'dark'] as const

let rig: Rig
let browser: Browser
let context: BrowserContext
let page: Page

beforeAll(async () => {
  browser = await startBrowser()
  rig = await startRig({ chats: 12 })
  await rig.addPublisher('daily')
  const [refusing] = rig.chats
  rig.sandbox.fail({
    kind: 'bad-request',
    detail: 'chat is unwell',
    times: null,
    chatId: refusing ?? 0,
  })
  for (const [i, data] of ARTICLES.entries())
    await rig.post({
      type: 'article.published',
      data: { ...data, language: 'en' },
      webhookId: `msg_${i}`,
    })
  await rig.post(
    { type: 'article.published', data: ARTICLES[0] ?? { id: '' }, webhookId: 'msg_x' },
    { ...rig.demo, secret: 'whsec_AAAA' },
  )
  await rig.settle(1_000, 60_000)
  context = await browser.newContext({ viewport: SIZES.phone })
  page = await context.newPage()
  await page.goto(`${rig.worker.url}/console`)
})

afterAll(async () => {
  await browser?.close()
  await rig?.close()
})

const ARTICLES = [
  {
    id: 'talks',
    url: 'https://example.org/talks',
    headline: 'Talks with Russia on Syria continue, says Kerry',
    text: 'The talks with Russia on a ceasefire in Syria continue. John Kerry said so on Friday. The talks began in Geneva two days ago.',
    topics: ['syria', 'diplomacy'],
  },
  {
    id: 'ferry',
    url: 'https://example.org/ferry',
    headline: 'Ferry with 120 passengers runs aground off Calder, no one hurt',
    text: 'A ferry with 120 passengers ran aground off Calder on Sunday morning. No one was hurt, the coast guard said. Tugs are on their way.',
  },
  {
    id: 'budget',
    url: 'https://example.org/budget',
    headline: 'Parliament passes budget after all-night debate over school funding',
    text: 'Parliament passed the budget on Tuesday after a debate that lasted all night. The opposition had demanded more money for schools.',
  },
]

async function axe(): Promise<string[]> {
  await page.evaluate(AXE)
  const { violations } = await page.evaluate(() =>
    (window as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run(),
  )
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
}

async function shoot(name: string): Promise<void> {
  const { SHOTS } = process.env
  if (!SHOTS) return
  mkdirSync(SHOTS, { recursive: true })
  await page.screenshot({ path: path.join(SHOTS, `${name}.png`), fullPage: true })
}

/** In each size and scheme. */
async function look(name: string): Promise<void> {
  for (const [size, viewport] of Object.entries(SIZES)) {
    await page.setViewportSize(viewport)
    for (const colorScheme of SCHEMES) {
      await page.emulateMedia({ colorScheme })
      expect(await axe(), `${name}, ${size}, ${colorScheme}`).toEqual([])
      const width = await page.evaluate(() => document.documentElement.scrollWidth)
      expect(width, `${name}, ${size}`).toBeLessThanOrEqual(viewport.width)
      await shoot(`${name}-${size}-${colorScheme}`)
    }
  }
}

test('the page to sign in', () => look('sign-in'))

test.each([
  ['events', '/console/events'],
  ['article', '/console/articles/demo/talks'],
  ['playground', '/console/playground'],
  ['refused', '/console/refused'],
  ['publishers', '/console/publishers'],
  ['publisher', '/console/publishers/demo'],
  ['delivery', '/console/delivery'],
  ['figures', '/console/figures'],
  ['dead-letters', '/console/dead-letters'],
])('the page of %s', async (name, at) => {
  await page.goto(`${rig.worker.url}/console`)
  const isOut = await page.getByLabel('Operator’s token').isVisible()
  if (isOut) {
    await page.getByLabel('Operator’s token').fill(rig.operatorToken)
    await page.getByRole('button', { name: 'Sign in' }).click()
  }
  await page.goto(rig.worker.url + at)
  expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1)
  await look(name)
})
