/** A lane's rate by itself: nobody else asks, and it keeps nothing over a restart. */
import { systemClock } from '../src/platform/clock.ts'
import { LaneRate } from '../src/platform/lane/sending/rate.ts'

type Deps = ConstructorParameters<typeof LaneRate>[0]

export function rateOf(changes: Partial<Deps> = {}): LaneRate {
  return new LaneRate({
    config: { sendRate: 28, paidRate: null },
    clock: systemClock,
    singles: { get: () => null, set: () => {} },
    lanes: () => 1,
    lease: async () => ({ rate: 28, ms: 10_000 }),
    tellOthers: () => {},
    ...changes,
  })
}
