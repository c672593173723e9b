interface Terms<T> {
  /** Beyond so many all are forgotten. */
  readonly most: number
  make(): T
}

/** What is made of a key, kept in `known` for when it is asked for again. */
export function remembered<K, T extends NonNullable<unknown>>(
  known: Map<K, T>,
  key: K,
  { most, make }: Terms<T>,
): T {
  const found = known.get(key)
  if (found !== undefined) return found
  const made = make()
  if (known.size >= most) known.clear()
  known.set(key, made)
  return made
}
