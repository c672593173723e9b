/** Articles of urgency 1 are held while second editors are asked, and go out as they say, or as ordinary. */
import { reset } from 'cloudflare:test'
import { afterEach, expect, test } from 'vitest'
import { type EditorDecision, MOST_EDITORS } from '../../src/app/ports/editors.ts'
import type { EventId } from '../../src/core/article.ts'
import { DESK_SCHEMA } from '../../src/platform/desk/schema.ts'
import { articleId, publisherId } from '../alerts.ts'
import { type DeskWorld, MINUTE, onDesk, publishedOf, retractedOf, SECOND } from './desk-world.ts'

afterEach(() => reset())

const [ID, EDITOR, STRANGER] = [publisherId('demo'), 77, 78]
const urgent = (changes = {}) => publishedOf({ urgency: 1, ...changes })
const updated = (headline: string) =>
  ({ ...urgent({ headline }), type: 'article.updated' }) as ReturnType<typeof publishedOf>

async function link(world: DeskWorld, chatId: number, hash = `hash of ${chatId}`) {
  await world.desk().editing({ verb: 'expect', publisher: ID, hash })
  return world.desk().editing({ verb: 'link', hash, chatId, language: 'de' })
}

async function asked(world: DeskWorld): Promise<EventId> {
  await world.add()
  expect(await link(world, EDITOR)).toEqual({ linked: 'The demo' })
  const event = await world.followed(urgent())
  await world.work()
  return event
}

const decide = async (
  world: DeskWorld,
  event: EventId,
  decision: EditorDecision,
  chatId = EDITOR,
) => (await world.desk().editing({ verb: 'decide', event, chatId, decision })).decided

const record = (world: DeskWorld, event: EventId) => world.desk().event(event)
const urgencies = (world: DeskWorld) => world.lanes.alerts.map(({ urgency }) => urgency)

test('it is held, and each editor is asked in their chat’s language, with two buttons', () =>
  onDesk(async (world) => {
    const event = await asked(world)
    expect(record(world, event)).toMatchObject({ state: 'held', approval: 'asked' })
    expect(world.lanes.alerts).toEqual([])
    expect(world.asked).toHaveLength(1)
    const [{ target, reply, update } = { update: 0 }] = world.asked
    expect(target).toEqual({ chatId: EDITOR, threadId: null })
    expect(update).toBeLessThan(0)
    expect(reply).toMatchObject({
      message: {
        text: expect.stringMatching(
          /^Russia talks on Syria continue, says Kerry\n\nThe demo will das als Eilmeldung senden/s,
        ),
        buttons: [[{ data: `approve:urgent:${event}` }], [{ data: `approve:ordinary:${event}` }]],
      },
    })
  }))

test.each([
  ['urgent', 1],
  ['ordinary', null],
] as const)('what an editor says is %s goes out so at once', (decision, urgency) =>
  onDesk(async (world) => {
    const event = await asked(world)
    world.restart()
    expect(await decide(world, event, decision)).toBe(decision)
    await world.pass(SECOND)
    expect(urgencies(world)).toEqual([urgency])
    expect(record(world, event)).toMatchObject({ state: 'sending', approval: decision })
  }),
)

test('unanswered for ten minutes it goes out as an ordinary alert, and the record says so', () =>
  onDesk(async (world) => {
    const event = await asked(world)
    world.restart()
    await world.pass(9 * MINUTE)
    expect(urgencies(world)).toEqual([])
    await world.pass(2 * MINUTE)
    expect(urgencies(world)).toEqual([null])
    expect(record(world, event)).toMatchObject({ state: 'sending', approval: 'unanswered' })
    expect(await decide(world, event, 'urgent')).toBe('over')
    expect(world.asked).toHaveLength(1)
  }))

test('a queue that repeats itself neither asks again nor sends', () =>
  onDesk(async (world) => {
    const event = await asked(world)
    world.queue.push(event, event)
    await world.work()
    expect([world.asked.length, urgencies(world)]).toEqual([1, []])
    await decide(world, event, 'urgent')
    world.queue.push(event)
    await world.pass(SECOND)
    expect(urgencies(world)).toEqual([1])
  }))

test('presses that are another’s, late or forged change nothing', () =>
  onDesk(async (world) => {
    const event = await asked(world)
    const none = `evt_${'0'.repeat(32)}` as EventId
    expect(await decide(world, event, 'urgent', STRANGER)).toBe('not-yours')
    expect(await decide(world, none, 'urgent')).toBe('not-yours')
    expect(record(world, event)).toMatchObject({ state: 'held', approval: 'asked' })
    expect(await decide(world, event, 'ordinary')).toBe('ordinary')
    expect(await decide(world, event, 'urgent')).toBe('over')
    await world.pass(SECOND)
    expect(urgencies(world)).toEqual([null])
    expect(await decide(world, event, 'urgent')).toBe('over')
  }))

