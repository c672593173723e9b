/** A reader with a phone, from the first start to the end: everything is done on the page and seen there. */
import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import { type Rig, startRig } from '../../scripts/rig.ts'
import { openPhone, type Phone, startBrowser } from './phone.ts'

let rig: Rig
let browser: Browser
let phone: Phone

beforeAll(async () => {
  browser = await startBrowser()
  rig = await startRig({ chats: 1 })
  await post('talks', 'Talks with Russia on Syria `on life support`: US', 'world')
  await post('bridge', 'Council opens new bridge across the river', 'local')
})

afterAll(async () => {
  await browser?.close()
  await rig?.close()
})

beforeEach(async () => {
  const chat = await rig.sandbox.createPrivateChat({ firstName: 'Ada' })
  phone = await openPhone(browser, rig.sandbox.url, chat)
})

afterEach(async () => {
  expect(phone.errors).toEqual([])
  await phone.close()
})

/** An article, once the chat that follows everything has it. */
async function post(id: string, headline: string, topic: string): Promise<void> {
  const url = `https://example.org/${id}`
  const text = `${headline}. Their ${id} was told of on Monday after a long day.`
  const data = { id, url, headline, text, topics: [topic], language: 'en' }
  await rig.post({ type: 'article.published', data, webhookId: `msg_${id}` })
  const [chat = 0] = rig.chats
  const has = () =>
    rig.sandbox
      .messages(chat)
      .some(({ keyboard }) => keyboard.flat().some((key) => key.url === url))
  await rig.sandbox.waitFor(has, 30_000)
}

it('starts, follows a topic by buttons and has its alert', async () => {
  await phone.says('/start')
  await phone.sees(/^Welcome to Lede\./)
  await phone.shoots('welcome')
  await phone.taps('Topics')
  await phone.taps('world')
  await phone.sees(/^Follow topic world\?/)
  await phone.shoots('rehearsal')
  await phone.taps('Save')
  await phone.sees(/^This chat now follows topic world\./)
  await post('summit', 'Leaders of nine countries meet in Geneva for summit', 'world')
  const alert = await phone.sees(/^Leaders of nine countries meet in Geneva for summit/)
  expect(await alert.locator('b, strong').first().textContent()).toContain('Leaders of nine')
  await phone.shoots('alert')
})

it('opens an alert, sees its evidence, asks why and mutes it', async () => {
  await phone.says('/follow topic:world')
  await phone.taps('Save')
  await phone.sees(/^This chat now follows/)
  await post(
    'harbour',
    'Police arrest 14 people after protest at harbour over new ferry prices',
    'world',
  )
  await phone.sees(/^Police arrest 14 people/)
  await phone.taps('More')
  await phone.sees(/About world$/)
  await phone.taps('Show the evidence')
  const evidence = await phone.sees(/The headline says, with the words of the line in bold:/)
  expect(await evidence.locator('b, strong').allTextContents()).toContainEqual(
    expect.stringContaining('Police arrest 14'),
  )
  await phone.shoots('evidence')
  await phone.taps('Less')
  await phone.sees(/Example News$/)
  await phone.taps('Why?')
  await phone.sees(/It came here because this chat follows topic world\./)
  await phone.shoots('why')
  await phone.taps('Mute')
  await phone.page.locator('.key', { hasText: 'Unmute' }).waitFor()
})

it('changes settings in one message, which is edited in its place', async () => {
  await phone.says('/follow everything')
  await phone.taps('Save')
  await phone.says('/settings')
  await phone.sees(/^Settings/)
  await phone.shoots('settings')
  const messages = await phone.page.locator('article.bot').count()
  await phone.taps('Quiet hours')
  await phone.sees(/^Quiet hours\s*There are none/)
  await phone.taps('Every day, 22:00–07:00')
  await phone.sees(/^Settings of this chat[\s\S]*Quiet hours: every day, 22:00–07:00/)
  await phone.shoots('quiet')
  expect(await phone.page.locator('article.bot').count()).toBe(messages)
})

it('stops, is asked once, and has the settings restored', async () => {
  await phone.says('/follow topic:world')
  await phone.taps('Save')
  await phone.says('/stop')
  await phone.sees(/^Stop sending news to this chat\?/)
  await phone.shoots('stop')
  await phone.taps('Stop, keep the settings')
  await phone.sees(/^Goodbye\./)
  await phone.taps('Restore')
  await phone.sees(/^Welcome back\./)
  await phone.says('/following')
  await phone.sees(/topic world/)
})

it('speaks Arabic from right to left to a reader whose Telegram does', async () => {
  const chat = await rig.sandbox.createPrivateChat({ firstName: 'ليلى', languageCode: 'ar' })
  const laila = await openPhone(browser, rig.sandbox.url, chat)
  await laila.says('/start')
  const welcome = await laila.sees(/\p{Script=Arabic}/u)
  expect(await welcome.evaluate((text) => getComputedStyle(text).direction)).toBe('rtl')
  await laila.shoots('welcome-arabic')
  await laila.taps('الموضوعات')
  await laila.taps('world')
  await laila.taps('حفظ')
  await laila.sees(/^\p{Script=Arabic}.*world/u)
  await laila.says('/settings')
  await laila.sees(/\/timezone/)
  await laila.shoots('settings-arabic')
  expect(laila.errors).toEqual([])
  await laila.close()
})
