/**
 * The beginning of a headline that came cut by its publisher: one that breaks where its own words let it, a
 * torn one only where that spares much of it; else as its publisher broke it.
 */
import { roughness, tears } from './break.ts'
import { COST_OF_PUBLISHED_BREAK, COST_OF_ROUGHNESS } from './costs.ts'
import type { Draft } from './edits/ways.ts'
import type { Claim } from './gates/gap.ts'
import { wordCount } from './line.ts'

/** Fewer words say too little. */
const LEAST = 5

export function bestOfCut(claims: readonly Claim[]): Draft | undefined {
  const published = claims.toSorted((a, b) => b.line.text.length - a.line.text.length)[0]
  const cost = (claim: Claim): number =>
    claim.line.text.length +
    (claim === published ? COST_OF_PUBLISHED_BREAK : COST_OF_ROUGHNESS[roughness(claim)])
  return claims
    .filter((claim) => claim === published || isPossible(claim))
    .toSorted((a, b) => cost(a) - cost(b))[0]?.line
}

const isPossible = (claim: Claim): boolean => wordCount(claim.line.text) >= LEAST && !tears(claim)
