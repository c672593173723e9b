/**
 * A headline beside the line that was made of it: which of its words are still there. Words are
 * matched in order first; what was moved is found after that.
 */
import { formOf, isPreposition, isSmall, plain } from './words.ts'

export interface Token {
  /** As it stands, without marks around it; figures keep their sign, currency and "%". */
  readonly text: string
  readonly low: string
  readonly form: string
  /** The mark before it: comma, colon, dash, quotation mark, …; empty where there is none. */
  readonly mark: string
  readonly kept: boolean
}

export interface Cut {
  readonly source: string
  readonly line: string
  readonly language: string
  readonly tokens: readonly Token[]
  /** The line's own words. */
  readonly own: readonly Token[]
}

const BEFORE = /^(?:[^\p{L}\p{N}$£€+\-−#@]|[+\-−](?!\p{N})|[#@](?!\p{N}|\p{L})|[$£€](?!\d))+/u
const AFTER = /(?:[^\p{L}\p{N}%])+$/u

/** Labels of news agencies: "UPDATE 2-", "GLOBAL MARKETS-". */
const WIRE = /^(\p{Lu}{3,}(?: (?:\p{Lu}{2,}|\d+)){0,2})-(?=['"‘“]?\p{Lu})/u

type Plain = Omit<Token, 'kept'>

function plainTokens(written: string): Plain[] {
  const tokens: Plain[] = []
  let mark = ''
  const text = written.replace(WIRE, '$1 - ')
  for (const piece of text.split(
    /\s+|(?<=\p{L}:)(?=\p{L})|(?<=\p{L})(?=[—–]\p{L})|(?<=[—–])(?=\p{L})/u,
  )) {
    const before = BEFORE.exec(piece)?.[0] ?? ''
    const inner = piece.slice(before.length)
    const after = /^(?:\p{L}\.)+$/u.test(inner) ? '' : (AFTER.exec(inner)?.[0] ?? '')
    const word = inner.slice(0, inner.length - after.length)
    mark += before
    if (word === '') continue
    const low = plain(word)
    tokens.push({ text: word, low, form: formOf(low), mark: mark.trim() })
    mark = after
  }
  return tokens
}

export function cutOf(source: string, line: string, language = 'en'): Cut {
  const from = plainTokens(source)
  const own = plainTokens(line)
  const kept = keptOf(from, own)
  return {
    source,
    line,
    language,
    tokens: from.map((token, at) => ({ ...token, kept: kept.has(at) })),
    own: own.map((token) => ({ ...token, kept: true })),
  }
}

/** Places in `from` of words that `own` has: the longest common subsequence, then what moved. */
function keptOf(from: readonly Plain[], own: readonly Plain[]): ReadonlySet<number> {
  const same = (at: number, place: number) => from[at]?.form === own[place]?.form
  const long = Array.from({ length: from.length + 1 }, () =>
    new Array<number>(own.length + 1).fill(0),
  )
  const cell = (at: number, place: number) => long[at]?.[place] ?? 0
  for (let at = from.length - 1; at >= 0; at--)
    for (let place = own.length - 1; place >= 0; place--) {
      const longest = Math.max(cell(at + 1, place), cell(at, place + 1))
      const row = long[at]
      if (row)
        row[place] = same(at, place) ? Math.max(longest, cell(at + 1, place + 1) + 1) : longest
    }
  const kept = new Set<number>()
  const free = new Set(own.keys())
  for (let at = 0, place = 0; at < from.length && place < own.length; ) {
    if (same(at, place) && cell(at, place) === cell(at + 1, place + 1) + 1) {
      kept.add(at++)
      free.delete(place++)
    } else if (cell(at + 1, place) >= cell(at, place + 1)) at++
    else place++
  }
  for (const place of free) {
    const at = from.findIndex((_, one) => !kept.has(one) && same(one, place))
    if (at >= 0) kept.add(at)
  }
  return kept
}

export const isContent = ({ low }: Token): boolean => !isSmall(low) && !isPreposition(low)

/** Runs of words that went, `[from, to)`. */
export function gapsOf(tokens: readonly Token[]): (readonly [number, number])[] {
  const gaps: [number, number][] = []
  tokens.forEach(({ kept }, at) => {
    const last = gaps.at(-1)
    if (kept) return
    if (last && last[1] === at) last[1] = at + 1
    else gaps.push([at, at + 1])
  })
  return gaps
}

const BREAK = /[,;:–—|!?]|(?:^|\s)-(?:\s|$)|\.(?:\s|$)/

/** Parts of the headline between its marks, `[from, to)`. */
export function partsOf(tokens: readonly Token[]): (readonly [number, number])[] {
  const starts = tokens.flatMap(({ mark }, at) => (at === 0 || BREAK.test(mark) ? [at] : []))
  return starts.map((start, at) => [start, starts[at + 1] ?? tokens.length] as const)
}

/** The place where the part with the word at `at` ends. */
export const endOfPart = (tokens: readonly Token[], at: number): number =>
  partsOf(tokens).find(([from, to]) => at >= from && at < to)?.[1] ?? tokens.length

export const lows = (tokens: readonly Token[]): readonly string[] => tokens.map(({ low }) => low)
