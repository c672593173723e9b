import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  differencesOf,
  disagreementsAmong,
  settlesAt,
} from '../../../src/core/story/disagreement.ts'
import { standingOf } from '../../../src/core/story/standing.ts'
import { tollsOf } from '../../../src/core/story/tolls.ts'
import { MINUTE } from './newsroom.ts'

const read = (headline: string, text = '') => tollsOf(headline, text, 'en')
const shown = (headline: string, text = '') =>
  read(headline, text).map(({ kind, value, against }) =>
    against === null ? `${kind} ${value}` : `${kind} ${value}-${against}`,
  )

describe('the tolls of an article', () => {
  it.each([
    ['Ferry sinks off Calder, 12 dead', ['dead 12']],
    ['Mine blast kills at least forty in Maro', ['dead 40']],
    ['Two dozen killed in mine blast', ['dead 24']],
    ['Nine people injured as tram jumps rails', ['hurt 9']],
    ['Storm leaves 1,200 people missing', ['missing 1200']],
    ['Police arrest 31 protesters in Port Ellis', ['arrested 31']],
    ['Magnitude 5.6 quake shakes Calder', ['magnitude 5.6']],
    ['Council passes budget 14-9', ['vote 14-9']],
    ['Death toll in Maro flood rises to 61', ['dead 61']],
  ])('are read: %s', (headline, tolls) => {
    expect(shown(headline)).toEqual(tolls)
  })

  it.each([
    'Dozens killed in mine blast',
    'Third of crew killed in mine blast',
    'Storm kills three more in Maro',
    'Road deaths: 40 killed since 2019',
    'An average of 12 people die a day',
    'There were 669 deaths recorded that day',
    'At least 15 killed, including 13 children',
    'Bus crash kills 13 students and two teachers',
    'Flood kills 6 in Maro, 11 in Calder',
    'Man, 40, dies after fall',
    'Maro beat Calder 3-1',
    '$12 dead weight on shares',
  ])('are not guessed from a part, a rate, another time or another thing: %s', (headline) => {
    expect(shown(headline)).toEqual([])
  })

  it('stand in the headline and the first two sentences alone', () => {
    const text = 'A ferry sank. It killed 12 people. Last year a fire killed 80 people.'
    expect(shown('Ferry sinks', text)).toEqual(['dead 12'])
    expect(tollsOf('Ferry sinks, 12 dead', '', 'fr')).toEqual([])
  })
})

describe('two articles', () => {
  const differ = (one: string, other: string) =>
    differencesOf(read(one), read(other)).map((each) => [each.one.value, each.other.value])

  it.each([
    ['Ferry sinks, 12 dead', 'Ferry sinks, 15 dead', [[12, 15]]],
    ['Quake of magnitude 5.6 hits Calder', 'A 5.4-magnitude quake hits Calder', [[5.6, 5.4]]],
    ['Council passes budget 14-9', 'Council passes budget 15-9', [[14, 15]]],
    ['Blast kills 2 in Maro, 40 hurt', 'Blast in Maro: 2 killed, 61 hurt', [[40, 61]]],
  ])('disagree: %s / %s', (one, other, pairs) => {
    expect(differ(one, other)).toEqual(pairs)
    expect(differ(other, one)).toEqual(pairs.map((pair) => pair.toReversed()))
  })

  it.each([
    ['Ferry sinks, 12 dead', 'Ferry sinks, twelve dead'],
    ['Ferry sinks, at least 12 dead', 'Ferry sinks, 15 dead'],
    ['Storm kills 300', 'Storm kills 290'],
    ['Ferry sinks, 12 dead', 'Ferry sinks, 12 hurt'],
    ['Storm kills 2', 'Storm season has 90 killed'],
    ['Storm kills 12 in Maro', 'Storm kills 15 in Calder'],
    ['Crash kills eight French nationals', 'Crash kills ten people'],
    ['Crash kills eight soldiers', 'Crash kills ten soldiers'],
    ['House passes bill 364-62', 'Senate passes bill 92-6'],
    ['Quake of magnitude 5.6 hits Calder', 'Quake of magnitude 6.3 hits Calder'],
  ])('do not, or not of the same: %s / %s', (one, other) => {
    expect(differ(one, other)).toEqual([])
  })

  it('never disagree with themselves', () => {
    const words = fc.constantFrom(
      ...'12 15 three at least dead killed hurt in Maro people and kills magnitude 5.6 vote 14-9 passed missing arrested'.split(
        ' ',
      ),
    )
    fc.assert(
      fc.property(fc.array(words, { maxLength: 30 }), (list) => {
        const tolls = read(list.join(' '))
        expect(differencesOf(tolls, tolls)).toEqual([])
      }),
    )
  })
})

