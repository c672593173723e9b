/**
 * One sentence as a line of so many words, whatever its title: for texts that have none. The trained
 * compressor's best way is taken, by how likely it is and how much it reads like a headline; no gate
 * is asked, since there is no headline to fall back on.
 */
import { DANGLING, PRONOUNS } from '../../src/core/english/lexicon.ts'
import { evidenceOf } from '../../src/core/summary/evidence.ts'
import { isEnglish } from '../../src/core/summary/languages/guess.ts'
import { capitalised } from '../../src/core/summary/letter-case.ts'
import { readArticle } from '../../src/core/summary/read/reading.ts'
import { is, type Tagged, tagged, written } from '../../src/core/summary/read/tagged.ts'
import { inHeadlineStyle } from '../../src/core/summary/style/headline-style.ts'
import type { CleanArticle, Summary } from '../../src/core/summary/summary.ts'
import { compress, wordCost } from './compress.ts'
import { cutAtWord } from './cut-at-word.ts'
import { headlineScore } from './headline-score.ts'

const WAYS = 24
/** Tuned on google-dev9000, rows 0 to 999. */
const WORD_BONUS = 0.5
const PER_HEADLINENESS = 0.3
/** These read as broken, whatever they say. */
const COST_OF_BREAK = 3
/** Articles and auxiliaries go when a line is styled, so that more words may be kept at first. */
const ROOM_FOR_STYLE = 3

export type Line = Pick<Summary, 'line' | 'evidence'>

interface Way {
  readonly text: string
  readonly rules: readonly string[]
  readonly worth: number
}

/** The first sentence of the body in at most so many words; also of lower-cased, tokenised text. */
export function leadLine(article: CleanArticle, maxWords: number): Line {
  const sentence = readArticle({ ...article, headline: '' }).sentences[0]?.text ?? ''
  const cased = /^\P{L}*\p{Lu}/u.test(sentence)
  const [best] = isEnglish(article) ? waysOf(tagged(sentence), { maxWords, cased }) : []
  const text = best?.text ?? cutAtWord(sentence, { language: article.language, words: maxWords })
  const line = cased ? capitalised(text) : text
  const rules = best ? ['lead-compressed', ...best.rules] : text === sentence ? [] : ['cut-at-word']
  const evidence = { source: 'lead', text: sentence, ...evidenceOf(line, sentence) } as const
  return { line, evidence: { ...evidence, rules, rejected: [] } }
}

interface Search {
  readonly maxWords: number
  readonly cased: boolean
}

/** The ways within the budget, the best first. */
function waysOf(words: Tagged, { maxWords, cased }: Search): readonly Way[] {
  // The model knows sentences, which end with a stop: without one it would keep the last word.
  const stop = is(words.at(-1), /^[.!?]$/) ? [] : ['.']
  const options = {
    maxWords: maxWords + (cased ? 0 : ROOM_FOR_STYLE),
    k: WAYS,
    wordBonus: WORD_BONUS,
  }
  return compress([...words.map(({ text }) => text), ...stop], options)
    .map(({ keep, score }) => ({ keep: withMarks(words, keep), score }))
    .map(({ keep, score }) =>
      wayOf(
        words.filter((_, at) => keep[at]),
        score,
        cased,
      ),
    )
    .filter(({ count }) => count > 0 && count <= maxWords)
    .sort((a, b) => b.worth - a.worth)
}

function wayOf(kept: Tagged, score: number, cased: boolean) {
  const { words, rules } = cased ? { words: kept, rules: [] } : inHeadlineStyle(kept)
  const headlineness = headlineScore(
    words.map(({ text }) => text),
    words.map(({ tag }) => tag),
  )
  const breaks = PRONOUNS.has(words[0]?.normal ?? '') || DANGLING.has(words.at(-1)?.normal ?? '')
  return {
    text: written(words),
    rules,
    worth: score + PER_HEADLINENESS * headlineness - (breaks ? COST_OF_BREAK : 0),
    count: words.reduce((sum, { text }) => sum + wordCost(text), 0),
  }
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
