/**
 * An article as vectors over its terms: the headline, all of it, and all of it by what is rare of late alone. Each has
 * unit length, so that the cosine of two articles is a sum over the terms that both have. Names, and what is no
 * name, are parts of the second.
 */
import type { Rarities } from './rarity.ts'
import { hashOf, inLead, inTitle, isName, isNumber, type Signature } from './signature.ts'

export interface Vectors {
  readonly signature: Signature
  /** How much each term tells, by its place in the signature; so are the others. */
  readonly rarity: Float64Array
  readonly title: Float64Array
  readonly all: Float64Array
  readonly late: Float64Array
  /** Lengths of the parts of `all`. */
  readonly names: number
  readonly rest: number
  /** Terms that are rare. */
  readonly rare: number
  readonly hasNumber: boolean
}

export const RARE = 4.5

/** Logarithms of the few counts that a signature can have; a word that is not there counts nothing. */
const damped = Float64Array.from({ length: 16 }, (_, count) =>
  count === 0 ? 0 : 1 + Math.log(count),
)

/** Plain loops: an article is compared with some forty others, each of which is weighed anew. */
export function vectorsOf(signature: Signature, rarities: Rarities): Vectors {
  const { length } = signature
  const rarity = new Float64Array(length)
  const title = new Float64Array(length)
  const all = new Float64Array(length)
  const late = new Float64Array(length)
  let rare = 0
  for (let i = 0; i < length; i++) {
    const entry = signature[i] ?? 0
    const weight = rarities.of(hashOf(entry))
    // A word of the headline counts twice.
    const often = damped[2 * inTitle(entry) + inLead(entry)] ?? 0
    rarity[i] = weight
    title[i] = (damped[inTitle(entry)] ?? 0) * weight
    all[i] = often * weight
    late[i] = often * rarities.ofLate(hashOf(entry))
    if (weight > RARE) rare++
  }
  for (const vector of [title, all, late]) toUnit(vector)
  const names = nameSquare(signature, all)
  const parts = { names: Math.sqrt(names), rest: Math.sqrt(Math.max(0, 1 - names)) }
  return {
    signature,
    rarity,
    title,
    all,
    late,
    ...parts,
    rare,
    hasNumber: signature.some(isNumber),
  }
}

function nameSquare(signature: Signature, all: Float64Array): number {
  let sum = 0
  for (let i = 0; i < signature.length; i++)
    if (isName(signature[i] ?? 0)) sum += (all[i] ?? 0) ** 2
  return sum
}

function toUnit(vector: Float64Array): void {
  let square = 0
  for (let i = 0; i < vector.length; i++) square += (vector[i] ?? 0) ** 2
  const length = Math.sqrt(square) || 1
  for (let i = 0; i < vector.length; i++) vector[i] = (vector[i] ?? 0) / length
}
