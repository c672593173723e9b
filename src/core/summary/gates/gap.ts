/** What a line leaves out of its source: runs of words, each with what stands before it. */
import type { Draft } from '../edits/ways.ts'
import type { Reading } from '../read/reading.ts'
import { hasTag, is, type Tagged } from '../read/tagged.ts'

/** What a line says of its source. */
export interface Claim {
  readonly line: Draft
  /** The headline or sentence that the line was made from, as text and read. */
  readonly source: string
  readonly words: Tagged
  /** Normal words of the speaker that the source names, if any. */
  readonly speaker: readonly string[]
  readonly reading: Reading
  /** What it leaves out, but for articles, auxiliaries and quotation marks. */
  readonly gaps: readonly Gap[]
}

export interface Gap {
  /** Never empty. */
  readonly words: Tagged
  /** Of the source, up to the gap. */
  readonly before: Tagged
  /** It begins at a mark, or one stands before it. */
  readonly isBehindMark: boolean
  /** A phrase or clause with a word that opens it. */
  readonly isCircumstance: boolean
  /** Behind a full stop or a semicolon. */
  readonly isSentence: boolean
  /** The end of a text whose publisher cut it off. */
  readonly isTornOff: boolean
  readonly isTornSentence: boolean
}

export const MARK = /^(?:[,;:.!?()[\]–—-]|--)$/
const OPENS_CIRCUMSTANCE =
  /^(?:after|amid|amidst|following|during|since|as|in|before|ahead|because|thanks)$/i
/** Headline style leaves these out; with them nothing goes that a reader would miss. */
const LIGHT = /^(?:an?|the|is|are|was|were|be|been|being|has|have|had|that|[“”‘’"',]|``|'')$/i

export const claimOf = (judged: Omit<Claim, 'gaps'>): Claim => ({
  ...judged,
  gaps: gapsOf(judged.words, judged.line.words),
})

function gapsOf(words: Tagged, line: Tagged): readonly Gap[] {
  const kept = new Set(line.map(({ start }) => start))
  const isKept = words.map(({ start }) => kept.has(start))
  return words.flatMap((_, from) => {
    if (isKept[from] || isKept[from - 1] === false) return []
    const end = isKept.indexOf(true, from)
    const to = end < 0 ? words.length : end
    const isLight = words.slice(from, to).every((word) => is(word, LIGHT))
    return isLight ? [] : [gapIn(words, from, to)]
  })
}

/** The last word or mark; a mark may stand inside the quotation that it ends: "called 'worst ever?' | …". */
export const endOf = (words: Tagged) => words.findLast((word) => !hasTag(word, /^''$/))

function gapIn(source: Tagged, from: number, to: number): Gap {
  const [words, before] = [source.slice(from, to), source.slice(0, from)]
  const [first, last] = [words[0], endOf(before)]
  const isSentence = is(first, /^;$/) || is(last, /^[.!?;]$/)
  const isTornOff = is(words.at(-1), /^(?:…|\.{3,})$/)
  return {
    words,
    before,
    isBehindMark: is(first, MARK) || is(last, MARK),
    isCircumstance: is(first, OPENS_CIRCUMSTANCE) && hasTag(first, /^(?:IN|VBG|RB|CC)/),
    isSentence,
    isTornOff,
    isTornSentence: isSentence && isTornOff,
  }
}
