import { reset } from 'cloudflare:test'
import { afterEach, expect, test } from 'vitest'
import { articleId, publisherId } from '../alerts.ts'
import { DAY, type DeskWorld, MINUTE, onDesk as onAnyDesk, publishedOf } from './desk-world.ts'

afterEach(() => reset())

/** With stories, unless a test says otherwise. */
const onDesk = (
  work: (world: DeskWorld) => Promise<void>,
  settings: Readonly<Record<string, string>> = {},
) => onAnyDesk(work, { STORIES: 'all', ...settings })

/** One event as several newsrooms tell it, and another. */
const ferry = {
  wire: [
    'Ferry with 214 aboard sinks off Calder Island',
    'The ferry Northern Star sank in heavy seas off Calder Island early on Friday with 214 people aboard, the coastguard said. Rescuers pulled 180 people from the water.',
  ],
  gazette: [
    'Calder Island ferry sinking: 180 rescued from Northern Star',
    'Rescuers have pulled 180 people from the sea after the ferry Northern Star went down off Calder Island on Friday. The coastguard said that 214 were aboard.',
  ],
  herald: [
    'Northern Star ferry sinks near Calder Island, coastguard says',
    'The Northern Star, a ferry carrying 214 people, sank near Calder Island in heavy seas. The coastguard has rescued 180 so far.',
  ],
} as const
const harvest = [
  'Olive harvest fails in third dry summer',
  'Growers in the south say that the olive harvest has failed for a third year as wells run dry.',
] as const

async function tell(
  world: DeskWorld,
  publisher: string,
  [headline, text]: readonly [string, string],
  id = publisher,
) {
  const body = { format: 'text', text } as const
  const article = { publisher: publisherId(publisher), id: articleId(id), headline, body }
  const event = await world.accepted(publishedOf(article), { publisher })
  await world.work()
  return event
}

const stories = ({ lanes }: DeskWorld) => lanes.alerts.map(({ story }) => story)

/** Three newsrooms, and one more that tells something else. */
async function fourNewsrooms(world: DeskWorld, each: () => Promise<void> | void = () => {}) {
  for (const id of ['wire', 'gazette', 'herald', 'farmer']) await world.add(id)
  for (const id of ['wire', 'gazette', 'herald'] as const) {
    await tell(world, id, ferry[id])
    await each()
  }
  await tell(world, 'farmer', harvest)
}

test('articles of one event are one story, named after the first, across publishers', () =>
  onDesk(async (world) => {
    await fourNewsrooms(world)
    expect(stories(world)).toEqual(['wire/wire', 'wire/wire', 'wire/wire', 'farmer/farmer'])
  }))

test('a Desk that was evicted after each article decides the same', () =>
  onDesk(async (world) => {
    await fourNewsrooms(world, () => world.restart())
    expect(stories(world).slice(0, 3)).toEqual(['wire/wire', 'wire/wire', 'wire/wire'])
  }))

test('another version of an article stays in its story, whatever it says by then', () =>
  onDesk(async (world) => {
    await fourNewsrooms(world)
    await tell(world, 'gazette', harvest)
    expect(stories(world).at(-1)).toBe('wire/wire')
  }))

test('why an article is in its story can be looked up', () =>
  onDesk(async (world) => {
    await fourNewsrooms(world)
    const event = world.lanes.alerts[1]?.event
    const found = event && (await world.desk().event(event))
    expect(found).toMatchObject({
      story: { id: 'wire/wire', relation: 'join', to: 'wire/wire' },
    })
    expect(found?.story?.shared).toContain('Calder')
    // Readers are told the same words, and none of the article that began it.
    expect(world.lanes.alerts[1]?.shared).toEqual(found?.story?.shared)
    expect(world.lanes.alerts[0]?.shared).toEqual([])
  }))

test('an operator can keep stories within each publisher', () =>
  onDesk(
    async (world) => {
      await fourNewsrooms(world)
      await world.pass(7 * 60 * MINUTE)
      await tell(world, 'wire', ferry.gazette, 'second')
      expect(stories(world)).toEqual([
        ...['wire/wire', 'gazette/gazette', 'herald/herald', 'farmer/farmer'],
        'wire/wire',
      ])
    },
    { STORIES: 'publisher' },
  ))

test('an operator can switch stories off', () =>
  onDesk(
    async (world) => {
      await fourNewsrooms(world)
      expect(new Set(stories(world)).size).toBe(4)
      expect(world.count('story')).toBe(0)
    },
    { STORIES: 'off' },
  ))

/** Of an article that joins a story, where there are stories. */
async function rowsWritten(settings: Readonly<Record<string, string>>): Promise<number> {
  let rows = 0
  await onDesk(async (world) => {
    await world.add('wire')
    await world.add('gazette')
    await tell(world, 'wire', ferry.wire)
    const before = world.rowsWritten()
    await tell(world, 'gazette', ferry.gazette)
    rows = world.rowsWritten() - before
  }, settings)
  return rows
}

test('a story costs an article thirteen rows', async () => {
  const without = await rowsWritten({ STORIES: 'off' })
  await reset()
  expect((await rowsWritten({})) - without).toBe(13)
})

/** Time passes, and cron sweeps. */
async function later(world: DeskWorld, ms: number) {
  await world.pass(ms)
  for (let i = 0; i < 3; i++) await world.desk().sweep()
}

test('what articles are compared by is forgotten after a week, where they were put after a month', () =>
  onDesk(async (world) => {
    await fourNewsrooms(world)
    await later(world, 9 * DAY)
    expect(world.count('story')).toBe(0)
    expect(world.count('story_posting')).toBe(0)
    expect(world.count('story_article')).toBe(4)
    await tell(world, 'herald', ferry.herald, 'again')
    expect(stories(world).at(-1)).toBe('herald/again')
    await later(world, 32 * DAY)
    expect(world.count('story_article')).toBe(0)
  }))

test('languages that nobody speaks do not fill the storage', () =>
  onDesk(async (world) => {
    await world.add('wire')
    for (let i = 0; i < 80; i++) {
      const language = `q${String.fromCharCode(97 + (i % 20), 97 + Math.floor(i / 20))}`
      const article = { publisher: publisherId('wire'), id: articleId(`a${i}`), language }
      await world.accepted(publishedOf(article), { publisher: 'wire' })
      await world.work()
    }
    await later(world, 2 * MINUTE)
    expect(world.count('story_learnt')).toBeLessThanOrEqual(64 + 2)
  }))
