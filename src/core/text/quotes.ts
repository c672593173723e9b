/**
 * Quotation marks and apostrophes.
 *
 * Feeds type back-ticks and acute accents for both. An apostrophe between letters becomes ', a pair
 * around words becomes ‘ ’, doubled back-ticks become “ ”; nothing else is touched.
 */
import { pattern } from '../pattern.ts'

const INSIDE_WORD = pattern.gu`(?<=[\p{L}\p{N}])[\x60´](?=\p{L})`
const DOUBLE = /``(?=\S)([^`´]{1,400}?)(?:``|''|´´|")/gu
/** Up to 300 characters, apostrophes inside words allowed, closed by whichever mark was at hand. */
const PAIR = pattern.gu`[\x60´](?=\S)((?:[^\x60´'’]|(?<=\p{L})['’](?=\p{L})){1,300})(?<=\S)[\x60´'’](?!\p{L})`
const STRAY = /[`´]/g

/** The text with its back-ticks and accents turned into the marks that they stand for. */
export function repairQuotes(text: string): string {
  if (!/[`´]/.test(text)) return text
  return text
    .replace(DOUBLE, '“$1”')
    .replace(INSIDE_WORD(), "'")
    .replace(PAIR(), '‘$1’')
    .replace(STRAY, "'")
}

const OPENING = pattern.gu`(?<![\p{L}\p{N}])['‘’](?=[\p{L}\p{N}$£€#@])`
const CLOSING = pattern.gu`(?<=[\p{L}\p{N}.,!?…%)])['’](?![\p{L}\p{N}])`

const MARK = /["“”„«»'‘’「」『』《》]/

/** Marks that close otherwise than they open, in any language. */
const PAIRS = [
  [/«/g, /»/g],
  [/「/g, /」/g],
  [/『/g, /』/g],
  [/《/g, /》/g],
] as const

/** The first straight mark closes what another text opened. */
const CLOSES_FIRST = /^[^"]{0,2000}[\p{L}.,!?…]"(?=[\s,.;:]|$)/u

const count = (text: string, mark: RegExp) => text.match(mark)?.length ?? 0

/**
 * Whether each quotation mark has its partner. A closing single mark without an opening one may be
 * a plural's possessive ("workers' party") and an opening one may be an elision ("'90s"), so single
 * marks are only wrong where a quotation is opened that nothing closes.
 */
export function quotesBalance(text: string): boolean {
  if (!MARK.test(text)) return true
  return (
    count(text, /"/g) % 2 === 0 &&
    !CLOSES_FIRST.test(text) &&
    doubleMarksBalance(text) &&
    PAIRS.every(([opening, closing]) => areEven(count(text, opening), count(text, closing))) &&
    singleMarksClose(text)
  )
}

const singleMarksClose = (text: string) => {
  const opened = count(text, OPENING())
  return opened === 0 || opened - count(text, ELIDED()) <= count(text, CLOSING())
}

const ELIDED = pattern.gu`(?<![\p{L}\p{N}])['‘’](?=\d0s|em\b|til\b|tis\b|n\b)`

/** German closes with the mark that English opens with: „ “. */
function doubleMarksBalance(text: string): boolean {
  const low = count(text, /„/g)
  const high = count(text, /“/g)
  const closing = count(text, /”/g)
  return low > 0 ? low === high + closing : areEven(high, closing)
}

/** Swedish and Finnish open with the mark that closes: ”så”, »niin». */
const areEven = (opening: number, closing: number) =>
  opening === closing || (opening === 0 && closing % 2 === 0)
