/**
 * What stories are made of: of an article, its headline and the lines of its beginning. Of a text of any length it is
 * a few kilobytes, so that it can be handed to whoever keeps stories.
 */
import { languageOf } from '../summary/languages/guess.ts'
import { languageTag } from '../summary/languages/language-tag.ts'
import type { CleanArticle } from '../summary/summary.ts'

export interface Opening {
  /** The headline as published, which says what kind of piece it is. */
  readonly published: string
  /** The cleaned one, without labels and names of sites. */
  readonly headline: string
  /** Some of them may turn out to stand in all articles of the publisher. */
  readonly lines: readonly string[]
  /** A primary subtag, "und" where it is not known. */
  readonly language: string
}

/** Longer than what is compared, since some lines may be usual. */
const READ_LENGTH = 2_000
const LINE_END = /(?<=[.!?…]["”’»)]?)\s+|(?<=[。！？])/u
const UNTOLD = /^(?:|und|mul|mis|zxx)$/

export const openingOf = (published: string, article: CleanArticle): Opening => ({
  published,
  headline: article.headline,
  lines: beginningOf(article.paragraphs),
  language: primaryLanguage(article),
})

function primaryLanguage(article: CleanArticle): string {
  const [declared = ''] = languageTag(article.language ?? '')
    .toLowerCase()
    .split('-')
  return UNTOLD.test(declared) ? (languageOf(article) ?? 'und') : declared
}

function beginningOf(paragraphs: readonly string[]): readonly string[] {
  let length = 0
  const lines: string[] = []
  for (const paragraph of paragraphs) {
    if (length >= READ_LENGTH) break
    lines.push(...paragraph.slice(0, READ_LENGTH - length).split(LINE_END))
    length += paragraph.length
  }
  return lines
}
