/** What a line leaves out of its source: runs of words, each with what stands before and behind it. */
import type { Draft } from '../edits/ways.ts'
import type { Reading } from '../read/reading.ts'
import { hasTag, is, type Tagged } from '../read/tagged.ts'

/** What a line says of its source. */
export interface Claim extends Judged {
  /** What it leaves out, but for articles, auxiliaries and quotation marks. */
  readonly gaps: readonly Gap[]
}

interface Judged {
  readonly line: Draft
  /** The headline or sentence that the line was made from, as text and read. */
  readonly source: string
  readonly words: Tagged
  /** Normal words of the speaker that the source names, if any. */
  readonly speaker: readonly string[]
  readonly reading: Reading
}

export interface Gap {
  /** Never empty. */
  readonly words: Tagged
  /** Of the source, up to the gap. */
  readonly before: Tagged
  readonly behind: Tagged
}

/** Headline style leaves these out; with them nothing goes that a reader would miss. */
const LIGHT = /^(?:an?|the|is|are|was|were|be|been|being|has|have|had|that|[“”‘’"',]|``|'')$/i

export const claimOf = (judged: Judged): Claim => ({ ...judged, gaps: gapsOf(judged) })

function gapsOf({ words, line }: Judged): readonly Gap[] {
  const kept = new Set(line.words.map((word) => word.start))
  const gaps: Gap[] = []
  for (let from = 0; from < words.length; from++) {
    if (kept.has(words[from]?.start ?? -1)) continue
    let to = from
    while (to < words.length && !kept.has(words[to]?.start ?? -1)) to++
    const run = words.slice(from, to)
    if (!run.every((word) => is(word, LIGHT)))
      gaps.push({ words: run, before: words.slice(0, from), behind: words.slice(to) })
    from = to
  }
  return gaps
}

export const MARK = /^(?:[,;:.!?()[\]–—-]|--)$/
const SUBORDINATOR =
  /^(?:after|amid|amidst|following|during|since|as|in|before|ahead|because|thanks)$/i

/** A gap that begins at a mark, or a gap before which one stands. */
export const isBehindMark = ({ words, before }: Gap): boolean =>
  is(words[0], MARK) || is(before.at(-1), MARK)

/** A phrase or clause with a word that opens it. */
export const isCircumstance = ({ words }: Gap): boolean =>
  is(words[0], SUBORDINATOR) && hasTag(words[0], /^(?:IN|VBG|RB|CC)/)

/** Behind a full stop or a semicolon. */
export const isSentence = ({ words, before }: Pick<Gap, 'words' | 'before'>): boolean =>
  is(words[0], /^;$/) || is(before.at(-1), /^[.!?;]$/)

/** The end of a text whose publisher cut it off. */
export const isTornOff = ({ words }: Gap): boolean => is(words.at(-1), /^(?:…|\.{3,})$/)

export const isTornSentence = (gap: Gap): boolean => isSentence(gap) && isTornOff(gap)
