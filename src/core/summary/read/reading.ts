/**
 * What the article shows about its own words: which occur, which it writes with a small letter,
 * which are names. The rules and gates ask here instead of a dictionary.
 */
import type { ExtractedSentence } from '../summary.ts'

export interface Reading {
  readonly headline: string
  /** Declared, or else guessed; null where neither tells. */
  readonly language: string | null
  readonly sentences: readonly ExtractedSentence[]
  /** Normal words of headline and body. */
  readonly words: ReadonlySet<string>
  /** Normal words of the body that it writes in lower case. */
  readonly lower: ReadonlySet<string>
  /** Words as the body writes them inside a sentence, by normal word, where not in lower case. */
  readonly names: ReadonlyMap<string, string>
  /** "first second" of adjacent words that the body writes as one name, in normal form. */
  readonly pairs: ReadonlySet<string>
  /** Normal words of the first two paragraphs. */
  readonly lead: ReadonlySet<string>
  /** The first sentences of the body, normal words between spaces, for phrases. */
  readonly flow: string
}
