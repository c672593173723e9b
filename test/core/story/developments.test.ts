import { describe, expect, it } from 'vitest'
import { newOutcomes, tollRises } from '../../../src/core/story/developments.ts'
import { tollsOf } from '../../../src/core/story/tolls.ts'

const rises = (before: string, now: string) =>
  tollRises({ tolls: tollsOf(before, '', 'en'), text: before }, tollsOf(now, '', 'en'))

describe('a toll', () => {
  it.each([
    ['Ferry sinks off Calder', 'Ferry sinks, 12 dead'],
    ['Ferry sinks off Calder', 'Ferry sinks, 12 hurt'],
    ['Ferry sinks, 12 hurt', 'Ferry sinks, 1 dead, 12 hurt'],
    ['Ferry sinks, 12 dead', 'Ferry sinks, 18 dead'],
    ['Ferry sinks, 9 dead', 'Ferry sinks, 11 dead'],
    ['Ferry sinks, 30 missing', 'Ferry sinks, 45 missing'],
    ['Ferry sinks, no one killed', 'Ferry sinks, 12 dead'],
    ['Ferry sinks without any injuries', 'Ferry sinks, 12 hurt'],
  ])('is news when it is the first or much higher: %s / %s', (before, now) => {
    expect(rises(before, now)).toBe(true)
  })

  it.each([
    ['Ferry sinks, 12 dead', 'Ferry sinks, 14 dead'],
    ['Ferry sinks, 12 dead', 'Ferry sinks, 9 dead'],
    ['Ferry sinks, 12 dead', 'Ferry sinks, 12 dead, 3 hurt'],
    ['Ferry sinks, 2 dead', 'Ferry sinks, 4 dead'],
    ['Ferry sinks, 12 dead', 'Ferry sinks off Calder'],
    ['Nine dead in ferry, including captain', 'Ferry sinking kills 8'],
    ['Inquiry into deadly ferry sinking', 'Nation mourns 12 killed in ferry'],
    ['Captain wounded as ferry sinks', 'Ferry sinks, 2 hurt'],
    ['Ferry sinks, 99 missing', 'Ferry sinks, nearly 100 missing'],
    ['Ferry sinks, eight soldiers killed', 'Ferry sinks, 10 people killed'],
  ])('is none when it is about the same, or lower: %s / %s', (before, now) => {
    expect(rises(before, now)).toBe(false)
  })
})

describe('an outcome', () => {
  const before = ['Minister Roth under fire over budget', 'Roth faces vote']

  it.each(['Roth resigns', 'Roth quits over budget', 'Parliament passes budget', 'Roth arrested'])(
    'is new where no headline of the story had it: %s',
    (headline) => {
      expect(newOutcomes(headline, before)).toHaveLength(1)
    },
  )

  it('is not new in other words', () => {
    expect(newOutcomes('Minister quits', ['Minister resigns'])).toEqual([])
    expect(newOutcomes('Police detain mayor', ['Mayor is arrested'])).toEqual([])
  })

  it('is none where nothing has ended', () => {
    expect(newOutcomes('Roth defends budget as debate goes on', before)).toEqual([])
  })
})
