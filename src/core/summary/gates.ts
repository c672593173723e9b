/**
 * Faithfulness gates: what a line must not do to the text that it was made from.
 *
 * A gate is a pure question about a line; the first that says yes rejects it. Gates know nothing of
 * the rules, so that a line of any engine passes through the same ones.
 */
import { quotesBalance } from '../text/quotes.ts'
import { normalWord, stemOf, stemsOf, tokens, words } from '../text/tokens.ts'
import { fits } from './draft.ts'
import { DANGLING, FUNCTION_WORDS, HEDGES, NEGATIONS, PRONOUNS, SAYING } from './lexicon.ts'
import type { Reading } from './reading.ts'
import { scopeOf } from './scope.ts'
import { hasVerb } from './verbs.ts'

export interface Claim {
  readonly line: string
  /** The headline or sentence that the line was made from. */
  readonly source: string
  /** Words of the speaker that the source names, if any. */
  readonly speaker: readonly string[]
  readonly reading: Reading
  /**
   * The line is a compression: a number may go where the whole phrase around it went, and of a
   * sentence of the body a negation or a hedge too. Otherwise each has to stay.
   */
  readonly compressed?: 'headline' | 'lead'
}

interface Gate {
  readonly name: string
  readonly rejects: (claim: Claim) => boolean
}

const GATES: readonly Gate[] = [
  { name: 'length', rejects: ({ line }) => !fits(line) || line.trim() === '' },
  { name: 'invented-word', rejects: invents },
  { name: 'number', rejects: changesNumber },
  { name: 'negation', rejects: (claim) => loses(claim, isNegation) },
  { name: 'hedge', rejects: (claim) => loses(claim, (word) => HEDGES.has(word)) },
  { name: 'question', rejects: ({ line, source }) => source.includes('?') !== line.includes('?') },
  { name: 'attribution', rejects: losesAttribution },
  { name: 'pronoun', rejects: hasLoosePronoun },
  { name: 'split-name', rejects: splitsName },
  { name: 'quotes', rejects: ({ line }) => !quotesBalance(line) },
  { name: 'dangling', rejects: dangles },
  { name: 'beginning', rejects: beginsInside },
  {
    name: 'no-verb',
    rejects: ({ line, source }) => hasVerb(words(source)) && !hasVerb(words(line)),
  },
]

/** The name of the gate that rejects a line, or null when it passes all. */
export const rejectedBy = (claim: Claim): string | null =>
  GATES.find((gate) => gate.rejects(claim))?.name ?? null

/** Another form of a word of the source ("approves" for "approved") is no other word. */
function invents({ line, source, reading }: Claim): boolean {
  const strange = words(line).filter(
    (word) => !FUNCTION_WORDS.has(word) && !reading.words.has(word),
  )
  if (strange.length === 0) return false
  const stems = new Set(stemsOf(source))
  return strange.some((word) => !stems.has(stemOf(word)))
}

/** A number with the sign or word that says of what: "$4 billion", "5%", "10-cent", "3 dead". */
const NUMBER =
  /[$£€¥]?\d[\d.,:/]*(?:\s?(?:%|°\p{L}?)|[-\s]?(?:percent|per cent|million|billion|trillion|thousand|bn|mn|m|k|pc|pct|cents?|km|kg|mph|kph|years?|days?|months?|weeks?|hours?|minutes?)(?!\p{L}))*/giu
const NUMBER_WORDS: ReadonlySet<string> = new Set(
  'two three four five six seven eight nine ten eleven twelve dozen dozens hundred hundreds thousand thousands million millions billion billions trillion half double third quarter first second twice'.split(
    ' ',
  ),
)

/** The numbers of a text, in digits and words, with their units, sorted. */
export function numbers(text: string): string[] {
  const digits = Array.from(text.matchAll(NUMBER), ([number]) =>
    number.toLowerCase().replace(/[.,:/]+$/, ''),
  )
  return [...digits, ...words(text).filter((word) => NUMBER_WORDS.has(word))].sort()
}

/** Every number of the source stands in the line with its unit, and no other does. */
function changesNumber({ line, source, compressed }: Claim): boolean {
  const [before, after] = [numbers(source), numbers(line)]
  if (compressed)
    return after.some((number) => !before.includes(number)) || partsNumber(line, source)
  return before.length !== after.length || before.some((number, i) => number !== after[i])
}

