/**
 * The beginning of a headline that came cut by its publisher: short enough, and broken where its own words
 * let it. Where each break would tear a name or a quotation, it stays as its publisher broke it.
 */
import { endsWell, inOrder, tears } from './break.ts'
import type { Draft } from './edits/ways.ts'
import type { Claim } from './gates/gap.ts'
import { fits, wordCount } from './line.ts'

/** Fewer words say too little. */
const LEAST = 5

export function bestOfCut(claims: readonly Claim[]): Draft | undefined {
  const within = inOrder(
    claims.filter((claim) => isLong(claim) && fits(claim.line.text) && !tears(claim)),
  )
  const [found] = within
  const shorter = within.find((claim) => endsWell(claim) && gain(claim, found) > 0)
  return (shorter ?? found ?? longest(claims))?.line
}

const isLong = ({ line }: Claim): boolean => wordCount(line.text) >= LEAST

const gain = ({ line }: Claim, other: Claim | undefined): number =>
  wordCount(other?.line.text ?? '') - wordCount(line.text)

const longest = (claims: readonly Claim[]): Claim | undefined =>
  [...claims].sort((a, b) => b.line.text.length - a.line.text.length)[0]
