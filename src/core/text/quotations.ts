/**
 * Quotations, inside which no sentence of the paragraph ends: “It is over. Go home,” he said.
 *
 * A quotation that is not closed within 400 characters is none: feeds lose closing marks, and
 * nothing may swallow the paragraph.
 */
import { pattern } from '../pattern.ts'

const LONGEST = 400

/** An apostrophe inside a word or behind a plural closes nothing. */
const SINGLE = /(?<=[.,!?…:;–—-]|(?![sS])[\p{L}\p{N}])['’](?![\p{L}\p{N}])/gu
/** Closing marks by their opening one; some close differently from language to language. */
const CLOSING: ReadonlyMap<string, RegExp> = new Map([
  ['“', /”/g],
  ['„', /[“”]/g],
  ['«', /»/g],
  ['»', /[«»]/g],
  ['”', /”/g],
  ['「', /」/g],
  ['『', /』/g],
  ['《', /》/g],
  ['"', /"/g],
  ["'", SINGLE],
  ['‘', SINGLE],
])
/**
 * Straight marks open where no word stands before them and something does behind; so do marks that close
 * elsewhere: German »so«, Swedish ”så”.
 */
const OPENING = pattern.gu`[“„«「『《]|(?<![\p{L}\p{N}])["'‘](?=\S)|(?<=^|[\s(])[»”](?=[\p{L}\p{N}])`

/** Brackets of a few words or sentences hold no end of the sentence that they stand in. */
const BRACKETS = /\([^()]{1,200}\)/gu

/** Tells whether a place lies inside brackets or a quotation; to be asked for ascending places. */
export function isEnclosedIn(text: string): (at: number) => boolean {
  const bracketed = Array.from(text.matchAll(BRACKETS), ({ 0: whole, index }) => ({
    start: index,
    end: index + whole.length,
  }))
  const isQuoted = isWithin(quotationSpans(text))
  const isBracketed = isWithin(bracketed)
  return (at) => isQuoted(at) || isBracketed(at)
}

function isWithin(spans: readonly QuotationSpan[]): (at: number) => boolean {
  let next = 0
  return (at) => {
    while (next < spans.length && (spans[next]?.end ?? 0) <= at) next++
    const span = spans[next]
    return span !== undefined && span.start < at
  }
}

export interface QuotationSpan {
  readonly start: number
  /** Behind the closing mark. */
  readonly end: number
}

/** The quotations of a text in order, their marks included. */
export function quotationSpans(text: string): readonly QuotationSpan[] {
  const spans: QuotationSpan[] = []
  const finders = new Map<string, (from: number) => number>()
  let end = 0
  for (const { 0: mark, index } of text.matchAll(OPENING())) {
    if (index < end) continue
    const find = finders.get(mark) ?? finderOf(text, CLOSING.get(mark) ?? SINGLE)
    finders.set(mark, find)
    const close = find(index + 1)
    if (close - index >= LONGEST) continue
    end = close + 1
    spans.push({ start: index, end })
  }
  return spans
}

/** Finds the first closing mark from a place on; places ascend, so that all takes one pass. */
function finderOf(text: string, closing: RegExp): (from: number) => number {
  const places = Array.from(text.matchAll(closing), (match) => match.index)
  let next = 0
  return (from) => {
    while ((places[next] ?? from) < from) next++
    return places[next] ?? Number.POSITIVE_INFINITY
  }
}
