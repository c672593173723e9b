/** The lane under test, its chats and what Telegram got; each test file calls `laneTests` once. */
import { runInDurableObject } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { beforeEach, expect } from 'vitest'
import type { ChatChange } from '../../src/app/ports/chats.ts'
import type { Copies, Counts, EventOutcome } from '../../src/app/ports/outcome.ts'
import type { NewAlert } from '../../src/core/alert.ts'
import type { EventId } from '../../src/core/article.ts'
import type { Settings } from '../../src/core/settings.ts'
import { alertOf, articleId } from '../alerts.ts'
import { until } from '../turning.ts'
import { type FakeTelegram, fakeTelegram } from './fake-telegram.ts'

export const lane = () => env.LANE.getByName('lane-0')

/** A statement on what the lane has stored. */
export const exec = (sql: string, ...values: SqlStorageValue[]) =>
  runInDurableObject(lane(), (_, { storage }) => storage.sql.exec(sql, ...values).toArray())

/** A fresh lane and a fresh Telegram for every test of the file. */
export function laneTests(): { telegram: FakeTelegram } {
  const world = { telegram: fakeTelegram() }
  beforeEach(() => {
    world.telegram = fakeTelegram()
  })
  return world
}

let update = 0

/** Saves settings as the bot does; `null` deletes. */
export async function save(
  chatId: number,
  settings: Settings | null,
  changes: Partial<ChatChange> = {},
  threadId: number | null = null,
): Promise<void> {
  const target = { chatId, threadId }
  const { rev } = await lane().read(target)
  update += 1
  const change = { update, target, rev, settings, reply: null, replyThreadId: threadId }
  expect(await lane().commit({ ...change, ...changes })).toBe('committed')
}

/** Puts an alert whose article is named after its line. */
export async function put(line: string, changes: Partial<NewAlert> = {}): Promise<NewAlert> {
  const alert = alertOf({ article: articleId(line), line, ...changes })
  await lane().put(alert)
  return alert
}

async function outcome(event: EventId): Promise<EventOutcome> {
  const [only] = await lane().outcomes([event])
  if (!only) throw new Error('the lane says nothing of the event')
  return only
}

/** How an event's alert stands in the lane. */
export const counts = async (event: EventId): Promise<Counts> => (await outcome(event)).chats

/** What has become of earlier copies. */
export const copies = async (event: EventId): Promise<Copies | null> =>
  (await outcome(event)).copies

/** Lets the lane send all that it has. */
export const rest = (): Promise<void> =>
  until(async () => expect((await lane().health()).waiting).toBe(0))
