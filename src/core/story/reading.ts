/**
 * An article as stories are made of: its language, what kind of piece it is, and its terms.
 */
import { languageOf } from '../summary/languages/guess.ts'
import { languageTag } from '../summary/languages/language-tag.ts'
import type { CleanArticle } from '../summary/summary.ts'
import { type PieceKind, pieceKindOf } from './piece-kind.ts'
import { type Term, termsOf } from './terms.ts'
import type { UsualLines } from './usual-lines.ts'

export interface Reading {
  /** A primary subtag, "und" where it is not known. */
  readonly language: string
  readonly kind: PieceKind
  readonly terms: readonly Term[]
  /** The lines of its beginning, which may turn out to be usual. */
  readonly lines: readonly string[]
}

export interface Unread {
  /** As published, since its label is off the cleaned one. */
  readonly headline: string
  readonly article: CleanArticle
  readonly usual: UsualLines
}

/** News is told in the beginning of a text, what follows is background. */
const LEAD_LENGTH = 1_000
/** Lines that are looked at, some of which may be usual. */
const READ_LENGTH = 2_000
const LINE_END = /(?<=[.!?…]["”’»)]?)\s+|(?<=[。！？])/u
const UNTOLD = /^(?:|und|mul|mis|zxx)$/

export function readForStory({ headline, article, usual }: Unread): Reading {
  const language = primaryLanguage(article)
  const lines = beginningOf(article.paragraphs)
  const lead = usual.without(lines).join('\n').slice(0, LEAD_LENGTH)
  return {
    language,
    kind: pieceKindOf({ published: headline, cleaned: article.headline }),
    terms: termsOf({ title: article.headline, lead, language }),
    lines,
  }
}

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
