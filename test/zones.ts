/** Zones and instants for property tests: the odd ones oftener than the others, and when clocks change. */
import fc from 'fast-check'

export const zones = fc.oneof(
  fc.constantFrom('Australia/Lord_Howe', 'Pacific/Apia', 'America/Sao_Paulo', 'Asia/Kolkata'),
  fc.constantFrom('Antarctica/Casey', 'Antarctica/Troll'),
  fc.constantFrom('+05:45', '-03:30', '+14:00', 'Africa/Casablanca', 'Europe/Berlin'),
  fc.constantFrom(...Intl.supportedValuesOf('timeZone')),
)

const anywhen = fc.integer({ min: Date.UTC(2005, 0), max: Date.UTC(2037, 11) })

/** Often about a week around a change of clocks. */
export const instants = fc.oneof(
  anywhen,
  fc
    .tuple(
      fc.constantFrom(
        Date.UTC(2026, 2, 29),
        Date.UTC(2026, 9, 25),
        Date.UTC(2026, 9, 4),
        Date.UTC(2011, 11, 30),
        Date.UTC(2018, 10, 4),
        Date.UTC(2022, 2, 13),
      ),
      fc.integer({ min: -5 * 86_400_000, max: 5 * 86_400_000 }),
    )
    .map(([at, ms]) => at + ms),
)

export const times = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map(([h, m]) => `${String(h).padStart(2, '0')}:${String(m).padStart(2, '0')}`)

/** What a zone's clocks show, by a formatter of the tests' own. */
export function clockIn(timeZone: string, instant: number) {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hourCycle: 'h23',
    weekday: 'short',
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  }).formatToParts(instant)
  const of = (type: string) => parts.find((part) => part.type === type)?.value ?? ''
  return {
    weekday: of('weekday').toLowerCase(),
    date: `${of('year')}-${of('month')}-${of('day')}`,
    time: `${of('hour')}:${of('minute')}`,
  }
}
