/**
 * Property tests draw the same cases on each run, so that none fails by chance; `SEED` has them draw
 * others. They have a limit of their own: on a machine that is busy with other things they end before
 * they are through, with what has held so far.
 */
import fc from 'fast-check'
import { inject } from 'vitest'

declare module 'vitest' {
  export interface ProvidedContext {
    /** Of all property tests. */
    readonly seed: number
  }
}

fc.configureGlobal({ seed: inject('seed'), interruptAfterTimeLimit: 20_000 })
