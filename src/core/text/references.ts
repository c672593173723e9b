/**
 * Character references → the characters that they stand for: "&#8217;", "&amp;", "&eacute;". And what is left of
 * strings of code that were escaped once too often: "won\'t", "\$5", "caf\u00e9".
 *
 * Content systems escape headlines and plain texts as if they were HTML, some of them twice. Only
 * what is surely a reference is read: a name of HTML with its semicolon, or a number. "AT&T", "Q&A"
 * and "R&D;" stay. A decoded "<b>" is three letters like others; nothing is ever read as a tag here.
 */
import { decodeHTMLStrict } from 'entities/decode'

const REFERENCE = /&(?:#(?:\d{1,7}|x[\da-f]{1,6});?|[a-z][a-z\d]{1,31};)/gi
/** "&amp;amp;#39;" has been seen; nobody escapes more often. */
const MOST_ROUNDS = 3

/** A backslash before a sign that strings of PHP, JSON or Markdown escape; before a letter it may be a path's. */
const ESCAPED_SIGN = /\\+(?=["'’”“‘`$&%#/])/g
const ESCAPED_UNIT = /\\+u([\da-f]{4})/gi

/** The text with its references decoded, also those that were escaped again. Linear, never longer. */
export function decodeReferences(text: string): string {
  let decoded = text
  for (let round = 0; round < MOST_ROUNDS && decoded.includes('&'); round++) {
    const before = decoded
    decoded = before.replace(REFERENCE, decode)
    if (decoded === before) break
  }
  return decoded.includes('\\') ? withoutEscapes(decoded) : decoded
}

const withoutEscapes = (text: string): string =>
  text
    .replace(ESCAPED_SIGN, '')
    .replace(ESCAPED_UNIT, (_, unit: string) => String.fromCharCode(Number.parseInt(unit, 16)))

const decode = (reference: string) =>
  decodeHTMLStrict(reference.endsWith(';') ? reference : `${reference};`)
