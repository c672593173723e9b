/** What a reading of a feed costs, as docs/cost.md counts it. */
import { reset } from 'cloudflare:test'
import { afterEach, expect, test } from 'vitest'
import { ok } from '../../src/core/result.ts'
import { publisherId } from '../alerts.ts'
import { type DeskWorld, MINUTE, onDesk } from './desk-world.ts'

afterEach(() => reset())

const demo = publisherId('demo')
const item = (n: number) =>
  `<item><guid>${n}</guid><title>The dam of ${n} has burst</title><link>https://example.org/${n}</link></item>`
const rss = (from: number) =>
  `<rss><channel>${Array.from({ length: 30 }, (_, n) => item(from + n)).join('')}</channel></rss>`

async function written(world: DeskWorld, work: () => Promise<void>): Promise<number> {
  const before = world.rowsWritten()
  await work()
  return world.rowsWritten() - before
}

test('a reading without news writes two rows, one with news two and what its articles write', () =>
  onDesk(async (world) => {
    await world.add('demo', 'https://example.org/feed')
    await world.poll(demo, rss(0))
    world.until(16 * MINUTE)
    const nothing = await written(world, async () => {
      expect(await world.desk().takeDueFeeds(9)).toEqual([demo])
      await world.poll(demo, async () => ok({ kind: 'unchanged', maxAge: null, link: null }))
    })
    expect(nothing).toBe(2)
    const same = await written(world, () => world.poll(demo, rss(0)))
    expect(same).toBe(1)
    const silent = await written(world, () =>
      world.poll(demo, rss(0).replace('</title>', '!</title>')),
    )
    expect(silent).toBe(2)
  }))

test('a hub costs a reading nothing, and what it tells two rows and what its articles write', () =>
  onDesk(
    async (world) => {
      await world.add('demo', 'https://example.org/feed')
      const link = '<https://hub.test/>; rel=hub'
      const unchanged = async () => ok({ kind: 'unchanged' as const, maxAge: null, link })
      await world.poll(demo, rss(0))
      await world.poll(demo, unchanged)
      await world.desk().takeDueHubs(9)
      const address = String(world.sql.exec('SELECT address FROM hub_subscription').one().address)
      await world.told(address, rss(0).replace('</title>', '!</title>'))
      expect(await written(world, () => world.poll(demo, unchanged))).toBe(1)
      const told = await written(world, async () => {
        expect(await world.told(address, rss(0).replace('</title>', '?</title>'))).toBeNull()
      })
      expect(told).toBe(2)
    },
    { PUBLIC_URL: 'https://lede.test' },
  ))
