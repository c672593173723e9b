import fc from 'fast-check'
import { expect, it } from 'vitest'
import { zoneAt } from '../../../src/core/places/zone-at.ts'
import { zoneNamed } from '../../../src/core/time/time-zone.ts'

it.each([
  [48.14, 11.58, 'Europe/Berlin'],
  [19.08, 72.88, 'Asia/Kolkata'],
  [50.45, 30.52, 'Europe/Kyiv'],
  [-34.6, -58.38, 'America/Argentina/Buenos_Aires'],
  [33.45, -112.07, 'America/Phoenix'],
])('%d, %d is in %s', (latitude, longitude, zone) => {
  expect(zoneAt({ latitude, longitude })).toBe(zone)
})

it('answers a zone that the engine knows, or none, for every place and for what is no place', () => {
  fc.assert(
    fc.property(fc.double({ min: -200, max: 200 }), fc.double(), (latitude, longitude) => {
      const zone = zoneAt({ latitude, longitude })
      if (zone !== null) expect(zoneNamed(zone)).toBe(zone)
    }),
  )
  fc.assert(
    fc.property(
      fc.double({ min: -90, max: 90, noNaN: true }),
      fc.double({ min: -180, max: 180, noNaN: true }),
      (latitude, longitude) => {
        const zone = zoneAt({ latitude, longitude })
        if (zone !== null) expect(zoneNamed(zone)).toBe(zone)
      },
    ),
  )
})
