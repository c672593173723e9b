/**
 * The engine as the benchmark asks for it; the only place that knows its functions.
 */
import { extractSentences } from '../src/core/summary/extract.ts'
import { fits } from '../src/core/summary/line.ts'
import { summarise } from '../src/core/summary/summarise.ts'
import type { Summary } from '../src/core/summary/summary.ts'
import { cleanArticle } from '../src/core/text/clean.ts'
import { sentencesOf } from '../src/core/text/sentences.ts'
import { leadLine } from '../train/compressor/lead-line.ts'

const articleOf = (headline: string, text: string, language: string) =>
  cleanArticle({ headline, body: { format: 'text', text }, language })

/** The three sentences that say most, of a text without a title. */
export function threeSentences(text: string, language = 'en'): readonly string[] {
  const sentences = articleOf('', text, language).paragraphs.flatMap((paragraph, index) =>
    sentencesOf(paragraph, language).map((one) => ({ text: one.text, paragraph: index })),
  )
  const request = { headline: '', line: null, language, sentences: 3, words: 1_000 }
  return extractSentences(sentences, request).map((one) => one.text)
}

export const firstThree = (text: string, language = 'en'): readonly string[] =>
  sentencesOf(text, language)
    .slice(0, 3)
    .map((one) => one.text)

/** All of the work for one article. */
export const summaryOf = (title: string, text: string, language: string): Summary =>
  summarise(articleOf(title, text, language))

/** A sentence in at most ten words, as `npm run summarize -- --from lead` gives it. */
export const inTenWords = (sentence: string): string =>
  leadLine(articleOf('', sentence, 'en'), 10).line

const SHORT = 8
const TOO_LONG = 13

/** All of an article that is a text alone, some words of its beginning in place of a headline. */
const wholeArticle =
  (words: number) =>
  (text: string): readonly string[] => {
    const title = text
      .split(' ')
      .slice(1, 1 + words)
      .join(' ')
    return summaryOf(title, text, 'en').sentences.map((sentence) => sentence.text)
  }

export const withShortHeadline = wholeArticle(SHORT)
/** The headline is one that edits are tried on, and it may have to be cut. */
export const withLongHeadline = wholeArticle(TOO_LONG)

export const isTooLong = (headline: string): boolean => !fits(headline)

/** The line of a headline, without a body. */
export const lineOf = (headline: string): string => summaryOf(headline, '', 'en').line
