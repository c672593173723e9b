/** What anybody may read, as people see it: the latest alerts, those of a topic and a publisher, and one of each kind. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Rig, startRig } from '../../scripts/rig.ts'
import { look, SIZES } from './looks.ts'
import { startBrowser } from './phone.ts'

let rig: Rig
let browser: Browser
let page: Page

beforeAll(async () => {
  browser = await startBrowser()
  rig = await startRig({
    chats: 1,
    settings: { PUBLIC_PAGES: 'on', TELEGRAM_BOT_USERNAME: 'lede_bot' },
  })
  for (const [i, data] of ARTICLES.entries()) {
    await rig.post({ type: 'article.published', data, webhookId: `msg_${i}` })
    await rig.settle(1_000, 60_000)
  }
  const { id } = WITHDRAWN
  await rig.post({ type: 'article.retracted', data: { id }, webhookId: 'msg_gone' })
  await rig.settle(1_000, 60_000)
  page = await (await browser.newContext({ viewport: SIZES.phone })).newPage()
})

afterAll(async () => {
  await browser?.close()
  await rig?.close()
})

const WITHDRAWN = {
  id: 'mayor',
  url: 'https://example.org/mayor',
  headline: 'Mayor of Bergen resigns after audit of harbour funds',
  text: 'The mayor of Bergen resigned on Monday. An audit had found that money for the harbour was missing.',
  language: 'en',
}

const TALKS = {
  id: 'talks',
  url: 'https://example.org/talks',
  headline: 'Talks with Russia on Syria continue, says Kerry',
  text: 'The talks with Russia on a ceasefire in Syria continue. John Kerry said so on Friday. The talks began in Geneva two days ago.',
  topics: [
    'world',
    'peace talks',
    'a topic that its newsroom gave a very long name, as some do by mistake',
  ],
  language: 'en',
}

const ARTICLES = [
  WITHDRAWN,
  TALKS,
  {
    ...{ ...TALKS, headline: 'Talks with Russia on Syria fail, says Kerry' },
    correction: 'An earlier version said that the talks go on.',
  },
  {
    id: 'ferry',
    url: 'https://example.org/ferry',
    headline: 'عبّارة تقل 120 راكبًا تجنح قرب كالدر دون إصابات',
    text: 'جنحت عبّارة تقل 120 راكبًا قرب كالدر صباح الأحد. وقال خفر السواحل إن أحدًا لم يُصب.',
    topics: ['بحار'],
    language: 'ar',
  },
]

const at = (path: string) => page.goto(rig.worker.url + path)

test('the latest alerts', async () => {
  await at('/latest')
  expect(await page.getByRole('article').count()).toBe(3)
  await look(page, 'latest')
})

test('a topic is two taps away, and its page says of what it is', async () => {
  await at('/latest')
  await page.getByRole('link', { name: 'peace talks' }).click()
  await page.getByRole('heading', { level: 1, name: 'Latest on peace talks' }).waitFor()
  expect(await page.getByRole('link', { name: 'Follow peace talks in Telegram' }).count()).toBe(1)
  await look(page, 'latest-topic')
  await page.getByRole('link', { name: 'Example News' }).first().click()
  await page.getByRole('heading', { level: 1, name: 'Latest from' }).waitFor()
  await look(page, 'latest-publisher')
})

test.each([
  ['that was corrected', /^Kerry says Russia talks on Syria fail/],
  ['that runs from right to left', /كالدر/],
])('an alert %s', async (name, line) => {
  await at('/latest')
  await page.getByRole('link', { name: line }).click()
  await page.getByRole('heading', { level: 1, name: line }).waitFor()
  await look(page, `alert ${name}`.replaceAll(' ', '-'))
})

test('nothing of a topic, and no such thing', async () => {
  expect((await at('/latest?topic=nothing'))?.status()).toBe(200)
  await look(page, 'latest-none')
  expect((await at('/alerts/none'))?.status()).toBe(404)
  await look(page, 'alert-none')
})
