/**
 * Latin names and commands within a sentence that reads from right to left. Between isolates they keep their own
 * direction, and punctuation beside them its place (UAX #9). A pair that is closed turns nothing around it, so
 * it is kept where all other invisible characters are taken off.
 */
import { visible } from './visible.ts'

/** First strong isolate, pop directional isolate. */
export const ISOLATE = '\u2068'
export const ISOLATED = '\u2069'

/** A letter of a script that is written from left to right. */
const LEFT_TO_RIGHT = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Han}]/u
export const readsLeftToRight = (text: string): boolean => LEFT_TO_RIGHT.test(text)

const MARKS = /([\u2068\u2069])/

/** The text as it is seen, with its isolates where each is closed. */
export function visibleIsolated(text: string): string {
  const parts = text.split(MARKS)
  return parts.length === 1 || !isClosed(parts)
    ? visible(text)
    : parts.map((part) => (MARKS.test(part) ? part : visible(part))).join('')
}

function isClosed(parts: readonly string[]): boolean {
  let depth = 0
  for (const part of parts) {
    if (part === ISOLATE) depth += 1
    if (part === ISOLATED) depth -= 1
    if (depth < 0) return false
  }
  return depth === 0
}
