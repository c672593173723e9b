/**
 * What a compression took away with a word: a mark such as a number or "not" may go with all that it
 * bears on, and must stay where something of that stays.
 */
import { normalWord, tokens } from '../text/tokens.ts'
import { FUNCTION_WORDS, PREPOSITIONS } from './lexicon.ts'

export interface ScopedWord {
  readonly word: string
  /** As often as the source has it, the line has it too. */
  readonly kept: boolean
  /** It went, while a neighbour in the same phrase, or in the same clause, stayed. */
  readonly stranded: { readonly phrase: boolean; readonly clause: boolean }
}

/** How many content words on either side are looked at. */
const REACH = 3
const CLAUSE =
  /^(?:that|which|who|whose|whom|where|when|while|as|because|since|after|before|although|though|and|so)$/

type Word = { readonly word: string; readonly kept: boolean; readonly parted: boolean }

/** The words of the source, each with whether the line strands it. */
export function scopeOf(source: string, line: string): readonly ScopedWord[] {
  const all = wordsOf(source, line)
  return all.map((own, at) => {
    const stranded = (ends: (word: string) => boolean) =>
      !own.kept && (stays(all, at, { step: 1, ends }) || stays(all, at, { step: -1, ends }))
    const clause = (word: string) => CLAUSE.test(word)
    const phrase = (word: string) => clause(word) || PREPOSITIONS.has(word) || word === 'of'
    return {
      word: own.word,
      kept: own.kept,
      stranded: { phrase: stranded(phrase), clause: stranded(clause) },
    }
  })
}

function wordsOf(source: string, line: string): readonly Word[] {
  const free = new Map<string, number>()
  for (const { text } of tokens(line)) {
    const word = normalWord(text)
    free.set(word, (free.get(word) ?? 0) + 1)
  }
  let end = 0
  return Array.from(tokens(source), (token) => {
    const word = normalWord(token.text)
    const left = free.get(word) ?? 0
    free.set(word, left - 1)
    const parted = /[^\s'’]/u.test(source.slice(end, token.start))
    end = token.end
    return { word, kept: left > 0, parted }
  })
}

interface Way {
  readonly step: 1 | -1
  readonly ends: (word: string) => boolean
}

/** Whether one of the next content words on one side, up to where the phrase ends, is kept. */
function stays(all: readonly Word[], from: number, { step, ends }: Way): boolean {
  let seen = 0
  for (let at = from; seen < REACH; ) {
    const edge = step === 1 ? all[at + 1] : all[at]
    if (at !== from && ends(all[at]?.word ?? '')) return false
    if (!edge || edge.parted) return false
    at += step
    const other = all[at]
    if (!other || ends(other.word)) return false
    if (FUNCTION_WORDS.has(other.word)) continue
    if (other.kept) return true
    seen++
  }
  return false
}
