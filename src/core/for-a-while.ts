/**
 * Answers that hold for a while, so that many who ask the same cost what one does. What fails is asked again.
 */
interface Terms {
  readonly ms: number
  /** Beyond so many all are forgotten. */
  readonly most: number
  now(): number
}

export function forAWhile<T>(
  { ms, most, now }: Terms,
  ask: (key: string) => Promise<T>,
): (key: string) => Promise<T> {
  const known = new Map<string, { readonly answer: T; readonly at: number }>()
  return async (key) => {
    const last = known.get(key)
    // A clock that was set back makes nothing last longer.
    if (last && Math.abs(now() - last.at) < ms) return last.answer
    const answer = await ask(key)
    if (known.size >= most) known.clear()
    known.set(key, { answer, at: now() })
    return answer
  }
}
