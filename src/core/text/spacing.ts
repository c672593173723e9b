/**
 * Missing spaces, put back only where the article itself proves the words: "withRussia" is taken
 * apart because both "with" and "Russia" stand elsewhere in it, "iPhone" and "YouTube" are not.
 */
import { pattern } from '../pattern.ts'

const EDGES = pattern.gu`^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$`

/** The words that stand by themselves, also before an apostrophe, with the number of times; as written. */
function standingWords(texts: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const text of texts) {
    for (const chunk of text.split(/[\s—–-]+/u)) {
      const word = chunk.length > 60 ? '' : chunk.replace(EDGES(), '').replace(/['’]s$/, '')
      const elided = /^\p{L}{1,2}(?=['’]\p{L})/u.exec(word)?.[0] ?? word
      for (const one of new Set([word, elided]))
        if (one) counts.set(one, (counts.get(one) ?? 0) + 1)
    }
  }
  return counts
}

const GLUED_WORDS = pattern.gu`(?<![\p{L}\p{N}@#./_])(\p{Ll}{2,30})(\p{Lu}\p{Ll}{1,30})(?!\p{L}|\p{N})`
/** A word and its stop, the marks between, and the word behind; "M." is a word of its own. */
const GLUED_SENTENCES = pattern.gu`(?<![\p{L}\p{N}@/._])((?:[\p{L}\p{N}]{2,30}|\p{N})(?:[.,]\p{N}{3}){0,4}(?:["”)]| ?»)?)([.!?])(["“”»’']{0,2}(?:« ?)?)(?:(\p{Lu}\p{Ll}{0,30})(?![\p{L}\p{N}.@/_])|(M)(?=\. \p{Lu}))`

/** Before a capital, where words may be glued; most texts have no such place. */
const SEAM = pattern.u`(?<=\p{Ll}{2}|[^.\s][.!?]["“”»’']{0,2}(?:« ?)?)\p{Lu}`

/** The texts with proven spaces put back; each is looked at in the light of all. */
export function repairSpacing(texts: readonly string[]): string[] {
  let known: ReadonlyMap<string, number> | null = null
  const times = (word: string) => {
    known ??= standingWords(texts)
    return known.get(word) ?? 0
  }
  return texts.map((text) => (SEAM().test(text) ? parted(text, times) : text))
}

/** `times` tells how often a word stands by itself. */
function parted(text: string, times: (word: string) => number): string {
  const words = text.replace(GLUED_WORDS(), (glued, left: string, right: string) =>
    // A spelling that the article uses again is a name: "deviantArt".
    times(left) > 0 && times(right) > 0 && times(glued) === 1 ? `${left} ${right}` : glued,
  )
  const isOpenAt = openStraightMarks(words)
  return words.replace(
    GLUED_SENTENCES(),
    (glued, left: string, stop: string, marks: string, word: string, title: string, at: number) => {
      const right = word ?? title
      // A mark beside the stop is proof enough: no name has one.
      const isProven = marks !== '' || times(right) + times(right.toLowerCase()) > 0
      if ((marks === '' && !/\p{L}/u.test(left)) || !isProven) return glued
      const isOpen = isOpenAt(at + left.length)
      const closing = ENDS_QUOTED.test(left) ? 0 : closingMarks(marks, isOpen)
      return `${left}${stop}${marks.slice(0, closing)} ${marks.slice(closing)}${right}`
    },
  )
}

const ENDS_QUOTED = /["”»]$/

/** How many of the marks behind a stop close what is before it. */
function closingMarks(marks: string, isOpen: boolean): number {
  if (marks.startsWith('«') || (marks === '"' && !isOpen) || marks === '“') return 0
  return Math.min(marks.length, 1)
}

/** Whether a straight mark is open at a place; to be asked for ascending places. */
function openStraightMarks(text: string): (at: number) => boolean {
  let next = text.indexOf('"')
  let isOpen = false
  return (at) => {
    for (; next >= 0 && next < at; next = text.indexOf('"', next + 1)) isOpen = !isOpen
    return isOpen
  }
}
