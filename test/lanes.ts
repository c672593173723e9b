/** Lanes of which a test needs a part. */
import type { Lanes } from '../src/app/ports/lane.ts'

const unused = () => Promise.reject(new Error('not part of this test'))

/** Whatever is not given rejects. */
export const lanesWith = (used: Partial<Lanes>): Lanes => ({
  put: unused,
  correct: unused,
  withdraw: unused,
  supersede: unused,
  outcomes: unused,
  reach: unused,
  restore: unused,
  copyTo: unused,
  close: unused,
  open: unused,
  deadLetters: unused,
  replay: unused,
  drop: unused,
  unblock: unused,
  sweep: unused,
  health: unused,
  vitals: unused,
  ...used,
})
