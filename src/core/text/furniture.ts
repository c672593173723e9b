/**
 * Site furniture: the paragraphs of a page that are not the article.
 *
 * They are told by shape and by place more than by wording: a line that ends no sentence before the
 * first or behind the last sentence, a row of labels, a site that speaks to its reader, a piece that
 * speaks of itself, a caption. Only short paragraphs are looked at, and every pattern is anchored or
 * short of breath, so that no input takes more than one look a paragraph.
 */
import { pattern } from '../pattern.ts'
import { isAboutPiece, nameInBio, namesPiece } from './about-piece.ts'
import { isCaption } from './captions.ts'
import { isFurnitureLine } from './furniture-lines.ts'
import { isLabel, isProse, isRow, isUnfinished } from './line-shapes.ts'
import { quotesBalance } from './quotes.ts'
import { isAttributed } from './reported.ts'
import { addressesReader, isSiteTalk } from './site-talk.ts'
import { isStamp } from './stamps.ts'

const LONGEST_FURNITURE = 160

/** Headings after which a list of other articles follows. */
const LIST_HEADING =
  /^(?:recommended (?:for you|stories|articles|reading)|related(?: (?:articles?|stories|story|posts?|topics?|content|news|links?|coverage))?|more (?:from|on this story|stories|news|in|on) ?.{0,30}|you (?:may|might) (?:also )?like|read (?:next|also|more on this)|see also|also read|most (?:read|popular|viewed)|trending(?: now)?|top stories|latest (?:news|stories)|editor[’']?s[’']? picks?|from around the web|sponsored (?:content|links?)|promoted stories|popular (?:now|stories)|mehr zum thema|lesen sie auch|à lire aussi|lire aussi|le[ae] también)\s*:?$/iu

/** A name behind "By" that stands by itself. */
const NAME = pattern.u`^\p{Lu}[\p{L}.'’-]*(?: (?:\p{Lu}[\p{L}.'’-]*|and|for|&|,)){0,9}$`

const PROSE_END = /[.!?…。！？]["”’»)]?$/u
/** Behind these stands what agencies and companies add to all that they send. */
const END_MARK =
  /^\W{0,3}(?:#{2,}|-?\s?(?:30|ends?|ende|fin)\s?-?|notes? to editors?:?|media contacts?:?)\W{0,3}$/iu
/** Paragraphs at the head and at the foot, where pages keep what is about the piece. */
const HEAD = 2
const FOOT = 4

/** What is known of the piece whose page it is. */
interface Piece {
  readonly headline: string
  /** BCP 47, or null when unknown. */
  readonly language: string | null
}

/**
 * The paragraphs without the furniture among them. When nothing would be left, all are kept: a
 * strange article is better than none.
 */
export function dropFurniture(
  paragraphs: readonly string[],
  { headline, language }: Piece,
): readonly string[] {
  const own = withoutLists(untilEndMark(paragraphs)).flatMap((text) => articleOf(text, language))
  const article = withoutEdges(own)
  const kept = article.filter((text, at) => !isAboutMakers(text, { at, article, headline }))
  return kept.length > 0 ? kept : article.length > 0 ? article : paragraphs
}

/** Whether a paragraph is furniture wherever it stands. */
export const isFurniture = (text: string, language: string | null): boolean =>
  isRow(text) ||
  isLabel(text) ||
  isCaption(text) ||
  isStamp(text) ||
  isAboutPiece(text) ||
  isSiteTalk(text, language) ||
  (text.length <= LONGEST_FURNITURE &&
    ((!PROSE_END.test(text) && LIST_HEADING.test(text)) ||
      (isFurnitureLine(text) && !isAttributed(text))))

/** UTF-16 units. */
const LONGEST_TAIL = 200
const BOUNDARY = /(?<=[.!?…]["”’)]?) (?=["“‘(]?\p{Lu})/u
const FEWEST_WORDS = 8
/** What follows tells who may use the piece. */
const OF_RIGHTS = /^(?:©|\(c\) )/iu

/** What of a paragraph is the article: all, nothing, or the sentences that are. */
function articleOf(paragraph: string, language: string | null): readonly string[] {
  const isOther = (text: string) => isFurniture(text, language)
  const whole = isOther(paragraph)
  if (isCaption(paragraph) || isStamp(paragraph) || (whole && OF_RIGHTS.test(paragraph))) return []
  const sentences = paragraph.slice(-LONGEST_TAIL * 2).split(BOUNDARY)
  const tail = sentences.length > 1 ? (sentences.at(-1) ?? '') : ''
  const endsInFurniture =
    tail !== '' && tail.length <= LONGEST_TAIL && quotesBalance(tail) && isOther(tail)
  if (!whole && !endsInFurniture) return [paragraph]
  if (paragraph.length > LONGEST_TAIL * 2) return [withoutTail(paragraph, sentences, isOther)]
  const rest = sentences.filter((sentence) => !isOther(sentence)).join(' ')
  const isNews =
    sentences.length > 1 && rest.split(' ').length >= FEWEST_WORDS && !addressesReader(rest)
  return isNews ? [rest] : []
}

/** A long paragraph without the furniture at its end, of which the sentences are given. */
function withoutTail(
  paragraph: string,
  sentences: readonly string[],
  isOther: (text: string) => boolean,
): string {
  const last = sentences.slice(1).findLastIndex((sentence) => !isOther(sentence)) + 1
  const tail = sentences.slice(last + 1).join(' ')
  return paragraph.slice(0, -tail.length).trim()
}

function untilEndMark(paragraphs: readonly string[]): readonly string[] {
  const end = paragraphs.findIndex((text) => END_MARK.test(text))
  return end > 0 && paragraphs.slice(0, end).some(isProse) ? paragraphs.slice(0, end) : paragraphs
}

function withoutLists(paragraphs: readonly string[]): readonly string[] {
  let inList = false
  return paragraphs.filter((text, at) => {
    if (/^by$/i.test(paragraphs[at - 1] ?? '') && text.length <= 80 && NAME().test(text))
      return false
    if (text.length > LONGEST_FURNITURE || PROSE_END.test(text)) inList = false
    else if (LIST_HEADING.test(text)) inList = true
    return !inList
  })
}

/** Headings, bylines, dates and tags stand around the sentences and end none themselves. */
function withoutEdges(paragraphs: readonly string[]): readonly string[] {
  const first = paragraphs.findIndex(isProse)
  if (first < 0) return paragraphs
  const last = paragraphs.findLastIndex(isProse)
  return paragraphs.filter((text, at) => (at >= first && at <= last) || !isUnfinished(text))
}

interface Place {
  readonly at: number
  readonly article: readonly string[]
  readonly headline: string
}

function isAboutMakers(text: string, { at, article, headline }: Place): boolean {
  const foot = at > 0 && at >= article.length - FOOT
  if (foot && namesPiece(text, headline)) return true
  const name = foot || at < HEAD ? nameInBio(text) : null
  if (name === null) return false
  // Of somebody whom the article is about, the family name stands elsewhere, too.
  const family = name.slice(name.lastIndexOf(' ') + 1)
  return (
    !headline.includes(family) && !article.some((other) => other !== text && other.includes(family))
  )
}
