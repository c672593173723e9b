import { describe, expect, it } from 'vitest'
import { isQuiet } from '../../../src/core/time/quiet-hours.ts'
import { parseQuiet } from '../../../src/core/time/typed-quiet.ts'

describe('parseQuiet', () => {
  it.each([
    ['22:00-7:00', '22:00-07:00'],
    ['22-7', '22:00-07:00'],
    ['من 22 إلى 7', '22:00-07:00'],
    ['من ١٠ مساءً حتى ٧ صباحًا', '22:00-07:00'],
    ['entre 22 y 7', '22:00-07:00'],
    ['entre 22h et 7h', '22:00-07:00'],
    ['entre 22h e 7h', '22:00-07:00'],
    ['zwischen 22 und 7 Uhr', '22:00-07:00'],
    ['between 10pm and 7am', '22:00-07:00'],
    ['с 10 вечера до 7 утра', '22:00-07:00'],
    ['з 22 по 7', '22:00-07:00'],
    ['desde las 22 hasta las 7', '22:00-07:00'],
    ['de las 10 de la noche a las 7 de la mañana', '22:00-07:00'],
    ['بين 22 و 7', '22:00-07:00'],
    ['между 22 и 7', '22:00-07:00'],
    ['10pm to 7am', '22:00-07:00'],
    ['from 22.30 – 6.15', '22:30-06:15'],
    ['11 pm until 6:30 am', '23:00-06:30'],
    ['midnight to 7', '00:00-07:00'],
    ['every day 22-7', '22:00-07:00'],
    ['von 22 bis 7 Uhr', '22:00-07:00'],
    ['de 22h à 7h', '22:00-07:00'],
    ['a las 22 a las 7', '22:00-07:00'],
    ['das 22h às 7h', '22:00-07:00'],
    ['с 22 до 7', '22:00-07:00'],
    ['з 22 до 7', '22:00-07:00'],
    ['من 10 مساء الى 7 صباحا', '22:00-07:00'],
    ['weekdays 22-7', 'mon tue wed thu fri 22:00-07:00'],
    ['22:00-7:00 on weekends', 'sat sun 22:00-07:00'],
    [
      'mon-fri 22:00-7:00, sat, sun 0:00-10:00',
      'mon tue wed thu fri 22:00-07:00; sat sun 00:00-10:00',
    ],
    ['sun-thu 22:00-6:30; fri sat 23:30-9', 'mon tue wed thu sun 22:00-06:30; fri sat 23:30-09:00'],
    ['entre semana de 22 a 7', 'mon tue wed thu fri 22:00-07:00'],
    ['по будням с 22 до 7', 'mon tue wed thu fri 22:00-07:00'],
  ])('reads %j as %s', (text, quiet) => {
    expect(parseQuiet(text)).toBe(quiet)
    expect(isQuiet(quiet)).toBe(true)
  })

  it.each([
    '',
    '7-7',
    '22',
    'at night',
    '22-7-9',
    'mon',
    '25-7',
    '22:00-7:61',
    'mon 22-7 fri',
    `${'22-7, '.repeat(60)}22-7`,
  ])('does not understand %j', (text) => {
    expect(parseQuiet(text)).toBeNull()
  })
})
