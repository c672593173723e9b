/**
 * The summary engine: one alert line and two sentences, with the evidence for both.
 *
 * A headline is read once (tags, relations, speaker). Edits propose what to leave out, to turn round
 * or to write shorter; the gates reject what would tear it or make it untrue; the cheapest line is
 * taken, the publisher's own words among them. Being whole and right beats being short: what nothing
 * shortens stays as it is, and "…" is the last resort.
 */

import { beginningOf, withinWordsOf } from './beginning.ts'
import { shortened } from './edits/ways.ts'
import { evidenceOf } from './evidence.ts'
import { extractSentences } from './extract.ts'
import { losesTruthOf } from './gates/truth.ts'
import { leadLikeness, normaliseHeadline } from './headline.ts'
import { withinWordsIn } from './languages/beginning.ts'
import { isEnglish, languageOf } from './languages/guess.ts'
import { lineIn } from './languages/line.ts'
import { cutAtWord } from './last-resort.ts'
import { capitalised } from './letter-case.ts'
import { isCut, LONGEST_LINE } from './line.ts'
import { readArticle } from './read/read-article.ts'
import type { Reading } from './read/reading.ts'
import { candidatesOf, cost, judge, MOST_REJECTED, readText } from './said.ts'
import type { CleanArticle, Evidence, Summary } from './summary.ts'

type Chosen = Omit<Evidence, 'kept' | 'added'> & { readonly line: string }

export interface SummaryOptions {
  /** At most so many sentences; 2 unless told. */
  readonly sentences?: number
  /** At most so many words in the line, or as few as it stays true with. */
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
  const { line, ...evidence } = withinWords(chooseLine(article, reading), words, {
    article,
    reading,
  })
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

interface Read {
  readonly article: CleanArticle
  readonly reading: Reading
}

/** A line of fewer words, for who asks for them. */
function withinWords(chosen: Chosen, words: number, { article, reading }: Read): Chosen {
  const language = languageOf(article)
  const line =
    language === 'en'
      ? withinWordsOf(chosen.line, words, reading)
      : withinWordsIn(chosen.line, words, language)
  if (line === chosen.line) return chosen
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
  const own = judge(candidatesOf(said), said)
  const whole = own.best && !isCut(own.best.text) ? own.best : null
  if (whole && whole.text.length <= LONGEST_LINE)
    return { ...source, line: whole.text, rules: whole.rules, rejected: own.rejected }
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
  const begun = beginningOf(said)
  const best = begun && whole ? [whole, begun].sort((a, b) => cost(a) - cost(b))[0] : begun
  const { text: line, rules } = best ?? { ...headline, text: capitalised(headline.text) }
  return { ...source, line, rules, rejected }
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

/** A lead that says something else than the headline is no line for its article. */
const LEAST_LIKENESS = 0.5

/** The first sentence of the body in headline style, where it tells what the headline does. */
function fromLead(reading: Reading) {
  const text = reading.sentences[0]?.text.replace(/(?<=[\p{L}\d]{2})\.$/u, '')
  if (!text) return null
  const said = readText(text, reading, ['from-lead'])
  const drafts = shortened(said.drafts, reading)
  const like = drafts.filter(
    ({ text: line }) =>
      line.length <= LONGEST_LINE &&
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
  if (!isEnglish(article))
    return {
      line: cutAtWord(text, { language: article.language }),
      rules: ['cut-at-word'] as const,
    }
  const { text: line, rules } = beginningOf(readText(text, reading, [])) ?? { text, rules: [] }
  return { line, rules }
}
