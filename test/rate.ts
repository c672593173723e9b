/** A lane's rate by itself: nobody else asks, and what it is to keep over a restart is in memory. */
import { systemClock } from '../src/platform/clock.ts'
import { LaneRate } from '../src/platform/lane/sending/rate.ts'

type Deps = ConstructorParameters<typeof LaneRate>[0]

export function rateOf(changes: Partial<Deps> = {}): LaneRate {
  let until = 0
  const blocked = {
    get: () => until,
    set: (at: number) => {
      until = at
    },
  }
  return new LaneRate({
    config: { sendRate: 28, paidRate: null },
    clock: systemClock,
    blocked,
    lanes: () => 1,
    lease: async () => ({ rate: 28, ms: 10_000 }),
    tellOthers: () => {},
    ...changes,
  })
}
