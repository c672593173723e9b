import { expect, test } from 'vitest'
import { dayOf, unitsOf } from '../../bench/cost/usage.ts'
import type { FanOut } from '../../bench/delivery/fan-out.ts'
import { asJson, readSizes } from '../../bench/delivery/report.ts'
import { difference, type Use } from '../../bench/delivery/use.ts'

const use = (changes: Partial<Use>): Use => ({
  laneRows: 0,
  deskRows: 0,
  rowsRead: 0,
  laneRequests: 0,
  deskRequests: 0,
  kvWritesForChats: 0,
  kvWritesForArticles: 2,
  kvReads: 1,
  queueMessages: 1,
  ...changes,
})

const run = (sends: number, changes: Partial<Use>): FanOut => ({
  chats: sends,
  allowedPerSecond: 28,
  sends,
  achievedPerSecond: 27.5,
  refused429: 0,
  seconds: sends / 27.5,
  busiestSecond: 29,
  use: use(changes),
  cpuMs: null,
})

test('what an article costs and what a send costs are told apart by two sizes', () => {
  const units = unitsOf(
    run(100, { laneRows: 45, deskRows: 20, laneRequests: 15 }),
    run(1_000, { laneRows: 405, deskRows: 20, laneRequests: 60 }),
  )
  expect(units.rowsWritten.perSend).toBeCloseTo(0.4)
  expect(units.rowsWritten.perArticle).toBeCloseTo(25)
  const day = dayOf(units, 1_000, 28)
  expect(day.rowsWritten).toBeCloseTo(20 * 25 + 20_000 * 0.4)
  expect(day.kvWrites).toBe(40)
  expect(day.queueOperations).toBe(60)
  expect(day.duration).toBeCloseTo((20_000 / 28) * 0.128)
})

test('a difference counts settings that are still being copied from before neither as rows nor as writes', () => {
  const before = {
    rowsWritten: { Lane: 10, Desk: 5, 'Lane mirror': 100 },
    rowsRead: { Lane: 7, 'Lane mirror': 1_000 },
    alarmsSet: {},
    requests: { Lane: 3 },
    kvReads: {},
    copiesAsked: { chat: 80 },
    queueMessages: 0,
  }
  const after = {
    ...before,
    rowsWritten: { Lane: 18, Desk: 9, 'Desk mirror': 4, 'Lane mirror': 140 },
    rowsRead: { Lane: 27, 'Lane mirror': 1_400 },
    copiesAsked: { chat: 80, known: 2 },
    queueMessages: 1,
  }
  expect(difference(after, before)).toMatchObject({
    laneRows: 8,
    deskRows: 8,
    rowsRead: 20,
    kvWritesForChats: 0,
    kvWritesForArticles: 2,
    queueMessages: 1,
  })
})

test('--json has the fields that are agreed on, and no others', () => {
  const matching = [{ chats: 1_000, matches: 10, ms: 1.5 }]
  expect(asJson({ runs: [run(100, { laneRows: 25 })], matching })).toEqual({
    runs: [
      {
        chats: 100,
        allowed_per_s: 28,
        achieved_per_s: 27.5,
        http_429: 0,
        seconds: 100 / 27.5,
        rows_written_per_send: 0.25,
        kv_writes_per_send: 0,
        kv_writes_per_article: 2,
        queue_messages_per_article: 1,
      },
    ],
    matching,
  })
})

test('--chats is a list of whole numbers', () => {
  expect(readSizes('100,1000')).toEqual([100, 1_000])
  expect(readSizes(undefined)).toEqual([100, 1_000, 10_000])
  for (const text of ['', 'many', '0', '100,', '1.5', '1000000']) {
    expect(() => readSizes(text)).toThrow('--chats takes')
  }
})
