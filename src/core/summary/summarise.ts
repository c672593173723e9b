/**
 * The summary engine: one alert line and two sentences, with the evidence for both.
 *
 * A headline is read once (tags, relations, speaker). Edits propose what to leave out, to turn round
 * or to write shorter; the gates reject what would tear it or make it untrue; the cheapest line is
 * taken, the publisher's own words among them. Being whole and right beats being short: what nothing
 * shortens stays as it is, and "…" is the last resort.
 */

import { quotesBalance } from '../text/quotes.ts'
import { costOf, type Rule } from './costs.ts'
import { speakerFirst } from './edits/speaker.ts'
import { type Draft, draftOf, shortened, turned } from './edits/ways.ts'
import { evidenceOf } from './evidence.ts'
import { extractSentences } from './extract.ts'
import { type Claim, claimOf, type Gap, isBehindMark } from './gates/gap.ts'
import { losesPoint, rejectedBy } from './gates/gates.ts'
import { splitsPhrase } from './gates/structure.ts'
import { losesTruthOf } from './gates/truth.ts'
import { type Headline, leadLikeness, normaliseHeadline } from './headline.ts'
import { isEnglish, languageOf } from './languages/guess.ts'
import { lineIn } from './languages/line.ts'
import { beginningsOf, cutAtWord } from './last-resort.ts'
import { capitalised } from './letter-case.ts'
import { fits, isCut, isWorth, LONGEST_LINE, wordCount } from './line.ts'
import { pennTokens } from './model/penn-tokens.ts'
import { isClause } from './read/clause.ts'
import { type Reading, readArticle } from './read/reading.ts'
import { hasTag, is, type Tagged, tagged } from './read/tagged.ts'
import type { Style } from './style/headline-style.ts'
import type { CleanArticle, Evidence, Summary } from './summary.ts'

/** Rejected candidates that the evidence names. */
const MOST_REJECTED = 12

type Rejected = Evidence['rejected'][number]
type Chosen = Omit<Evidence, 'kept' | 'added'> & { readonly line: string }

export interface SummaryOptions {
  /** At most so many sentences; 2 unless told. */
  readonly sentences?: number
  /** At most so many words in the line, where fewer than it has otherwise. */
  readonly words?: number
}

/** More sentences than these are not shown beside a line, but are a summary by themselves. */
const MOST_BESIDE_LINE = 2
const NO_LIMIT = 10_000

/** The summary of an article. Never throws, whatever the headline and body are. */
export function summarise(given: CleanArticle, options: SummaryOptions = {}): Summary {
  const article = { ...given, language: given.language ?? languageOf(given) }
  const reading = readArticle(article)
  const { sentences = MOST_BESIDE_LINE, words = NO_LIMIT } = options
  const { line, ...evidence } = withinWords(chooseLine(article, reading), words, reading)
  const { headline, language } = article
  const beside = sentences <= MOST_BESIDE_LINE
  const request = beside ? { line } : { line: null, words: NO_LIMIT }
  return {
    line,
    sentences: extractSentences(reading.sentences, { headline, language, sentences, ...request }),
    evidence: { ...evidence, ...evidenceOf(line, evidence.text) },
    corrections: article.corrections,
  }
}

/** A line of fewer words, for who asks for them. */
function withinWords(chosen: Chosen, words: number, { language }: Reading): Chosen {
  if (wordCount(chosen.line) <= words) return chosen
  const line = cutAtWord(chosen.line, { language, words })
  return { ...chosen, line, rules: [...new Set([...chosen.rules, 'cut-at-word'])] }
}

