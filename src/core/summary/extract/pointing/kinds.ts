/** In which lists of a language a small word stands: of most words nothing need be asked then. */
import type { PointingWords } from './words.ts'

/** The lists of small words. */
export type Kind = {
  [K in keyof PointingWords]: PointingWords[K] extends ReadonlySet<string> ? K : never
}[keyof PointingWords]

type Kinds = ReadonlyMap<string, ReadonlySet<string>>

const made = new Map<PointingWords, Kinds>()

/** By word, in lower case. */
export function kindsOf(pointing: PointingWords): Kinds {
  const known = made.get(pointing)
  if (known) return known
  const kinds = new Map<string, Set<string>>()
  for (const [kind, list] of Object.entries(pointing))
    if (list instanceof Set)
      for (const word of list) kinds.set(word, (kinds.get(word) ?? new Set()).add(kind))
  made.set(pointing, kinds)
  return kinds
}
