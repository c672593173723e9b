/**
 * Boundaries that `Intl.Segmenter` does not propose.
 */
import { pattern } from '../../pattern.ts'

/** "… was right. ...and then", "habit. . . . The practice": an ellipsis may open a sentence. */
const LEADING_ELLIPSIS = /(?<=[^\s.][.!?])\s(?=(?:\.{3}|…)\s?\p{L}|\. \. \. \p{Lu})/gu
/** A word of seven letters is no abbreviation, so a small letter behind it opens a sentence. */
const SMALL_LETTER = pattern.gu`(?<=\p{L}{7}[.])\s(?=\p{Ll}{1,30}(?![\p{L}.@/]))`
/** A number opens a sentence too: "… was right. 81 percent of the shots hit". */
const NUMBER = /(?<=\p{Ll}{3}[.!?][)”"»]?)\s(?=\d)/gu
/** Armenian text is often typed with a colon for its full stop. */
const COLON = pattern.gu`(?<=[\p{L}\p{N}.…]:)\s(?=[\p{Lu}\p{N}])`
/** The full-width full stop is none of the marks of Unicode's sentence rules. */
const FULL_WIDTH = /(?<=．)(?=[^\s\d０-９])/gu

/** A mark that opens a quotation may open a sentence; Unicode's rules take it for a closing one. */
const WIDE_OPENING = /(?<=[。！？])(?=[「『“])/gu
/** Behind a source in brackets: 「…。」（共同） */
const WIDE_SOURCE = /(?<=[。！？][」』”]?（[^（）]{1,12}）)(?=[^\s。、，])/gu

/** Feeds lose the space between sentences; an address goes on with small letters, a stop or "TV". */
const GLUED = pattern.gu`(?<=(?:\p{Ll}{3}|-\p{Ll}{2}|\p{Lu}{3})[.!?]["”’]?)\p{Lu}(?=(?:\p{Ll}\p{L}*)?[\s,'’-])|(?<=\p{Ll}{3}[.!?]["”’]?)\p{Lu}{3,}(?=[\s,-])`
/** "It rained. - The road is closed.": items of a list in one paragraph. */
const ITEM = pattern.gu`(?<=[.!?]["”»]?)\s(?=[-–•] ?["“«]?\p{Lu})`

/** "… so far.- A long way -The mayor …": headings of news agencies that ran into the text. */
const HEADING = pattern.gu`(?<=[.!?]["”»]?)\s?- ["“«]?\p{Lu}[^.!?\n-]{2,45} -(?=\s?["“«]?\s?\p{Lu})`

export function* missedBoundaries(text: string, language: string): Generator<number> {
  for (const { index } of text.matchAll(LEADING_ELLIPSIS)) yield index + 1
  for (const { index } of text.matchAll(SMALL_LETTER())) yield index + 1
  for (const { index } of text.matchAll(NUMBER)) yield index + 1
  for (const { index } of text.matchAll(FULL_WIDTH)) yield index
  for (const { index } of text.matchAll(WIDE_OPENING)) yield index
  for (const { index } of text.matchAll(WIDE_SOURCE)) yield index
  for (const { index } of text.matchAll(GLUED())) yield index
  for (const { index } of text.matchAll(ITEM())) yield index + 1
  for (const { 0: heading, index } of text.matchAll(HEADING()))
    yield* [index, index + heading.length]
  if (language === 'hy') for (const { index } of text.matchAll(COLON())) yield index + 1
}
