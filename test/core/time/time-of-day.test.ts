import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseTime } from '../../../src/core/time/time-of-day.ts'

describe('parseTime', () => {
  it.each([
    ['08:00', '08:00'],
    ['8:00', '08:00'],
    ['8', '08:00'],
    ['８', '08:00'],
    ['٨:٣٠', '08:30'],
    ['8am', '08:00'],
    ['8 AM', '08:00'],
    ['8:30 p.m.', '20:30'],
    ['8 p. m.', '20:00'],
    ['20.30', '20:30'],
    ['8.30', '08:30'],
    ['20h', '20:00'],
    ['20h30', '20:30'],
    ['8 Uhr', '08:00'],
    ['8 Uhr 30', '08:30'],
    ['8:30 Uhr', '08:30'],
    ['noon', '12:00'],
    ['12 noon', '12:00'],
    ['Midnight', '00:00'],
    ['12am', '00:00'],
    ['12pm', '12:00'],
    ['0:00', '00:00'],
    [' 23:59 ', '23:59'],
    ['every day at 7:30pm', '19:30'],
    ['daily at 6pm.', '18:00'],
    ['at 8 o’clock', '08:00'],
    ['8 in the morning', '08:00'],
    ['7 in the evening', '19:00'],
    ['täglich um 20 Uhr', '20:00'],
    ['jeden Tag um 8', '08:00'],
    ['8 Uhr abends', '20:00'],
    ['20 Uhr abends', '20:00'],
    ['Mitternacht', '00:00'],
    ['cada día a las 8', '08:00'],
    ['todos los días a las 8 de la mañana', '08:00'],
    ['8 de la noche', '20:00'],
    ['mediodía', '12:00'],
    ['às 8h', '08:00'],
    ['todos os dias às 8h30', '08:30'],
    ['meio-dia', '12:00'],
    ['8 da manhã', '08:00'],
    ['chaque jour à 8h', '08:00'],
    ['tous les jours à 20 heures', '20:00'],
    ['minuit', '00:00'],
    ['8 heures du soir', '20:00'],
    ['каждый день в 8', '08:00'],
    ['в 8 вечера', '20:00'],
    ['полдень', '12:00'],
    ['щодня о 8:30', '08:30'],
    ['о 8 ранку', '08:00'],
    ['كل يوم الساعة 8', '08:00'],
    ['الساعة ٨ مساء', '20:00'],
    ['منتصف الليل', '00:00'],
  ])('reads %j as %s', (text, time) => {
    expect(parseTime(text)).toBe(time)
  })

  it.each([
    '',
    '24:00',
    '8:60',
    '13pm',
    '0am',
    '8:3',
    '-1',
    '8:00:00',
    '008:00',
    'am',
    'at',
    '8 and 18',
    '8am pm',
    '8 on Fridays',
    'every 8 hours',
    'cada 8 horas',
    'toutes les 8 heures',
    'каждые 8 часов',
    '5 minutes',
    '3 noon',
    '12 de la noche',
    '8/9',
    '8:',
    'weekly 8:00',
    `${'at '.repeat(40)}8`,
  ])('refuses %j', (text) => {
    expect(parseTime(text)).toBeNull()
  })

  const hour = fc.integer({ min: 0, max: 23 })
  const minute = fc.integer({ min: 0, max: 59 })
  const two = (n: number) => String(n).padStart(2, '0')

  it('reads every time of the day in every way of writing it', () => {
    fc.assert(
      fc.property(hour, minute, (h, m) => {
        const time = `${two(h)}:${two(m)}`
        const half = `${h % 12 || 12}:${two(m)}${h < 12 ? 'am' : 'pm'}`
        const ways = [time, `${h}.${two(m)}`, `${h}h${two(m)}`, `um ${h}:${two(m)} Uhr`, half]
        for (const way of ways) expect(parseTime(way), way).toBe(time)
      }),
    )
  })

  it('answers a time of the day or nothing, and reads back all that it writes', () => {
    const words = fc
      .array(
        fc.constantFrom('8', '20', '30', ':', 'h', 'pm', 'noon', 'at', 'abends', ' ', '.', '-'),
      )
      .map((parts) => parts.join(''))
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), words), (text) => {
        const time = parseTime(text)
        if (time === null) return
        expect(time).toMatch(/^(?:[01]\d|2[0-3]):[0-5]\d$/)
        expect(parseTime(time)).toBe(time)
      }),
    )
  })
})
