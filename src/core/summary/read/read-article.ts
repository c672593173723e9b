/** Reads an article for what it shows about its own words. */
import { sentencesOf } from '../../text/sentences.ts'
import { normalWord, tokens, words } from '../../text/tokens.ts'
import { shoutedIn } from '../capitals.ts'
import { isTitleCase } from '../letter-case.ts'
import type { CleanArticle, ExtractedSentence } from '../summary.ts'
import type { Reading } from './reading.ts'

/** What lies further back in a long article decides nothing about its headline. */
const MOST_SENTENCES = 150
const LONGEST_SENTENCE = 2_000

export function readArticle(article: CleanArticle): Reading {
  const sentences = sentencesOfArticle(article)
  const seen = new Shapes()
  const lead = new Set<string>()
  for (const { text, paragraph } of sentences) {
    const from = seen.flow.length
    seen.add(text)
    if (paragraph < 2) for (const word of seen.flow.slice(from)) lead.add(word)
  }
  if (!isTitleCase(article.headline)) seen.addNames(article.headline)
  const headline = words(article.headline)
  return {
    headline: article.headline,
    language: article.language,
    sentences,
    words: new Set([...headline, ...seen.flow]),
    lower: seen.lower,
    names: seen.names,
    pairs: seen.pairs,
    lead,
    flow: ` ${seen.flow.join(' ')} `,
  }
}

function sentencesOfArticle({ paragraphs, language }: CleanArticle): ExtractedSentence[] {
  const sentences: ExtractedSentence[] = []
  for (const [paragraph, text] of paragraphs.entries()) {
    if (sentences.length >= MOST_SENTENCES) break
    for (const sentence of sentencesOf(text.slice(0, 20_000), language))
      sentences.push({ text: sentence.text, paragraph })
  }
  return sentences.slice(0, MOST_SENTENCES)
}

/** Most words are such: in normal form, and no names. */
const SMALL = /^[a-z]+$/
const CAPITAL = /^\p{Lu}/u
const SMALL_LETTER = /\p{Ll}/u
const MIXED = /\p{Ll}.*\p{Lu}/u

/** Collects how words are written. The first word of a sentence, and one that shouts, prove nothing about case. */
class Shapes {
  readonly lower = new Set<string>()
  readonly names = new Map<string, string>()
  readonly pairs = new Set<string>()
  readonly flow: string[] = []

  /** A headline proves which words are names, except for the first of each of its parts. */
  addNames(headline: string): void {
    const shouted = shoutedIn(headline)
    for (const { text, start } of tokens(headline)) {
      if (shouted.has(start)) continue
      const opens = start === 0 || /[“‘"':]\s?$/u.test(headline.slice(0, start).slice(-2))
      const word = normalWord(text)
      if (!opens && CAPITAL.test(text) && !this.names.has(word))
        this.names.set(word, text.replace(/['’]s$/, ''))
    }
  }

  add(sentence: string): void {
    const text = sentence.slice(0, LONGEST_SENTENCE)
    const shouts = !SMALL_LETTER.test(text)
    let previous: { readonly word: string; readonly end: number; readonly named: boolean } | null =
      null
    for (const token of tokens(text)) {
      const small = SMALL.test(token.text)
      const word = small ? token.text : normalWord(token.text)
      const named = !small && (CAPITAL.test(token.text) || MIXED.test(token.text))
      const opens: boolean =
        named &&
        (shouts ||
          previous === null ||
          /["“‘.:]\s*$/u.test(text.slice(token.start - 2, token.start)))
      if (!named) this.lower.add(word)
      else if (!opens) this.names.set(word, token.text.replace(/['’]s$/, ''))
      if (named && previous?.named && text.slice(previous.end, token.start) === ' ')
        this.pairs.add(`${previous.word} ${word}`)
      this.flow.push(word)
      previous = { word, end: token.end, named: named && !(opens && this.lower.has(word)) }
    }
  }
}
