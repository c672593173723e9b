/**
 * A sentence in few words: the trained compressor's best ways, written out as lines. What is kept
 * stands in the order of the sentence.
 */
import { compress, tag, wordCost } from './compress/compress.ts'
import { headlineScore } from './compress/headline-score.ts'
import { pennTokens } from './compress/penn-tokens.ts'
import { inHeadlineStyle, type Style } from './headlinese/headline-style.ts'
import { type Tagged, written } from './headlinese/tagged.ts'
import { gapScore } from './phrases/gap-score.ts'
import { isTorn, type Kept } from './torn.ts'

export interface Shortened {
  readonly text: string
  /** Names of the headline-style rules applied, in order. */
  readonly rules: readonly string[]
  /** The compressor's log-odds below its best way within the budget: 0 or less. */
  readonly loss: number
  /** How much it reads like a whole headline; above 0 it rather does. */
  readonly headlineness: number
  /** Something that belongs together was taken apart. */
  readonly torn: boolean
}

export interface ShortenOptions {
  /** Most words of a line. */
  readonly maxWords: number
  /** Ways that are looked at. */
  readonly k: number
  /** For each kept word; above 0 for longer lines. */
  readonly wordBonus: number
  /** What the words are taken from, where they are to be given headline style. */
  readonly style: Style | null
  /** Only whole phrases are left out; else any word may be. */
  readonly byPhrase: boolean
}

/** Longer sentences are shortened from their beginning, in UTF-16 units. */
const LONGEST = 800
/** Articles and auxiliaries go when a line is styled, so that more words may be kept at first. */
const ROOM_FOR_STYLE = 3

/** Different lines, the likeliest first; those that the budget does not hold are left out. */
export function shorten(sentence: string, options: ShortenOptions): readonly Shortened[] {
  const words = taggedWords(sentence)
  const found = new Map<string, Shortened>()
  const maxWords = options.maxWords + (options.style ? ROOM_FOR_STYLE : 0)
  const [top, ...others] = ways(words, { ...options, maxWords })
  if (!top) return []
  for (const { keep, score } of [top, ...others]) {
    const line = lineOf({ words, keep: withMarks(words, keep) }, options.style)
    if (line.count > options.maxWords || line.count === 0 || found.has(line.text)) continue
    found.set(line.text, { ...line, loss: score - top.score })
  }
  return Array.from(found.values())
}

function taggedWords(sentence: string): Tagged {
  const tokens = pennTokens(sentence.slice(0, LONGEST))
  const tags = tag(tokens.map((token) => token.text))
  return tokens.map((token, at) => ({ ...token, tag: tags[at] ?? 'NN' }))
}

type Search = Omit<ShortenOptions, 'style'>

/** The model knows sentences, which end with a stop: without one it would keep the last word. */
function ways(words: Tagged, { byPhrase, ...search }: Search) {
  const stopped = /^[.!?]$/.test(words.at(-1)?.text ?? '')
  const texts = [...words.map((word) => word.text), ...(stopped ? [] : ['.'])]
  const tags = [...words.map((word) => word.tag), ...(stopped ? [] : ['.'])]
  return compress(texts, { tags, ...search, ...(byPhrase ? { gapScore: gapScore(words) } : {}) })
}

const BETWEEN = /^(?:[,;:–—-]|--)$/
const QUOTE = /^(?:[“”‘’"']|``|'')$/

/** Marks stay where their neighbours do, and the stop at the end goes. */
function withMarks(words: Tagged, keep: readonly boolean[]): readonly boolean[] {
  return words.map(({ text, start, end }, at) => {
    const [before, after] = [words[at - 1], words[at + 1]]
    if (text === '.' && at === words.length - 1) return false
    if (BETWEEN.test(text)) return keep[at - 1] === true && keep[at + 1] === true
    if (QUOTE.test(text))
      return (
        (after?.start === end && keep[at + 1]) || (before?.end === start && keep[at - 1]) || false
      )
    return keep[at] ?? false
  })
}

function lineOf({ words: all, keep }: Kept, style: Style | null) {
  const kept = all.filter((_, at) => keep[at])
  const { words, rules } = style ? inHeadlineStyle(kept, style) : { words: kept, rules: [] }
  return {
    text: written(words),
    rules,
    torn: isTorn({ words: all, keep }),
    count: words.reduce((sum, word) => sum + wordCost(word.text), 0),
    headlineness: headlineScore(
      words.map((word) => word.text),
      words.map((word) => word.tag),
    ),
  }
}
