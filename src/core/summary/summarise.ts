/**
 * The rule-based summary engine: one alert line and two sentences, with the evidence for both.
 *
 * Candidates of the headline pass the gates or fall; the cheapest that is left becomes the line.
 * When none is left, the publisher's own headline is cut at a word boundary: being right beats being
 * short. Articles in other languages take that way at once.
 */
import { type Candidates, candidatesOf } from './candidates.ts'
import { cutAtWord } from './cut-at-word.ts'
import { type Draft, fits, PREFERRED_WORDS, wordCount } from './draft.ts'
import { keptWords } from './evidence.ts'
import { extractSentences } from './extract.ts'
import { losesAttribution, rejectedBy } from './gates.ts'
import { normaliseHeadline } from './headline.ts'
import { isEnglish } from './language.ts'
import { type Reading, readArticle } from './reading.ts'
import type { CleanArticle, Evidence, Summary } from './summary.ts'

/** Rejected candidates that the evidence names. */
const MOST_REJECTED = 12

type Chosen = Pick<Evidence, 'rules' | 'rejected'> & { readonly line: string }

/** The summary of an article. Never throws, whatever the headline and body are. */
export function summarise(article: CleanArticle): Summary {
  const reading = readArticle(article)
  const { line, rules, rejected } = chooseLine(article, reading)
  return {
    line,
    sentences: extractSentences(reading.sentences, {
      line,
      headline: article.headline,
      language: article.language,
    }),
    evidence: {
      source: 'headline',
      text: article.headline,
      kept: keptWords(line, article.headline),
      rules,
      rejected,
    },
  }
}

function chooseLine(article: CleanArticle, reading: Reading): Chosen {
  const headline = normaliseHeadline(reading)
  if (!isEnglish(article)) return asPublished(headline, [])
  const candidates = candidatesOf(headline, reading)
  const { passed, rejected } = judge(headline, candidates, reading)
  const [best] = passed.sort((a, b) => score(a) - score(b))
  if (best) return { line: best.text, rules: best.rules, rejected }
  return asPublished(keepingSpeaker(headline, candidates, reading), rejected)
}

/** Cut at its end, a headline would lose a speaker that stands there; then he is put in front. */
function keepingSpeaker(headline: Draft, { drafts, speaker }: Candidates, reading: Reading): Draft {
  const options = [headline, ...drafts]
  const keeps = ({ text }: Draft) =>
    !losesAttribution({ line: cutAtWord(text), source: headline.text, speaker, reading })
  return options.find(keeps) ?? headline
}

/** The publisher's headline as it is, or cut where it is too long. */
function asPublished(headline: Draft, rejected: Evidence['rejected']): Chosen {
  const line = cutAtWord(headline.text)
  const rules = fits(headline.text) ? headline.rules : [...headline.rules, 'cut-at-word']
  return { line, rules, rejected }
}

function judge(headline: Draft, { drafts, speaker }: Candidates, reading: Reading) {
  const passed: Draft[] = []
  const rejected: { readonly line: string; readonly gate: string }[] = []
  for (const draft of drafts) {
    const gate = rejectedBy({ line: draft.text, source: headline.text, speaker, reading })
    if (gate === null) passed.push(draft)
    else if (rejected.length < MOST_REJECTED) rejected.push({ line: draft.text, gate })
  }
  return { passed, rejected }
}

/** Lower is better: words, more so above eight, and what the rules cost. */
function score(draft: Draft): number {
  const count = wordCount(draft.text)
  return draft.cost + 0.25 * count + 0.5 * Math.max(0, count - PREFERRED_WORDS)
}