describe('the articles of a story', () => {
  /** By whom, after how many minutes, and what. */
  const tally = (publisher: string, minutes: number, ...headlines: string[]) => ({
    publisher,
    name: `The ${publisher}`,
    tolls: standingOf(
      headlines.map((headline, i) => ({ at: (minutes + i * 10) * MINUTE, tolls: read(headline) })),
    ),
  })
  const among = (tallies: ReturnType<typeof tally>[], minutes: number) =>
    disagreementsAmong(tallies, minutes * MINUTE).map((pair) =>
      pair.map(({ by, value, since }) => `${value} ${by} ${since / MINUTE}`),
    )
  const wire = tally('wire', 0, 'Ferry sinks, 12 dead')
  const gazette = tally('gazette', 15, 'Ferry sinks, 15 dead')

  it('disagree once both counts have stood for half an hour', () => {
    expect(among([wire, gazette], 44)).toEqual([])
    expect(among([wire, gazette], 45)).toEqual([['12 The wire 0', '15 The gazette 15']])
  })

  it('say when that will be', () => {
    expect(settlesAt([wire, gazette], 15 * MINUTE)).toBe(45 * MINUTE)
    expect(settlesAt([wire, gazette], 45 * MINUTE)).toBeNull()
    expect(settlesAt([wire], 0)).toBeNull()
  })

  it('do not where a count is higher and came well after: it has taken the place of the other', () => {
    expect(among([wire, tally('gazette', 31, 'Ferry sinks, 15 dead')], 90)).toEqual([])
    expect(among([tally('gazette', 0, 'Ferry sinks, 15 dead'), wire], 90)).toHaveLength(1)
  })

  it('no longer disagree once a third counts more', () => {
    const post = tally('post', 60, 'Ferry sinks, 19 dead')
    expect(among([wire, gazette, post], 100)).toEqual([])
  })

  it('agree again when one of them corrects its count, and a version that repeats one is not younger', () => {
    const corrected = tally('gazette', 15, 'Ferry sinks, 15 dead', 'Ferry sinks, 12 dead')
    expect(among([wire, corrected], 100)).toEqual([])
    const repeated = tally('gazette', 15, 'Ferry sinks, 15 dead', 'Ferry with 15 dead found')
    expect(among([wire, repeated], 45)).toHaveLength(1)
  })

  it('are compared by the newest of each publisher that counts such', () => {
    const later = tally('wire', 20, 'Ferry sinks, 15 dead')
    expect(among([wire, gazette, later], 100)).toEqual([])
    const other = tally('wire', 20, 'Captain of ferry arrested')
    expect(among([wire, gazette, other], 100)).toHaveLength(1)
    expect(among([wire, tally('wire', 5, 'Ferry sinks, 14 dead')], 100)).toEqual([])
  })

  it('disagree once a kind, the one that was told first in front', () => {
    const third = tally('post', 5, 'Ferry sinks, 13 dead, 40 hurt')
    const fourth = tally('herald', 3, '61 hurt as ferry sinks')
    expect(among([wire, gazette, third, fourth], 60)).toEqual([
      ['12 The wire 0', '15 The gazette 15'],
      ['61 The herald 3', '40 The post 5'],
    ])
  })
})
