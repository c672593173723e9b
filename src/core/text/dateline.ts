/**
 * Datelines and agency tags: "MOSCOW (Reuters) -", "Dunmore, May 1, 2026 /PRNewswire/ --", "… (AFP)".
 *
 * They say where the story was filed, not what happened, and spoil both the sentence and the names
 * in it. A dateline is read piece by piece (places, a date, a tag of an agency) up to the mark that
 * parts it from the text; capitals, a date or a tag have to prove it, since "Ada Quill – the mayor"
 * has the same shape otherwise. Only the ends of a paragraph are looked at.
 */
import { once } from '../once.ts'
import { pattern } from '../pattern.ts'
import { AGENCY_NAMES } from './agencies.ts'
import { asianDateline } from './dateline-asia.ts'
import { MONTH, WEEKDAY } from './dates.ts'

const REACH = 120
const MOST_PIECES = 8

const NO_PLACE =
  '(?!(?:On|In|By|At|From|The|A|An|Since|Until|Am|Vom|Seit|Le|El|No|Em|On|But|And|It|He|She) \\p{L}*\\d)'
const WORD =
  "(?:\\p{Lu}(?:\\.\\p{Lu})+\\.?|St\\.|\\p{Lu}[\\p{L}\\p{M}'’-]*|\\p{Lo}[\\p{Lo}\\p{M}]*)"
const PLACE = once(
  () =>
    new RegExp(
      `${NO_PLACE}${WORD}(?:(?:[ /]| (?:de|da|do|dos|del|la|le|les|am|an der|im|sur|upon|of|and|y|und|et) )(?!(?i:${MONTH}) \\d)${WORD}){0,5}`,
      'uy',
    ),
)
/** Sticky, as the other pieces are. */
export const DATE = once(
  () =>
    new RegExp(
      `(?:(?:le|el|den|am|on) )?(?:${WEEKDAY},? )?(?:${MONTH} \\d{1,2}(?:st|nd|rd|th)?|\\d{1,2}(?:er|º)?\\.? ?(?:de )?${MONTH}(?:/${MONTH})?|\\d{1,2}[./]\\d{1,2}[./]\\d{2,4}|\\d{4}-\\d\\d-\\d\\d|\\d{1,2}\\.\\d{1,2}\\.|\\d{1,2}(?= ?\\())(?:,? (?:de )?\\d{4})?(?![\\p{L}\\p{N}])`,
      'iuy',
    ),
)
/** A weekday, a month and what joins them are no longer. */
const MAY_BE_DATE = /^\D{0,40}\d/
const TAG = /\([^()]{2,40}\)|\/[^/]{2,30}\/|\[[^[\]]{2,40}\]/uy
const AGENCY = once(
  () =>
    new RegExp(
      `^(?:${AGENCY_NAMES})(?: \\p{Lu}\\p{Ll}+| \\p{Lu}\\p{Ll}+ \\p{Lu}\\p{Ll}+)?(?:[/-](?:${AGENCY_NAMES}|\\p{Ll}{1,4}))*$`,
      'u',
    ),
)
/** Where there is a date or a place in capitals, or a single word for a place, this is an agency. */
const LIKE_AGENCY = pattern.u`^[\p{Lu}\d]{2,8}(?:[/-]\p{L}{1,8})*$|^\p{Ll}{2,5}(?:\/\p{Ll}{1,5})*$|^\p{L}[\p{L}-]{3,20}$|^[\p{Lo}\p{M} .]{2,20}$`
const PLACE_IN_BRACKETS = pattern.u`^\[\p{Lu}{3,}(?:[ ,/-]{1,2}\p{Lu}+){0,4}\]$`
/** "(Washington) – The government …" */
const PLACE_ALONE = pattern.u`^\(\p{Lu}[\p{L}\p{M}'’.-]*(?:,? \p{Lu}[\p{L}\p{M}'’.-]*){0,2}\) ?(?:--?|[–—]) ?(?=["“‘«„']?[\p{Lu}\d])`
/** What an agency did to its piece, told without a subject: "(Adds quotes, changes dateline) The …" */
const NOTE = pattern.u`^\(\p{Lu}\p{Ll}+s \p{Ll}[^()]{3,200}\) (?=\p{Lu})`
/** "madrid. Dos agentes …": nothing else stands in small letters by itself. */
const SMALL_PLACE = pattern.u`^(?:\p{Ll}{2} )?\p{Ll}{3,20}(?: \p{Ll}{2,20})?\. (?=\p{Lu})`
/** A hyphen inside a word is no mark: "U.S.-Russian". */
const MARK = /\s*(?:(?:[.,] ?)?(?:-{2,3}|(?<=\)\.|[\s,)/])-|-(?=\s)|[–—=])|(?<=[)\]]):)\s*/uy
const WEAK_MARK = /\s*[,.،]\s*|\s+/uy
const CAPITALS = pattern.u`^\p{Lu}{4}|^\p{Lu}{2,3}\.? \p{Lu}{3}|^\p{Lu}\.\p{Lu}|^(?:ST|EL|LA|LOS|SAN)\b\.? \p{Lu}`
const STATE = /\p{Lu}\.\p{Lu}\.$/u
const OPENS = pattern.u`^["“‘«„'(]?[\p{Lu}\p{Lo}\d¿¡]`
/** "IBM – Big Blue – agreed": a second dash means that the first one opened an aside. */
const ASIDE = /^[^–—.]{0,60} [–—] /u
const SAYS_IN_CAPITALS = /\p{Ll}/u