function chooseLine(article: CleanArticle, reading: Reading): Chosen {
  const headline = normaliseHeadline(reading)
  if (headline.text === '') return withoutHeadline(article, reading)
  const source = { source: 'headline', text: article.headline } as const
  const language = languageOf(article)
  if (language !== 'en') {
    const { line, rules } = lineIn(language, headline.text, leadOf(reading))
    return { ...source, line, rules: [...headline.rules, ...rules], rejected: [] }
  }
  const said = readText(headline.text, reading, headline.rules)
  const own = judge(candidatesOf(said, 'headline'), said)
  if (own.best && !isCut(own.best.text))
    return { ...source, line: own.best.text, rules: own.best.rules, rejected: own.rejected }
  const lead = fromLead(reading)
  const rejected = [...own.rejected, ...(lead?.rejected ?? [])].slice(0, MOST_REJECTED)
  if (lead?.best && !isCut(lead.best.text))
    return {
      source: 'lead',
      text: lead.text,
      line: lead.best.text,
      rules: lead.best.rules,
      rejected,
    }
  return { ...source, ...cut(said, headline), rejected }
}

/** What a label is looked for in. */
const LEAD_SENTENCES = 3
const LEAD_LENGTH = 600

const leadOf = ({ sentences }: Reading): string =>
  sentences
    .slice(0, LEAD_SENTENCES)
    .map(({ text }) => text)
    .join(' ')
    .slice(0, LEAD_LENGTH)

/** A text as it is read once, with those of its forms that lose nothing. */
interface Said {
  readonly text: string
  readonly words: Tagged
  readonly speaker: readonly string[]
  readonly reading: Reading
  readonly drafts: readonly Draft[]
}

function readText(text: string, reading: Reading, rules: readonly Rule[]): Said {
  const words = tagged(text)
  const { moved, speaker } = speakerFirst(text, words, reading)
  const front = moved.map((one) => draftOf(one, [...rules, 'attribution-first']))
  const published: Draft = { words, text: capitalised(text), rules }
  return { text, words, speaker, reading, drafts: turned([...front, published], reading) }
}

/** Cuts are tried only where nothing fits as it is. */
function candidatesOf({ drafts, reading, text }: Said, style: Style): readonly Draft[] {
  if (drafts.some((draft) => fits(draft.text))) return drafts
  const uncut = new Set(drafts)
  return shortened(drafts, reading, style).filter(
    (draft) => uncut.has(draft) || isWorth(draft.text, text),
  )
}

/** The cheapest draft that passes the gates and is no longer than a line, and those that fell. */
function judge(drafts: readonly Draft[], { text, words, speaker, reading }: Said) {
  let best: Draft | null = null
  const rejected: Rejected[] = []
  for (const line of drafts) {
    if (line.text.length > LONGEST_LINE) continue
    const claim = claimOf({ line, source: text, words, speaker, reading })
    // Nothing can be lost from the publisher's own words.
    const gate = line.text === capitalised(text) ? null : rejectedBy(claim)
    if (gate === null) best = best && cost(best) <= cost(line) ? best : line
    else if (rejected.length < MOST_REJECTED) rejected.push({ line: line.text, gate })
  }
  return { best, rejected }
}

const cost = ({ text, rules }: Draft) => costOf(text, rules)

/** A lead that says something else than the headline is no line for its article. */
const LEAST_LIKENESS = 0.5

/** The first sentence of the body in headline style, where it tells what the headline does. */
function fromLead(reading: Reading) {
  const text = reading.sentences[0]?.text.replace(/(?<=[\p{L}\d]{2})\.$/u, '')
  if (!text) return null
  const said = readText(text, reading, ['from-lead'])
  const drafts = shortened(said.drafts, reading, 'sentence')
  const like = drafts.filter(
    ({ text: line }) =>
      leadLikeness(line, reading.headline) >= LEAST_LIKENESS &&
      !losesTruthOf(reading.headline, line),
  )
  return { text, ...judge(like, said) }
}

/** Of an article without a headline, the lead has to do. */
function withoutHeadline(article: CleanArticle, reading: Reading): Chosen {
  const lead = isEnglish(article) ? fromLead(reading) : null
  const text = reading.sentences[0]?.text ?? ''
  const { line, rules } = lead?.best
    ? { line: lead.best.text, rules: lead.best.rules }
    : leadAsIs(article, reading)
  return { source: 'lead', text, line, rules, rejected: lead?.rejected ?? [] }
}

