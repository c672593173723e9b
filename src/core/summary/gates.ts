/**
 * Faithfulness gates: what a line must not do to the text that it was made from.
 *
 * A gate is a pure question about a line; the first that says yes rejects it. Gates know nothing of
 * the rules, so that a line of any engine passes through the same ones.
 */
import { quotesBalance } from '../text/quotes.ts'
import { normalWord, stemOf, tokens, words } from '../text/tokens.ts'
import { DANGLING } from './dangling.ts'
import { fits } from './draft.ts'
import { FUNCTION_WORDS, HEDGES, NEGATIONS, PRONOUNS, SAYING, TELLING } from './lexicon.ts'
import type { Reading } from './reading.ts'
import { scopeOf } from './scope.ts'
import { looksLikeSpeaker } from './speakers.ts'
import { hasVerb } from './verbs.ts'
import { familyOf } from './word-family.ts'

export interface Claim {
  readonly line: string
  /** The headline or sentence that the line was made from. */
  readonly source: string
  /** Words of the speaker that the source names, if any. */
  readonly speaker: readonly string[]
  readonly reading: Reading
  /**
   * The line is a compression: a number or a hedge may go where the whole phrase around it went.
   * Otherwise each has to stay.
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
  { name: 'negation', rejects: losesNegation },
  { name: 'hedge', rejects: losesHedge },
  { name: 'condition', rejects: losesCondition },
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
  const known = new Set(words(source).map(familyOf))
  return strange.some((word) => !known.has(familyOf(word)))
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

/** A line from the lead keeps what the headline denies, too. */
function losesNegation({ line, source, reading, compressed }: Claim): boolean {
  const said = compressed === 'lead' ? [source, reading.headline] : [source]
  return said.some((text) => loses({ line, source: text }, isNegation))
}

const isHedge = (word: string) => HEDGES.has(word)

/** A compression may lose a hedge with the whole phrase or clause that it stands in. */
function losesHedge(claim: Claim): boolean {
  return claim.compressed ? strands(claim, isHedge) : loses(claim, isHedge)
}

/** What a statement holds under stays, wherever it stands. */
const CONDITION =
  /\b(?:subject to|provided|providing|as long as|so long as|pending|barring|on condition|only|even)\b/giu

function losesCondition({ line, source }: Claim): boolean {
  const times = (text: string) => text.match(CONDITION)?.length ?? 0
  return times(source) > times(line)
}

function strands({ line, source, compressed }: Claim, matters: (word: string) => boolean): boolean {
  const extent = compressed === 'headline' ? 'phrase' : 'clause'
  return scopeOf(source, line).some(
    ({ word, kept, stranded }) => matters(word) && !kept && (stranded[extent] || BINDING.has(word)),
  )
}

function loses(
  { line, source }: Pick<Claim, 'line' | 'source'>,
  matters: (word: string) => boolean,
): boolean {
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

export function losesAttribution({ line, source, speaker, compressed }: Claim): boolean {
  const kept = words(line)
  if (speaker.some((word) => !kept.includes(word))) return true
  if (speaker.length > 0 && !kept.some((word) => SAYING.has(word)) && !/:\s|\s[-–—]/u.test(line))
    return true
  if (compressed && losesMarkedSpeaker(line, source)) return true
  if (speaker.length > 0 && words(/^([^:]+):\s/u.exec(line)?.[1] ?? '').join() === speaker.join())
    return false
  const saying = words(source).filter((word) => SAYING.has(word) || word === 'according')
  const says = (word: string) => kept.some((own) => sameSaying(own, word))
  return saying.some((word) => !says(word))
}

/** Behind a mark at the end, few words may be whose statement it is, under whatever name. */
const SPEAKER_BEHIND = /(?::\s?|\s?[-–—]{1,2}\s)([^:–—]{2,40})$/u
const SPEAKER_BEFORE = /^([^:]{2,40}):\s/u
const MOST_NAMED = 4
/** What stands behind the last comma: "…, Manchester court hears on first day". */
const LAST_PART = /,\s([^,]+)$/u

/** "…: Kerry", "Kerry: …", "…, court hears", where nothing else tells whose statement it is. */
function losesMarkedSpeaker(line: string, source: string): boolean {
  const kept = words(line)
  const told = words(LAST_PART.exec(source)?.[1] ?? '').slice(1)
  if (told.some((word) => TELLING.has(word) && !kept.includes(word))) return true
  if (kept.some((word) => SAYING.has(word))) return false
  const behind = words(SPEAKER_BEHIND.exec(source)?.[1] ?? '')
  const before = SPEAKER_BEFORE.exec(source)?.[1] ?? ''
  const marked = [
    behind.length <= MOST_NAMED ? behind : [],
    looksLikeSpeaker(before) ? words(before) : [],
  ]
  return marked.some((who) => who.some((word) => !kept.includes(word)))
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
  // Where its publisher cut the source, its last word may be half of something.
  if (compressed && /(?:…|\.{2,})$/.test(source) && words(source).at(-1) === last) return true
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
  const least = compressed === 'headline' && hasVerb(own) ? 3 : 5
  if (own.length < Math.min(least, from.length)) return true
  return (INSIDE.test(first) && from[0] !== first) || PRONOUNS.has(first)
}
