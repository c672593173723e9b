import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isSchedule } from '../../../src/core/time/schedule.ts'
import { parseSchedule } from '../../../src/core/time/typed-schedule.ts'

describe('parseSchedule', () => {
  it.each([
    ['08:00', '08:00'],
    ['every day at 7:30pm', '19:30'],
    ['8:00 and 18:00', '08:00 18:00'],
    ['18:00, 8:00', '08:00 18:00'],
    ['8am and 8', '08:00'],
    ['noon and midnight', '00:00 12:00'],
    ['daily at 8, 13 and 18', '08:00 13:00 18:00'],
    ['um 8 und 20 Uhr', '08:00 20:00'],
    ['a las 8 y a las 20', '08:00 20:00'],
    ['à 8h et à 20h30', '08:00 20:30'],
    ['às 8h e 20h', '08:00 20:00'],
    ['в 8 и в 20', '08:00 20:00'],
    ['о 8 та о 20', '08:00 20:00'],
    ['08:00 18:00', '08:00 18:00'],
    ['Hourly', 'hourly'],
    ['every  hour', 'hourly'],
    ['stündlich', 'hourly'],
    ['каждый час', 'hourly'],
    ['كل ساعة', 'hourly'],
    ['weekdays 8am', 'mon tue wed thu fri 08:00'],
    ['weekdays at 8', 'mon tue wed thu fri 08:00'],
    ['every Monday at 9', 'mon 09:00'],
    ['Mondays', 'mon 08:00'],
    ['weekly', 'mon 08:00'],
    ['every week on Friday', 'fri 08:00'],
    ['mon, wed and fri at 7:30pm', 'mon wed fri 19:30'],
    ['Sat + Sun 10', 'sat sun 10:00'],
    ['fri-mon 8', 'mon fri sat sun 08:00'],
    ['monday to sunday at 8', '08:00'],
    ['weekends at noon and 18:00', 'sat sun 12:00 18:00'],
    ['hourly on weekdays', 'mon tue wed thu fri hourly'],
    ['montags bis freitags um 8', 'mon tue wed thu fri 08:00'],
    ['am Wochenende um 10', 'sat sun 10:00'],
    ['de lunes a viernes a las 8', 'mon tue wed thu fri 08:00'],
    ['8h e 20h de segunda a sexta', 'mon tue wed thu fri 08:00 20:00'],
    ['en semaine à 8h30', 'mon tue wed thu fri 08:30'],
    ['le week-end à 10h', 'sat sun 10:00'],
    ['по понедельникам в 9', 'mon 09:00'],
    ['по будням в 8', 'mon tue wed thu fri 08:00'],
    ['у п’ятницю о 18:00', 'fri 18:00'],
    ['كل يوم الاثنين الساعة 9', 'mon 09:00'],
  ])('reads %j as %s', (text, schedule) => {
    expect(parseSchedule(text)).toBe(schedule)
  })

  it.each([
    '',
    'and',
    '8 and',
    '8:00 and Fridays',
    'monday 8 and friday 9',
    '8 mondayish things',
    'every two hours',
    '8 30',
    `${'8, '.repeat(50)}8`,
  ])('refuses %j', (text) => {
    expect(parseSchedule(text)).toBeNull()
  })

  it('answers a schedule or nothing, and reads back all that it writes', () => {
    const words = fc
      .array(fc.constantFrom('8', '20', ':30', 'h', 'pm', 'noon', ' and ', ', ', ' ', 'hourly'))
      .map((parts) => parts.join(''))
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), words), (text) => {
        const schedule = parseSchedule(text)
        if (schedule === null) return
        expect(isSchedule(schedule)).toBe(true)
        if (schedule.length <= 100) expect(parseSchedule(schedule)).toBe(schedule)
      }),
    )
  })
})
