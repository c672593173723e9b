import { expect, test } from 'vitest'
import { printedSheet, readChoice } from '../../../bench/faithful/read.ts'

test('takes the name of a set, a count and a seed', () => {
  expect(readChoice('fr', '300', '7')).toEqual({ set: 'fr', count: 300, seed: 7 })
  expect(readChoice()).toEqual({ set: 'uci', count: 60, seed: 1 })
})

test.each([
  ['toString', '1', '1'],
  ['uci', '0', '1'],
  ['uci', '1', '-1'],
])('refuses --set %s --count %s --seed %s', (set, count, seed) => {
  expect(() => readChoice(set, count, seed)).toThrow('--')
})

test('prints headline, line, what went, rules, faults and body', () => {
  const entry = {
    headline: 'Storm floods town on Monday',
    line: 'Storm floods town',
    gone: ['on Monday'],
    rules: ['days'],
    faults: ['torn'],
    body: 'A storm.',
  }
  const more = { ...entry, gone: null, rules: [], faults: [] }
  expect(printedSheet([entry, more])).toBe(
    [
      '1',
      'H  Storm floods town on Monday',
      'L  Storm floods town',
      '   gone: on Monday',
      '   rules: days',
      '   faults: torn',
      '   A storm.',
      '',
      '2',
      'H  Storm floods town on Monday',
      'L  Storm floods town',
      '   gone: all, made from the lead',
      '   rules: -',
      '   A storm.',
    ].join('\n'),
  )
})
