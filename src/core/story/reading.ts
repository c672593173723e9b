/**
 * An article as it is compared with stories: its language, what kind of piece it is, and its terms.
 */
import type { Opening } from './opening.ts'
import { type PieceKind, pieceKindOf } from './piece-kind.ts'
import { type Term, termsOf } from './terms.ts'
import type { UsualLines } from './usual-lines.ts'

export interface Reading {
  readonly language: string
  readonly kind: PieceKind
  readonly terms: readonly Term[]
  /** All lines of its beginning. */
  readonly lines: readonly string[]
}

/** News is told in the beginning of a text, what follows is background. */
const LEAD_LENGTH = 1_000

export function readForStory(opening: Opening, usual: UsualLines): Reading {
  const { published, headline, lines, language } = opening
  const lead = usual.without(lines).join('\n').slice(0, LEAD_LENGTH)
  return {
    language,
    kind: pieceKindOf({ published, cleaned: headline }),
    terms: termsOf({ title: headline, lead, language }),
    lines,
  }
}
