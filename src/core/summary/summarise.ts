/**
 * The summary engine: one alert line and two sentences, with the evidence for both.
 *
 * Candidates by rule from the headline pass the gates or fall; the cheapest that passes becomes the
 * line. Where none fits, whole phrases are left out of the headline, then of the lead, by the trained
 * model. Without one that passes, the publisher's own headline is cut at a word boundary: being right
 * beats being short. Articles in other languages take that way at once.
 */
import { words } from '../text/tokens.ts'
import { type Candidates, candidatesOf } from './candidates.ts'
import { compressedHeadline, compressedLead, type LeadCandidates } from './compressed.ts'
import { cutAtWord, isCut } from './cut-at-word.ts'
import { type Draft, fits, MOST_WORDS, PREFERRED_WORDS, wordCount } from './draft.ts'
import { evidenceOf } from './evidence.ts'
import { extractSentences } from './extract.ts'
import { type Claim, losesAttribution, rejectedBy } from './gates.ts'
import { normaliseHeadline } from './headline.ts'
import { isEnglish } from './languages/guess.ts'
import { type Reading, readArticle } from './reading.ts'
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
export function summarise(article: CleanArticle, options: SummaryOptions = {}): Summary {
  const reading = readArticle(article)
  const { sentences = MOST_BESIDE_LINE, words: most = MOST_WORDS } = options
  const { line, ...evidence } = withinWords(chooseLine(article, reading), most, {
    reading,
    english: isEnglish(article),
  })
  const { headline, language } = article
  const beside = sentences <= MOST_BESIDE_LINE
  const request = beside ? { line } : { line: null, words: NO_LIMIT }
  return {
    line,
    sentences: extractSentences(reading.sentences, { headline, language, sentences, ...request }),
    evidence: { ...evidence, ...evidenceOf(line, evidence.text) },
  }
}

function chooseLine(article: CleanArticle, reading: Reading): Chosen {
  const headline = normaliseHeadline(reading)
  if (headline.text === '') return withoutHeadline(article, reading)
  const source = { source: 'headline', text: article.headline } as const
  if (!isEnglish(article))
    return { ...source, ...asPublished(headline, article.language), rejected: [] }
  const candidates = candidatesOf(headline, reading)
  const claim = { source: headline.text, speaker: candidates.speaker, reading }
  const { best, rejected } = judge(candidates.drafts, claim)
  if (best && !isCut(best.text)) return { ...source, line: best.text, rules: best.rules, rejected }
  const said = candidates.attributed[0] ?? headline
  const byModel = compressed(article, { headline: said, claim })
  const fallen = [...rejected, ...byModel.rejected].slice(0, MOST_REJECTED)
  if (byModel.chosen) return { ...byModel.chosen, rejected: fallen }
  const published = best
    ? { line: best.text, rules: best.rules }
    : asPublished(keepingSpeaker(headline, candidates, reading))
  return { ...source, ...published, rejected: fallen }
}

/** A line of fewer words, for who asks for them. */
function withinWords(
  chosen: Chosen,
  most: number,
  { reading, english }: { readonly reading: Reading; readonly english: boolean },
): Chosen {
  if (wordCount(chosen.line) <= most) return chosen
  const { language } = reading
  const cut = {
    text: cutAtWord(chosen.line, { language, most }),
    rules: [...new Set([...chosen.rules, 'cut-at-word'])],
  }
  if (!english) return { ...chosen, line: cut.text, rules: cut.rules }
  const headline = { text: chosen.line, rules: chosen.rules, cost: 0 }
  const source = { source: chosen.line, speaker: [], reading, compressed: 'headline' } as const
  const { best } = judge(compressedHeadline(headline, most), source)
  const { text: line, rules } = best ?? cut
  return { ...chosen, line, rules }
}

/** Of an article without a headline, the lead has to do. */
function withoutHeadline(article: CleanArticle, reading: Reading): Chosen {
  const sentence = reading.sentences[0]?.text ?? ''
  const lead = isEnglish(article) ? compressedLead(reading) : null
  const { best, rejected } = judge(lead?.drafts ?? [], sourceOf(lead, reading))
  const published = asPublished({ text: sentence, rules: [], cost: 0 }, article.language)
  const { line, rules } = best ? { line: best.text, rules: best.rules } : published
  return { source: 'lead', text: sentence, line, rules, rejected }
}

const sourceOf = (lead: LeadCandidates | null, reading: Reading): Source => ({
  source: lead?.sentence ?? '',
  speaker: words(lead?.speaker ?? ''),
  reading,
  compressed: 'lead',
})

type Source = Omit<Claim, 'line'>

/** The best compression of the headline that passes, else of the lead. */
function compressed(
  article: CleanArticle,
  { headline, claim }: { readonly headline: Draft; readonly claim: Source },
) {
  const own = judge(compressedHeadline(headline), { ...claim, compressed: 'headline' })
  if (own.best) {
    const { text: line, rules } = own.best
    const chosen = { source: 'headline', text: article.headline, line, rules } as const
    return { chosen, rejected: own.rejected }
  }
  const lead = compressedLead(claim.reading)
  const other = judge(lead?.drafts ?? [], sourceOf(lead, claim.reading))
  const rejected = [...own.rejected, ...other.rejected]
  if (!lead || !other.best) return { chosen: null, rejected }
  const { text: line, rules } = other.best
  return { chosen: { source: 'lead', text: lead.sentence, line, rules } as const, rejected }
}

/** Cut at its end, a headline would lose a speaker that stands there; then he is put in front. */
function keepingSpeaker(
  headline: Draft,
  { attributed, speaker }: Candidates,
  reading: Reading,
): Draft {
  const options = [headline, ...attributed]
  const keeps = ({ text }: Draft) =>
    !losesAttribution({ line: cutAtWord(text), source: headline.text, speaker, reading })
  return options.find(keeps) ?? headline
}

/** The publisher's headline as it is, or cut where it is too long. */
function asPublished(
  headline: Draft,
  language: string | null = null,
): Pick<Chosen, 'line' | 'rules'> {
  const line = cutAtWord(headline.text, { language })
  const rules = fits(headline.text) ? headline.rules : [...headline.rules, 'cut-at-word']
  return { line, rules }
}

/** The cheapest draft that passes the gates, and those that fell. */
function judge(drafts: readonly Draft[], source: Source) {
  let best: Draft | null = null
  const rejected: Rejected[] = []
  for (const draft of drafts) {
    // Nothing can be lost from the publisher's own words.
    const own = draft.text === source.source && fits(draft.text)
    const gate = own ? null : draft.torn ? 'torn' : rejectedBy({ line: draft.text, ...source })
    if (gate === null) best = best && score(best) <= score(draft) ? best : draft
    else if (rejected.length < MOST_REJECTED) rejected.push({ line: draft.text, gate })
  }
  return { best, rejected }
}

/** Lower is better: words, more so above eight, and what the rules cost. */
function score(draft: Draft): number {
  const count = wordCount(draft.text)
  return draft.cost + 0.25 * count + 0.5 * Math.max(0, count - PREFERRED_WORDS)
}
