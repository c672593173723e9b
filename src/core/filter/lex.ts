/**
 * The text of a filter in its pieces, each with its place. Quotation marks and brackets of all scripts are
 * understood, full-width signs are taken for the narrow ones, and a comma or a new line between two things
 * stands for OR.
 */
import { once } from '../once.ts'
import { isAll } from './all.ts'

export interface Place {
  readonly start: number
  readonly end: number
}

export type Piece = Place &
  (
    | { readonly kind: 'open' | 'close' | 'and' | 'or' | 'not' | 'comma' }
    /** `topic:`, in small letters and without the colon; what follows is its value. */
    | { readonly kind: 'prefix'; readonly name: string }
    | { readonly kind: 'quoted'; readonly text: string; readonly isClosed: boolean }
    | { readonly kind: 'term'; readonly text: string }
  )

const FULL_WIDTH = /[！-～]/gu
const QUOTES = /[“”„‟«»‹›「」『』〝〞〟❝❞]/gu

/** Each character stays in its place. */
const narrow = (text: string): string =>
  text
    .replace(FULL_WIDTH, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(QUOTES, '"')

const COMMA = '[,;،、؛]+(?=[\\s")]|$)'
const PIECE = once(
  () =>
    new RegExp(
      [
        `(?<comma>\\s*\\n\\s*|${COMMA})`,
        '(?<or>\\|\\|?)',
        '(?<space>\\s+)',
        '(?<open>\\()',
        '(?<close>\\))',
        '"(?<quoted>[^"]*)(?<closed>"?)',
        '[-‐‑–—−](?<sign>[-‐‑–—−]*)',
        '(?<prefix>\\p{L}[\\p{L}\\p{N}_-]*):',
        '(?<term>.)',
      ].join('|'),
      'uy',
    ),
)
const TERM = new RegExp(`(?:(?!${COMMA}|\\|)[^\\s"()])+`, 'uy')

const OPERATORS: ReadonlyMap<string, 'and' | 'or' | 'not'> = new Map([
  ['AND', 'and'],
  ['&&', 'and'],
  ['OR', 'or'],
  ['NOT', 'not'],
])

/** Linear in the text, which `visible` has cleaned. */
export function lex(written: string): Piece[] {
  return withMeantOperators(pieces(narrow(written)))
}

function pieces(text: string): Piece[] {
  const found: Piece[] = []
  let at = 0
  while (at < text.length) {
    PIECE().lastIndex = at
    const match = PIECE().exec(text)
    if (!match) break
    const piece = pieceOf(match, text)
    at = piece?.end ?? PIECE().lastIndex
    if (piece) found.push(piece)
  }
  return found
}

/** `null` for what says nothing: space, and a dash that stands alone. */
function pieceOf({ groups = {}, index: start }: RegExpExecArray, text: string): Piece | null {
  const end = PIECE().lastIndex
  const { quoted, closed, prefix } = groups
  if (groups.space !== undefined) return null
  if (groups.comma !== undefined) return { kind: 'comma', start, end }
  if (groups.or !== undefined) return { kind: 'or', start, end }
  if (groups.open !== undefined) return { kind: 'open', start, end }
  if (groups.close !== undefined) return { kind: 'close', start, end }
  if (quoted !== undefined) {
    return { kind: 'quoted', text: quoted.trim(), isClosed: closed !== '', start, end }
  }
  if (groups.sign !== undefined) {
    return /^[\s)]|^$/u.test(text.slice(end, end + 1)) ? null : { kind: 'not', start, end }
  }
  if (prefix !== undefined) return { kind: 'prefix', name: prefix.toLowerCase(), start, end }
  return termAt(start, text)
}

function termAt(start: number, text: string): Piece {
  TERM.lastIndex = start
  const term = TERM.exec(text)?.[0] ?? text.slice(start, start + 1)
  const end = start + term.length
  const operator = OPERATORS.get(term)
  return operator ? { kind: operator, start, end } : { kind: 'term', text: term, start, end }
}

/** A comma, and `or`, `and` and `not` in small letters, are operators between two things alone. */
function withMeantOperators(found: readonly Piece[]): Piece[] {
  return found.flatMap((piece, i): Piece[] => {
    const operator = meantBy(piece)
    if (!operator) return [piece]
    const before = found[i - 1]
    const after = found[i + 1]
    const isBetween = before && after && ends(before) && begins(after)
    if (isBetween) return [{ kind: operator, start: piece.start, end: piece.end }]
    return piece.kind === 'comma' ? [] : [piece]
  })
}

function meantBy(piece: Piece): 'and' | 'or' | 'not' | undefined {
  if (piece.kind === 'comma') return 'or'
  return piece.kind === 'term' ? OPERATORS.get(piece.text.toUpperCase()) : undefined
}

const ends = ({ kind }: Piece): boolean => kind === 'term' || kind === 'quoted' || kind === 'close'
export const begins = ({ kind }: Piece): boolean =>
  kind === 'term' || kind === 'quoted' || kind === 'open' || kind === 'prefix' || kind === 'not'

/** Words that stand for themselves only between quotation marks. */
const RESERVED = /^(?:and|or|not|urgent)$/i

/** Whether a text is read as one term that stands for itself. */
export function isPlainTerm(text: string): boolean {
  const [piece, more] = lex(text)
  const isWhole = piece?.kind === 'term' && more === undefined && piece.text === text
  return isWhole && !RESERVED.test(text) && !isAll(text)
}
