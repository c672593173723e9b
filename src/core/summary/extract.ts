/**
 * Two whole sentences of the body, in document order, that say most beside the line.
 *
 * Lead-biased: news tells the most important first. A sentence is rated by its place and by the
 * words that it shares with headline and lead; one that leans on a sentence before it ("He …",
 * "But …") is taken only together with that one.
 */
import { quotesBalance } from '../text/quotes.ts'
import { stemOf, words } from '../text/tokens.ts'
import { wordCount } from './draft.ts'
import { FUNCTION_WORDS } from './lexicon.ts'
import type { ExtractedSentence } from './summary.ts'

/** UTF-16 units of one sentence, and words of all. */
const LONGEST_SENTENCE = 400
const MOST_WORDS = 60
/** Sentences further back are not looked at. */
const REACH = 25

interface Rated {
  readonly sentence: ExtractedSentence
  readonly index: number
  readonly stems: ReadonlySet<string>
  readonly words: number
  readonly leans: boolean
  readonly rating: number
}

/**
 * At most two sentences of at most 400 UTF-16 units each, together at most 60 words where the
 * article has such. Empty where the body has no sentence.
 */
export function extractSentences(
  sentences: readonly ExtractedSentence[],
  line: string,
  headline: string,
): readonly ExtractedSentence[] {
  const rated = rate(sentences.slice(0, REACH), line, headline)
  const first = best(rated.filter((one) => !one.leans)) ?? best(rated)
  if (!first) return shortened(sentences[0])
  const second = best(
    rated
      .filter((one) => one !== first && goesWith(one, first))
      .map((one) => ({ ...one, rating: one.rating - 1.5 * overlap(one.stems, first.stems) })),
  )
  const chosen = second ? [first, second] : [first]
  return chosen.sort((a, b) => a.index - b.index).map((one) => one.sentence)
}

const goesWith = (one: Rated, first: Rated) =>
  (!one.leans || one.index === first.index + 1) && one.words + first.words <= MOST_WORDS

const best = (rated: readonly Rated[]): Rated | undefined =>
  rated.reduce<Rated | undefined>(
    (top, one) => (top && top.rating >= one.rating ? top : one),
    undefined,
  )

/** A body without any usable sentence still shows its beginning. */
function shortened(sentence: ExtractedSentence | undefined): readonly ExtractedSentence[] {
  if (!sentence) return []
  if (sentence.text.length <= LONGEST_SENTENCE) return [sentence]
  const space = sentence.text.lastIndexOf(' ', LONGEST_SENTENCE - 1)
  const text = sentence.text.slice(0, space > 0 ? space : LONGEST_SENTENCE - 1)
  return [{ ...sentence, text: `${text.isWellFormed() ? text : text.slice(0, -1)}…` }]
}

function rate(sentences: readonly ExtractedSentence[], line: string, headline: string): Rated[] {
  const topic = new Set([...contentStems(headline), ...contentStems(sentences[0]?.text ?? '')])
  const said = ` ${words(line).join(' ')} `
  return sentences.flatMap((sentence, index) => {
    if (sentence.text.length > LONGEST_SENTENCE) return []
    const stems = contentStems(sentence.text)
    const count = wordCount(sentence.text)
    const rating =
      2.5 / (1 + index * 0.6) +
      overlap(stems, topic) +
      shape(sentence.text, count) -
      (repeats(sentence.text, said) ? 3 : 0)
    return [{ sentence, index, stems, words: count, leans: leans(sentence.text), rating }]
  })
}

const contentStems = (text: string): ReadonlySet<string> =>
  new Set(
    words(text)
      .filter((word) => !FUNCTION_WORDS.has(word))
      .map(stemOf),
  )

/** The share of the first set's words that stand in the second. */
function overlap(stems: ReadonlySet<string>, others: ReadonlySet<string>): number {
  const shared = Array.from(stems).filter((stem) => others.has(stem)).length
  return shared / Math.max(4, Math.min(stems.size, others.size))
}

const SENTENCE_END = /[.!?…。！？]["”’»)]*$/u

/** What is no sentence, or reads badly by itself, stands back. */
const shape = (text: string, count: number) =>
  (SENTENCE_END.test(text) ? 0 : -2) +
  (quotesBalance(text) ? 0 : -2) +
  (UNSPACED.test(text) ? 0 : -0.35 * Math.max(0, 9 - count)) +
  (/\?["”’]?$/.test(text) ? -0.7 : 0) +
  (/^["“‘]/.test(text) ? -0.4 : 0)

const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u

/** The line's words stand in it in a row, and little else does. */
function repeats(text: string, said: string): boolean {
  const own = words(text)
  return ` ${own.join(' ')} `.includes(said) && own.length <= said.split(' ').length + 4
}

const LEANS =
  /^["“‘'(]*(?:(?:but|and|yet|so|or|nor|then|still|instead|also|however|meanwhile|moreover|therefore|thus|nevertheless|in addition|for example|for instance|by contrast|as a result|after that|that said|either way|in turn|indeed|besides|likewise|the latter|the former|the two|the pair|both|another|others|the same|such|neither|he|she|it|they|his|her|hers|its|their|him|them|this|that|these|those|here|there),? )/iu
const LEANS_INSIDE =
  /^["“‘'(]*(?:\p{L}+ ){1,3}(?:he|she|it|they)\s(?:said|says|added|told|was|is|were|had|has)\b/u
const POINTS_BACK = /^(?:\S+ ){1,4}(?:this|these|those|such) /u
const CONTRACTED = /^["“‘'(]*(?:it|he|she|that|they|there)['’]/iu
const QUOTED_THEN_PRONOUN = /[”"],? (?:he|she|they|it) (?:said|says|added|told|insisted|warned)\b/u

const leans = (text: string) =>
  LEANS.test(text) ||
  POINTS_BACK.test(text) ||
  LEANS_INSIDE.test(text) ||
  CONTRACTED.test(text) ||
  QUOTED_THEN_PRONOUN.test(text)
