/** Feeds that somebody should look at: those that fail, and those that have gone silent by their own habit. */
import { reset } from 'cloudflare:test'
import { afterEach, expect, test } from 'vitest'
import type { FetchFeed } from '../../src/app/ports/feeds.ts'
import { err } from '../../src/core/result.ts'
import { publisherId } from '../alerts.ts'
import { type DeskWorld, MINUTE, onDesk } from './desk-world.ts'

afterEach(() => reset())

const demo = publisherId('demo')
const rss = (guid: string) =>
  `<rss version="2.0"><channel><title>t</title><item><guid>${guid}</guid><title>The dam of ${guid} has burst</title></item></channel></rss>`

/** A publisher whose feed was read once. */
async function followed(world: DeskWorld): Promise<void> {
  await world.add('demo', 'https://example.org/feed')
  await world.poll(demo, '<rss><channel><title>t</title></channel></rss>')
}

const troubled = async (world: DeskWorld) =>
  (await world.desk().vitals()).troubledFeeds.map(({ name, trouble }) => `${name} ${trouble}`)
/** Asked each hour of so many days. */
async function days(world: DeskWorld, n: number, answer: (hour: number) => string | FetchFeed) {
  for (let hour = 0; hour < n * 24; hour++) {
    await world.tick(60 * MINUTE)
    await world.poll(demo, answer(hour))
  }
}
const always = () => rss('a')

test('is one that brings nothing for far longer than it ever did, until it does again', () =>
  onDesk(async (world) => {
    await followed(world)
    await days(world, 30, (hour) => rss(`${hour - (hour % 12)}`))
    await days(world, 1, always)
    expect(await troubled(world)).toEqual([])
    world.logged.length = 0
    await days(world, 4, always)
    expect(await troubled(world)).toEqual(['The demo silent'])
    expect(world.logged.at(-1)).toEqual({
      ...{ event: 'feed.trouble', publisher: demo, name: 'The demo', trouble: 'silent' },
      detail: expect.stringContaining('far longer than it ever does'),
    })
    expect(world.desk().feedStates([demo])).toMatchObject([{ trouble: 'silent' }])
    world.restart()
    expect(await troubled(world)).toEqual(['The demo silent'])
    await world.desk().changePublisher(demo, { paused: true })
    expect(await troubled(world)).toEqual([])
    world.logged.length = 0
    await days(world, 1, always)
    expect(world.logged).not.toContainEqual(expect.objectContaining({ event: 'feed.trouble' }))
    expect(world.desk().feedStates([demo])).toMatchObject([{ trouble: null }])
    await world.desk().changePublisher(demo, { paused: false })
    await world.poll(demo, rss('news'))
    expect(await troubled(world)).toEqual([])
  }))

test('is one that has failed for an hour, until it is read again', () =>
  onDesk(async (world) => {
    await followed(world)
    const fails: FetchFeed = async () => err({ kind: 'too-slow' })
    for (let i = 0; i < 3; i++) await world.poll(demo, fails)
    expect(await troubled(world)).toEqual([])
    await world.poll(demo, fails)
    expect(await troubled(world)).toEqual(['The demo failing'])
    expect(world.logged.at(-1)).toMatchObject({
      ...{ event: 'feed.trouble', trouble: 'failing' },
      detail: expect.stringMatching(/^It was not there within 10 seconds\. .* right address/),
    })
    await world.poll(demo, always())
    expect(await troubled(world)).toEqual([])
  }))

test('is none that has another address, or was known to a version before, until it is known', () =>
  onDesk(async (world) => {
    await followed(world)
    await days(world, 10, always)
    expect(await troubled(world)).toEqual(['The demo silent'])
    const settings = JSON.stringify({ url: 'https://example.org/other' })
    await world.desk().changePublisher(demo, { settings })
    expect(await troubled(world)).toEqual([])
    await world.poll(demo, always())
    world.sql.exec('UPDATE feed SET news_at = NULL, silence = NULL')
    world.restart()
    await days(world, 9, always)
    expect(await troubled(world)).toEqual([])
    await days(world, 1, always)
    expect(await troubled(world)).toEqual(['The demo silent'])
  }))
