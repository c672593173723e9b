/**
 * What the summary engine makes of an article, and the evidence for it.
 *
 * The shape is the contract between the engine and everything after it: whichever engine stands
 * behind it, a line can be re-derived from its evidence.
 */
import * as v from 'valibot'
import { strings, type Typed } from '../schema.ts'

/** A word of the alert line and where it stands: `[start, end)` in UTF-16 units of the source. */
const keptWordSchema = v.object({
  word: v.string(),
  start: v.number(),
  end: v.number(),
  /** As the line writes it, where that is another form or letter case. */
  as: v.exactOptional(v.string()),
})
export type KeptWord = Typed<typeof keptWordSchema>

/** A word that the line has and its source has not, such as "says"; `at` counts the line's words. */
const addedWordSchema = v.object({ word: v.string(), at: v.number() })
export type AddedWord = Typed<typeof addedWordSchema>

export const evidenceSchema = v.object({
  /** The text that the line was made from: the cleaned headline, or a sentence of the body. */
  source: v.picklist(['headline', 'lead']),
  text: v.string(),
  /** In the order of the line. */
  kept: v.array(keptWordSchema),
  added: v.array(addedWordSchema),
  /** Names of the rules applied, in order. */
  rules: strings,
  /** Candidates that fell, each with the gate that rejected it. */
  rejected: v.array(v.object({ line: v.string(), gate: v.string() })),
})
export type Evidence = Typed<typeof evidenceSchema>

/** A whole sentence of the body, in document order. */
const extractedSentenceSchema = v.object({
  text: v.string(),
  /** Index of its paragraph among the cleaned paragraphs. */
  paragraph: v.number(),
})
export type ExtractedSentence = Typed<typeof extractedSentenceSchema>

export const summarySchema = v.object({
  /** At most 110 UTF-16 units; more only of a headline that is true as a whole alone, then at most 300. */
  line: v.string(),
  sentences: v.array(extractedSentenceSchema),
  evidence: evidenceSchema,
  /** Correction notes that stood in the article. */
  corrections: strings,
})
export type Summary = Typed<typeof summarySchema>

/** A cleaned article, as the engine reads it. */
export interface CleanArticle {
  readonly headline: string
  readonly paragraphs: readonly string[]
  /** Correction notes of the publisher, which are no part of the body. */
  readonly corrections: readonly string[]
  readonly language: string | null
}
