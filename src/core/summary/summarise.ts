/**
 * The summary engine: one alert line and two sentences, with the evidence for both.
 *
 * A headline is read once (`read/`: tags, relations, speaker). `edits/` propose what to leave out, to
 * turn round or to write shorter, in all useful ways, and `style/` writes each as a headline; `gates/`
 * reject what would tear it or make it untrue; `choose.ts` takes the cheapest line, the publisher's own
 * words among them. Being whole and right beats being short: what nothing shortens stays as it is, and
 * "…" is the `last-resort/`. Languages other than English have rules of their own in `languages/`.
 */
import { candidatesOf, judge, MOST_REJECTED, readText } from './choose.ts'
import { costOf } from './costs.ts'
import { shortened } from './edits/ways.ts'
import { evidenceOf } from './evidence.ts'
import { extractSentences } from './extract.ts'
import { losesTruthOf } from './gates/truth.ts'
import { leadLikeness, normaliseHeadline } from './headline.ts'
import { withinWordsIn } from './languages/beginning.ts'
import { type Language, languageOf } from './languages/guess.ts'
import { lineIn } from './languages/line.ts'
import { beginningOf, withinWordsOf } from './last-resort/beginning.ts'
import { capitalised } from './letter-case.ts'
import { isCut, LONGEST_LINE } from './line.ts'
import { type Reading, readArticle } from './read/reading.ts'
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
  const language = languageOf(given)
  const reading = readArticle({ ...given, language: language ?? given.language })
  const { sentences = MOST_BESIDE_LINE, words = NO_LIMIT } = options
  const { line: chosen, ...evidence } = chooseLine(reading, language)
  const line =
    language === 'en'
      ? withinWordsOf(chosen, words, reading)
      : withinWordsIn(chosen, words, language)
  const rules = new Set(line === chosen ? evidence.rules : [...evidence.rules, 'cut-at-word'])
  const limit = sentences <= MOST_BESIDE_LINE ? { line } : { line: null, words: NO_LIMIT }
  const request = { headline: reading.headline, language: reading.language, sentences, ...limit }
  return {
    line,
    sentences: extractSentences(reading.sentences, request),
    evidence: { ...evidence, rules: [...rules], ...evidenceOf(line, evidence.text) },
    corrections: given.corrections,
  }
}

function chooseLine(reading: Reading, language: Language | null): Chosen {
  const { given, ...from } = sourceOf(reading)
  if (language !== 'en') {
    const { line, rules } = lineIn(language, given.text, beginningOfBody(reading))
    return { ...from, line, rules: [...given.rules, ...rules], rejected: [] }
  }
  const said = readText(given.text, reading, given.rules)
  const own = judge(candidatesOf(said), said)
  const whole = own.best && !isCut(own.best.text) ? own.best : null
  if (whole && whole.text.length <= LONGEST_LINE)
    return { ...from, line: whole.text, rules: whole.rules, rejected: own.rejected }
  const lead = from.source === 'lead' || whole ? null : fromLead(reading)
  const rejected = [...own.rejected, ...(lead?.rejected ?? [])].slice(0, MOST_REJECTED)
  if (lead?.best && !isCut(lead.best.text)) {
    const { text: line, rules } = lead.best
    return { source: 'lead', text: lead.text, line, rules, rejected }
  }
  const begun = beginningOf(said)
  const best = begun && whole ? [whole, begun].sort((a, b) => costOf(a) - costOf(b))[0] : begun
  const { text: line, rules } = best ?? { ...given, text: capitalised(given.text) }
  return { ...from, line, rules, rejected }
}

/** The text that the line is made from; of an article without a headline, the lead has to do. */
function sourceOf(reading: Reading) {
  const given = normaliseHeadline(reading)
  if (given.text !== '') return { source: 'headline', text: reading.headline, given } as const
  const lead = { text: leadAsHeadline(reading), rules: [] }
  return { source: 'lead', text: leadOf(reading), given: lead } as const
}

const leadOf = ({ sentences }: Reading): string => sentences[0]?.text ?? ''

const leadAsHeadline = (reading: Reading): string =>
  leadOf(reading).replace(/(?<=[\p{L}\d]{2})\.$/u, '')

/** What a label is looked for in. */
const LEAD_SENTENCES = 3
const LEAD_LENGTH = 600

const beginningOfBody = ({ sentences }: Reading): string =>
  sentences
    .slice(0, LEAD_SENTENCES)
    .map(({ text }) => text)
    .join(' ')
    .slice(0, LEAD_LENGTH)

/** A lead that says something else than the headline is no line for its article. */
const LEAST_LIKENESS = 0.5

/** The first sentence of the body in headline style, where it tells what the headline does. */
function fromLead(reading: Reading) {
  const text = leadAsHeadline(reading)
  if (text === '') return null
  const said = readText(text, reading, ['from-lead'])
  const like = shortened(said.drafts, reading).filter(
    ({ text: line }) =>
      line.length <= LONGEST_LINE &&
      leadLikeness(line, reading.headline) >= LEAST_LIKENESS &&
      !losesTruthOf(reading.headline, line),
  )
  return { text, ...judge(like, said) }
}
