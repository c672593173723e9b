/**
 * The beginning of a headline that came cut by its publisher: short enough, and broken where its own words
 * let it; else as its publisher broke it.
 */
import { roughness, tears } from './break.ts'
import { COST_OF_ROUGHNESS } from './costs.ts'
import type { Draft } from './edits/ways.ts'
import type { Claim } from './gates/gap.ts'
import { fits, wordCount } from './line.ts'

/** Fewer words say too little. */
const LEAST = 5

export function bestOfCut(claims: readonly Claim[]): Draft | undefined {
  const published = longest(claims)
  const possible = claims.filter((claim) => claim === published || isPossible(claim))
  const [best] = possible
    .map((claim) => {
      const rough = claim === published ? 0 : COST_OF_ROUGHNESS[roughness(claim)]
      return { claim, rough, cost: wordCount(claim.line.text) + rough }
    })
    .sort((a, b) => a.cost - b.cost || a.rough - b.rough)
  return best?.claim.line
}

const isPossible = (claim: Claim): boolean =>
  wordCount(claim.line.text) >= LEAST && fits(claim.line.text) && !tears(claim)

const longest = (claims: readonly Claim[]): Claim | undefined =>
  [...claims].sort((a, b) => b.line.text.length - a.line.text.length)[0]
