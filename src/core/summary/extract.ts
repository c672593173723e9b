/**
 * One to three whole sentences of the body, in document order, that say most of it.
 *
 * A trained ranker rates them. Alone they are picked by rating, and redundancy is paid for; beside an
 * alert line they are the lead and a second one that stands on it.
 */
import { once } from '../once.ts'
import { words } from '../text/tokens.ts'
import { besideLine } from './extract/beside.ts'
import { type Document, describe, type RatedSentence, similarity } from './extract/document.ts'
import { faultOf, isGrave, LONGEST_SENTENCE } from './extract/faults.ts'
import { featuresOf } from './extract/features.ts'
import type { Beside } from './extract/lead.ts'
import { pointingIn } from './extract/pointing/languages.ts'
import type { PointingWords } from './extract/pointing/words.ts'
import { spacedWords } from './extract/view.ts'
import { wordsIn } from './extract/words-in.ts'
import { wordsWithin } from './last-resort/cut.ts'
import type { ExtractedSentence } from './summary.ts'
import { EXTRACT_WEIGHTS } from './weights/extract.ts'

export interface ExtractRequest {
  readonly headline: string
  /** The alert line that the sentences stand beside, or null where they are all there is. */
  readonly line: string | null
  /** BCP 47; null counts as English. */
  readonly language: string | null
  /** At most so many sentences; 2 unless told. Beside a line never more than 2. */
  readonly sentences?: number
  /**
   * At most so many words together, where the article has such sentences; 60 unless told. A lead and
   * the sentence right behind it may have 25 more.
   */
  readonly words?: number
}

const SENTENCES = 2
const MOST_WORDS = 60
/** Sentences further back are not looked at. */
const REACH = 40
/** A sentence that is the line is as long, give or take points and marks. */
const CLOSE = 20
/** What full likeness to a picked sentence costs, in the ranker's unit; tuned. */
const REDUNDANCY = 0.5

/**
 * The sentences picked; beside a line at most 400 UTF-16 units each. Empty where the body has no
 * sentence but the line. Linear in the body.
 */
export function extractSentences(
  sentences: readonly ExtractedSentence[],
  request: ExtractRequest,
): readonly ExtractedSentence[] {
  const { headline, line } = request
  const language = request.language?.split('-')[0]?.toLowerCase() ?? 'en'
  const budget = { sentences: request.sentences ?? SENTENCES, words: request.words ?? MOST_WORDS }
  const unsaid = line === null ? sentences : otherThan(line, sentences)
  const within = unsaid.slice(0, REACH)
  const ranked = once(() => rank(describe(within, headline), language))
  const picked =
    line === null
      ? select(ranked(), budget)
      : besideLine({ sentences: within, ranked }, { ...budget, line, language })
  const shown = within.filter((_, index) => picked.some((one) => one.index === index))
  if (line === null) return shown
  const beside = shown.length > 0 ? shown : shortened(unsaid, pointingIn(language))
  return beside.map(({ text, paragraph }) => ({ text: text.replace(BULLET, ''), paragraph }))
}

/** A sentence that is the line says nothing beside it. */
function otherThan(line: string, sentences: readonly ExtractedSentence[]) {
  const said = words(line).join(' ')
  return sentences.filter(
    ({ text }) => !(text.length < line.length + CLOSE && words(text).join(' ') === said),
  )
}

/** A list's mark is no part of what its item says. */
const BULLET = /^(?:[•‣▪●◦■♦►▶]\s*(?=\S)|-\s?(?=["“«]?\p{Lu}))/u

/** A body whose sentences are all too long still shows its beginning, where that tears no quotation. */
function shortened(
  sentences: readonly ExtractedSentence[],
  pointing: PointingWords | null,
): readonly ExtractedSentence[] {
  const [sentence] = sentences
  if (!sentence || sentence.text.length <= LONGEST_SENTENCE) return []
  const beginning = `${wordsWithin(sentence.text, LONGEST_SENTENCE - 1)}…`
  const isGraveFault = isGrave(faultOf(beginning, wordsIn(beginning, pointing)))
  return isGraveFault ? [] : [{ ...sentence, text: beginning }]
}

/**
 * One number a sentence, linear in its features (a conditional logit: the softmax over an article's
 * sentences is the chance of each to be among those that a summary is made from). Higher is better; the
 * unit is the natural logarithm of odds.
 */
function rank(document: Document, language: string): readonly RatedSentence[] {
  const weights = EXTRACT_WEIGHTS.get(language) ?? EXTRACT_WEIGHTS.get('any') ?? []
  const rows = featuresOf(document, language)
  const ratingOf = (features: readonly number[] = []) =>
    features.reduce((sum, feature, at) => sum + feature * (weights[at] ?? 0), 0)
  return document.sentences.map((one) => ({ ...one, rating: ratingOf(rows[one.index]) }))
}

type Budget = Pick<Beside, 'sentences' | 'words'>

/**
 * By rating: maximal marginal relevance (Carbonell and Goldstein 1998) under a budget, which the first
 * alone may exceed.
 */
function select(sentences: readonly RatedSentence[], budget: Budget) {
  const picked: RatedSentence[] = []
  let room = budget.words
  while (picked.length < budget.sentences) {
    const likeness = ({ vector }: RatedSentence) =>
      Math.max(0, ...picked.map((one) => similarity(vector, one.vector)))
    const left = sentences
      .filter((one) => !picked.includes(one))
      .map((one) => ({ one, gain: one.rating - REDUNDANCY * likeness(one) }))
      .sort((a, b) => b.gain - a.gain)
    const fitting = left.find(({ one }) => spacedWords(one.sentence.text) <= room)
    const next = fitting ?? (picked.length === 0 ? left[0] : undefined)
    if (!next) break
    picked.push(next.one)
    room -= spacedWords(next.one.sentence.text)
  }
  return picked
}
