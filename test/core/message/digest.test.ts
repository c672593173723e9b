import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkEntities } from '../../../sandbox/entities.ts'
import { voiceFor } from '../../../src/core/languages/languages.ts'
import {
  byTopic,
  type Digest,
  type DigestStory,
  digestMessage,
  inParts,
  offerMessage,
  PAGE_SIZE,
  pagesOf,
  storiesIn,
  turnMeant,
} from '../../../src/core/message/digest.ts'

const english = voiceFor('en')

const digest = (groups: Digest['groups'], changes: Partial<Digest> = {}): Digest => ({
  reason: 'digest',
  groups,
  size: PAGE_SIZE,
  part: null,
  ...changes,
})

const story = (line: string, changes: Partial<DigestStory> = {}): DigestStory => ({
  line,
  sentences: ['First sentence.', 'Second sentence.'],
  url: 'https://example.org/a',
  publisherName: 'City Wire',
  differing: [],
  at: Date.UTC(2026, 10, 30, 9, 30),
  ...changes,
})

const place = { at: Date.UTC(2026, 10, 30), part: 0 }

describe('byTopic', () => {
  it('puts each story under the topic that most have, the largest first, the others last', () => {
    const topics = [
      ['sport'],
      ['World', 'politics'],
      ['politics'],
      ['culture'],
      [],
      ['sport', 'politics'],
      ['politics '],
    ]
    expect(byTopic(topics.map((own, seq) => ({ seq, topics: own })))).toEqual([
      { topic: 'politics', alerts: [1, 2, 5, 6] },
      { topic: null, alerts: [0, 3, 4] },
    ])
  })

  it('loses and doubles none', () => {
    const topic = fc.constantFrom('a', 'b', 'c', 'd')
    fc.assert(
      fc.property(fc.array(fc.array(topic)), (all) => {
        const groups = byTopic(all.map((topics, seq) => ({ seq, topics })))
        expect(groups.flatMap(({ alerts }) => alerts).sort((a, b) => a - b)).toEqual(
          all.map((_, i) => i),
        )
      }),
    )
  })
})

describe('pagesOf', () => {
  it('fills each page but the last, in order, and parts come to the same', () => {
    const sizes = fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1 })
    fc.assert(
      fc.property(sizes, fc.integer({ min: 1, max: 9 }), (lengths, size) => {
        let seq = 0
        const groups = lengths.map((length, i) => ({
          topic: `t${i}`,
          alerts: Array.from({ length }, () => seq++),
        }))
        const whole = digest(groups, { size })
        const pages = pagesOf(whole)
        expect(pages.flat().flatMap(({ alerts }) => alerts)).toEqual(storiesIn(whole))
        const counts = pages.map((page) => page.flatMap(({ alerts }) => alerts).length)
        expect(counts.slice(0, -1).every((count) => count === size)).toBe(true)
        const parts = inParts(whole)
        expect(parts.flatMap(storiesIn)).toEqual(storiesIn(whole))
        expect(parts.every((part) => pagesOf(part).length === 1)).toBe(true)
      }),
      { numRuns: 50 },
    )
  })
})

describe('digestMessage', () => {
  const twoGroups = digest([
    { topic: 'world', alerts: [1, 2] },
    { topic: null, alerts: [3] },
  ])

  it('reads by topic: line, publisher, time, and sentences that open', () => {
    const groups = [
      {
        topic: 'world',
        stories: [story('US says Russia talks on life support'), story('Dam holds')],
      },
      { topic: null, stories: [story('Cup final moved')] },
    ]
    const { text, entities, buttons } = digestMessage(
      { digest: twoGroups, page: 1, groups, place },
      english,
    )
    const of = (line: string) => [
      line,
      'City Wire · 30 November 2026, 09:30 UTC',
      'First sentence. Second sentence.',
    ]
    expect(text.split('\n')).toEqual([
      'Your digest',
      '',
      'World',
      ...of('US says Russia talks on life support'),
      ...of('Dam holds'),
      '',
      'More',
      ...of('Cup final moved'),
    ])
    expect(buttons).toEqual([])
    const kinds = Map.groupBy(entities, ({ type }) => type)
    expect([...kinds].map(([type, all]) => [type, all.length]).sort()).toEqual([
      ['bold', 3],
      ['date_time', 3],
      ['expandable_blockquote', 3],
      ['text_link', 3],
    ])
  })

  it('says its page, and turns to the one before and after', () => {
    const alerts = Array.from({ length: 20 }, (_, i) => i)
    const long = digest([{ topic: 'world', alerts }])
    const groups = [{ topic: 'world', stories: [story('One')] }]
    const { text, buttons } = digestMessage({ digest: long, page: 2, groups, place }, english)
    expect(text.split('\n')[0]).toBe('Your digest, page 2 of 3')
    expect(buttons.flat().map((button) => button.text)).toEqual(['‹ Page 1', 'Page 3 ›'])
    const turns = buttons.flat().map((button) => ('data' in button ? turnMeant(button.data) : null))
    expect(turns).toEqual([
      { ...place, page: 1 },
      { ...place, page: 3 },
    ])
  })

  it('says so where nothing is left of a page', () => {
    const groups = [{ topic: 'world', stories: [] }]
    const { text } = digestMessage({ digest: twoGroups, page: 1, groups, place }, english)
    expect(text).toBe('Your digest\n\nWhat stood here has been withdrawn or is over.')
  })

  it('is what Telegram takes, whatever publishers write', () => {
    const words = fc.array(
      fc.constantFrom('Talks', '@name', 'example.org', '/stop', '😀', 'überlang'.repeat(9)),
      { maxLength: 60 },
    )
    const any = fc.record({
      line: words,
      name: words,
      sentences: fc.array(words, { maxLength: 4 }),
    })
    fc.assert(
      fc.property(fc.array(any, { minLength: 1, maxLength: PAGE_SIZE }), (all) => {
        const stories = all.map(({ line, name, sentences }) =>
          story(`L ${line.join(' ')}`, {
            publisherName: `N ${name.join(' ')}`,
            sentences: sentences.map((one) => one.join(' ')),
          }),
        )
        const groups = [{ topic: 'a topic', stories }]
        const { text, entities } = digestMessage(
          { digest: twoGroups, page: 1, groups, place },
          english,
        )
        expect(text.length).toBeLessThanOrEqual(4_096)
        expect(text.endsWith('…') || text.includes(stories.at(-1)?.line.slice(0, 20) ?? '')).toBe(
          true,
        )
        expect(checkEntities(text, entities)).toMatchObject({ ok: true })
      }),
      { numRuns: 60 },
    )
  })
})

describe('turnMeant', () => {
  it.each([
    '',
    'digest:',
    'digest:a.0:0',
    'digest:A.0:1',
    'digest:a.0:1 ',
    'digest:a:1',
    'digest:a.0:1e5',
  ])('takes no %j', (data) => {
    expect(turnMeant(data)).toBeNull()
  })
})

it('after a pause the stories are offered', () => {
  const { text, buttons } = offerMessage(12, place, english)
  expect(text).toBe('The pause is over, and alerts come again. 12 stories came meanwhile.')
  expect(buttons).toEqual([
    [{ text: 'Show them', data: expect.stringMatching(/^digest:\w+\.0:1$/) }],
  ])
})
