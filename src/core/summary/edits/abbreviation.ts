/** "General Motors (GM)", "Fyrde (NYSE:FRD)": letters for the name before them tell nothing new. */
import { is, isWord, type Tagged, textOf } from '../read/tagged.ts'

/** Words of a name that its letters stand for. */
const LONGEST_NAME = 6
/** Of a stock's letters, at most so many; of fewer than three the order has to be that of the name. */
const LONGEST_TICKER = 5
const COMPANY = /^(?:inc|corp|corporation|company|co|plc|ltd|llc|group|holdings|ag|se|nv)$/i

export function withoutAbbreviation(words: Tagged): readonly Tagged[] {
  const gone = new Set(words.flatMap((_, at) => abbreviationAt(words, at)))
  return gone.size > 0 ? [words.filter((word) => !gone.has(word))] : []
}

/** With its brackets, where one opens here. */
function abbreviationAt(words: Tagged, from: number): Tagged {
  const to = words.findIndex((word, at) => at > from && is(word, /^\)$/))
  const inside = words.slice(from + 1, to)
  const isInCapitals = inside.every((word) => is(word, /^[\p{Lu}.&:-]+$/u))
  if (from < 1 || !is(words[from], /^\($/) || !isInCapitals) return []
  const letters = textOf(inside).replace(/[^\p{Lu}]/gu, '')
  const before = words.slice(Math.max(0, from - LONGEST_NAME), from)
  // Behind the headline they are those of whom it is about: "Fyrde Mills beats estimates (FYM)".
  const subject = to === words.length - 1 && letters.length > 2 ? words.slice(0, 3) : []
  const isListed = inside.some((word) => is(word, /:/)) || is(before.findLast(isWord), COMPANY)
  const isNamed = [before, subject].some((name) => abbreviates(letters, textOf(name)))
  return letters.length > 1 && (isListed || isNamed) ? words.slice(from, to + 1) : []
}

/** The first letter begins a word of the name, and all stand in it: in their order, or as those of a stock. */
function abbreviates(letters: string, name: string): boolean {
  if (new RegExp(`(?<!\\p{L})${[...letters].join('.*?')}`, 'iu').test(name)) return true
  const own = /(?:\p{Lu}[\p{L}.’'& -]*)$/u.exec(name)?.[0].toLowerCase() ?? ''
  return (
    letters.length > 2 &&
    letters.length <= LONGEST_TICKER &&
    new RegExp(`(?<!\\p{L})${letters.charAt(0)}`, 'iu').test(own) &&
    [...letters.toLowerCase()].every((letter) => own.includes(letter))
  )
}
