/**
 * What an article shows about its own words: which occur, which it writes with a small letter, which
 * are names. The rules and gates ask here instead of a dictionary.
 */
import { sentencesOf } from '../../text/sentences.ts'
import { normalWord, tokens, words } from '../../text/tokens.ts'
import { shoutedIn } from '../shouts.ts'
import type { CleanArticle, ExtractedSentence } from '../summary.ts'
import { isCapital, isTitleCase } from '../title-case.ts'

export interface Reading {
  readonly headline: string
  /** Declared, or else guessed; null where neither tells. */
  readonly language: string | null
  readonly sentences: readonly ExtractedSentence[]
  /** Normal words of headline and body. */
  readonly words: ReadonlySet<string>
  /** Normal words of the body that it writes in lower case. */
  readonly lower: ReadonlySet<string>
  /** Words as the body writes them inside a sentence, by normal word, where not in lower case. */
  readonly names: ReadonlyMap<string, string>
  /** "first second" of adjacent words that the body writes as one name, in normal form. */
  readonly pairs: ReadonlySet<string>
  /** Normal words of the first two paragraphs. */
  readonly lead: ReadonlySet<string>
  /** The first sentences of the body, normal words between spaces, for phrases. */
  readonly flow: string
}

/** What lies further back in a long article decides nothing about its headline. */
const MOST_SENTENCES = 150
const LONGEST_SENTENCE = 2_000

export function readArticle(article: CleanArticle): Reading {
  const sentences = sentencesOfArticle(article)
  const { headline, language } = article
  const seen = new Shapes()
  let end = 0
  for (const { text, paragraph } of sentences) {
    seen.add(text)
    if (paragraph < 2) end = seen.flow.length
  }
  if (!isTitleCase(headline)) seen.addNames(headline)
  const { lower, names, pairs, flow } = seen
  const all = new Set([...words(headline), ...flow])
  const lead = new Set(flow.slice(0, end))
  const text = ` ${flow.join(' ')} `
  return { headline, language, sentences, words: all, lower, names, pairs, lead, flow: text }
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
      if (!opens && isCapital(text) && !this.names.has(word))
        this.names.set(word, text.replace(/['’]s$/, ''))
    }
  }

  add(sentence: string): void {
    const text = sentence.slice(0, LONGEST_SENTENCE)
    const shouts = !SMALL_LETTER.test(text)
    let before = { word: '', end: -1, named: false }
    for (const { text: own, start, end } of tokens(text)) {
      const small = SMALL.test(own)
      const word = small ? own : normalWord(own)
      const named = !small && (isCapital(own) || MIXED.test(own))
      const opens =
        named && (shouts || before.end < 0 || /["“‘.:]\s*$/u.test(text.slice(start - 2, start)))
      if (!named) this.lower.add(word)
      else if (!opens) this.names.set(word, own.replace(/['’]s$/, ''))
      if (named && before.named && text.slice(before.end, start) === ' ')
        this.pairs.add(`${before.word} ${word}`)
      this.flow.push(word)
      before = { word, end, named: named && !(opens && this.lower.has(word)) }
    }
  }
}
