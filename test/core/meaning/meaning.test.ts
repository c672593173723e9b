import fc from 'fast-check'
import { expect, test } from 'vitest'
import { meaningChanged } from '../../../src/core/meaning/meaning.ts'
import loud from '../../fixtures/meaning/loud.txt?raw'
import quiet from '../../fixtures/meaning/quiet.txt?raw'

const LINE = 'Police say 12 hurt in Kyiv strike'

test.each([
  ['Police say 21 hurt in Kyiv strike', 'a number'],
  ['Police say 12 hurt in Lviv strike', 'a name'],
  ['Police say none hurt in Kyiv strike', 'a negation'],
  ['Mayor says 12 hurt in Kyiv strike', 'a speaker'],
  ['12 hurt in Kyiv strike', 'an attribution that is gone'],
  ['Police say 12 reportedly hurt in Kyiv strike', 'doubt'],
  ['Police say 12 hurt in Kyiv strike?', 'a question'],
])('%s corrects %s', (line) => {
  expect(meaningChanged(LINE, line)).toBe(true)
  expect(meaningChanged(line, LINE)).toBe(true)
})

test.each([
  [LINE, LINE],
  ['Police say twelve hurt in Kyiv strike', LINE],
  ['Police said 12 were hurt in Kyiv strike', LINE],
  ['Police say 12 injured in Kyiv strike', LINE],
  ['Rail strike costs €1,000 million', 'Rail strike costs €1000 million'],
  ["Minister isn't resigning", 'Minister is not resigning'],
])('%s is no correction of %s', (after, before) => {
  expect(meaningChanged(before, after)).toBe(false)
})

test.each([
  ['Storm closes airport', 'Gale closes airport'],
  ['Police arrest man', 'Officers arrest man'],
  ['Police say 3 hurt', 'Officers say 3 hurt'],
  ['Council approves harbour tunnel', 'City council gives go-ahead for harbour tunnel'],
  ['Council Approves Harbour Tunnel', 'Council Backs Harbour Tunnel'],
  ['Council Approves Harbour Tunnel', 'Council backs harbour tunnel'],
  ['City pays 48 million euro for tunnel', 'City pays €48m for tunnel'],
  ['City pays 48 million for tunnel', 'City pays 48,000,000 for tunnel'],
  ['City pays 1.1 billion for tunnel', 'City pays €1.1bn for tunnel'],
  ['A dozen die in fire', '12 die in fire'],
  ['Twelve die in fire', '12 die in fire'],
  ['Shares rise on oil news', 'Shares climb on oil news'],
  ['Shares rose and fell', 'Shares fell and rose'],
])('%s and %s say the same', (one, other) => {
  expect(meaningChanged(one, other)).toBe(false)
  expect(meaningChanged(other, one)).toBe(false)
})

test.each([
  ['Jury acquits mayor', 'Jury convicts mayor'],
  ['Bank raises rates', 'Bank cuts rates'],
  ['Bank cuts rates after fall in prices', 'Bank raises rates after fall in prices'],
  ['Shares rose on oil news', 'Shares fell on oil news'],
  ['Council approves tunnel', 'Council blocks tunnel'],
  ['12 killed in fire', '12 injured in fire'],
  ['Mayor sued', 'Mayor charged with fraud'],
  ['Russia says talks on life support', 'Iran says talks on life support'],
  ['Storm closes airport', 'Fire closes airport'],
  ['Man held after fire', 'Woman held after fire'],
  ['Russia Strikes Kyiv Hospital Today', 'Russia Strikes Lviv Hospital Today'],
  ['Russia Strikes Kyiv Hospital Today', 'Iran Strikes Kyiv Hospital Today'],
  ['Smith quits as chairman', 'John Smith quits as chairman'],
  ['Trump sues newspaper', 'Melania Trump sues newspaper'],
  ['Crew rescued from burning ship', 'Crew dead on burning ship'],
  ['John Smith quits as chairman', 'Peter Smith quits as chairman'],
  ['Korea tests missile', 'North Korea tests missile'],
  ['Strike kills 3', 'Israeli strike kills 3'],
  ['City pays $48m for tunnel', 'City pays €48m for tunnel'],
  ['City pays €48m for tunnel', 'City pays €48bn for tunnel'],
])('%s and %s say different things', (one, other) => {
  expect(meaningChanged(one, other)).toBe(true)
  expect(meaningChanged(other, one)).toBe(true)
})

test('the same words with their names the other way round say something else', () => {
  expect(meaningChanged('Smith beats Jones in final', 'Jones beats Smith in final')).toBe(true)
})

/** Pairs as a newsroom would read them: see the first lines of the files. */
const pairs = (text: string) =>
  text
    .split('\n')
    .filter((line) => !line.startsWith('#') && line.includes(' | '))
    .map((line): readonly [string, string, string] => {
      const [language = '', before = '', after = ''] = line.split(' | ')
      return [before, after, language]
    })

const LOUD = pairs(loud)
const QUIET = pairs(quiet)
const ENGLISH = [...LOUD, ...QUIET].filter(([, , language]) => language === 'en')

test.each(LOUD)('readers of "%s" are told "%s"', (before, after, language) => {
  expect(meaningChanged(before, after, language)).toBe(true)
  expect(meaningChanged(after, before, language)).toBe(true)
})

test.each(QUIET)('"%s" becomes "%s" without a word', (before, after, language) => {
  expect(meaningChanged(before, after, language)).toBe(false)
  expect(meaningChanged(after, before, language)).toBe(false)
})

test('letter case and white space change no meaning', () => {
  for (const [line, , language] of [...LOUD, ...QUIET]) {
    for (const same of [
      line.toUpperCase(),
      line.toLowerCase(),
      ` ${line.replaceAll(' ', ' \n\u00a0')} `,
    ])
      expect(meaningChanged(line, same, language), same).toBe(false)
  }
})

test('a line in capitals is read like any other', () => {
  const isRight = ([before, after]: readonly [string, string, string]) =>
    meaningChanged(before.toUpperCase(), after) === meaningChanged(before, after)
  const wrong = ENGLISH.filter((pair) => !isRight(pair))
  // Who does what is harder to tell without small letters.
  expect(wrong.length / ENGLISH.length).toBeLessThan(0.02)
})

test('a meaning changes both ways or neither way', () => {
  const line = fc.array(
    fc.constantFrom(
      ...'US says not 3 three Kyiv Smith storm City $3 €3m million rise fall talks may resume in of'.split(
        ' ',
      ),
    ),
  )
  fc.assert(
    fc.property(line, line, (a, b) => {
      const [one, other] = [a.join(' '), b.join(' ')]
      expect(meaningChanged(one, other)).toBe(meaningChanged(other, one))
      expect(meaningChanged(one, one)).toBe(false)
    }),
  )
})