/** What the pieces that were read prove. */
interface Proof {
  place: string
  date: boolean
  agency: boolean
  /** A tag that may be an agency's, if all else looks like a dateline. */
  tag: boolean
  /** "[SUND] The council …" */
  bracketed: boolean
  /** Other brackets behind the place: a region, whose reports these are. */
  note: boolean
}

const NOTHING: Proof = {
  place: '',
  date: false,
  agency: false,
  tag: false,
  bracketed: false,
  note: false,
}

/** The paragraph without its dateline and agency tag; one that holds nothing else is left alone. */
export function dropDateline(paragraph: string): string {
  const noted = paragraph.replace(NOTE(), '').replace(SMALL_PLACE(), '')
  const head = noted.slice(0, REACH)
  const start = asianDateline(head) || datelineEnd(head)
  const body = noted.slice(start)
  const tail = body.slice(-REACH)
  const closing = SIGNED.test(tail) ? (CLOSING().exec(tail)?.[0] ?? '') : ''
  return body.slice(0, body.length - closing.length).trim() || paragraph
}

/** Where the dateline at the head of a paragraph ends, or 0. */
function datelineEnd(head: string): number {
  if (!MAY_OPEN().test(head)) return 0
  const alone = PLACE_ALONE().exec(head)
  if (alone) return alone[0].length + datelineEnd(head.slice(alone[0].length))
  const proof = { ...NOTHING }
  let end = 0
  let at = 0
  for (let piece = 0; piece < MOST_PIECES; piece++) {
    const from = at
    const read = readPiece(head, from, proof)
    if (read === from) break
    const mark = lengthAt(MARK, head, read)
    const weak = mark === 0 ? lengthAt(WEAK_MARK, head, read) : 0
    at = read + mark + weak
    const rest = head.slice(at)
    if (!OPENS().test(rest)) {
      if (mark > 0 || !/^[([/]|^\p{Ll}/u.test(rest)) break
      continue
    }
    const marked = mark > 0 || (proof.note && head[read] === '.')
    const parted = marked || isSigned(proof, head.slice(from, read))
    if (parted && proves(proof, rest, marked)) end = at
  }
  return end
}

/** Behind a tag a stop or a space parts as well as a dash, and behind an agency with a date a stop. */
const isSigned = ({ tag, agency, date, bracketed }: Proof, piece: string) =>
  ((tag || agency || bracketed) && /[)\]/]$/.test(piece)) ||
  ((date || piece.includes('/')) && namesAgency(piece))

/** Also "DUNMORE/TT". */
const namesAgency = (piece: string) => AGENCY().test(piece.slice(piece.indexOf('/') + 1))

/** Reads a tag, a date or a place; answers where it ends, or `at` where none is. */
function readPiece(head: string, at: number, proof: Proof): number {
  const tag = matchAt(TAG, head, at)
  if (tag) {
    const name = tag.slice(1, -1)
    // "(The Hollywood Reporter)It's official": brackets that the text sticks to.
    const sticks = tag.startsWith('(') && /^["“‘']?\p{Lu}/u.test(head.slice(at + tag.length))
    if (AGENCY().test(name) || sticks) proof.agency = true
    else if (PLACE_IN_BRACKETS().test(tag)) proof.bracketed = true
    else if (LIKE_AGENCY().test(name)) proof.tag = true
    else if (proof.place !== '') proof.note = true
    else return at
    return at + tag.length
  }
  const date = MAY_BE_DATE.test(head.slice(at)) ? matchAt(DATE(), head, at) : ''
  if (date) {
    proof.date = true
    return at + date.length
  }
  const place = matchAt(PLACE(), head, at)
  if (place && namesAgency(place)) proof.agency = true
  else if (place && proof.place === '') proof.place = place
  else if (STATE.test(place)) proof.place += `, ${place}`
  return at + place.length
}

function proves(proof: Proof, rest: string, marked: boolean): boolean {
  const { place, date, agency, tag, bracketed } = proof
  if (agency || (bracketed && place === '')) return true
  const inCapitals = CAPITALS().test(place) && !SAYS_IN_CAPITALS.test(place.split(',')[0] ?? '')
  if (tag) return date || inCapitals || (marked && place !== '' && !place.includes(' '))
  if (date) return marked && place !== ''
  return marked && (inCapitals || STATE.test(place)) && !ASIDE.test(rest)
}

function matchAt(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0] ?? ''
}

const lengthAt = (pattern: RegExp, text: string, at: number) => matchAt(pattern, text, at).length

/** Few paragraphs begin or end like this, so that the others need not be read. */
const MAY_OPEN = pattern.u`^(?=[\p{Lu}\p{Lo}\d([/]).*(?:[-–—=)\]]|\/(?:[ .]|\p{Lu}{2}))`
const SIGNED = /\)\.?$|\p{L}$|\p{Lu}{2}\.$/u
const CLOSING = once(
  () =>
    new RegExp(
      `(?<=[.!?…]) ?\\(\\p{Lu}{2,6}(?:[/-]\\p{Lu}{1,5})*\\)$|(?<=[.!?…”"’»]) ?(?:\\((?:${AGENCY_NAMES})(?:/\\p{Ll}{2,4})?\\)|[-–—/]{1,2} ?(?:with )?(?:${AGENCY_NAMES})|PTI(?: \\p{Lu}{2,4}){1,4})\\.?$| \\((?:${AGENCY_NAMES})\\)\\.?$`,
      'u',
    ),
)
