/**
 * A text as a language writes it: `{name}` stands for a value, `*…*` is bold, `` `…` `` is what can be typed, and a
 * command such as /help can be tapped. Values are never read for marks, so nobody's words can fake any.
 */
import { bold, code, type Piece, tap } from '../message/message.ts'

export type Value = Piece | number | readonly Piece[]
export type Values = Readonly<Record<string, Value>>

const MARK = /(\*[^*]+\*|`[^`]+`|\{\w+\}|(?<![^\s(«„“])\/[a-z]+)/u

/** `show`: how a number is written. */
export const piecesOf = (
  text: string,
  values: Values,
  show: (count: number) => string,
): readonly Piece[] =>
  text.split(MARK).flatMap((part): readonly Piece[] => {
    const inner = part.slice(1, -1)
    if (isMarked(part, '*', '*')) return [bold(wordsOf(inner, values, show))]
    if (isMarked(part, '`', '`')) return [code(wordsOf(inner, values, show))]
    if (isMarked(part, '{', '}')) return shown(values[inner] ?? part, show)
    return part.startsWith('/') && MARK.test(part) ? [tap(part)] : [part]
  })

/** The same without any marks. */
export const wordsOf = (text: string, values: Values, show: (count: number) => string): string =>
  piecesOf(text, values, show)
    .map((piece) => (typeof piece === 'string' ? piece : piece.text))
    .join('')

const isMarked = (part: string, first: string, last: string): boolean =>
  part.length > 2 && part.startsWith(first) && part.endsWith(last)

function shown(value: Value, show: (count: number) => string): readonly Piece[] {
  if (typeof value === 'number') return [show(value)]
  return typeof value === 'string' || 'type' in value ? [value] : value
}
