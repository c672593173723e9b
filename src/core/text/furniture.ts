/**
 * Site furniture: the lines of a page that are not the article.
 *
 * Only short lines are looked at, and every pattern is anchored, so that prose which happens to
 * mention a newsletter stays and no input takes more than one look a line.
 */
import { isFurnitureLine } from './furniture-lines.ts'

const LONGEST_FURNITURE = 160

/** Headings after which a list of other articles follows. */
const LIST_HEADING =
  /^(?:recommended (?:for you|stories|articles|reading)|related(?: (?:articles?|stories|story|posts?|topics?|content|news|links?|coverage))?|more (?:from|on this story|stories|news|in|on) ?.{0,30}|you (?:may|might) (?:also )?like|read (?:next|also|more on this)|see also|also read|most (?:read|popular|viewed)|trending(?: now)?|top stories|latest (?:news|stories)|editor[’']?s[’']? picks?|from around the web|sponsored (?:content|links?)|promoted stories|popular (?:now|stories)|mehr zum thema|lesen sie auch|à lire aussi|lire aussi|le[ae] también)\s*:?$/iu

/** A name behind "By" that stands by itself. */
const NAME = /^\p{Lu}[\p{L}.'’-]*(?: (?:\p{Lu}[\p{L}.'’-]*|and|for|&|,)){0,9}$/u

const PROSE_END = /[.!?…。！？]["”’»)]?$/u

/**
 * The paragraphs without the furniture among them. When nothing would be left, all are kept: a
 * strange article is better than none.
 */
export function dropFurniture(paragraphs: readonly string[]): readonly string[] {
  let inList = false
  const kept = paragraphs.filter((text, at) => {
    if (/^by$/i.test(paragraphs[at - 1] ?? '') && text.length <= 80 && NAME.test(text)) return false
    if (text.length > LONGEST_FURNITURE) inList = false
    else if (PROSE_END.test(text)) inList = false
    else if (LIST_HEADING.test(text)) inList = true
    return !inList && !isFurniture(text)
  })
  return kept.length > 0 ? kept : paragraphs
}

/** Whether a line is furniture whatever stands around it. */
export const isFurniture = (text: string): boolean =>
  text.length <= LONGEST_FURNITURE &&
  ((!PROSE_END.test(text) && LIST_HEADING.test(text)) || isFurnitureLine(text))
