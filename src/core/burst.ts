/**
 * When an update is processed. Updates of one article that come within seconds, as a live blog's do,
 * are taken together: each is a version of its own, and the last of them is summarised and sent.
 *
 * A first version never waits, nor does the first update after one, or after a pause.
 */

/** An article that has been left alone for so long is processed. */
export const QUIET_MS = 3_000
/** However it goes on, what waits is processed after so long. */
export const LONGEST_MS = 10_000

/** The version before. */
export interface LastVersion {
  readonly revision: number
  readonly at: number
  /** The wait that it is in; `null` when it is not waiting. */
  readonly wait: Wait | null
}

/** Epoch ms. */
export interface Wait {
  /** When the first of the versions came that wait together. */
  readonly since: number
  readonly until: number
  /** An id has been sent for what waits: it will find the newest version. */
  readonly sent: boolean
}

/** `null`: the update that comes now is processed at once. */
export function waitOf({ revision, at, wait }: LastVersion, now: number): Wait | null {
  if (revision < 2 || now - at >= QUIET_MS) return null
  if (wait?.sent) return wait
  const since = wait?.since ?? now
  return { since, until: Math.min(now + QUIET_MS, since + LONGEST_MS), sent: false }
}
