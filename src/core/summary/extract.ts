/**
 * One to three whole sentences of the body, in document order, that say most of it.
 *
 * A trained ranker rates them, redundancy is paid for, and beside an alert line the pick must stand
 * by itself: a sentence that leans on the one before it ("He …", "But …") is taken only together
 * with that one, fragments and torn quotations stand back, and the line is not said twice.
 */
import { quotesBalance } from '../text/quotes.ts'
import { words } from '../text/tokens.ts'
import { type DescribedSentence, describe } from './extract/document.ts'
import { rank } from './extract/rank.ts'
import { type Candidate, select } from './extract/select.ts'
import { wordCount } from './line.ts'
import type { ExtractedSentence } from './summary.ts'

export interface ExtractRequest {
  readonly headline: string
  /** The alert line that the sentences stand beside, or null where they are all there is. */
  readonly line: string | null
  /** BCP 47; null counts as English. */
  readonly language: string | null
  /** At most so many sentences; 2 unless told. */
  readonly sentences?: number
  /** At most so many words together, where the article has such sentences; 60 unless told. */
  readonly words?: number
}

/** UTF-16 units of one sentence beside a line. */
const LONGEST_SENTENCE = 400
const SENTENCES = 2
const MOST_WORDS = 60
/** Sentences further back are not looked at. */
const REACH = 40
/** What full likeness to a picked sentence costs, in the ranker's unit; tuned. */
const REDUNDANCY = 0.5
const REDUNDANCY_BESIDE_LINE = 1

/**
 * The sentences picked; beside a line at most 400 UTF-16 units each. Empty where the body has no
 * sentence but the line. Linear in the body.
 */
export function extractSentences(
  sentences: readonly ExtractedSentence[],
  request: ExtractRequest,
): readonly ExtractedSentence[] {
  const language = request.language?.split('-')[0]?.toLowerCase() ?? 'en'
  const document = describe(sentences.slice(0, REACH), request.headline)
  const ratings = rank(document, language)
  const beside = request.line === null ? null : lineOf(request.line)
  const candidates = document.sentences.flatMap((described, index) =>
    candidateOf(described, ratings[index] ?? 0, beside),
  )
  const picked = select(candidates, {
    sentences: request.sentences ?? SENTENCES,
    words: request.words ?? MOST_WORDS,
    redundancy: request.line === null ? REDUNDANCY : REDUNDANCY_BESIDE_LINE,
  })
  if (picked.length === 0) return shortened(sentences.find(({ text }) => !isLine(text, beside)))
  return picked.map(({ described }) => described.sentence)
}

/** The alert line as sentences are compared with it. */
interface Line {
  readonly count: number
  /** Its normal words between spaces. */
  readonly flow: string
}

const flowOf = (text: string) => ` ${words(text).join(' ')} `
/** A sentence that is the line says nothing beside it. */
const isLine = (text: string, line: Line | null): boolean => flowOf(text) === line?.flow
const lineOf = (line: string): Line => ({ count: wordCount(line), flow: flowOf(line) })

function candidateOf(
  described: DescribedSentence,
  rating: number,
  line: Line | null,
): readonly Candidate[] {
  const { leans, sentence } = described
  const { text } = sentence
  const count = wordCount(text)
  if (line === null) return [{ described, rating, words: count, leans: false }]
  if (text.length > LONGEST_SENTENCE || isLine(text, line)) return []
  const twice = count <= line.count + 6 && flowOf(text).includes(line.flow)
  const own = rating + shape(text, count) - (twice ? 3 : 0)
  return [{ described, rating: own, words: count, leans }]
}

/** A body without any usable sentence still shows its beginning. */
function shortened(sentence: ExtractedSentence | undefined): readonly ExtractedSentence[] {
  if (!sentence) return []
  if (sentence.text.length <= LONGEST_SENTENCE) return [sentence]
  const space = sentence.text.lastIndexOf(' ', LONGEST_SENTENCE - 1)
  const text = sentence.text.slice(0, space > 0 ? space : LONGEST_SENTENCE - 1)
  return [{ ...sentence, text: `${text.isWellFormed() ? text : text.slice(0, -1)}…` }]
}

const SENTENCE_END = /[.!?…。！？]["”’»)]*$/u

/** What is no sentence, or reads badly by itself, stands back. */
const shape = (text: string, count: number) =>
  (SENTENCE_END.test(text) ? 0 : -2) +
  (quotesBalance(text) ? 0 : -2) +
  (count >= 9 || UNSPACED.test(text) ? 0 : -0.35 * (9 - count)) +
  (/\?["”’]?$/.test(text) ? -0.7 : 0) +
  (/^["“‘]/.test(text) ? -0.4 : 0)

const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u
