/**
 * The publisher's headline as a line: punctuation normalised, nothing lost.
 */
import { words } from '../text/tokens.ts'
import { withoutCapitals } from './capitals.ts'
import { withoutDangling } from './cut-at-word.ts'
import type { Draft } from './draft.ts'
import { isNegation } from './gates.ts'

import type { Reading } from './reading.ts'

const ELLIPSIS = /\s*(?:\.{3,}|…+)/g
const DASHES = /\s+--+\s+/g
const GLUED_COLON = /(?<=\p{Ll}{2}):(?=\p{Lu}\p{Ll})/gu
/** One full stop at the end of a single sentence; those of "U.S." and "Really." stay. */
const FULL_STOP = /^([^.!?]*\p{L}{2})\.$/u

/** Headlines go on for ever in bad feeds; the line is made from what a reader would still read. */
const READ = 300

/** The headline normalised; when that changes letters, the rule is named. */
export function normaliseHeadline(reading: Reading): Draft {
  const headline = head(reading.headline)
  const plain = headline
    .replace(ELLIPSIS, '…')
    .replace(DASHES, ' – ')
    .replace(GLUED_COLON, ': ')
    .replace(FULL_STOP, '$1')
    .trim()
  const whole = plain.endsWith('…') ? `${endOf(plain.slice(0, -1), reading.language)}…` : plain
  const recased = withoutCapitals(whole, reading)
  return recased === null
    ? { text: whole, rules: [], cost: 0 }
    : { text: recased, rules: ['capitals-as-in-body'], cost: 0 }
}

function head(text: string): string {
  if (text.length <= READ) return text
  const end = text.lastIndexOf(' ', READ)
  return text.slice(0, end > 0 ? end : READ).toWellFormed()
}

/** What was cut off at its publisher's may have been denied: a "not" at the end is not dropped with the rest. */
function endOf(text: string, language: string | null): string {
  const end = withoutDangling(text, language)
  return words(text.slice(end.length)).some(isNegation) ? text.trimEnd() : end
}
