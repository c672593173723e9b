/**
 * A text as a language writes it: `{name}` stands for a value, `*…*` is bold, `` `…` `` is what can be typed, and a
 * command such as /help can be tapped. Values are never read for marks, so nobody's words can fake any.
 */
import { bold, code, type Piece, tap, textOf } from '../message/message.ts'
import { ISOLATE, ISOLATED, readsLeftToRight } from '../text/isolates.ts'

export type Value = Piece | number | readonly Piece[]
export type Values = Readonly<Record<string, Value>>

const MARK = /(\*[^*]+\*|`[^`]+`|\{\w+\}|(?<![^\s(«„“])\/[a-z]+)/u

/** How a language writes what stands in its texts. */
export interface Writing {
  /** A number. */
  show(count: number): string
  /** What is of another direction is set apart in its sentences. */
  readonly isRightToLeft: boolean
}

export const piecesOf = (text: string, values: Values, writing: Writing): readonly Piece[] =>
  text.split(MARK).flatMap((part): readonly Piece[] => {
    const inner = part.slice(1, -1)
    if (isMarked(part, '*', '*')) return [bold(wordsOf(inner, values, writing))]
    if (isMarked(part, '`', '`'))
      return isolated([code(wordsOf(inner, values, { ...writing, isRightToLeft: false }))], writing)
    if (isMarked(part, '{', '}')) return isolated(shown(values[inner] ?? part, writing), writing)
    return part.startsWith('/') && MARK.test(part) ? isolated([tap(part)], writing) : [part]
  })

/** The text alone, without its marks. */
export const wordsOf = (text: string, values: Values, writing: Writing): string =>
  piecesOf(text, values, writing).map(textOf).join('')

/** No isolate reaches over a line. */
function isolated(pieces: readonly Piece[], writing: Writing): readonly Piece[] {
  if (!writing.isRightToLeft) return pieces
  const isLine = pieces.every((piece) => !textOf(piece).includes('\n'))
  if (!isLine && pieces.length === 1) return pieces
  if (!isLine) return pieces.flatMap((piece) => isolated([piece], writing))
  return pieces.some((piece) => readsLeftToRight(textOf(piece)))
    ? [{ type: 'isolate', text: ISOLATE }, ...pieces, { type: 'isolate', text: ISOLATED }]
    : pieces
}

const isMarked = (part: string, first: string, last: string): boolean =>
  part.length > 2 && part.startsWith(first) && part.endsWith(last)

function shown(value: Value, { show }: Writing): readonly Piece[] {
  if (typeof value === 'number') return [show(value)]
  return typeof value === 'string' || 'type' in value ? [value] : value
}
