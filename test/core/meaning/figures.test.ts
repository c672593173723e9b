import fc from 'fast-check'
import { expect, test } from 'vitest'
import { figuresOf, writtenPlainly } from '../../../src/core/meaning/figures.ts'

const keys = (line: string, language: string | null) =>
  figuresOf(writtenPlainly(line, language), language).map(({ key }) => key)

test.each([
  ['en', 'Storm cuts power to forty thousand', '40,000'],
  ['en', 'two hundred and five', '205'],
  ['en', 'Twenty-first', '21st'],
  ['en', '1.1 billion', '1.1bn'],
  ['en', 'a dozen', '12'],
  ['en', 'Two-thirds of voters', 'two thirds'],
  ['en', 'half of voters', '50%'],
  ['en', 'Half a million flee', '500,000 flee'],
  ['en', '5.30pm', '17:30'],
  ['en', '48 hours', 'two days'],
  ['en', '12-year-old', 'aged 12'],
  ['en', '10-15', 'ten to fifteen'],
  ['en', 'On 3rd May', 'On May 3'],
  ['en', 'over 300', 'more than three hundred'],
  ['en', '40 or more', 'at least 40'],
  ['fr', 'quatre-vingt-dix-sept', '97'],
  ['fr', 'deux cent mille', '200 000'],
  ['fr', '2,1 %', '2,1 pour cent'],
  ['de', 'einundzwanzigtausend', '21.000'],
  ['de', 'zweihundertfünfzig', '250'],
  ['de', 'rund 40', 'etwa vierzig'],
  ['es', 'ciento veinte mil', '120.000'],
  ['es', 'más de treinta y uno', 'más de 31'],
  ['pt', 'cento e vinte e um', '121'],
  ['pt', 'três milhões', '3 milhões'],
])('%s: "%s" is worth "%s"', (language, one, other) => {
  expect(keys(one, language)).not.toEqual([])
  expect(keys(one, language)).toEqual(keys(other, language))
})

test.each([
  ['en', '40', 'at least 40'],
  ['en', 'nearly 40', 'about 40'],
  ['en', '3', '3rd'],
  ['en', '2-1', '1-2'],
  ['en', '5%', '5 percentage points'],
  ['en', '30 mph', '30 km/h'],
  ['en', '48m', '48bn'],
  ['en', 'dozens', 'hundreds'],
  ['de', '1.000', '1,000'],
  ['fr', 'plus de 40', 'moins de 40'],
])('%s: "%s" is not worth "%s"', (language, one, other) => {
  expect(keys(one, language)).not.toEqual(keys(other, language))
})

test('what a line is about, and how long it takes, bounds no figure', () => {
  expect(keys('Row over 2% toll', 'en')).toEqual(['2%'])
  expect(keys('Talks held over 3 days', 'en')).toEqual(keys('Talks held for 3 days', 'en'))
})

test('an article and a pronoun count nothing', () => {
  expect(keys('One of them is a man', 'en')).toEqual([])
  expect(keys('Ein Mann ist tot', 'de')).toEqual([])
})

test('any number is read as it is written, with and without separators', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 10 ** 9 }), (number) => {
      expect(keys(number.toLocaleString('en-GB'), 'en')).toEqual([String(number)])
      expect(keys(number.toLocaleString('de-DE'), 'de')).toEqual([String(number)])
    }),
  )
})

test('any text is read to its end', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('en', 'fr', 'de', null),
      (text, language) => {
        const plain = writtenPlainly(text, language)
        for (const { start, end } of figuresOf(plain, language)) {
          expect(start).toBeLessThan(end)
          expect(end).toBeLessThanOrEqual(plain.length)
        }
      },
    ),
  )
})
