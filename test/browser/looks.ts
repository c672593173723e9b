/**
 * A page as people see it: on a phone and on a desk, light and dark, nothing wider than the screen, and nothing
 * serious that axe finds. Pictures are kept where SHOTS names a folder.
 */
import { mkdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

export const SIZES = { phone: { width: 360, height: 780 }, desk: { width: 1280, height: 900 } }
const SCHEMES = ['light', 'dark'] as const

export async function look(page: Page, name: string): Promise<void> {
  for (const [size, viewport] of Object.entries(SIZES)) {
    await page.setViewportSize(viewport)
    for (const colorScheme of SCHEMES) {
      await page.emulateMedia({ colorScheme })
      expect(await axe(page), `${name}, ${size}, ${colorScheme}`).toEqual([])
      const width = await page.evaluate(() => document.documentElement.scrollWidth)
      expect(width, `${name}, ${size}`).toBeLessThanOrEqual(viewport.width)
      expect(await page.evaluate(runningOut), `${name}, ${size}`).toEqual([])
      await shoot(page, `${name}-${size}-${colorScheme}`)
    }
  }
}

async function axe(page: Page): Promise<string[]> {
  await page.evaluate(AXE)
  const { violations } = await page.evaluate(() =>
    (window as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run(),
  )
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
}

/** What is written beyond the right edge of its card, or of the page's text. */
function runningOut(): string[] {
  const edgeOf = (element: Element) => element.getBoundingClientRect().right + 1
  const main = document.querySelector('main') ?? document.body
  return [...main.querySelectorAll('time, dd, p, td, th, pre, button, input, select')]
    .filter((one) => {
      const room = one.closest('.card') ?? main
      const words = document.createRange()
      words.selectNodeContents(one)
      return words.getBoundingClientRect().right > edgeOf(room)
    })
    .map((one) => one.outerHTML)
}

async function shoot(page: Page, name: string): Promise<void> {
  const { SHOTS } = process.env
  if (!SHOTS) return
  mkdirSync(SHOTS, { recursive: true })
  await page.screenshot({ path: path.join(SHOTS, `${name}.png`), fullPage: true })
}
