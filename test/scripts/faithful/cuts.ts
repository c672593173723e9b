/**
 * Lines as marked headlines: what stands in square brackets was left out. "headline => line" where
 * the line is more than that.
 */
import { expect, test } from 'vitest'
import { type LeftOut, leftOut } from '../../../bench/faithful/left-out.ts'

function read(marked: string): readonly [headline: string, line: string] {
  const [headline = '', line] = marked.split(' => ')
  if (line !== undefined) return [headline.replace(/[[\]]/g, ''), line]
  const left = headline
    .replace(/\[[^\]]*\]/g, '')
    .replace(/\s+/g, ' ')
    .replace(/ (?=[,;:.?])/g, '')
  return [
    headline.replace(/[[\]]/g, ''),
    left
      .trim()
      .replace(/[,;:–-]$/, '')
      .trim(),
  ]
}

interface Cases {
  readonly wrong: readonly string[]
  readonly right: readonly string[]
}

export const testCheck = (
  kind: LeftOut,
  wrong: readonly string[],
  right: readonly string[],
): void => testLanguage('en', kind, { wrong, right })

export function testLanguage(language: string, kind: LeftOut, { wrong, right }: Cases): void {
  test.each(wrong)(`${language}, ${kind}: %s`, (marked) => {
    expect(leftOut(...read(marked), language)).toContain(kind)
  })
  test.each(right)(`${language}, not ${kind}: %s`, (marked) => {
    expect(leftOut(...read(marked), language)).not.toContain(kind)
  })
}
