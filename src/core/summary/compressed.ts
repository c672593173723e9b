/**
 * Candidates by the trained compressor: the headline in fewer words, and the lead in headline style.
 * They are asked for where the publisher's own words do not fit.
 */
import { stemsOf } from '../text/tokens.ts'
import type { Draft } from './draft.ts'
import { LONGEST_LINE, MOST_WORDS, PREFERRED_WORDS, wordCount } from './draft.ts'
import { reportedIn } from './lead-attribution.ts'
import { capitalised, inside } from './letter-case.ts'
import { FUNCTION_WORDS } from './lexicon.ts'
import type { Reading } from './reading.ts'
import { type Shortened, shorten } from './shorten.ts'

const WAYS = 16
const WORD_BONUS = 0.3

/** What a compression costs beside the rules: it may always have lost the point. */
const COST = { headline: 3.2, lead: 4.2 } as const
const PER_LOSS = 0.5
const PER_HEADLINENESS = 0.4
const MOST_HEADLINENESS = 2
/** What a lead without one word of the headline costs more. */
const OFF_TOPIC = 3

/** The headline with words left out; a cheaper line is better. */
function compressedHeadline(headline: Draft): readonly Draft[] {
  const options = { maxWords: MOST_WORDS, k: WAYS, wordBonus: WORD_BONUS, styled: false }
  return shorten(headline.text.replace(/…+$/, ''), options).map((one) => ({
    text: capitalised(one.text),
    rules: [...headline.rules, 'headline-compressed'],
    cost: COST.headline + doubt(one),
    torn: one.torn,
  }))
}

export interface LeadCandidates {
  readonly sentence: string
  readonly drafts: readonly Draft[]
  /** Words of the speaker that the drafts put in front. */
  readonly speaker: string
}

/** The first sentence of the body in headline style, its speaker in front. */
function compressedLead(reading: Reading): LeadCandidates | null {
  const sentence = reading.sentences[0]?.text
  if (!sentence) return null
  const reported = reportedIn(sentence)
  const front = reported ? `${reported.speaker} ${reported.verb} ` : ''
  const maxWords = MOST_WORDS - wordCount(front)
  const options = { maxWords, k: WAYS, wordBonus: WORD_BONUS, styled: true }
  const drafts = shorten(reported?.claim ?? sentence, options).flatMap((one) => {
    const claim = reported ? inside(one.text, reading).text : one.text
    const text = capitalised(front + claim)
    if (text.length > LONGEST_LINE) return []
    const rules = ['lead-compressed', ...(reported ? ['attribution-first'] : []), ...one.rules]
    const cost = COST.lead + doubt(one) + OFF_TOPIC * (1 - likeness(text, reading.headline))
    return [{ text, rules, cost, torn: one.torn }]
  })
  return { sentence, drafts, speaker: reported?.speaker ?? '' }
}

/** Fewer words are no merit of a compression: what the score takes for each is given back. */
const doubt = ({ text, loss, headlineness }: Shortened) =>
  -PER_LOSS * loss -
  PER_HEADLINENESS * Math.min(headlineness, MOST_HEADLINENESS) +
  0.25 * (MOST_WORDS - 2 * Math.min(wordCount(text), PREFERRED_WORDS))

/** The share of the headline's content that a line has. */
function likeness(line: string, headline: string): number {
  const wanted = new Set(stemsOf(headline).filter((word) => !FUNCTION_WORDS.has(word)))
  const own = new Set(stemsOf(line))
  const shared = Array.from(wanted).filter((word) => own.has(word)).length
  return wanted.size === 0 ? 1 : shared / wanted.size
}

/** What shortens a headline or a lead when asked to. */
export interface Compressor {
  headline(headline: Draft): readonly Draft[]
  lead(reading: Reading): LeadCandidates | null
}

/** The trained model. Handed to the engine, so that who does not use it does not load its weights. */
export const MODEL: Compressor = { headline: compressedHeadline, lead: compressedLead }
