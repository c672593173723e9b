/**
 * What the summary engine makes of an article, and the evidence for it.
 *
 * The shape is the contract between the engine and everything after it: whichever engine stands
 * behind it, a line can be re-derived from its evidence.
 */

/** A word of the alert line and where it stands: `[start, end)` in UTF-16 units of the source. */
export interface KeptWord {
  readonly word: string
  readonly start: number
  readonly end: number
  /** As the line writes it, where that is another form or letter case. */
  readonly as?: string
}

/** A word that the line has and its source has not, such as "says"; `at` counts the line's words. */
export interface AddedWord {
  readonly word: string
  readonly at: number
}

export interface Evidence {
  /** The text that the line was made from: the cleaned headline, or a sentence of the body. */
  readonly source: 'headline' | 'lead'
  readonly text: string
  /** In the order of the line. */
  readonly kept: readonly KeptWord[]
  readonly added: readonly AddedWord[]
  /** Names of the rules applied, in order. */
  readonly rules: readonly string[]
  /** Candidates that fell, each with the gate that rejected it. */
  readonly rejected: readonly { readonly line: string; readonly gate: string }[]
}

/** A whole sentence of the body, in document order. */
export interface ExtractedSentence {
  readonly text: string
  /** Index of its paragraph among the cleaned paragraphs. */
  readonly paragraph: number
}

export interface Summary {
  /** At most 110 UTF-16 units; more only of a headline that is true as a whole alone, then at most 300. */
  readonly line: string
  readonly sentences: readonly ExtractedSentence[]
  readonly evidence: Evidence
  /** Correction notes that stood in the article. */
  readonly corrections: readonly string[]
}

/** A cleaned article, as the engine reads it. */
export interface CleanArticle {
  readonly headline: string
  readonly paragraphs: readonly string[]
  /** Correction notes of the publisher, which are no part of the body. */
  readonly corrections: readonly string[]
  readonly language: string | null
}
