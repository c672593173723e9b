import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { folded } from '../../../src/core/places/folded.ts'
import { zonesByPeople, zonesOfPlace } from '../../../src/core/places/places.ts'
import { PLACES } from '../../../src/core/places/table.ts'
import { localTimeAt } from '../../../src/core/time/local-time.ts'
import { zoneNamed, zoneShown } from '../../../src/core/time/time-zone.ts'
import { zoneMeant } from '../../../src/core/time/zone-meant.ts'

/** The zone, the zones in brackets, or the nearest with a question mark. */
function meant(text: string): string {
  const found = zoneMeant(text)
  if (found.kind === 'zone') return found.timeZone
  return found.kind === 'several'
    ? `[${found.timeZones.join(' ')}]`
    : `${found.nearest.map(({ timeZone }) => timeZone).join(' ')}?`
}

const HOUR = 3_600_000
const NAMES = PLACES.split(/[,\n]/u).filter((name) => name !== '' && !name.endsWith(':'))

describe('a zone is meant', () => {
  it.each([
    ['Europe/Berlin', 'Europe/Berlin'],
    ['europe / berlin', 'Europe/Berlin'],
    ['america/new york', 'America/New_York'],
    ['US/Eastern', 'America/New_York'],
    ['Asia/Calcutta', 'Asia/Kolkata'],
    ['Europe/Kiev', 'Europe/Kyiv'],
    ['🇩🇪', 'Europe/Berlin'],
    ['🇪🇬 ', 'Africa/Cairo'],
    ['🇪🇸', '[Europe/Madrid Atlantic/Canary]'],
    ['Paris 🇫🇷', 'Europe/Paris'],
    ['🇪🇸 Córdoba', 'Europe/Madrid'],
    ['🇪🇺', '?'],
    ['utc', 'UTC'],
    ['GMT', 'UTC'],
    ['Etc/UTC', 'UTC'],
  ])('by its name: %s', (text, zone) => {
    expect(meant(text)).toBe(zone)
  })

  it.each([
    ['Berlin', 'Europe/Berlin'],
    ['new york', 'America/New_York'],
    ['Kyiv', 'Europe/Kyiv'],
    ['Kiev', 'Europe/Kyiv'],
    ['Calcutta', 'Asia/Kolkata'],
    ['Buenos Aires', 'America/Argentina/Buenos_Aires'],
    ['Mumbai', 'Asia/Kolkata'],
    ['Bombay', 'Asia/Kolkata'],
    ['Munich', 'Europe/Berlin'],
    ['München', 'Europe/Berlin'],
    ['MUENCHEN', 'Europe/Berlin'],
    ['São Paulo', 'America/Sao_Paulo'],
    ['sao  paulo', 'America/Sao_Paulo'],
    ['Saint Petersburg', 'Europe/Moscow'],
    ['St. Petersburg', 'Europe/Moscow'],
    ['Köln', 'Europe/Berlin'],
    ['Firenze', 'Europe/Rome'],
    ['Praha', 'Europe/Prague'],
    ['Москва', 'Europe/Moscow'],
    ['Львів', 'Europe/Kyiv'],
    ['القاهرة', 'Africa/Cairo'],
    ['Athens', 'Europe/Athens'],
    ['Reykjavík', 'Atlantic/Reykjavik'],
    ['Asia/Mumbai', 'Asia/Kolkata'],
    ['Birmingham, UK', 'Europe/London'],
    ['Birmingham, United States', 'America/Chicago'],
  ])('by a city: %s', (text, zone) => {
    expect(meant(text)).toBe(zone)
  })

  it.each([
    ['Germany', 'Europe/Berlin'],
    ['Deutschland', 'Europe/Berlin'],
    ['Франция', 'Europe/Paris'],
    ['مصر', 'Africa/Cairo'],
    ['UK', 'Europe/London'],
    ['Côte d’Ivoire', 'Africa/Abidjan'],
    ['California', 'America/Los_Angeles'],
    ['Japan time', 'Asia/Tokyo'],
  ])('by a country, a state or a zone in words: %s', (text, zone) => {
    expect(meant(text)).toBe(zone)
  })

  it.each([
    ['GMT+2', '+02:00'],
    ['UTC-3:30', '-03:30'],
    ['utc − 3', '-03:00'],
    ['+02:00', '+02:00'],
    ['UTC+0545', '+05:45'],
    ['UTC+5.5', '+05:30'],
    ['UTC+14', '+14:00'],
    ['UTC-12', '-12:00'],
    ['GMT+0', 'UTC'],
  ])('by an offset, which knows no summer time: %s', (text, zone) => {
    expect(meant(text)).toBe(zone)
    expect(zoneMeant(text)).toMatchObject({ isOffset: zone !== 'UTC' })
  })
})