test('a version that comes while editors are asked is asked about in its place', () =>
  onDesk(async (world) => {
    const first = await asked(world)
    await world.pass(8 * MINUTE)
    const second = await world.followed(updated('Talks with Russia on Syria end, says Kerry'))
    await world.pass(MINUTE)
    expect(record(world, first)).toMatchObject({ state: 'cancelled' })
    expect(await decide(world, first, 'urgent')).toBe('over')
    expect(world.asked).toHaveLength(2)
    await world.pass(8 * MINUTE)
    expect(urgencies(world)).toEqual([])
    expect(await decide(world, second, 'urgent')).toBe('urgent')
    await world.pass(SECOND)
    expect(world.lanes.alerts).toMatchObject([{ event: second, urgency: 1 }])
  }))

test('what was decided holds for later versions, and nobody is asked again', () =>
  onDesk(async (world) => {
    const event = await asked(world)
    await decide(world, event, 'ordinary')
    await world.pass(SECOND)
    await world.followed(updated('Talks with Russia on Syria end, says Kerry'))
    await world.pass(MINUTE)
    expect([world.asked.length, urgencies(world)]).toEqual([1, [null, null]])
  }))

test('an article that is withdrawn while editors are asked goes out to nobody', () =>
  onDesk(async (world) => {
    const event = await asked(world)
    await world.followed(retractedOf())
    expect(await decide(world, event, 'urgent')).toBe('over')
    await world.pass(11 * MINUTE)
    expect(urgencies(world)).toEqual([])
  }))

test('only urgency 1 is asked about, and only where an editor is linked', () =>
  onDesk(async (world) => {
    await world.add()
    await world.followed(urgent())
    await world.work()
    await link(world, EDITOR)
    await world.followed(publishedOf({ id: articleId('a2'), urgency: 2 }))
    await world.work()
    expect([world.asked.length, urgencies(world)]).toEqual([0, [1, 2]])
    // What went out before there was an editor is only edited.
    await world.followed(updated('Talks with Russia on Syria end, says Kerry'))
    await world.pass(MINUTE)
    expect([world.asked.length, urgencies(world)]).toEqual([0, [1, 2, 1]])
  }))

test('a code links one chat, for an hour, and the newest alone', () =>
  onDesk(async (world) => {
    await world.add()
    const take = (hash: string, chatId: number) =>
      world.desk().editing({ verb: 'link', hash, chatId, language: null })
    await world.desk().editing({ verb: 'expect', publisher: ID, hash: 'old' })
    await world.desk().editing({ verb: 'expect', publisher: ID, hash: 'new' })
    expect(await take('old', 1)).toEqual({})
    expect(await take('new', 1)).toEqual({ linked: 'The demo' })
    expect(await take('new', 2)).toEqual({})
    await world.desk().editing({ verb: 'expect', publisher: ID, hash: 'late' })
    world.until(61 * MINUTE)
    expect(await take('late', 2)).toEqual({})
    for (let chat = 2; chat <= MOST_EDITORS + 1; chat++) await link(world, chat)
    const { editors } = await world.desk().editing({ verb: 'list', publisher: ID })
    expect(editors).toHaveLength(MOST_EDITORS)
  }))

test('editors go with their chat, by being unlinked, and with their publisher', () =>
  onDesk(async (world) => {
    await world.add()
    await link(world, EDITOR)
    await link(world, STRANGER)
    await world.desk().editing({ verb: 'forget', chatId: STRANGER })
    const listed = await world.desk().editing({ verb: 'list', publisher: ID })
    expect(listed.editors).toEqual([{ chatId: EDITOR, language: 'de' }])
    expect(await world.desk().editing({ verb: 'unlink', publisher: ID })).toEqual({ editors: [] })
    await link(world, EDITOR)
    await world.desk().removePublisher(ID)
    await world.add()
    expect(await world.desk().editing({ verb: 'list', publisher: ID })).toEqual({ editors: [] })
  }))

test('KV is told of the editors of before, and of no publisher without one', () =>
  onDesk(async (world) => {
    world.before(DESK_SCHEMA.findIndex((step) => step.some((sql) => sql.includes('editor.owner'))))
    world.sql.exec(
      `INSERT INTO publisher (id, name, domains, secrets, rev)
       VALUES ('demo', 'Demo', '{"v":1,"value":["example.org"]}', '{"v":1,"value":[]}', 1),
         ('other', 'Other', '{"v":1,"value":["example.org"]}', '{"v":1,"value":[]}', 1)`,
    )
    world.sql.exec(`INSERT INTO editor (owner, chat) VALUES ('demo', ${EDITOR})`)
    world.restart()
    await world.desk().alarm()
    await world.copied()
    expect(world.kv.keys('publisher:')).toEqual(['publisher:demo'])
  }))

test('events of a Desk of before were asked about by nobody', () =>
  onDesk(async (world) => {
    world.before(DESK_SCHEMA.findIndex((step) => step.some((sql) => sql.includes('editor_code'))))
    world.sql.exec(
      `INSERT INTO event (id, publisher, article, type, revision, state, at)
       VALUES (?, 'demo', 'a1', 'article.published', 1, 'done', ?)`,
      `evt_${'0'.repeat(32)}`,
      world.now(),
    )
    world.restart()
    expect(record(world, `evt_${'0'.repeat(32)}` as EventId)).toMatchObject({ approval: null })
  }))
