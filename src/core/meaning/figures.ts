/**
 * The figures of a line by what they are worth, however it writes them: "forty thousand", "40,000",
 * "€48m" and "48 million euro", "1st" and "first", "48 hours" and "two days".
 */
import { type Bound, boundOf } from './bounds.ts'
import { numbersIn, type Read } from './number-reader.ts'
import { unitOf } from './units.ts'

export interface Figure {
  /** As it is compared: worth, unit, and how exact it is. */
  readonly key: string
  /** `[start, end)` in the text that `writtenPlainly` gives. */
  readonly start: number
  readonly end: number
}

/** These write decimals with a point; most others with a comma. */
const POINT = /^(?:en|zh|ja|ko|th|he|hi|ar)$/
const SPACED = /^(?:fr|es|pt|sv|no|nb|da|fi|pl|cs|sk|uk|ru|bg|hu)$/

/** English writes "Café" and "Cafe". */
const withoutAccents = (text: string, language: string | null): string =>
  language === 'en' ? text.normalize('NFD').replace(/\p{M}/gu, '') : text

/** "Ex-minister". */
const EX = /(?<![\p{L}-])ex-(?=\p{L})/giu

/** The line with digits as English has them, and in one shape of each character. */
export function writtenPlainly(line: string, language: string | null): string {
  const plain = line.replaceAll('½', '.5').normalize('NFKC').replace(/\s+/gu, ' ')
  const text = withoutAccents(plain, language)
  if (language === null || POINT.test(language))
    return text
      .replace(/(?<=\d),(?=\d{3}(?!\d))/g, '')
      .replace(EX, (ex) => (ex[0] === 'E' ? 'Former ' : 'former '))
  const whole = SPACED.test(language) ? text.replace(/(?<=\d) (?=\d{3}(?!\d))/g, '') : text
  return whole
    .replace(/(?<=\d)[.'’](?=\d{3}(?!\d))/g, '')
    .replace(/(?<=\d),(?=\d)/g, '.')
    .replace(/quatre-vingts?/giu, 'huitante')
}

/** All figures of a line that `writtenPlainly` gave, in their order. A lone "one" counts nothing. */
export const figuresOf = (text: string, language: string | null): readonly Figure[] =>
  numbersIn(text, language)
    .map((number) => figure(text, number, language))
    .filter(({ key }) => key !== '1')

const MONTH =
  /jan|feb|mar[cs]?|apr|abr|avr|ma[iy]|jun|jui|jul|aug|ago|aoû|sep|set|o[ck]t|out|nov|de[cz]|dic|déc/

/** A day of a month is the same day with an ordinal. */
const isDate = (before: string, behind: string): boolean =>
  new RegExp(`(?<!\\p{L})(?:${MONTH.source})\\p{L}*\\.? $`, 'iu').test(before) ||
  new RegExp(`^ (?:of |de )?(?:${MONTH.source})`, 'iu').test(behind)

/** "Half of a point", "a quarter of an hour". */
const OF_A = /^ (?:of )?an?(?= )|^ of(?= )/u
/** "Day three" is the third. */
const COUNTED_OFF = /(?<!\p{L})(?:day|week|round|stage|phase) $/iu
const YEAR = /^(?:19|20)\d\d$/
/** What lasts to a year ends there, and so does what is to be done by it. */
const LIMITS: readonly (readonly [string, RegExp])[] = [
  ['until ', /(?<!\p{L})(?:until|till|to|through)(?: the end of)? $/iu],
  ['by ', /(?<!\p{L})by(?: the end of)? $/iu],
]

function figure(
  text: string,
  { worth, isOrdinal, start, end }: Read,
  language: string | null,
): Figure {
  const [before, behind] = [text.slice(0, start), text.slice(end)]
  const isShare = worth.endsWith('%')
  const count = Number.parseFloat(worth) / (isShare ? 100 : 1)
  const rest = isShare ? behind.replace(OF_A, '') : behind
  const isCount = isShare || (/^[\d.]+$/.test(worth) && !isOrdinal)
  const unit = isCount ? unitOf(rest, count) : undefined
  const value = unit ? String(Number((count * unit.factor).toPrecision(12))) : worth
  const unitEnd =
    end + (unit ? behind.length - rest.length + (unit.shape.exec(rest)?.[0].length ?? 0) : 0)
  const bound: Bound | null = boundOf(before, text.slice(unitEnd), language)
  const isRank = isOrdinal ? !isDate(before, behind) : COUNTED_OFF.test(before)
  const rank = isRank ? 'th' : ''
  const limit = YEAR.test(value) ? (LIMITS.find(([, shape]) => shape.test(before))?.[0] ?? '') : ''
  return { key: `${limit}${bound ?? ''}${value}${unit?.name ?? ''}${rank}`, start, end: unitEnd }
}