it.each([
  ['Brazil', '[America/Sao_Paulo America/Manaus America/Rio_Branco America/Noronha]'],
  ['Indonesia', '[Asia/Jakarta Asia/Makassar Asia/Jayapura]'],
  ['España', '[Europe/Madrid Atlantic/Canary]'],
  ['Birmingham', '[Europe/London America/Chicago]'],
  ['IST', '[Asia/Kolkata Asia/Jerusalem Europe/Dublin]'],
])('%s means several, by the people who live in them', (text, zones) => {
  expect(meant(text)).toBe(zones)
})

it.each([
  ['Munihc', 'Europe/Berlin?'],
  ['Barcelna', 'Europe/Madrid America/Caracas?'],
  ['Germny', 'Europe/Berlin?'],
  ['Los Angels', 'America/Los_Angeles?'],
])('%s is nothing, but nearly something', (text, zones) => {
  expect(meant(text)).toBe(zones)
})

it.each([
  '',
  '/',
  'x/y',
  'Qqqqqq',
  'UTC+15',
  'UTC-12:30',
  'UTC+2:17',
  'Etc/GMT+2',
  'xx',
  '...',
  `${'a'.repeat(65)}`,
])('%j is nothing', (text) => {
  expect(meant(text)).toBe('?')
})

it('knows all zones of the engine, under a name that it reads back', () => {
  for (const zone of Intl.supportedValuesOf('timeZone')) {
    const name = meant(zone)
    expect(zoneNamed(name), zone).toBe(name)
    expect(meant(name)).toBe(name)
  }
})

it('finds a zone, or several, for every place that it knows, however it is written', () => {
  for (const zone of zonesByPeople()) expect(zoneNamed(zone), zone).toBe(zone)
  fc.assert(
    fc.property(fc.constantFrom(...NAMES), (name) => {
      const zones = zonesOfPlace(name)
      expect(zones.length).toBeGreaterThan(0)
      expect(zonesOfPlace(` ${name.toUpperCase().replaceAll(' ', '-')}.`)).toEqual(zones)
    }),
  )
})

it('finds a place with a letter too many', () => {
  const long = NAMES.filter((name) => name.length > 7 && !/\d/u.test(name))
  fc.assert(
    fc.property(fc.constantFrom(...long), fc.nat(5), (name, at) => {
      const found = zoneMeant(`${name.slice(0, at + 1)}q${name.slice(at + 1)}`)
      if (found.kind !== 'unknown') return
      const zones = found.nearest.map(({ timeZone }) => timeZone)
      expect(zones).toEqual(expect.arrayContaining([...zonesOfPlace(name)]))
    }),
    { numRuns: 30 },
  )
})

it('folds a name once for all', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(folded(folded(text))).toBe(folded(text))
    }),
  )
})

it('answers zones that the engine knows, whatever is written', () => {
  const near = fc.constantFrom(...NAMES, 'UTC+', 'GMT-', '12', ':30', '/', ',', ' ')
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(near, { maxLength: 3 }).map((parts) => parts.join('')),
  )
  fc.assert(
    fc.property(text, (written) => {
      const found = zoneMeant(written)
      const zones = found.kind === 'zone' ? [found.timeZone] : []
      for (const zone of zones) expect(zoneNamed(zone)).toBe(zone)
    }),
  )
})

it('an offset is the offset that it says, and is shown as people write it', () => {
  const minutes = fc.integer({ min: -48, max: 56 }).map((quarters) => quarters * 15)
  fc.assert(
    fc.property(minutes, (ahead) => {
      const sign = ahead < 0 ? '-' : '+'
      const rest = Math.abs(ahead) % 60
      const hours = Math.floor(Math.abs(ahead) / 60)
      const text = `UTC${sign}${hours}${rest ? `:${rest}` : ''}`
      const found = zoneMeant(text)
      if (found.kind !== 'zone') throw new Error(text)
      expect(localTimeAt(HOUR, found.timeZone) - HOUR).toBe(ahead * 60_000)
      expect(zoneShown(found.timeZone)).toBe(ahead === 0 ? 'UTC' : text)
    }),
  )
})
