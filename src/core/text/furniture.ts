/**
 * Site furniture: the paragraphs of a page that are not the article.
 *
 * They are told by shape and by place more than by wording: a line that ends no sentence before the
 * first or behind the last sentence, a row of labels, a site that speaks to its reader, a piece that
 * speaks of itself, a caption. Only short paragraphs are looked at, and every pattern is anchored or
 * short of breath, so that no input takes more than one look a paragraph.
 */
import { pattern } from '../pattern.ts'
import { isAboutPiece, namesPiece } from './about-piece.ts'
import { isCaption } from './captions.ts'
import { isFurnitureLine } from './furniture-lines.ts'
import { isLabel, isProse, isRow, isUnfinished } from './line-shapes.ts'
import { authorIn, introducedIn, paperIn } from './makers.ts'
import { isNote } from './notes.ts'
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
  const edged = withoutEdges(own)
  const article = edged.flatMap((text, at) => withoutNotes(text, { at, article: edged, headline }))
  const kept = article.filter((text, at) => !isAboutMakers(text, { at, article, headline }))
  if (kept.length > 0) return withoutAuthors(kept, headline)
  return edged.length > 0 ? edged : paragraphs
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

const isFoot = ({ at, article }: Place) => at > 0 && at >= article.length - FOOT

/** The sentences of a paragraph at the head or foot without the notes that end it. */
function withoutNotes(text: string, place: Place): readonly string[] {
  if (place.at >= HEAD && !isFoot(place)) return [text]
  const sentences = text.split(BOUNDARY)
  const kept = sentences.slice(0, sentences.findLastIndex((sentence) => !isNote(sentence)) + 1)
  if (kept.length === sentences.length) return [text]
  return kept.length > 0 ? [kept.join(' ')] : []
}

function isAboutMakers(text: string, place: Place): boolean {
  const foot = isFoot(place)
  if (foot && namesPiece(text, place.headline)) return true
  const maker = (foot ? paperIn(text) : null) ?? (foot || place.at < HEAD ? authorIn(text) : null)
  return maker !== null && !isSpokenOf(maker, text, place)
}

const FEWEST_TO_END = 3

/** An article that ends by introducing people ends by its authors. */
function withoutAuthors(article: readonly string[], headline: string): readonly string[] {
  const last = article.at(-1) ?? ''
  const author = article.length < FEWEST_TO_END ? null : introducedIn(last)
  const place = { at: article.length - 1, article, headline }
  if (author === null || isSpokenOf(author, last, place)) return article
  return withoutAuthors(article.slice(0, -1), headline)
}

/** Of somebody whom the article is about, the family name stands elsewhere, too. */
const isSpokenOf = (name: string, text: string, { article, headline }: Place): boolean =>
  headline.includes(name) || article.some((other) => other !== text && other.includes(name))
