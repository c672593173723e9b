/** Links that open the bot with something to follow. */
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { filterOffered, followLink, payloadOf } from '../../src/core/deep-link.ts'
import { parseFilter } from '../../src/core/filter/filter.ts'
import { filterOf } from '../alerts.ts'

test.each([
  ['from:city-wire', 'from-city-wire'],
  ['topic:sport', 'topic-sport'],
  ['topic:"climate change"', 'topic-climate_change'],
])('%s can be written by hand', (text, payload) => {
  expect(payloadOf(filterOf(text))).toBe(payload)
  expect(filterOffered(payload)).toEqual(filterOf(text))
})

it('reads a topic that is written with capitals', () => {
  expect(filterOffered('topic-Climate_Change')).toEqual(filterOf('topic:"climate change"'))
})

test.each([
  'everything',
  'topic:Вибори',
  'topic:a_b',
  'topic:"a  b"',
  'syria (russia OR kerry) -sport',
  '"interest rates" urgent',
  'الانتخابات',
])('%s goes through a link', (text) => {
  const payload = payloadOf(filterOf(text))
  expect(payload).toMatch(/^[A-Za-z0-9_-]{1,64}$/)
  expect(filterOffered(payload ?? '')).toEqual(filterOf(text))
})

it('says where a filter is too long for a link', () => {
  expect(payloadOf(filterOf('"one two three four five six seven eight nine ten eleven"'))).toBe(
    null,
  )
  const filter = filterOf(`from:${'a'.repeat(60)}`)
  expect(followLink({ bot: 'LedeBot', filter, in: 'private' })).toBe(null)
})

it('leads into a chat with the bot, or into a group', () => {
  const offer = { bot: 'LedeBot', filter: filterOf('from:demo') }
  expect(followLink({ ...offer, in: 'private' })).toBe('https://t.me/LedeBot?start=from-demo')
  expect(followLink({ ...offer, in: 'group' })).toBe('https://t.me/LedeBot?startgroup=from-demo')
})

describe('a payload', () => {
  test.each([
    '',
    'catalog',
    'from-',
    'topic-',
    'topic-___',
    'f-',
    'f-x',
    'f-____',
    'f-gICA',
    `f-${'A'.repeat(62)}`,
    'from-demo OR x',
    'f-cnVzc2lh='.slice(0, 11),
    `topic-${'a'.repeat(80)}`,
  ])('%j offers nothing', (payload) => {
    expect(filterOffered(payload)).toBe(null)
  })

  it('of any kind offers nothing, or a filter that stands in a link of its own', () => {
    const char = fc.constantFrom(...'abcdeXYZ019_-')
    const rest = fc.string({ unit: char, maxLength: 60 })
    const prefix = fc.constantFrom('from-', 'topic-', 'f-', '')
    fc.assert(
      fc.property(prefix, rest, (before, after) => {
        const filter = filterOffered(before + after)
        return filter === null || parseFilter(filter.text).ok
      }),
    )
  })
})
