/**
 * Telegram answers a chat with each of its failures, once, in the middle of a fan-out; then a second
 * article shows what has become of the chat.
 */
import { expect, test } from 'vitest'
import type { FaultRule } from '../../sandbox/faults.ts'
import { follow, tap } from '../../scripts/follow.ts'
import { headlineOf } from '../../scripts/invented-news.ts'
import { startRig } from './rig.ts'

type Strike = Omit<FaultRule, 'method' | 'chatId'>

interface Case {
  readonly strike: Strike
  /** Copies of the article that is struck, and of the one after it. */
  readonly resend: readonly [number, number]
  /** With ON_DOUBT=skip, where that makes a difference. */
  readonly skip?: readonly [number, number]
}

const GONE = [0, 0] as const
const DROPPED = [0, 1] as const
const DELAYED = [1, 1] as const

const CASES: readonly Case[] = [
  { strike: { kind: 'too-many-requests', retryAfter: 2 }, resend: DELAYED },
  { strike: { kind: 'server-error' }, resend: DELAYED },
  { strike: { kind: 'server-error', times: 3 }, resend: DELAYED },
  { strike: { kind: 'bad-gateway' }, resend: DELAYED, skip: DROPPED },
  { strike: { kind: 'bad-gateway-after' }, resend: [2, 1], skip: DELAYED },
  { strike: { kind: 'blocked' }, resend: GONE },
  { strike: { kind: 'deactivated' }, resend: GONE },
  { strike: { kind: 'kicked' }, resend: GONE },
  { strike: { kind: 'not-a-member' }, resend: GONE },
  { strike: { kind: 'cannot-initiate' }, resend: GONE },
  { strike: { kind: 'chat-not-found' }, resend: GONE },
  // A 403 of no known kind removes nobody.
  { strike: { kind: 'forbidden' }, resend: DELAYED },
  // The chat is kept, and silent until it speaks.
  { strike: { kind: 'no-rights' }, resend: GONE },
  { strike: { kind: 'bad-request', detail: 'CHAT_SEND_PLAIN_FORBIDDEN' }, resend: GONE },
  { strike: { kind: 'thread-not-found' }, resend: GONE },
  { strike: { kind: 'cannot-parse' }, resend: DROPPED },
  { strike: { kind: 'too-long' }, resend: DROPPED },
  { strike: { kind: 'bad-request' }, resend: DROPPED },
  { strike: { kind: 'delay', ms: 3_000 }, resend: DELAYED },
  { strike: { kind: 'timeout-before', ms: 0 }, resend: DELAYED, skip: DROPPED },
  { strike: { kind: 'timeout-before', ms: 2_000 }, resend: DELAYED, skip: DROPPED },
  { strike: { kind: 'timeout-after', ms: 0 }, resend: [2, 1], skip: DELAYED },
  { strike: { kind: 'timeout-after', ms: 2_000 }, resend: [2, 1], skip: DELAYED },
]
/** Chats that nothing happens to. */
const SPARED = 30

for (const onDoubt of ['resend', 'skip'] as const) {
  test(`each failure of Telegram's means what it should, with ON_DOUBT=${onDoubt}`, async () => {
    const rig = await startRig({ chats: CASES.length + SPARED, settings: { ON_DOUBT: onDoubt } })
    for (const [i, { strike }] of CASES.entries()) {
      const chatId = rig.chats[i * 2]
      if (chatId === undefined) throw new Error('There are too few chats.')
      rig.sandbox.fail({ ...strike, method: 'sendMessage', chatId })
    }
    const copies: ReadonlyMap<number, number>[] = []
    for (const article of ['struck', 'after']) {
      await rig.publishSurely(article)
      expect(await rig.settle(20_000, 240_000)).toBe(true)
      copies.push(rig.copies(article))
    }
    const shown = rig.chats.map((chat) => copies.map((of) => of.get(chat)))
    const struck = CASES.map(({ strike }, i) => [JSON.stringify(strike), shown[i * 2]])
    expect(struck).toEqual(
      CASES.map(({ strike, resend, skip }) => [
        JSON.stringify(strike),
        onDoubt === 'skip' ? (skip ?? resend) : resend,
      ]),
    )
    const spared = shown.filter((_, i) => i % 2 === 1 || i >= CASES.length * 2)
    expect(spared).toEqual(spared.map(() => [1, 1]))
    expect(rig.sandbox.counts().refused429).toBe(1)
  })
}

test('a group that becomes a supergroup on the way gets each article once, under its new id', async () => {
  const rig = await startRig({ chats: 5 })
  const { sandbox } = rig
  const group = await sandbox.createChat({ kind: 'group' })
  // Its welcome, or that would be taken for the answer.
  await sandbox.waitFor(() => sandbox.messages(group).some(({ outgoing }) => outgoing), 20_000)
  await follow(sandbox, { chat: group }, 'everything')
  const supergroup = await sandbox.migrate(group)
  await rig.publishSurely('moved')
  await rig.publishSurely('after')
  expect(await rig.settle(15_000, 60_000)).toBe(true)
  const lines = sandbox.messages(supergroup).map(({ text }) => text.split('\n')[0])
  const told = [headlineOf('after'), headlineOf('moved')].toSorted()
  expect(lines.filter((line) => told.includes(line ?? '')).toSorted()).toEqual(told)
})

test('a group in slow mode gets what it waits for, and the others need not wait for it', async () => {
  const rig = await startRig({ chats: 5 })
  const { sandbox } = rig
  const group = await sandbox.createChat({ kind: 'supergroup', slowModeSeconds: 20 })
  // By the buttons of its welcome: edits are no messages to slow mode, and the alert has to wait.
  await sandbox.waitFor(() => sandbox.messages(group).some(({ outgoing }) => outgoing), 20_000)
  for (const label of ['Everything', 'Save']) await tap(sandbox, { chat: group }, label)
  await rig.publishSurely('slow')
  const served = () => [...rig.copies('slow').values()].filter((count) => count === 1).length
  await sandbox.waitFor(() => served() === rig.chats.length, 25_000)
  const alerts = () =>
    sandbox.messages(group).filter(({ text }) => text.startsWith(headlineOf('slow'))).length
  expect(alerts()).toBe(0)
  await sandbox.waitFor(() => alerts() > 0, 60_000)
  expect(await rig.settle(5_000, 30_000)).toBe(true)
  expect(alerts()).toBe(1)
  expect(sandbox.counts().refused429).toBe(1)
})