/** The first sentence as it is, or cut where it is longer than a line. */
function leadAsIs(article: CleanArticle, reading: Reading) {
  const text = reading.sentences[0]?.text ?? ''
  if (text.length <= LONGEST_LINE) return { line: text, rules: [] }
  if (isEnglish(article)) return cut(readText(text, reading, []), { text, rules: [] })
  return { line: cutAtWord(text, { language: article.language }), rules: ['cut-at-word'] as const }
}

/**
 * A complete clause at the beginning of what is too long; else a beginning with "…" that the gates let
 * pass: a speaker, a "not", a loss or a figure is not cut off. One that ends with a phrase reads better
 * than one that is longer.
 */
function cut({ drafts, text, words, speaker, reading }: Said, headline: Headline) {
  // A speaker in front of what is torn would say half of it.
  const own = drafts.filter(({ rules }) => !rules.includes('attribution-first'))
  const claims = own.flatMap((draft) =>
    beginningsOf(draft.text, reading.language)
      .map((beginning) => beginningOf(draft, beginning))
      .map((line) => claimOf({ line, source: text, words, speaker, reading })),
  )
  const clause = isCut(text) ? null : completeClause(claims)
  const best = clause ?? bestCut(claims.filter((claim) => !losesPoint(claim)))
  // What is true only as a whole stays whole, however long.
  return best
    ? { line: best.text, rules: best.rules }
    : { line: capitalised(headline.text), rules: headline.rules }
}

/**
 * The longest beginning that all gates let pass without "…", since what follows is a thing of its own.
 * "join Barcelona … | in the quarterfinals", "bought prunes | before she disappeared" are not told
 * without it, and a reader has to see that something goes on.
 */
function completeClause(claims: readonly Claim[]): Draft | undefined {
  const bare = claims.map(({ line, ...claim }) => claimOf({ ...claim, line: withoutDots(line) }))
  return bare.find(
    (claim) =>
      claim.gaps.slice(-1).every(isOwnThing) && endsWell(claim) && rejectedBy(claim) === null,
  )?.line
}

/** What else went on, or led to it. */
const CIRCUMSTANCE = /^(?:after|amid|amidst|because|during|following)$/i

/**
 * A circumstance, or what stands behind a mark; the comma of a list is none: "join Barcelona, Monaco | , Porto and
 * Munich in the quarterfinals".
 */
function isOwnThing(gap: Gap): boolean {
  const [first, second] = gap.words
  const isListed = is(first, /^,$/) && hasTag(second, /^(?:NN|CD|JJ)/)
  if (isListed) return isClause(gap.words.slice(1))
  return is(first, CIRCUMSTANCE) || isBehindMark(gap)
}

const withoutDots = ({ words, text, rules }: Draft): Draft => ({
  words,
  text: text.replace(/…["”’»“]?$/u, ''),
  rules: [...rules.slice(0, -1), 'rest-dropped'],
})

function bestCut(claims: readonly Claim[]): Draft | undefined {
  const ends = claims.filter((claim) => endsWell(claim))
  const others = claims.filter((claim) => !splitsPhrase(claim))
  const within = [...ends, ...others, ...claims].find(
    ({ line, source }) => isCut(source) && fits(line.text),
  )
  return (within ?? ends[0] ?? others[0] ?? claims[0])?.line
}

/** With a noun or a participle, and not inside a quotation. */
const endsWell = (claim: Claim) =>
  !splitsPhrase(claim) &&
  hasTag(claim.line.words.at(-1), /^(?:NN|CD|VBN|POS)/) &&
  quotesBalance(claim.line.text)

function beginningOf({ words, rules }: Draft, text: string): Draft {
  const { length } = pennTokens(text.replace(/…["”’»“]?$/u, ''))
  return { words: words.slice(0, length), text, rules: [...rules, 'cut-at-word'] }
}
