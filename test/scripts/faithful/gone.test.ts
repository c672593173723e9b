import { expect, test } from 'vitest'
import { cutOf } from '../../../bench/faithful/cut.ts'
import { goneOf } from '../../../bench/faithful/gone.ts'

const gone = (headline: string, line: string, language = 'en') =>
  [...new Set(goneOf(cutOf(headline, line, language)))].join(', ')

test.each([
  ['The storm floods a town', 'Storm floods town', 'article'],
  ['Four men are arrested', 'Four men arrested', 'auxiliary'],
  ['Storm floods town on Monday', 'Storm floods town', 'time'],
  ['Storm floods town in the north of Belmark', 'Storm floods town', 'phrase'],
  ['Storm floods town as dams fail', 'Storm floods town', 'clause'],
  ['Weather: Storm floods town', 'Storm floods town', 'label'],
  ['Storm floods town - The Lantern', 'Storm floods town', 'tail'],
  ['Storm floods town, mayor asks army for help', 'Storm floods town', 'part behind a mark'],
  ['Ashby, who founded it, sells shares', 'Ashby sells shares', 'aside'],
  ['Storm floods the town of Marl again', 'Storm floods the…', 'behind "…"'],
  ['Storm quickly floods town', 'Storm floods town', 'adverb'],
  ['Storm floods 12 towns', 'Storm floods towns', 'figure'],
  ['Bad storm floods town', 'Storm floods town', 'other'],
  ['Storm floods town', 'Storm floods town', ''],
])('%s → %s: %s', (headline, line, kinds) => {
  expect(gone(headline, line)).toBe(kinds)
})

test.each([
  ['fr', 'Une tempête inonde la ville', 'Tempête inonde ville', 'article'],
  ['fr', 'Tempête sur la ville depuis lundi', 'Tempête sur la ville', 'time'],
  ['de', 'Sturm flutet Stadt am Montag', 'Sturm flutet Stadt', 'time'],
  ['de', 'Sturm flutet Stadt, weil Dämme brechen', 'Sturm flutet Stadt', 'part behind a mark'],
  ['pt', 'Chuva alaga cidade no norte', 'Chuva alaga cidade', 'phrase'],
])('%s: %s → %s: %s', (language, headline, line, kinds) => {
  expect(gone(headline, line, language)).toBe(kinds)
})

test('finds a word that was moved', () => {
  const { tokens } = cutOf('Treasurer spent fees, court hears', 'Court hears treasurer spent fees')
  expect(tokens.filter(({ kept }) => !kept)).toEqual([])
})
