/** A group that becomes a supergroup has another id: all that is kept of it is found by that, and nothing by the old one. */
import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Delivered } from '../../src/app/ports/lane.ts'
import { laneOf } from '../../src/core/lanes.ts'
import { notice } from '../../src/core/message/message.ts'
import { Plan } from '../../src/core/rate/plan.ts'
import { ChatExport } from '../../src/platform/lane/chats/export.ts'
import { renameChat } from '../../src/platform/lane/chats/rename-chat.ts'
import { laneClient } from '../../src/platform/lane/lane-client.ts'
import type { LaneParts } from '../../src/platform/lane/parts.ts'
import { filterOf, settingsOf } from '../alerts.ts'
import { clock } from '../clock.ts'
import { tables } from '../lane-tables.ts'
import { lane, laneTests, put, rest, save } from './lane-chats.ts'
import { onLane } from './lane-windows.ts'

const world = laneTests()

const GROUP = -700_700
const SUPERGROUP = -1_000_000_800_800
const ADA = 77
const DAY = 86_400_000
const NEWSROOM = { title: 'Newsroom', kind: 'group', isForum: false } as const
const named = (chatId: number) => ({ ...NEWSROOM, chatId })

/** Everything that there can be of a group. */
async function fill(chatId: number): Promise<void> {
  await save(chatId, settingsOf([filterOf('topic:old')]))
  await save(chatId, null, { forgets: 'chat', keepsUntil: clock.now() + DAY })
  const quiet = { quiet: '22:00-07:00', language: 'de', show: 'line' } as const
  await save(chatId, settingsOf(undefined, quiet), { draft: { id: 'a', text: 'rain' } })
  const { event } = await put('Dam holds after night of rain')
  await rest()
  const messageId = world.telegram.delivered.length
  for (const press of ['more', 'mute'] as const) {
    const { settings } = await lane().read({ chatId, threadId: null })
    await save(chatId, settings, { reply: { kind: 'press', press, event, messageId } })
  }
  const { settings } = await lane().read({ chatId, threadId: null })
  await save(chatId, settings, { reply: { kind: 'part', event } })
  await rest()
  await save(ADA, null, { manages: { ...named(chatId), threadId: null } })
}

/** Two replies wait, and the chat may not be written to. */
const waiting = ({ direct, bars }: LaneParts) => {
  const target = { chatId: GROUP, threadId: null }
  const now = clock.now()
  for (const text of ['One', 'Two']) {
    direct.put('reply', target, { kind: 'message', message: notice(text) }, now)
  }
  bars.bar(target, { scope: 'chat', reason: 'CHAT_WRITE_FORBIDDEN' }, now)
}

const told = (parts: LaneParts, chatId: number): Record<string, unknown> => {
  const text = new ChatExport(parts).of(chatId, { answers: [], edits: [] }, clock.now())
  return { ...JSON.parse(text), answering: parts.direct.isAnswering(chatId) }
}

const listed = ({ managed }: LaneParts) => {
  const { known, inHand } = managed.look(ADA, { chatId: SUPERGROUP }, clock.now())
  return [known?.chatId, inHand?.chatId]
}

/** How it comes to be known. */
const WAYS: readonly [string, (parts: LaneParts) => void][] = [
  [
    'Telegram says so',
    (parts) => renameChat(parts, { from: GROUP, to: SUPERGROUP, now: clock.now() }),
  ],
  [
    'a message to it is refused',
    ({ direct, outbox }) => {
      const now = clock.now()
      const [parcel] = direct.due('reply', 1, new Plan(now, () => now))
      if (!parcel) throw new Error('nothing is due')
      const delivered: Delivered = { parcel, delivery: { kind: 'migrated', to: SUPERGROUP } }
      outbox.advance([delivered], { now, limit: 0 })
    },
  ],
]

describe.each(WAYS)('when %s', (_, learn) => {
  const seen: Record<'before' | 'after' | 'left', Record<string, unknown>> = {
    before: {},
    after: {},
    left: {},
  }
  let names: readonly string[] = []
  let list: readonly unknown[] = []

  beforeEach(async () => {
    await fill(GROUP)
    await onLane((parts, { sql }) => {
      waiting(parts)
      seen.before = told(parts, GROUP)
      learn(parts)
      seen.after = told(parts, SUPERGROUP)
      seen.left = told(parts, GROUP)
      list = listed(parts)
      names = tables(sql).filter((table) =>
        JSON.stringify(sql.exec(`SELECT * FROM ${table}`).toArray()).includes(String(GROUP)),
      )
    })
  })

  test.each(['follows', 'copies', 'opened', 'muted', 'apart', 'inactive', 'answering'])(
    'it keeps what there is of it: %s',
    (part) => {
      expect(seen.before[part]).not.toEqual([])
      expect(seen.before[part]).not.toBe(false)
      expect(seen.after[part]).toEqual(seen.before[part])
      expect([[], false]).toContainEqual(seen.left[part])
    },
  )

  test('what was looked at there and not saved goes, since its buttons are gone', () => {
    expect(seen.before.shown).not.toEqual([])
    expect([seen.after.shown, seen.left.shown]).toEqual([[], []])
  })

  test('who manages it has it in hand, and on their list', () => {
    expect(list).toEqual([SUPERGROUP, SUPERGROUP])
  })

  test('no table names it by the old id, but what deletes the copy of it', () => {
    expect(names).toEqual(['mirror'])
  })
})

test('what lies inactive of the new id already stays, and so does the list', () =>
  onLane((parts) => {
    const { inactive, managed } = parts
    const now = clock.now()
    const row = (chatId: number, until: number) => ({ chatId, threadId: 0, settings: '', until })
    inactive.take([row(GROUP, now + 1), row(SUPERGROUP, now + 2)])
    for (const chatId of [GROUP, SUPERGROUP]) managed.note(ADA, named(chatId), now)
    renameChat(parts, { from: GROUP, to: SUPERGROUP, now })
    expect(inactive.rowsOf(SUPERGROUP, now).map(({ until }) => until)).toEqual([now + 2])
    expect(inactive.rowsOf(GROUP, now)).toEqual([])
    expect(managed.all(ADA, now).map(({ chatId }) => chatId)).toEqual([SUPERGROUP])
  }))

test('settings that lie inactive are put back under the new id, in whichever lane that lives', async () => {
  const ids = Array.from({ length: 60 }, (_, i) => -100 - i)
  const [from = 0] = ids.filter((id) => laneOf(id, 2) === 0)
  const [to = 0] = ids.filter((id) => laneOf(id, 2) === 1)
  const people = [1, 2, 3, 4, 5, 6]
  const lanes = laneClient(env.LANE, { count: async () => 2, hint: 2 })
  for (const index of [0, 1]) await lanes.open(index, 2)
  await save(from, settingsOf([filterOf('topic:world')]))
  await save(from, null, { forgets: 'chat', keepsUntil: clock.now() + DAY })
  for (const person of people) await lanes.noteManaged(person, named(from))
  await lanes.rename(from, to)
  // Telegram says it again when nobody answered.
  await lanes.rename(from, to)
  expect(await lanes.about({ chatId: from, threadId: null })).toEqual({
    filters: 0,
    inactive: null,
  })
  expect((await lanes.about({ chatId: to, threadId: null })).inactive?.filters).toBe(1)
  const known = await Promise.all(people.map((person) => lanes.managed(person, to)))
  expect(known).toEqual(people.map(() => expect.objectContaining({ chatId: to })))
})
