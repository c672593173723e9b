/**
 * Each page of the console as people see it: on a phone and on a desk, light and dark, nothing wider than the
 * screen, and nothing serious that axe finds.
 */
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Rig, startRig } from '../../scripts/rig.ts'
import { look, SIZES } from './looks.ts'
import { startBrowser } from './phone.ts'

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

test('the page to sign in', () => look(page, 'sign-in'))

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
  await look(page, name)
})
