/**
 * Reads numbers out of a line: digits, number words of five languages, mixtures of both, fractions.
 * After a number's first part more of it follows for as long as the parts fit: "two hundred and five".
 */
import { MONTH, SPAN } from '../english/time.ts'
import { pattern } from '../pattern.ts'
import { germanNumber } from './german-number.ts'
import { shapesAt } from './number-shapes.ts'
import { type NumberWords, numberWords } from './number-words.ts'

/** A number, `[start, end)` in UTF-16 units of the line. */
export interface Read {
  /** As it is compared. */
  readonly worth: string
  readonly isOrdinal: boolean
  readonly start: number
  readonly end: number
}

type NumberRead = Omit<Read, 'start'>

interface Part {
  /** In small letters. */
  readonly text: string
  readonly start: number
  readonly end: number
}

const PART = pattern.gu`\d+(?:\.\d+)?|\.\d+|\p{L}[\p{L}\p{M}]*|\S`

/** In their order. The language has two letters; of one that is not known digits are read. */
export function numbersIn(text: string, language: string | null): readonly Read[] {
  const parts = Array.from(text.matchAll(PART()), ({ 0: part, index }) => ({
    text: part.toLowerCase(),
    start: index,
    end: index + part.length,
  }))
  const reader = new NumberReader(text, parts, numberWords(language))
  const found: Read[] = []
  let end = 0
  for (const [at, { start }] of parts.entries()) {
    if (start < end) continue
    for (const number of reader.at(at)) {
      found.push({ ...number, start })
      end = number.end
    }
  }
  return found
}

const ORDINAL_END = /^(?:st|nd|rd|th|er|ère|e|ème|º|ª|°)(?![\p{L}\p{N}])/iu
/** Letters that stand for zeros where they are stuck to their digits. */
const SHORT: ReadonlyMap<string, number> = new Map([
  ['k', 1e3],
  ['m', 1e6],
  ['b', 1e9],
])
/** Behind a length in metres. */
const LENGTH =
  /^\s?(?:sprint|hurdles|relay|race|final|freestyle|butterfly|deep|tall|high|long|wide)/i
const FRACTIONS: ReadonlyMap<string, number> = new Map([
  ['half', 2],
  ['halves', 2],
  ['third', 3],
  ['thirds', 3],
  ['quarter', 4],
  ['quarters', 4],
  ['fifth', 5],
  ['fifths', 5],
])
const POINT = /^(?:percentage|points?)$/
/** Of more nobody says "one in". */
const MOST_IN = 1_000
const FACTORS: ReadonlyMap<string, string> = new Map([
  ...['double', 'doubles', 'doubled', 'twofold'].map((word) => [word, '×2'] as const),
  ...['triple', 'triples', 'tripled', 'threefold'].map((word) => [word, '×3'] as const),
])

/** What of a number has been read. */
interface Sum {
  /** Its thousands and millions. */
  readonly total: number
  /** What may still be counted in something; `null`: nothing has begun. */
  readonly open: number | null
}

class NumberReader {
  readonly #text: string
  readonly #parts: readonly Part[]
  readonly #words: NumberWords

  constructor(text: string, parts: readonly Part[], words: NumberWords) {
    this.#text = text
    this.#parts = parts
    this.#words = words
  }

