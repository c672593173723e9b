/**
 * Whether a sentence tells anything that a reader has not read already: by its words of content, in
 * whatever form and order.
 */
import { folded } from '../../places/folded.ts'
import { stemOf } from '../../text/tokens.ts'
import { isSmallWord } from '../languages/small-words.ts'
import { is, UNSPACED, type Word } from './words-in.ts'

/** The words of content of a text, each once, in the form that they are compared in. */
export type Content = ReadonlySet<string>

const STEM = 5
/** "terça-feira (30)" */
const DAY = /^[0-3]?\d$/
/** So much of the shorter of two sentences stands in the other when they are one in two wordings. */
const MOST_SHARED = 0.5
/** Two words in common are what both are about. */
const FEWEST_SHARED = 3

/** Of a line it is read also who says it. */
export function contentOf(found: readonly Word[], isLine = false): Content {
  const content = new Set<string>()
  for (const word of isLine ? found : withoutSpeaker(found)) {
    const { lower, capital, gap, pointing } = word
    if (DAY.test(lower) && gap.endsWith('(')) continue
    const small =
      lower.length <= (capital ? 1 : 3) && !/\p{N}/u.test(lower) && !UNSPACED.test(lower)
    if (small || (pointing ? is(word, 'stops', 'times') : isSmallWord(lower))) continue
    if (UNSPACED.test(lower)) for (const pair of pairsOf(lower)) content.add(pair)
    else content.add(pointing?.stems ? stemOf(lower) : folded(lower).slice(0, STEM))
  }
  return content
}

/** As far into a sentence as its speaker may reach, and as near to its end. */
const SPEAKER = { first: 12, last: 8 }
/** Fewer words than these are no statement. */
const STATEMENT = 5

/** Who says it tells nothing new: "Police spokesman Ian Roe said that three had died." */
function withoutSpeaker(found: readonly Word[]): readonly Word[] {
  const said = found.findIndex((word) => is(word, 'reporting'))
  if (said < 0) return found
  const behind = found.slice(said + 1)
  const comma = found.findLastIndex(({ gap }, at) => at <= said && gap.includes(','))
  if (comma >= STATEMENT && behind.length <= SPEAKER.last) return found.slice(0, comma)
  return said < SPEAKER.first && behind.length >= STATEMENT ? behind : found
}

/** Scripts without spaces go by pairs of characters. */
const pairsOf = (run: string): readonly string[] =>
  Array.from(run).flatMap((one, at, all) => (at === 0 ? [] : [`${all[at - 1]}${one}`]))

/** A word in common ties a sentence to what is read before it. */
export const isTied = (content: Content, read: Content): boolean =>
  [...content].some((word) => read.has(word))

/** A smaller share of new words adds little, two of five may be other words for the same; or nothing. */
const LEAST = { two: 0.5, more: 0.34, any: 0.25 }

const freshIn = (content: Content, read: readonly Content[]) =>
  [...content].filter((word) => !read.some((known) => known.has(word))).length

export function addsLittle(content: Content, read: readonly Content[]): boolean {
  const fresh = freshIn(content, read)
  return fresh < 2 || fresh < (fresh === 2 ? LEAST.two : LEAST.more) * content.size
}

export function addsNothing(content: Content, read: readonly Content[]): boolean {
  const fresh = freshIn(content, read)
  return fresh === 0 || fresh < LEAST.any * content.size
}

export function saysTheSame(one: Content, other: Content): boolean {
  const shared = [...one].filter((word) => other.has(word)).length
  return shared >= FEWEST_SHARED && shared >= MOST_SHARED * Math.min(one.size, other.size)
}

/** "12 died when a quake hit Nepal" for "Quake kills 12 in Nepal": in other words, and without another figure. */
export const retells = (content: Content, read: Content): boolean =>
  saysTheSame(content, read) &&
  freshIn(content, [read]) < LEAST.two * content.size &&
  [...content].every((word) => read.has(word) || !/\p{N}/u.test(word))
