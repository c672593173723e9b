/** What there is to follow, by buttons alone. */
import { afterEach, describe, expect, it, vi } from 'vitest'
import {
  buttonsOf,
  dataOf,
  filtersOf,
  makeWorld,
  me,
  press,
  privateList,
  privately,
  textOf,
  USER,
  type World,
} from './world.ts'

afterEach(() => {
  vi.unstubAllGlobals()
})

const last = ({ chats }: World) => chats.commits.at(-1)?.reply ?? null
const labels = (world: World) => buttonsOf(last(world)).map(({ text }) => text)

/** Starts the bot and presses one button after the other. */
async function taps(world: World, ...buttons: readonly string[]): Promise<void> {
  await world.bot.handle(privately('/start'))
  for (const label of buttons) {
    await world.bot.handle(press(USER, dataOf(world.chats, label), privateList))
  }
}

const topics = (count: number) =>
  Array.from({ length: count }, (_, i) => ({ number: i, topics: [`topic${i}`, 'world'] }))

describe('from the first start', () => {
  it('everything is followed in three taps', async () => {
    const world = makeWorld()
    await taps(world, 'Everything', 'Save')
    expect(filtersOf(world.chats.get(me))).toEqual(['everything'])
  })

  it('the welcome offers what can be done', async () => {
    const world = makeWorld()
    await taps(world)
    expect(labels(world)).toEqual(['Everything', 'Topics', 'Publishers', 'Search'])
    await taps(world, 'Search')
    expect(textOf(last(world))).toMatch(/^Send me a word or a phrase/)
    expect(labels(world)).toEqual(['‹ Back'])
  })
})

describe('topics', () => {
  it('stand with their stories, most first, and are followed in two taps', async () => {
    const world = makeWorld()
    world.archive.past = topics(3)
    await taps(world, 'Topics')
    expect(textOf(last(world))).toMatch(/^Topics of the last 30 days, and how many stories/)
    expect(labels(world)).toEqual(['world · 3', 'topic0 · 1', 'topic1 · 1', 'topic2 · 1', '‹ Back'])
    await taps(world, 'Topics', 'world', 'Save')
    expect(filtersOf(world.chats.get(me))).toEqual(['topic:world'])
  })

  it('come in pages, and one that is past the last is the last', async () => {
    const world = makeWorld()
    world.archive.past = topics(17)
    await taps(world, 'Topics')
    expect(labels(world)).toHaveLength(10)
    await taps(world, 'Topics', 'More', 'More')
    expect(labels(world)).toEqual(['topic15 · 1', 'topic16 · 1', '‹ Before', '‹ Back'])
    const shown = textOf(last(world))
    for (const page of ['99', '-1', 'x', '1e9', '']) {
      await world.bot.handle(press(USER, `browse:topics:${page}`, privateList))
      expect(textOf(last(world))).toBe(shown)
    }
  })

  it('with long names are shown, and fit into what a button carries', async () => {
    const world = makeWorld()
    const name = 'ж'.repeat(64)
    world.archive.past = [{ number: 1, topics: [name] }]
    await taps(world, 'Topics')
    const [button] = buttonsOf(last(world))
    expect(new TextEncoder().encode(button?.data).length).toBeLessThanOrEqual(64)
    await world.bot.handle(press(USER, button?.data ?? '', privateList))
    expect(textOf(last(world))).toContain('1 story')
  })

  it('are none yet where nothing came', async () => {
    const world = makeWorld()
    await taps(world, 'Topics')
    expect(textOf(last(world))).toMatch(/^No article of the last 30 days has a topic yet/)
    expect(labels(world)).toEqual(['‹ Back'])
  })
})

describe('publishers', () => {
  it('stand by their names, also those that were silent lately', async () => {
    const world = makeWorld()
    world.archive.past = [{ number: 1, publisher: 'demo' }]
    await taps(world, 'Publishers')
    expect(labels(world)).toEqual(['Example News · 1', 'Daily Planet', '‹ Back'])
    await taps(world, 'Publishers', 'Daily Planet', 'Save')
    expect(filtersOf(world.chats.get(me))).toEqual(['from:daily-planet'])
    expect(textOf(last(world))).toMatch(/^This chat now follows Daily Planet\./)
  })

  it('can be followed while the lane cannot look back', async () => {
    const world = makeWorld()
    world.archive.fault = true
    await taps(world, 'Publishers', 'Daily Planet', 'Save')
    expect(filtersOf(world.chats.get(me))).toEqual(['from:daily-planet'])
  })

  it('that are gone by now are said to be', async () => {
    const world = makeWorld({ publishers: [] })
    await world.bot.handle(press(USER, 'see:0123456789abcdef', privateList))
    expect(world.asking.pressed.at(-1)?.text).toBe('That is not there any more. Choose anew.')
  })
})

describe('/search', () => {
  it('looks through the last 30 days, whatever is followed, and offers to follow it', async () => {
    const world = makeWorld()
    world.archive.past = [
      { number: 5, text: 'Interest rates rise' },
      { number: 4, text: 'Rain' },
    ]
    await world.bot.handle(privately('/search interest rates'))
    expect(last(world)).toMatchObject({
      kind: 'list',
      list: {
        title: 'interest rates',
        note: 'In the last 30 days: 1 story:',
        alerts: [5],
        isDated: true,
        language: 'en',
      },
    })
    expect(world.archive.searched[0]).toMatchObject({
      since: Date.parse('2026-10-23T15:00:00Z'),
      limit: 10,
    })
    for (const label of ['Follow this', 'Save']) {
      await world.bot.handle(press(USER, dataOf(world.chats, label), privateList))
    }
    expect(filtersOf(world.chats.get(me))).toEqual(['interest rates'])
  })

  it('is what /latest does with words, but for its length', async () => {
    const world = makeWorld()
    world.archive.past = Array.from({ length: 12 }, (_, i) => ({ number: 12 - i, text: 'rain' }))
    await world.bot.handle(privately('/latest rain'))
    expect(last(world)).toMatchObject({ list: { alerts: [12, 11, 10, 9, 8] } })
  })

  it('explains itself, and what it does not understand', async () => {
    const world = makeWorld()
    await world.bot.handle(privately('/search'))
    expect(textOf(last(world))).toContain('/search interest rates')
    await world.bot.handle(privately('/search ?!'))
    expect(textOf(last(world))).toMatch(/^I see no word in that/)
  })
})
