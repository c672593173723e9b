/**
 * Two sentences that stand beside a line: the lead, and what says most beside it.
 *
 * What a reader has read before a sentence is the line and the sentences above it; a sentence stands
 * on that, or right behind the one that it leans on.
 */
import { once } from '../../once.ts'
import type { ExtractedSentence } from '../summary.ts'
import type { Document } from './document.ts'
import { insideQuotations } from './inside-quotations.ts'
import { leadOf, staleLead } from './lead.ts'
import { namesOf } from './names.ts'
import { pointingIn } from './pointing/languages.ts'
import { contentOf } from './repetition.ts'
import { secondOf } from './second.ts'
import { type Surroundings, type View, viewOf } from './view.ts'
import { wordsIn } from './words-in.ts'

export interface Beside {
  readonly line: string
  /** Two letters. */
  readonly language: string
  readonly sentences: number
  /** Of all together. */
  readonly words: number
}

/** Shorter sentences seldom say much; each missing word costs, in the ranker's unit. */
const FEW_WORDS = 9
const MISSING_WORD = 0.35

/** At most two, in document order. */
export function besideLine(
  document: Document,
  ratings: readonly number[],
  beside: Beside,
): readonly ExtractedSentence[] {
  const { line, language } = beside
  const pointing = pointingIn(language)
  // What the line left out of the headline is news to its reader.
  const read = contentOf(wordsIn(line), pointing)
  const views = viewsOf(document, ratings, { pointing, language })
  const asked = { ...beside, pointing, views, read }
  const first = leadOf(asked)
  if (!first) return []
  const second = beside.sentences < 2 ? null : (secondOf(first, asked) ?? staleLead(first, asked))
  return (second ? [first, second] : [first])
    .sort((one, other) => one.index - other.index)
    .map(({ described }) => described.sentence)
}

function viewsOf(
  { sentences }: Document,
  ratings: readonly number[],
  spoken: Pick<Surroundings, 'pointing' | 'language'>,
): readonly View[] {
  const names = once(() => namesOf(sentences, spoken.pointing))
  const quoted = once(() => insideQuotations(sentences))
  return sentences.map((described) => {
    const missing = Math.max(0, FEW_WORDS - described.words.length)
    const rating = (ratings[described.index] ?? 0) - MISSING_WORD * missing
    return viewOf(described, rating, { ...spoken, names, quoted })
  })
}
