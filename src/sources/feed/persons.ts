/**
 * Whether a feed names somebody at a length that no name has. The parser's time grows with the cube of what
 * stands in an RSS author, so that one of 100 KB would take it minutes.
 */
const PERSON = /<(?:[\w.-]{1,40}:)?(author|managingeditor|webmaster)\b[^<>]*>/gi
const LONGEST = 1_000

/** Linear in the text. */
export function hasEndlessPerson(xml: string): boolean {
  for (const match of xml.matchAll(PERSON)) {
    const start = match.index + match[0].length
    const told = xml.slice(start, start + LONGEST)
    if (told.length === LONGEST && !told.includes('</')) return true
  }
  return false
}
