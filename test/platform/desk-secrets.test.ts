/** How long the secret before a publisher's newest is taken. */
import { reset } from 'cloudflare:test'
import { afterEach, expect, test } from 'vitest'
import { DESK_SCHEMA } from '../../src/platform/desk/schema.ts'
import { publisherId } from '../alerts.ts'
import { type DeskWorld, MINUTE, onDesk } from './desk-world.ts'

afterEach(() => reset())

const HOUR = 60 * MINUTE
const [ID, FIRST, SECOND] = [publisherId('demo'), 'whsec_AAAA', 'whsec_BBBB']

const secrets = (world: DeskWorld) => world.desk().publishers()[0]?.secrets

/** With the sweeps of cron. */
async function goOn(world: DeskWorld, hours: number) {
  for (let hour = 0; hour <= hours; hour += 2) {
    world.until(hour * HOUR)
    await world.desk().sweep()
  }
}

test('the secret before a new one is taken for a day, and copies know when it has ended', () =>
  onDesk(async (world) => {
    await world.add()
    await world.desk().rotate(ID, SECOND)
    const rev = world.desk().publishers()[0]?.rev ?? 0
    await goOn(world, 22)
    expect(secrets(world)).toEqual([SECOND, FIRST])
    await goOn(world, 24)
    expect(secrets(world)).toEqual([SECOND])
    expect(world.desk().publishers()[0]?.rev).toBe(rev + 1)
    await goOn(world, 48)
    expect(world.desk().publishers()[0]?.rev).toBe(rev + 1)
  }))

test('two secrets that the version before left live stay so until the next rotation', () =>
  onDesk(async (world) => {
    world.before(DESK_SCHEMA.findIndex((step) => step.some((sql) => sql.includes('second_until'))))
    world.sql.exec(
      `INSERT INTO publisher (id, name, domains, secrets, rev)
       VALUES ('demo', 'Demo', '{"v":1,"value":["example.org"]}', ?, 1)`,
      JSON.stringify({ v: 1, value: [SECOND, FIRST] }),
    )
    world.restart()
    await goOn(world, 48)
    expect(secrets(world)).toEqual([SECOND, FIRST])
    await world.desk().rotate(ID, 'whsec_CCCC')
    expect(secrets(world)).toEqual(['whsec_CCCC', SECOND])
  }))
