/** What the Desk writes down to be looked up, what that costs, and what a Desk of before had not written. */
import { reset } from 'cloudflare:test'
import { afterEach, expect, test } from 'vitest'
import { DESK_SCHEMA } from '../../src/platform/desk/schema.ts'
import { articleId, publisherId } from '../alerts.ts'
import { onDesk, publishedOf, retractedOf, SECOND } from './desk-world.ts'

afterEach(() => reset())

const ANY = { state: null, publisher: null, article: null }
const HASH = '0'.repeat(64)
const OLD = `evt_${'0'.repeat(32)}`
/** Records came with this step of the schema. */
const BEFORE = DESK_SCHEMA.findIndex((step) => step.some((sql) => sql.includes('read_key')))

test('events of a Desk of before are found, without what it did not write', () =>
  onDesk(async (world) => {
    world.before(BEFORE)
    world.sql.exec(
      `INSERT INTO publisher (id, name, domains, secrets, rev)
       VALUES ('demo', 'Demo', '{"v":1,"value":["example.org"]}', '{"v":1,"value":[]}', 1)`,
    )
    world.sql.exec(
      `INSERT INTO event (id, publisher, article, type, revision, state, at)
       VALUES ('${OLD}', 'demo', 'a1', 'article.published', 1, 'done', ?)`,
      world.now(),
    )
    world.restart()
    const old = { id: OLD, headline: null, line: null, format: null, request: null }
    const unknown = { processed: null, firstSent: null, lastSent: null }
    const shown = { ...old, times: { ...unknown, received: world.now() } }
    expect(world.desk().events({ ...ANY, publisher: publisherId('demo') }, 9)).toMatchObject([
      shown,
    ])
    await world.accepted(retractedOf())
    const versions = world.desk().article(publisherId('demo'), articleId('a1'))?.versions
    expect(versions).toMatchObject([{ type: 'article.retracted', headline: null }, shown])
  }))

test('what a publisher reads by is copied to KV, also of a Desk that did not copy it yet', () =>
  onDesk(async (world) => {
    const step = DESK_SCHEMA.findIndex((sql) => sql.some((one) => one.includes('read_key.owner')))
    world.before(step)
    world.sql.exec(
      `INSERT INTO publisher (id, name, domains, secrets, rev)
       VALUES ('demo', 'Demo', '{"v":1,"value":["example.org"]}', '{"v":1,"value":[]}', 1),
         ('other', 'Other', '{"v":1,"value":["example.org"]}', '{"v":1,"value":[]}', 1)`,
    )
    world.sql.exec(`INSERT INTO read_key (owner, hash, until) VALUES ('demo', '${HASH}', 0)`)
    world.restart()
    await world.desk().alarm()
    await world.copied()
    expect(world.kv.keys('publisher:')).toEqual(['publisher:demo'])
    expect(world.kv.writes).toBe(1)
    await world.desk().setReadKey(publisherId('demo'), HASH.replaceAll('0', '1'))
    await world.tick(2 * SECOND)
    await world.copied()
    expect(world.kv.writes).toBe(2)
    await world.desk().dropReadKeys(publisherId('demo'))
    await world.tick(2 * SECOND)
    await world.copied()
    expect(world.kv.writes).toBe(3)
  }))

test('a record costs two rows more for a post, and one whose line is made none', () =>
  onDesk(async (world) => {
    await world.add()
    const cost = async () => {
      const before = world.rowsWritten()
      await world.followed(publishedOf({ id: articleId(`a${before}`) }))
      await world.work()
      return world.rowsWritten() - before
    }
    // Some posts cost a row more of their own: the day's bytes are written ahead.
    const least = async () => Math.min(await cost(), await cost(), await cost(), await cost())
    const withRecords = await least()
    world.sql.exec('DROP INDEX event_publisher')
    world.sql.exec('DROP INDEX event_link')
    expect(withRecords - (await least())).toBe(2)
  }))
