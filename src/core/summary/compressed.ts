/**
 * Candidates by the trained compressor: the headline in fewer words, and the lead in headline style.
 * They are asked for where the publisher's own words do not fit.
 */
import { stemsOf } from '../text/tokens.ts'
import type { Draft } from './draft.ts'
import { LONGEST_LINE, MOST_WORDS, PREFERRED_WORDS, wordCount } from './draft.ts'
import { capitalised, inside, isTitleCase } from './letter-case.ts'
import { FUNCTION_WORDS } from './lexicon.ts'
import type { Reading } from './reading.ts'
import { reportedIn } from './reported.ts'
import { type Shortened, shorten } from './shorten.ts'

const SEARCH = { k: 16, wordBonus: 0.3, byPhrase: true } as const

/** What a compression costs beside the rules: it may always have lost the point. */
const COST = { headline: 3.2, lead: 4.2 } as const
const PER_LOSS = 0.5
const PER_HEADLINENESS = 0.4
const MOST_HEADLINENESS = 2
/** What a lead without one word of the headline would cost more. */
const OFF_TOPIC = 3
/** A lead that says something else than the headline is no line for its article. */
const LEAST_LIKENESS = 0.5

/** The headline with words left out; a cheaper line is better. */
export function compressedHeadline(headline: Draft, maxWords = MOST_WORDS): readonly Draft[] {
  // In title case every word looks like a name, and such headlines have their style already.
  const style = isTitleCase(headline.text) ? null : 'headline'
  const options = { ...SEARCH, maxWords, style } as const
  return shorten(headline.text.replace(/…+$/, ''), options).map((one) => ({
    text: capitalised(one.text),
    rules: [...headline.rules, 'headline-compressed', ...one.rules],
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
export function compressedLead(reading: Reading): LeadCandidates | null {
  const sentence = reading.sentences[0]?.text
  if (!sentence) return null
  const reported = reportedIn(sentence)
  const front = reported ? `${reported.speaker} ${reported.verb} ` : ''
  const maxWords = MOST_WORDS - wordCount(front)
  const options = { ...SEARCH, maxWords, style: 'sentence' } as const
  const drafts = shorten(reported?.claim ?? sentence, options).flatMap((one) => {
    const claim = reported ? inside(one.text, reading).text : one.text
    const text = capitalised(front + claim)
    const like = likeness(text, reading.headline)
    if (text.length > LONGEST_LINE || like < LEAST_LIKENESS || !hasSubject(text, reading.headline))
      return []
    const rules = ['lead-compressed', ...(reported ? ['attribution-first'] : []), ...one.rules]
    const cost = COST.lead + doubt(one) + OFF_TOPIC * (1 - like)
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

/** The first content word of the headline, which is whom or what it is about. */
function hasSubject(line: string, headline: string): boolean {
  const subject = stemsOf(headline).find((word) => !FUNCTION_WORDS.has(word))
  return subject === undefined || stemsOf(line).includes(subject)
}
