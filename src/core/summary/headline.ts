/**
 * The publisher's headline as a line: punctuation normalised, nothing lost. And whether another line
 * tells the same.
 */
import {
  CONDITION_PHRASE,
  CONTRASTS,
  FUNCTION_WORDS,
  HEDGES,
  isNegation,
  isTelling,
} from '../english/lexicon.ts'
import { DATED } from '../english/time.ts'
import { pattern } from '../pattern.ts'
import { sentencesOf } from '../text/sentences.ts'
import { stemsOf, words } from '../text/tokens.ts'
import { withoutCapitals } from './capitals.ts'
import type { Draft } from './edits/ways.ts'
import { endOfCut } from './languages/ending.ts'
import { grammarIn } from './languages/grammars.ts'
import { leaningIn } from './languages/leaning.ts'
import { withoutLeaning, wordsWithin } from './last-resort/cut.ts'
import type { Reading } from './read/reading.ts'
import { looksLikeSpeaker } from './read/speech.ts'

const ELLIPSIS = /\s*(?:\.{3,}|…+)/g
const DASHES = /\s+--+\s+/g
const GLUED_COLON = pattern.gu`(?<=\p{Ll}{2}):(?=\p{Lu}\p{Ll})`
/** "carrying oil- report", "who report inaccuracies -SEC" */
const ONE_SIDED = /(\S)(?:\s+[-–—]{1,2}|[-–—]{1,2}\s+)(\p{L}[^-–—:]{1,40})$/u
/** The full stop at the end; that of "U.S." stays. */
const FULL_STOP = /(?:(?<=[\p{L}\d]{2})|\s)\.$/u

/** Behind a stop that ends a sentence it begins another one. */
const ANY_NAME = 'Ada Quill'

/** Headlines go on for ever in bad feeds; the line is made from what a reader would still read. */
const READ = 300

/** The headline normalised, and where letters were changed, the rule that did. */
export function normaliseHeadline(reading: Reading): Pick<Draft, 'text' | 'rules'> {
  const read = wordsWithin(reading.headline, READ)
  const plain = (read === reading.headline ? withoutStop(read, reading) : `${read}…`)
    .replace(ELLIPSIS, '…')
    .replace(DASHES, ' – ')
    .replace(GLUED_COLON(), ': ')
    .replace(ONE_SIDED, (whole, before: string, who: string) =>
      looksLikeSpeaker(who) ? `${before} – ${who}` : whole,
    )
    .trim()
  const text = plain.endsWith('…') ? `${endOf(plain.slice(0, -1), reading.language)}…` : plain
  const recased = withoutCapitals(text, reading)
  return recased === null ? { text, rules: [] } : { text: recased, rules: ['capitals-as-in-body'] }
}

/** Of several sentences each keeps its own, and so does a word: "Benedikt XVI.", "usw.". */
const withoutStop = (text: string, { language }: Reading): string =>
  FULL_STOP.test(text) &&
  sentencesOf(text, language).length === 1 &&
  sentencesOf(`${text} ${ANY_NAME}`, language).length > 1
    ? text.replace(FULL_STOP, '').trimEnd()
    : text

/** Of a condition at the end. */
const WORDS_OF_CONDITION = 4

/** What was cut off may have been denied, a condition, or somebody's: "not", "if" or "says" stays at the end. */
function endOf(text: string, language: string | null): string {
  const grammar = grammarIn(language)
  if (grammar) return endOfCut(text, grammar)
  const end = withoutLeaning(text, leaningIn(language))
  const gone = words(text.slice(end.length))
  // "unlikely to be…": of what, nobody knows.
  const last = words(end).at(-1) ?? ''
  const isBare = gone[0] === 'to' && (isNegation(last) || HEDGES.has(last))
  const isNeeded = (word: string) =>
    isNegation(word) || isTelling(word) || (HEDGES.has(word) && !CONTRASTS.has(word))
  // "formed 290 million years after…"
  const isCounted = /^(?:after|before|since)$/.test(gone[0] ?? '') && DATED.test(last)
  const isCondition = CONDITION_PHRASE.test(words(text).slice(-WORDS_OF_CONDITION).join(' '))
  return isBare || isCounted || isCondition || gone.some(isNeeded) ? text.trimEnd() : end
}

/**
 * The share of the headline's content that a line has, 0 to 1; 0 where it has not even the first
 * content word, which is whom or what it is about. 1 where there is no headline.
 */
export function leadLikeness(line: string, headline: string): number {
  const own = new Set(stemsOf(line))
  const wanted = stemsOf(headline).filter((word) => !FUNCTION_WORDS.has(word))
  const [subject, ...all] = new Set(wanted)
  if (subject === undefined) return 1
  const shared = 1 + all.filter((word) => own.has(word)).length
  return own.has(subject) ? shared / (1 + all.length) : 0
}
