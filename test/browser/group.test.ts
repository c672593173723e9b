/** What one member of a group sees alone, on the sandbox's page. */
import { expect, it, onTestFinished } from 'vitest'
import { startSandbox } from '../../sandbox/server.ts'
import { openPhone, startBrowser } from './phone.ts'

const MEMBER = 900_002
const TOKEN = '4242:sandbox'

it('is shown while the page writes as that member, and to nobody else', async () => {
  const sandbox = await startSandbox({ port: 0, token: TOKEN })
  onTestFinished(() => sandbox.close())
  const browser = await startBrowser()
  onTestFinished(() => browser.close())
  const group = await sandbox.createChat({ kind: 'group', standing: 'administrator' })
  const { page, errors, sees, shoots } = await openPhone(browser, sandbox.url, group)
  const send = async (text: string, more: object) => {
    const body = JSON.stringify({ chat_id: group, text, ...more })
    const headers = { 'content-type': 'application/json' }
    await fetch(`${sandbox.url}/bot${TOKEN}/sendMessage`, { method: 'POST', headers, body })
  }
  await send('Not you', { ephemeral_message_parameters: { receiver_user_id: MEMBER } })
  await send('Hello', {})
  await sees(/^Hello$/)
  const whisper = page.locator('article').filter({ hasText: 'Not you' })
  expect(await whisper.isVisible()).toBe(false)
  await page.locator('#speaker').selectOption(String(MEMBER))
  expect(await whisper.isVisible()).toBe(true)
  expect(await whisper.textContent()).toContain('only Ben sees this')
  await shoots('only-you')
  await page.locator('#speaker').selectOption('anonymous')
  expect(await whisper.isVisible()).toBe(false)
  expect(errors).toEqual([])
})

it('shows the whole title beside what can be done with the bot, and as much of a long one as there is room for', async () => {
  const sandbox = await startSandbox({ port: 0, token: TOKEN })
  onTestFinished(() => sandbox.close())
  const browser = await startBrowser()
  onTestFinished(() => browser.close())
  const LONG = 'Newsroom of the evening shift and of its friends'
  for (const [title, least] of [['Newsroom', 1] as const, [LONG, 0.5] as const]) {
    const group = await sandbox.createChat({ kind: 'group', standing: 'member', title })
    const { page, shoots } = await openPhone(browser, sandbox.url, group)
    const shown = await page
      .locator('#chat-title')
      .evaluate((one) => one.clientWidth / one.scrollWidth)
    expect(shown).toBeGreaterThanOrEqual(least)
    await shoots(`title-${title.length}`)
  }
})
