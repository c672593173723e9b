/** What two articles have in common. */
import { hashOf, isName, isNumber } from './signature.ts'
import { RARE, type Vectors } from './vectors.ts'

export interface Likeness {
  /** Cosines of the headlines, of all, of names, of the rest, and of all by what is rare of late. */
  readonly title: number
  readonly all: number
  readonly names: number
  readonly rest: number
  readonly late: number
  /** How much the rarest term tells that both have. */
  readonly rarest: number
  /** How many rare terms, and rare names, both have. */
  readonly rare: number
  readonly rareNames: number
  /** The share of the other's rare terms that stand here. */
  readonly covered: number
  /** Both have numbers and none in common. */
  readonly numbersDiffer: boolean
}

const RARE_NAME = 4
/** A text of so few terms: a headline, and a sentence at most. */
const SHORT = 20

export function likenessOf(one: Vectors, other: Vectors): Likeness {
  const sum = { title: 0, all: 0, names: 0, rest: 0, late: 0 }
  const found = { rarest: 0, rare: 0, rareNames: 0, numbers: 0 }
  eachShared(one, other, (i, j) => {
    const entry = one.signature[i] ?? 0
    const rarity = one.rarity[i] ?? 0
    const product = (one.all[i] ?? 0) * (other.all[j] ?? 0)
    const named = isName(entry)
    sum.all += product
    sum.title += (one.title[i] ?? 0) * (other.title[j] ?? 0)
    sum.late += (one.late[i] ?? 0) * (other.late[j] ?? 0)
    if (named === isName(other.signature[j] ?? 0)) sum[named ? 'names' : 'rest'] += product
    if (rarity > RARE) found.rare++
    if (named && rarity > RARE_NAME && isName(other.signature[j] ?? 0)) found.rareNames++
    if (isNumber(entry)) found.numbers++
    found.rarest = Math.max(found.rarest, rarity)
  })
  return {
    ...sum,
    names: sum.names / (one.names * other.names || 1),
    rest: sum.rest / (one.rest * other.rest || 1),
    rarest: found.rarest,
    rare: found.rare,
    rareNames: found.rareNames,
    covered: other.rare === 0 ? 1 : found.rare / other.rare,
    numbersDiffer: found.numbers === 0 && one.hasNumber && other.hasNumber,
  }
}

/**
 * Whether a short text names somebody or something, the other too, and no name of one stands in the other. Longer ones
 * may call the same people otherwise ("the president"), and have more to be compared by.
 */
export function namesOthers(one: Vectors, other: Vectors): boolean {
  if (one.signature.length > SHORT && other.signature.length > SHORT) return false
  if (!one.signature.some(isName) || !other.signature.some(isName)) return false
  let named = 0
  eachShared(one, other, (i, j) => {
    if (isName(one.signature[i] ?? 0) || isName(other.signature[j] ?? 0)) named++
  })
  return named === 0
}

/** Places of each term that both have, in one walk. */
export function eachShared(
  one: Vectors,
  other: Vectors,
  use: (i: number, j: number) => void,
): void {
  const [a, b] = [one.signature, other.signature]
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const order = hashOf(a[i] ?? 0) - hashOf(b[j] ?? 0)
    if (order === 0) use(i, j)
    if (order <= 0) i++
    if (order >= 0) j++
  }
}
