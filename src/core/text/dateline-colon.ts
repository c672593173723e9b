/**
 * Datelines that end in a colon: "KATHMANDU: …", "Lagos, June 4: …", "Our Correspondent, Jaipur: …".
 *
 * A label, a speaker and a heading stand before a colon as well: "Verdict: …", "Quill: I will …",
 * "Paris: what to see". So the first paragraph alone is looked at, where no other begins like it and
 * a whole sentence follows; and what stands there must be a place that the list of places knows, or
 * that the article goes on to speak of as one ("… in Marl"), or have a date beside it.
 */
import { pattern } from '../pattern.ts'
import { zonesOfPlace } from '../places/places.ts'
import { DATE } from './dateline.ts'
import { isKind } from './headline-labels.ts'

const WORD = String.raw`\p{Lu}[\p{L}\p{M}.’'-]*`
/** Names, perhaps by way of small words, then perhaps a date; behind the colon a sentence. */
const HEAD = pattern.u`^(?=${WORD}[ ,:/])([^:!?"“”«»()]{3,80}?) ?: (?=[\p{Lu}\d])`
/** "Jo Poll, Jaipur", "Lahore/Karachi", "Jo Poll in Lagos", "Staff Reporter LAHORE". */
const BETWEEN = pattern.u`\s*[,/|]\s*|\s+[–—-]\s+| in |(?<=\p{Ll}) (?=\p{Lu}{3}|\p{Lu}\.\p{Lu}\.)`
const NAME = pattern.u`^${WORD}(?: (?:${WORD}|de|da|do|del|la|le|of|and|y|e|et|und)){0,4}$`
const YEAR = /^\d{4}$/
const MOST_PIECES = 5
/** Feeds cut their first paragraphs short, so that the end of the text need not be one of a sentence. */
const SENTENCE = /^(?:\S+ ){4,80}?\S+[.!?…]/u
/** Who is quoted speaks like this; a dateline's sentence does not. */
const SPEAKS = /^(?:(?:I|We|My|Our|You)\b|(?:Yes|No|Well),)/
const BEGINS_ALIKE = pattern.u`^${WORD}(?: ${WORD}){0,3}(?:, [^:]{1,20})? ?: `

/** The paragraphs, the first without such a dateline. */
export function dropColonDateline(paragraphs: readonly string[]): readonly string[] {
  const [first = '', ...others] = paragraphs
  const head = HEAD().exec(first)
  if (!head) return paragraphs
  const [{ length }, written = ''] = head
  const lead = first.slice(length)
  const isLead = SENTENCE.test(lead) && !SPEAKS.test(lead)
  if (!isLead || others.some((text) => BEGINS_ALIKE().test(text))) return paragraphs
  return saysWhere(written, [lead, ...others]) ? [lead, ...others] : paragraphs
}

function saysWhere(written: string, article: readonly string[]): boolean {
  const pieces = written.split(BETWEEN())
  const names = pieces.filter((piece) => !isDate(piece) && !YEAR.test(piece))
  if (pieces.length > MOST_PIECES || names.length === 0) return false
  if (!names.every((name) => NAME().test(name)) || names.some(isKind)) return false
  return pieces.some(isDate) || names.some((name) => isPlace(name, article))
}

function isDate(piece: string): boolean {
  const date = DATE()
  date.lastIndex = 0
  return date.exec(piece)?.[0] === piece
}

const isPlace = (name: string, article: readonly string[]): boolean =>
  zonesOfPlace(name).length > 0 || article.some((text) => speaksOf(name, text))

/** "… in Marl", however the name was written. */
function speaksOf(name: string, text: string): boolean {
  const flow = text.toLowerCase()
  return ['in', 'near', 'at', 'à', 'em', 'en'].some((where) =>
    flow.includes(` ${where} ${name.toLowerCase()}`),
  )
}
