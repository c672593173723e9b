import fc from 'fast-check'
import { expect, it } from 'vitest'
import { offsetsAt, zonesAt } from '../../../src/core/places/offsets.ts'
import { zonesByPeople } from '../../../src/core/places/places.ts'
import { localTimeAt } from '../../../src/core/time/local-time.ts'

const ahead = (zone: string, at: number) => (localTimeAt(at, zone) - at) / 60_000

/** Whole minutes of two years. */
const instant = fc
  .integer({ min: Date.UTC(2026, 0) / 60_000, max: Date.UTC(2027, 11) / 60_000 })
  .map((minute) => minute * 60_000)

it('offsets are those that the clocks of the world show, each once, from west to east', () => {
  fc.assert(
    fc.property(instant, (at) => {
      const shown = new Set(zonesByPeople().map((zone) => ahead(zone, at)))
      expect(offsetsAt(at)).toEqual([...shown].sort((one, other) => one - other))
    }),
    { numRuns: 20 },
  )
})

it('zones at an offset are all that have it at that instant, by the people who live in them', () => {
  fc.assert(
    fc.property(instant, fc.constantFrom(-300, 0, 60, 330, 660, 765), (at, minutes) => {
      const zones = zonesByPeople().filter((zone) => ahead(zone, at) === minutes)
      expect(zonesAt(minutes, at, 1000)).toEqual(zones)
      expect(zonesAt(minutes, at, 3)).toEqual(zones.slice(0, 3))
    }),
    { numRuns: 20 },
  )
  expect(zonesAt(7, Date.UTC(2026, 0), 9)).toEqual([])
  expect(zonesAt(Number.NaN, Date.UTC(2026, 0), 9)).toEqual([])
})
