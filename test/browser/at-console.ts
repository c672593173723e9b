/** Somebody at the console in a real browser: without scripts, on a phone's width, with all that it logs as an error. */
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { expect } from 'vitest'

const SIZE = { width: 360, height: 780 }

export interface AtConsole {
  readonly page: Page
  signIn(token: string): Promise<void>
  /** Presses the link of this name. */
  follow(name: string): Promise<void>
  /** What is shown changes while it is looked at again. */
  reloaded(text: string): Promise<void>
  /** All words of the page below its head. */
  words(): Promise<string>
  /** A picture of the screen, light and dark, kept where SHOTS names a folder. */
  shoot(name: string): Promise<void>
  /** An answer that refuses is logged by the browser, and wanted. */
  forgiveErrors(): void
  /** Nothing was logged, asked for elsewhere or wider than the screen. */
  close(): Promise<void>
}

export async function openConsole(browser: Browser, url: string): Promise<AtConsole> {
  const errors: string[] = []
  const context = await browser.newContext({
    viewport: SIZE,
    javaScriptEnabled: false,
    deviceScaleFactor: 2,
  })
  const page = await context.newPage()
  page.on('console', (said) => void (said.type() === 'error' && errors.push(said.text())))
  page.on('request', (request) => {
    if (!request.url().startsWith(url)) errors.push(`asked for ${request.url()}`)
  })
  const forgiveErrors = () => void errors.splice(0)
  const words = async () => (await page.getByRole('main').textContent()) ?? ''
  return {
    page,
    forgiveErrors,
    words,
    async signIn(token) {
      await page.goto(`${url}/console`)
      // The answer to who is not signed in is a 401.
      forgiveErrors()
      await page.getByLabel('Operator’s token').fill(token)
      await page.getByRole('button', { name: 'Sign in' }).click()
    },
    follow: (name) => page.getByRole('link', { name }).click(),
    async reloaded(text) {
      const again = async () => {
        await page.reload()
        return words()
      }
      await expect.poll(again, { timeout: 30_000, interval: 500 }).toContain(text)
    },
    shoot: (name) => shoot(page, name),
    async close() {
      expect(errors).toEqual([])
      const width = await page.locator('body').evaluate((body) => body.scrollWidth)
      expect(width).toBeLessThanOrEqual(SIZE.width)
      await context.close()
    },
  }
}

async function shoot(page: Page, name: string): Promise<void> {
  const { SHOTS } = process.env
  if (!SHOTS) return
  mkdirSync(SHOTS, { recursive: true })
  await page.screenshot({ path: path.join(SHOTS, `${name}.png`) })
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.screenshot({ path: path.join(SHOTS, `${name}-dark.png`) })
  await page.emulateMedia({ colorScheme: 'light' })
}
