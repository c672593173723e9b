import { describe, expect, it } from 'vitest'
import { parsePause } from '../../../src/core/time/typed-pause.ts'

/** A Wednesday, 15:30 in Berlin. */
const NOW = Date.parse('2026-11-25T14:30Z')

const until = (text: string, zone = 'Europe/Berlin', now = NOW) => {
  const at = parsePause(text, now, zone)
  return at === null ? null : new Date(at).toISOString().slice(0, 16)
}

describe('parsePause', () => {
  it.each([
    ['1h', '2026-11-25T15:30'],
    ['for an hour', '2026-11-25T15:30'],
    ['hour', '2026-11-25T15:30'],
    ['90 min', '2026-11-25T16:00'],
    ['3 days', '2026-11-28T14:30'],
    ['until tomorrow 9am', '2026-11-26T08:00'],
    ['bis morgen um 18 Uhr', '2026-11-26T17:00'],
    ['jusqu’au lundi', '2026-11-30T07:00'],
    ['حتى الغد', '2026-11-26T07:00'],
    ['до завтрашнего утра', '2026-11-26T07:00'],
    ['zwei Stunden', '2026-11-25T16:30'],
    ['drei Tage', '2026-11-28T14:30'],
    ['dos horas', '2026-11-25T16:30'],
    ['deux heures', '2026-11-25T16:30'],
    ['duas horas', '2026-11-25T16:30'],
    ['два часа', '2026-11-25T16:30'],
    ['дві години', '2026-11-25T16:30'],
    ['ساعتين', '2026-11-25T16:30'],
    ['أسبوعين', '2026-12-09T14:30'],
    ['на сутки', '2026-11-26T14:30'],
    ['добу', '2026-11-26T14:30'],
    ['half an hour', '2026-11-25T15:00'],
    ['eine halbe Stunde', '2026-11-25T15:00'],
    ['полчаса', '2026-11-25T15:00'],
    ['نصف ساعة', '2026-11-25T15:00'],
    ['1 week', '2026-12-02T14:30'],
    ['2 Stunden', '2026-11-25T16:30'],
    ['eine Stunde', '2026-11-25T15:30'],
    ['2 horas', '2026-11-25T16:30'],
    ['pour 3 jours', '2026-11-28T14:30'],
    ['2 часа', '2026-11-25T16:30'],
    ['3 дні', '2026-11-28T14:30'],
    ['3 ايام', '2026-11-28T14:30'],
    ['until morning', '2026-11-26T07:00'],
    ['tomorrow', '2026-11-26T07:00'],
    ['bis morgen', '2026-11-26T07:00'],
    ['hasta mañana', '2026-11-26T07:00'],
    ['до утра', '2026-11-26T07:00'],
    ['until monday', '2026-11-30T07:00'],
    ['until wednesday', '2026-12-02T07:00'],
    ['until friday 9am', '2026-11-27T08:00'],
    ['bis 18 Uhr', '2026-11-25T17:00'],
    ['until 9', '2026-11-26T08:00'],
    ['jusqu’à lundi', '2026-11-30T07:00'],
    ['até segunda-feira', '2026-11-30T07:00'],
    ['until 2026-12-24', '2026-12-24T07:00'],
    ['until 24 December', '2026-12-24T07:00'],
    ['Dec 24, 2026', '2026-12-24T07:00'],
    ['until January 2nd', '2027-01-02T07:00'],
    ['bis 24.12.', '2026-12-24T07:00'],
    ['bis zum 2.1.2027', '2027-01-02T07:00'],
    ['hasta el 24 de diciembre', '2026-12-24T07:00'],
    ['до 24 декабря', '2026-12-24T07:00'],
    ['until 24/12', '2026-12-24T07:00'],
  ])('understands %j', (text, end) => {
    expect(until(text)).toBe(end)
  })

  it.each([
    '',
    'soon',
    '0h',
    '2 years',
    'until 2026-11-24',
    'until 30.2.',
    '5/6',
    'until 2031-01-01',
    '400 days',
    'hourly',
    '1h 2h',
  ])('does not understand %j', (text) => {
    expect(until(text)).toBeNull()
  })

  it('goes by the clock on the wall when the clocks change', () => {
    const now = Date.parse('2026-10-24T20:00Z')
    expect(until('until morning', 'Europe/Berlin', now)).toBe('2026-10-25T07:00')
    expect(until('until morning', 'America/New_York', now)).toBe('2026-10-25T12:00')
  })
})
