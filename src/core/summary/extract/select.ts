/**
 * Picks sentences by rating: maximal marginal relevance (Carbonell and Goldstein 1998) under a
 * budget of sentences and words, the picked ones in document order.
 */
import { type DescribedSentence, similarity } from './document.ts'

export interface Candidate {
  readonly described: DescribedSentence
  readonly rating: number
  readonly words: number
}

export interface Budget {
  readonly sentences: number
  /** Words of all together. */
  readonly words: number
  /** What likeness to a picked sentence costs. */
  readonly redundancy: number
}

export function select(candidates: readonly Candidate[], budget: Budget): readonly Candidate[] {
  const first = best(candidates.filter((one) => one.words <= budget.words))
  const picked = [first ?? best(candidates)].filter((one) => one !== undefined)
  while (picked.length > 0 && picked.length < budget.sentences) {
    const next = best(marginal(candidates, picked, budget))
    if (!next) break
    picked.push(next)
  }
  return picked.sort((a, b) => a.described.index - b.described.index)
}

/** Those that still fit, with what they add to the picked ones for their rating. */
function marginal(
  candidates: readonly Candidate[],
  picked: readonly Candidate[],
  budget: Budget,
): readonly Candidate[] {
  const room = budget.words - picked.reduce((sum, one) => sum + one.words, 0)
  const taken = new Set(picked.map((one) => one.described.index))
  return candidates
    .filter(({ described: { index }, words }) => !taken.has(index) && words <= room)
    .map((one) => ({ ...one, rating: one.rating - budget.redundancy * likeness(one, picked) }))
}

const likeness = ({ described }: Candidate, picked: readonly Candidate[]) =>
  picked.reduce(
    (most, one) => Math.max(most, similarity(described.vector, one.described.vector)),
    0,
  )

const best = (candidates: readonly Candidate[]): Candidate | undefined =>
  candidates.reduce<Candidate | undefined>(
    (top, one) => (top && top.rating >= one.rating ? top : one),
    undefined,
  )
