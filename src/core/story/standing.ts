/** Since when an article gives its counts: a version that repeats one does not make it younger. */
import type { Standing } from './disagreement.ts'
import type { Toll } from './tolls.ts'

/** A version of an article: when it came, epoch ms, and what it counts. */
export interface Counting {
  readonly at: number
  readonly tolls: readonly Toll[]
}

/** The counts of the newest version. `versions`: the oldest first. */
export const standingOf = (versions: readonly Counting[]): readonly Standing[] =>
  (versions.at(-1)?.tolls ?? []).map((toll) => ({ ...toll, since: sinceOf(toll, versions) }))

function sinceOf(toll: Toll, versions: readonly Counting[]): number {
  const lacking = versions.findLastIndex(({ tolls }) => !tolls.some((one) => isSame(one, toll)))
  return versions[lacking + 1]?.at ?? 0
}

/** Whether two articles, or two versions of one, count the same. */
export const countSame = (one: readonly Toll[], other: readonly Toll[]): boolean =>
  one.length === other.length && one.every((toll) => other.some((two) => isSame(toll, two)))

const isSame = (one: Toll, other: Toll): boolean =>
  one.kind === other.kind &&
  one.value === other.value &&
  one.against === other.against &&
  one.bound === other.bound