  /** What begins at a part: most begin nothing, a range two numbers. */
  at(place: number): readonly NumberRead[] {
    const part = this.#parts[place]
    if (!part) return []
    const shapes = /^\d/.test(part.text) ? shapesAt(this.#text.slice(part.start)) : []
    if (shapes.length > 0)
      return shapes.map(({ worth, length }) => ({
        worth,
        isOrdinal: false,
        end: part.start + length,
      }))
    const number = this.#fraction(place) ?? this.#single(part) ?? this.#number(place)
    return number ? [number] : []
  }

  /** "Dozens", "doubles". */
  #single({ text, end }: Part): NumberRead | null {
    const worth = FACTORS.get(text) ?? (this.#words.vague.has(text) ? text : null)
    return worth === null ? null : { worth, end, isOrdinal: false }
  }

  /** "Half", "a third of", "two thirds": the same as so many per cent. */
  #fraction(place: number): NumberRead | null {
    if (this.#words !== numberWords('en')) return null
    const [part, ...behind] = this.#parts.slice(place, place + 4)
    const [next, then] = behind[0]?.text === '-' ? behind.slice(1) : behind
    const scale = this.#words.scales.get(behind[1]?.text ?? '')
    if (part?.text === 'half' && behind[0]?.text === 'a' && behind[1] && scale !== undefined)
      return { worth: String(scale / 2), isOrdinal: false, end: behind[1].end }
    if (part?.text === 'half' && behind[0]?.text !== '-') return inHundred(1, 2, part.end)
    const share = this.#share(place) ?? this.#bareFraction(place)
    if (share) return share
    const count = part?.text === 'a' ? 1 : (this.#words.small.get(part?.text ?? '') ?? 0)
    const over = FRACTIONS.get(next?.text ?? '')
    if (!next || !over || count < 1 || count >= over) return null
    const isOfAll = then?.text === 'of' || POINT.test(then?.text ?? '')
    const isFraction = count > 1 || part?.text !== 'a' || isOfAll
    return isFraction ? inHundred(count, over, next.end) : null
  }

  /** "One in five", "two out of three". */
  #share(place: number): NumberRead | null {
    const [part, ...behind] = this.#parts.slice(place, place + 5)
    const [over, then] = behind[0]?.text === 'out' ? behind.slice(2) : behind.slice(1)
    const isShare = behind[0]?.text === 'in' || behind[1]?.text === 'of'
    if (!part || !over || !isShare || SPAN.test(then?.text ?? '')) return null
    const [count = 0, all = 0] = [part, over].map(
      ({ text }) => this.#words.small.get(text) ?? Number(text),
    )
    const isPart = count >= 1 && count < all && all <= MOST_IN
    return isPart ? inHundred(count, all, over.end) : null
  }

  /** "Quarter of voters", "quarter point": the headline leaves out its article. */
  #bareFraction(place: number): NumberRead | null {
    const [before, part, next, then] = [-1, 0, 1, 2].map((step) => this.#parts[place + step])
    const over = /s$/.test(part?.text ?? '') ? undefined : FRACTIONS.get(part?.text ?? '')
    const isOf = next?.text === 'of' && !MONTH.test(then?.text ?? '') && before?.text !== 'the'
    const isPoint = over === 4 && POINT.test(next?.text ?? '')
    return part && over && (isOf || isPoint) ? inHundred(1, over, part.end) : null
  }

  #number(place: number): NumberRead | null {
    let sum: Sum = { total: 0, open: null }
    let end: number | null = null
    for (let at = place; at < this.#parts.length; at++) {
      const part = this.#parts[at]
      if (!part) break
      const rank = this.#rankOf(part, sum, end !== null)
      if (rank !== null) return rank
      const next = this.#added(at, sum, end !== null)
      if (next) [sum, end] = [next, part.end]
      else if (end === null || !this.#joins(at)) break
    }
    return end === null ? null : { worth: worthOf(sum), end, isOrdinal: false }
  }

  /** "Third", "twenty-first", "1st". */
  #rankOf(part: Part, sum: Sum, hasBegun: boolean): NumberRead | null {
    const rank = this.#words.ordinals.get(part.text)
    const isNext = sum.open === null ? !hasBegun : fits(sum.open, rank ?? 0)
    if (rank !== undefined && isNext)
      return {
        worth: worthOf({ ...sum, open: (sum.open ?? 0) + rank }),
        end: part.end,
        isOrdinal: true,
      }
    const ending = /^\d+$/.test(part.text) && ORDINAL_END.exec(this.#text.slice(part.end))
    return ending && !hasBegun
      ? { worth: part.text, end: part.end + ending[0].length, isOrdinal: true }
      : null
  }

  /** The sum with one part more; `null` where the part does not belong to it. */
  #added(at: number, { total, open }: Sum, hasBegun: boolean): Sum | null {
    const { text = '' } = this.#parts[at] ?? {}
    const scale = this.#scale(at, open)
    if (/^\.?\d/.test(text)) return hasBegun ? null : { total, open: Number(text) }
    const small = this.#small(text)
    if (small !== null)
      return open === null || fits(open, small) ? { total, open: (open ?? 0) + small } : null
    if (scale === null) return null
    return scale < 1_000
      ? { total, open: (open ?? 1) * scale }
      : { total: total + (open ?? 1) * scale, open: null }
  }

  #small(word: string): number | null {
    const isGerman = this.#words === numberWords('de')
    return this.#words.small.get(word) ?? (isGerman ? germanNumber(word, this.#words) : null)
  }

  #scale(at: number, open: number | null): number | null {
    const [before, part] = [this.#parts[at - 1], this.#parts[at]]
    if (!part) return null
    const isStuck = open !== null && before?.end === part.start
    const short = isStuck ? SHORT.get(part.text) : undefined
    if (short !== undefined && !LENGTH.test(this.#text.slice(part.end))) return short
    // "Por ciento" counts nothing.
    return /^po[ru]r?$/.test(before?.text ?? '')
      ? null
      : (this.#words.scales.get(part.text) ?? null)
  }

  /** "and", "y" or a hyphen, and more of the number behind it. */
  #joins(at: number): boolean {
    const [part, next] = [this.#parts[at], this.#parts[at + 1]]
    if (!part || !next) return false
    const isHyphen = part.text === '-' && part.end === next.start
    const isMore =
      this.#small(next.text) !== null ||
      this.#words.ordinals.has(next.text) ||
      this.#words.scales.has(next.text)
    return isMore && (isHyphen || this.#words.joins.has(part.text))
  }
}

/** Without the noise of binary fractions. */
const worthOf = ({ total, open }: Sum): string =>
  String(Number((total + (open ?? 0)).toPrecision(12)))

const inHundred = (count: number, over: number, end: number): NumberRead => ({
  worth: `${Number(((100 * count) / over).toPrecision(4))}%`,
  end,
  isOrdinal: false,
})

/** Whether a part can follow: "two hundred | five", "twenty | one", "soixante | quinze". */
const fits = (open: number, small: number): boolean =>
  (open % 100 === 0 && open > 0 && small < 100) ||
  (open % 10 === 0 && open % 100 >= 20 && small < 10) ||
  ((open % 100 === 60 || open % 100 === 80) && small < 20)
