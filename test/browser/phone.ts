/**
 * A phone with the sandbox's page on it, in Debian's Chromium or the one that CHROMIUM names. What a reader
 * does there is what they see there: keys, lines and dialogs by their text and role.
 */
import { existsSync, mkdirSync } from 'node:fs'
import path from 'node:path'
import { type Browser, chromium, type Locator, type Page } from 'playwright-core'

const PLACES = [process.env.CHROMIUM ?? '', '/usr/bin/chromium', '/usr/bin/chromium-browser']
/** CSS pixels of a common phone. */
const SIZE = { width: 390, height: 844 }

export async function startBrowser(): Promise<Browser> {
  const executablePath = PLACES.find((place) => place !== '' && existsSync(place))
  if (executablePath === undefined) {
    throw new Error(
      'No Chromium is here: install it ("apt-get install chromium") or name it in CHROMIUM.',
    )
  }
  // Root may not make sandboxes of its own in a container.
  return chromium.launch({ executablePath, args: ['--no-sandbox'] })
}

export interface Phone {
  readonly page: Page
  says(text: string): Promise<void>
  /** Taps the newest key that begins so, and waits for what it brings. */
  taps(label: string): Promise<void>
  /** The newest message of the bot, once its text matches. */
  sees(text: RegExp): Promise<Locator>
  /** A picture of the screen, kept where SHOTS names a folder. */
  shoots(name: string): Promise<void>
  /** What the page logged as an error, policies that were broken included. */
  readonly errors: readonly string[]
  close(): Promise<void>
}

/** Opens the chat on the page at `url`. */
export async function openPhone(browser: Browser, url: string, chat: number): Promise<Phone> {
  const context = await browser.newContext({ viewport: SIZE, deviceScaleFactor: 2, hasTouch: true })
  const page = await context.newPage()
  const errors: string[] = []
  page.on('console', (said) => void (said.type() === 'error' && errors.push(said.text())))
  page.on('pageerror', (error) => void errors.push(error.message))
  await page.goto(`${url}/?chat=${chat}`)
  await page.locator('#text').waitFor()
  return {
    page,
    errors,
    async says(text) {
      await page.locator('#text').fill(text)
      await page.locator('#send').click()
    },
    async taps(label) {
      await keyOf(page, label).click()
    },
    async sees(text) {
      const found = page.locator('article.bot .text').filter({ hasText: text }).last()
      await found.waitFor()
      return found
    },
    async shoots(name) {
      const { SHOTS } = process.env
      if (!SHOTS) return
      mkdirSync(SHOTS, { recursive: true })
      await page.screenshot({ path: path.join(SHOTS, `${name}.png`) })
    },
    close: () => context.close(),
  }
}

const keyOf = (page: Page, label: string): Locator =>
  page
    .locator('.key:not(:disabled)')
    .filter({ hasText: new RegExp(`^${escaped(label)}`) })
    .last()

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
