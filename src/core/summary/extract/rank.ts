/**
 * The ranker: one number a sentence, linear in its features (a conditional logit: the softmax over
 * an article's sentences is the chance of each to be among those that a summary is made from).
 */
import { EXTRACT_WEIGHTS } from '../weights/extract.ts'
import type { Document } from './document.ts'
import { featuresOf } from './features.ts'

/** Higher is better; the unit is the natural logarithm of odds. */
export function rank(document: Document, language: string): number[] {
  const weights = EXTRACT_WEIGHTS.get(language) ?? EXTRACT_WEIGHTS.get('any') ?? []
  return featuresOf(document, language).map((features) =>
    features.reduce((sum, feature, at) => sum + feature * (weights[at] ?? 0), 0),
  )
}
