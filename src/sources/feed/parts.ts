/** What the formats of feeds have in common: titles, addresses and names, as they are taken from any of them. */
import type { Body } from '../../core/article.ts'
import { blocksOfHtml } from '../../core/text/html.ts'
import { decodeReferences } from '../../core/text/references.ts'
import { visibleLine } from '../../core/text/visible.ts'

/** What is longer is no title, address or name. */
const LONGEST = 2_000
const LONGEST_NAME = 200
const LONGEST_TOPIC = 64
const MOST_NAMES = 50

/** "<3" and "x < y" are none. */
const ELEMENT = /<[a-z!/?][^<>]*>/i

/**
 * A title as a reader sees it. No format keeps its senders from writing HTML in it, so that what looks
 * like an element is one; `null` where nothing is to be seen.
 */
export function titleOf(written: string | undefined): string | null {
  const text = (written ?? '').slice(0, LONGEST)
  // Escaped once more, as many systems do, an element is one still.
  const decoded = decodeReferences(text)
  const plain = ELEMENT.test(decoded) ? blocksOfHtml(decoded).join(' ') : decoded
  return visibleLine(plain) || null
}

export const htmlBody = (html: string | undefined): Body | null =>
  html === undefined || html.trim() === '' ? null : { format: 'html', html }

/** What was called plain, and holds elements all the same, is HTML. */
export function textBody(text: string | undefined): Body | null {
  if (text === undefined || text.trim() === '') return null
  return ELEMENT.test(text) ? { format: 'html', html: text } : { format: 'text', text }
}

/** Absolute, http or https; `null` for anything else. */
export function addressOf(written: string | undefined, base: string | null): string | null {
  const text = (written ?? '').trim()
  if (text === '' || text.length > LONGEST) return null
  const url = URL.parse(text, base ?? undefined)
  return url && /^https?:$/.test(url.protocol) ? url.href : null
}

/** Nobody's address is kept: a name is what has no "@". */
export const namesOf = (written: readonly (string | undefined)[]): string[] =>
  some(written, LONGEST_NAME).filter((name) => !name.includes('@'))

export const topicsOf = (written: readonly (string | undefined)[]): string[] =>
  some(written, LONGEST_TOPIC)

function some(written: readonly (string | undefined)[], longest: number): string[] {
  const lines = written
    .slice(0, MOST_NAMES)
    .map((text) => titleOf(text))
    .filter((line) => line !== null && line.length <= longest)
  return [...new Set(lines)].filter((line) => line !== null)
}

/** The first that says anything. */
export const first = (texts: readonly string[] | undefined): string | undefined =>
  texts?.find((text) => text.trim() !== '')

/** What a feed says for all of its items. */
export interface Channel {
  /** Against which addresses are read. */
  readonly base: string
  readonly language: string | null
  readonly authors: readonly string[]
}