/** What a number counts is kept without it. */
function partsNumber(line: string, source: string): boolean {
  const scope = scopeOf(source, line)
  return scope.some((_, at) => isNumeric(scope[at]?.word ?? '') && scope[at]?.stranded.phrase)
}

const isNumeric = (word: string) => /\d/.test(word) || NUMBER_WORDS.has(word)

export const isNegation = (word: string) => NEGATIONS.has(word) || word.endsWith("n't")

function loses({ line, source, compressed }: Claim, matters: (word: string) => boolean): boolean {
  if (compressed === 'lead')
    return scopeOf(source, line).some(
      ({ word, kept, stranded }) =>
        matters(word) && !kept && (stranded.clause || BINDING.has(word)),
    )
  const kept = words(line)
  const needed = words(source).filter(matters)
  return needed.some((word) => count(kept, word) < count(needed, word))
}

/** Conditions and limits hold for the whole sentence, wherever they stand. */
const BINDING: ReadonlySet<string> = new Set(
  'if unless until except only without nor neither but nearly almost'.split(' '),
)

const count = (list: readonly string[], word: string) =>
  list.filter((other) => other === word).length

export function losesAttribution({ line, source, speaker }: Claim): boolean {
  const kept = words(line)
  if (speaker.some((word) => !kept.includes(word))) return true
  if (speaker.length > 0 && !kept.some((word) => SAYING.has(word)) && !/:\s|\s[-–—]/u.test(line))
    return true
  const saying = words(source).filter((word) => SAYING.has(word) || word === 'according')
  const says = (word: string) => kept.some((own) => sameSaying(own, word))
  return saying.some((word) => !says(word))
}

/** "says" stands for "said" and "according to", "warns" for "warned". */
const sameSaying = (own: string, word: string) =>
  own === word ||
  (/^(?:says?|said)$/.test(own) &&
    /^(?:says?|said|according|told|added|tweeted|stated)$/.test(word)) ||
  (SAYING.has(own) && stemOf(own) === stemOf(word))

/** A line may begin with "he" or "this" only where the source does. */
function hasLoosePronoun({ line, source }: Claim): boolean {
  const first = words(line)[0] ?? ''
  return PRONOUNS.has(first) && words(source)[0] !== first
}

const NAMED = /^\p{Lu}/u

/** Words that the article writes as one name stay together or go together. */
function splitsName({ line, source, reading }: Claim): boolean {
  const kept = words(line)
  const flow = ` ${kept.join(' ')} `
  let previous: { readonly word: string; readonly end: number } | null = null
  for (const token of tokens(source)) {
    const word = normalWord(token.text)
    const joined = previous !== null && source.slice(previous.end, token.start) === ' '
    if (
      previous &&
      joined &&
      NAMED.test(token.text) &&
      reading.pairs.has(`${previous.word} ${word}`)
    ) {
      const parts = [previous.word, word].filter((part) => kept.includes(part)).length
      if (parts === 1 || (parts === 2 && !flow.includes(` ${previous.word} ${word} `))) return true
    }
    previous = { word, end: token.end }
  }
  return false
}

function dangles({ line, source, compressed }: Claim): boolean {
  if (/[,;:–—-]$/u.test(line)) return true
  const last = words(line).at(-1) ?? ''
  // "until May": a month, or a prime minister.
  if (/\bMay$/.test(line)) return false
  if (!DANGLING.has(last)) return false
  return compressed !== undefined || (words(source).at(-1) !== last && !source.includes(`${last}:`))
}

const INSIDE =
  /^(?:if|when|while|as|because|although|though|than|that|which|who|whose|of|and|but|or|so)$/

/** A compression of few words, or one that begins in the middle of a clause. */
function beginsInside({ line, source, compressed }: Claim): boolean {
  if (!compressed) return false
  const [own, from] = [words(line), words(source)]
  const first = own[0] ?? ''
  if (own.length < Math.min(4, from.length)) return true
  return (INSIDE.test(first) && from[0] !== first) || PRONOUNS.has(first)
}
