/**
 * The engine as the benchmark asks for it; the only place that knows its functions.
 */
import { MODEL } from '../src/core/summary/compressed.ts'
import { fits } from '../src/core/summary/draft.ts'
import { extractSentences } from '../src/core/summary/extract.ts'
import { type Reading, readArticle } from '../src/core/summary/reading.ts'
import { type SummaryOptions, summarise } from '../src/core/summary/summarise.ts'
import type { Summary } from '../src/core/summary/summary.ts'
import { cleanArticle } from '../src/core/text/clean.ts'
import { sentencesOf } from '../src/core/text/sentences.ts'

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

/** The same of a text alone, twelve words of its beginning in place of a headline. */
export const wholeArticle = (text: string, options: SummaryOptions = {}): readonly string[] => {
  const title = text.split(' ').slice(1, 13).join(' ')
  const { sentences } = summarise(articleOf(title, text, 'en'), options)
  return sentences.map((sentence) => sentence.text)
}

/** Where no rule makes the headline fit, it or the lead is compressed. */
export const withCompressor = (text: string) => wholeArticle(text, { compressor: MODEL })

export const isTooLong = (headline: string): boolean => !fits(headline)

export const readingOf = (text: string): Reading => readArticle(articleOf('', text, 'en'))

/** A headline, and the lead of an article, in few words: several ways, as the engine asks for them. */
export const compressHeadline = (text: string) => MODEL.headline({ text, rules: [], cost: 0 })
export const compressLead = (reading: Reading) => MODEL.lead(reading)

/** At most ten words of a sentence, or null where there is no compressor. */
export async function compressor(): Promise<((sentence: string) => string) | null> {
  try {
    const { compress } = await import(COMPRESS)
    const { pennTokens } = await import(TOKENS)
    return (sentence) => {
      const words: readonly string[] = pennTokens(sentence).map(
        (token: { readonly text: string }) => token.text,
      )
      const [best] = compress(words, { maxWords: 10, k: 1 })
      return words.filter((_, at) => best?.keep[at]).join(' ')
    }
  } catch {
    return null
  }
}

const COMPRESS = '../src/core/summary/compress/compress.ts'
const TOKENS = '../src/core/summary/compress/penn-tokens.ts'
