/**
 * One sentence as a line, whatever its title: for texts that have none. The compressor's best way
 * that nothing speaks against is taken, since there is no headline to fall back on.
 */

import { cutAtWord } from './cut-at-word.ts'
import { evidenceOf } from './evidence.ts'
import { rejectedBy } from './gates.ts'
import { isEnglish } from './languages/guess.ts'
import { capitalised } from './letter-case.ts'
import { type Reading, readArticle } from './reading.ts'
import { type Shortened, shorten } from './shorten.ts'
import type { CleanArticle, Summary } from './summary.ts'

const WAYS = 24
/** Tuned on google-dev9000, rows 0 to 999. */
const WORD_BONUS = 0.5
const PER_HEADLINENESS = 0.3
/** What is torn, or fails a gate, is taken only where the rest is much worse. */
const COST_OF_TEAR = 1
const COST_OF_GATE = 1
/** These read as broken, whatever they say. */
const COST_OF_BREAK = 3
const BREAKS: ReadonlySet<string> = new Set(['pronoun', 'beginning', 'dangling'])

export type Line = Pick<Summary, 'line' | 'evidence'>

/** The first sentence of the body in at most so many words; also of lower-cased, tokenised text. */
export function leadLine(article: CleanArticle, maxWords: number): Line {
  const reading = readArticle({ ...article, headline: '' })
  const sentence = reading.sentences[0]?.text ?? ''
  const cased = /^\P{L}*\p{Lu}/u.test(sentence)
  const search = { k: WAYS, wordBonus: WORD_BONUS, byPhrase: false }
  const options = { ...search, maxWords, style: cased ? null : 'sentence' } as const
  const found = (isEnglish(article) ? shorten(sentence, options) : [])
    .map((one) => ({ one, worth: worthOf(one, sentence, reading) }))
    .sort((a, b) => b.worth - a.worth)
  const [best] = found
  const text = best?.one.text ?? cutAtWord(sentence, { language: article.language, most: maxWords })
  const line = cased ? capitalised(text) : text
  const asIs = text === sentence ? [] : ['cut-at-word']
  const rules = best ? ['lead-compressed', ...best.one.rules] : asIs
  const words = evidenceOf(line, sentence)
  return { line, evidence: { source: 'lead', text: sentence, ...words, rules, rejected: [] } }
}

function worthOf({ text, loss, headlineness, torn }: Shortened, source: string, reading: Reading) {
  const gate = rejectedBy({ line: text, source, speaker: [], reading, compressed: 'lead' })
  const spoilt = gate !== null && gate !== 'length' && gate !== 'attribution'
  const cost = !spoilt ? 0 : BREAKS.has(gate) ? COST_OF_BREAK : COST_OF_GATE
  return loss + PER_HEADLINENESS * headlineness - (torn ? COST_OF_TEAR : 0) - cost
}
