/**
 * Property tests have a limit of their own: on a machine that is busy with other things they end before
 * they are through, with what has held so far.
 */
import fc from 'fast-check'

fc.configureGlobal({ interruptAfterTimeLimit: 20_000 })
