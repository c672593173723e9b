import { expect, test, vi } from 'vitest'
import { type DeliverDeps, deliver } from '../../src/app/deliver.ts'
import type { Delivered, NextWindow, Outbox, Parcel } from '../../src/app/ports/lane.ts'
import type { SendFailure, Sending } from '../../src/app/ports/telegram.ts'
import { err, ok } from '../../src/core/result.ts'
import type { Clock } from '../../src/platform/clock.ts'
import { rateOf } from '../rate.ts'

const parcelOf = (chatId: number, changes: Partial<Extract<Parcel, { kind: 'alert' }>> = {}) => ({
  kind: 'alert' as const,
  form: 'alert' as const,
  alert: 1,
  recipient: chatId,
  target: { chatId, threadId: null },
  attempts: 0,
  doubts: 0,
  again: false,
  ...changes,
})

interface Changes extends Partial<Omit<DeliverDeps, 'rate'>> {
  /** Messages a second. */
  readonly sendRate?: number
  readonly paidRate?: number
  /** How many lanes there are, none of which has a lease. */
  readonly lanes?: number
}

/** An outbox with so many parcels, a Telegram that answers at once, and a clock that sleeping moves. */
function world(parcels: Parcel[], changes: Changes = {}) {
  const { sendRate = 1_000, paidRate = null, lanes = 1, ...others } = changes
  let queue = [...parcels]
  const seen = {
    windows: [] as NextWindow[],
    delivered: [] as Delivered[],
    sent: [] as Sending[],
    told: [] as number[],
    plain: [] as Parcel[],
    logged: [] as string[],
    /** Edits are deletions, and how Telegram answers them. */
    deletes: false,
    deleted: [] as number[],
    refuses: null as SendFailure | null,
  }
  let now = 990_000
  const clock: Clock = {
    now: () => now,
    random: () => 0,
    sleep: async (ms) => {
      now += ms
    },
    every: () => () => {},
  }
  const config = { sendRate, paidRate }
  const tellOthers = (ms: number) => seen.told.push(ms)
  const rate = rateOf({ clock, config, tellOthers, lanes: () => lanes })
  now = 1_000_000
  let failure: SendFailure | null = null
  const outbox: Outbox = {
    doubtful: () => null,
    advance(delivered, next) {
      seen.delivered.push(...delivered)
      seen.windows.push(next)
      const window = queue.splice(0, Math.max(0, Math.min(20, next.limit)))
      return window.length === 0 || rate.blockedUntil() > now ? null : window
    },
    unwanted: () => null,
    open: (parcel) => ({
      kind: 'message',
      message: { text: 'Hello', entities: [], buttons: [] },
      edits: parcel.kind === 'alert' && parcel.form === 'edit' ? 5 : null,
      replyTo: null,
      deletes: seen.deletes,
    }),
    leaveOutButtons: (parcel) => seen.plain.push(parcel),
  }
  const deps: DeliverDeps = {
    outbox,
    telegram: {
      async delete(_, messageId) {
        seen.deleted.push(messageId)
        return seen.refuses ? err(seen.refuses) : ok(true)
      },
      async send(sending) {
        seen.sent.push(sending)
        return failure ? err(failure) : ok({ messageId: seen.sent.length })
      },
    },
    rate,
    onDoubt: 'resend',
    turn: 40,
    now: clock.now,
    random: clock.random,
    sleep: clock.sleep,
    log: (event) => seen.logged.push(event),
    ...others,
  }
  return {
    seen,
    deps,
    rate,
    clock: clock.now,
    /** Some time later there is more to send. */
    goOn(more: Parcel[], ms: number) {
      now += ms
      queue = [...more]
    },
    fail: (with_: SendFailure) => {
      failure = with_
    },
  }
}

const chats = (count: number) => Array.from({ length: count }, (_, i) => parcelOf(i + 1))

test('a turn goes from window to window until it has made its requests', async () => {
  const { seen, deps } = world(chats(100))
  await deliver(deps)
  expect(seen.sent).toHaveLength(40)
  expect(seen.windows.map(({ limit }) => limit)).toEqual([40, 20, 0])
  expect(seen.delivered).toHaveLength(40)
})

test('a turn ends where there is no more to send', async () => {
  const { seen, deps } = world(chats(25))
  await deliver(deps)
  expect(seen.delivered).toHaveLength(25)
  expect(seen.windows).toHaveLength(3)
})

test('a chat that stands in a window twice is not waited for', async () => {
  const { seen, deps, clock } = world([parcelOf(1), parcelOf(1, { alert: 2 }), ...chats(3)])
  await deliver(deps)
  expect(seen.sent.map(({ target }) => target.chatId).sort()).toEqual([1, 2, 3])
  const later = seen.delivered.filter(({ delivery }) => delivery.kind === 'later')
  expect(later.map(({ parcel }) => parcel.target.chatId)).toEqual([1, 1])
  expect(clock() - 1_000_000).toBeLessThan(300)
})

test('a 429 stops the lane for its time, and the other lanes', async () => {
  const { seen, deps, fail } = world(chats(20))
  const [code, description] = [429, 'Too Many Requests: retry after 9']
  fail({ kind: 'refused', code, description, retryAfter: 9, migrateTo: null })
  await deliver(deps)
  expect(seen.told[0]).toBe(9_000)
  expect(seen.sent.length).toBeLessThanOrEqual(6)
  expect(seen.delivered.every(({ delivery }) => delivery.kind === 'later')).toBe(true)
})

test('a group in slow mode waits by itself, and with it all that is for it', async () => {
  const { seen, deps, rate, clock } = world([parcelOf(-1), ...chats(5)])
  const description = 'Too Many Requests: retry after 900'
  const flood = {
    kind: 'refused',
    code: 429,
    description,
    retryAfter: 900,
    migrateTo: null,
  } as const
  const send = async ({ target }: Sending) =>
    target.chatId < 0 ? err(flood) : ok({ messageId: 1 })
  await deliver({ ...deps, telegram: { ...deps.telegram, send } })
  expect(seen.told).toEqual([5_000])
  const slow = seen.delivered.find(({ parcel }) => parcel.target.chatId === -1)
  expect(slow?.delivery).toMatchObject({ kind: 'later', attempts: 0 })
  const until = slow?.delivery.kind === 'later' ? slow.delivery.at : 0
  expect(until - clock()).toBeGreaterThan(890_000)
  expect(rate.blockedUntil() - clock()).toBeLessThanOrEqual(5_000)
  expect(rate.at(-1, 'alert', clock())).toBe(until)
})

const slow = {
  kind: 'refused',
  code: 429,
  description: 'Too Many Requests: retry after 900',
  retryAfter: 900,
  migrateTo: null,
} as const

test('nobody rests again for a group whose wait was its own', async () => {
  const { seen, deps, rate, clock, goOn } = world([parcelOf(-1), ...chats(5)])
  const send = async ({ target }: Sending) => (target.chatId < 0 ? err(slow) : ok({ messageId: 1 }))
  const telegram = { ...deps.telegram, send }
  await deliver({ ...deps, telegram })
  expect(seen.told).toEqual([5_000])
  goOn([parcelOf(7)], 5_000)
  await deliver({ ...deps, telegram })
  goOn([parcelOf(-1, { alert: 2 }), ...chats(5)], 900_000)
  await deliver({ ...deps, telegram })
  expect(seen.told).toEqual([5_000])
  expect(rate.blockedUntil()).toBeLessThan(clock())
})

test('a flood that is told to groups only stops the lane after a dozen of them', async () => {
  const { deps, seen, fail, goOn } = world([])
  fail(slow)
  for (let round = 0; round < 5 && !seen.told.includes(900_000); round++) {
    goOn(
      Array.from({ length: 20 }, (_, i) => parcelOf(-1 - i - 20 * round)),
      5_000,
    )
    await deliver(deps)
  }
  expect(seen.told.at(-1)).toBe(900_000)
  expect(seen.sent.length).toBeLessThanOrEqual(12)
})

test('what never left is nobody else’s matter', async () => {
  const { seen, deps, fail } = world(chats(1))
  fail({ kind: 'unreachable', description: 'no requests are left' })
  await deliver(deps)
  expect(seen.told).toEqual([])
})

test('edits keep to their own rate where alerts are paid for', async () => {
  const edits = Array.from({ length: 20 }, (_, i) => parcelOf(i + 1, { form: 'edit' }))
  const { deps, clock } = world(edits, { sendRate: 10, paidRate: 1_000 })
  await deliver(deps)
  expect(clock() - 1_000_000).toBeGreaterThan(1_500)
})

test('an edit that changes nothing has been made', async () => {
  const { seen, deps, fail } = world([parcelOf(1, { form: 'edit' })])
  const description = 'Bad Request: message is not modified'
  fail({ kind: 'refused', code: 400, description, retryAfter: null, migrateTo: null })
  await deliver(deps)
  expect(seen.delivered[0]?.delivery).toEqual({ kind: 'sent', messageId: 5 })
})

test('an edit in doubt is made again, whatever the operator chose for alerts', async () => {
  const parcels = [parcelOf(1, { form: 'edit' }), parcelOf(2)]
  const { seen, deps, fail } = world(parcels, { onDoubt: 'skip' })
  fail({ kind: 'unanswered', description: '' })
  await deliver(deps)
  const kinds = new Map(
    seen.delivered.map(({ parcel, delivery }) => [parcel.target.chatId, delivery.kind]),
  )
  expect(kinds.get(1)).toBe('later')
  expect(kinds.get(2)).toBe('doubt')
})

test('what is left in doubt says why', async () => {
  const { seen, deps, fail } = world([parcelOf(1)], { onDoubt: 'skip' })
  fail({ kind: 'unanswered', description: '' })
  await deliver(deps)
  const reason = 'No answer: it may have arrived'
  expect(seen.delivered[0]?.delivery).toEqual({ kind: 'doubt', reason })
})

test('a refusal after many tries in doubt is the first refusal, and is tried again', async () => {
  const { seen, deps, fail } = world([parcelOf(1, { doubts: 40 })])
  const description = 'Internal Server Error'
  fail({ kind: 'refused', code: 500, description, retryAfter: null, migrateTo: null })
  await deliver(deps)
  expect(seen.delivered[0]?.delivery).toMatchObject({ kind: 'later', attempts: 1, doubts: 40 })
})

test('doubt is counted by itself', async () => {
  const { seen, deps, fail } = world([parcelOf(1, { attempts: 3, doubts: 4 })])
  fail({ kind: 'unanswered', description: '' })
  await deliver(deps)
  expect(seen.delivered[0]?.delivery).toMatchObject({ kind: 'later', attempts: 3, doubts: 5 })
})

test('a message without buttons that is refused for its buttons is not tried for ever', async () => {
  const { seen, deps, fail } = world([parcelOf(1)])
  const description = 'Bad Request: BUTTON_URL_INVALID'
  fail({ kind: 'refused', code: 400, description, retryAfter: null, migrateTo: null })
  await deliver(deps)
  expect(seen.delivered[0]?.delivery.kind).toBe('failed')
  expect(seen.plain).toEqual([])
})

const refused = (changes: object): SendFailure => ({
  kind: 'refused',
  code: 429,
  description: 'Too Many Requests',
  retryAfter: null,
  migrateTo: null,
  ...changes,
})

/** Throws for one chat. */
const poison =
  <A extends unknown[], R>(chatOf: (...args: A) => number, work: (...args: A) => R) =>
  (...args: A): R => {
    if (chatOf(...args) === 7) throw new Error('poison')
    return work(...args)
  }

const poisoned: [string, (deps: DeliverDeps) => Partial<DeliverDeps>][] = [
  [
    'opening',
    ({ outbox }) => ({
      outbox: { ...outbox, open: poison((parcel) => parcel.target.chatId, outbox.open) },
    }),
  ],
  [
    'pacing',
    ({ rate }) => {
      const take = rate.take.bind(rate)
      vi.spyOn(rate, 'take').mockImplementation(poison((chatId, _use, _now) => chatId, take))
      return {}
    },
  ],
  [
    'sending',
    ({ telegram }) => ({
      telegram: { send: poison(({ target }: Sending) => target.chatId, telegram.send) },
    }),
  ],
  [
    'deciding',
    ({ telegram, outbox }) => ({
      telegram: {
        send: async (sending) =>
          sending.target.chatId === 7
            ? err(refused({ code: 400, description: 'Bad Request: BUTTON_URL_INVALID' }))
            : telegram.send(sending),
      },
      outbox: {
        ...outbox,
        open: (parcel, now) =>
          ({
            ...outbox.open(parcel, now),
            message: { text: 'Hello', entities: [], buttons: [[{ text: 'b', url: 'u' }]] },
          }) as const,
        leaveOutButtons: () => {
          throw new Error('poison')
        },
      },
    }),
  ],
]

test.each(poisoned)(
  'a parcel that throws in %s fails alone, and is logged',
  async (_, poisonIn) => {
    const { seen, deps } = world(chats(20))
    await deliver({ ...deps, ...poisonIn(deps) })
    const by = (kind: string) =>
      seen.delivered
        .filter(({ delivery }) => delivery.kind === kind)
        .map(({ parcel }) => parcel.target.chatId)
    expect(by('failed')).toEqual([7])
    expect(by('sent')).toHaveLength(19)
    expect(
      seen.delivered.find(({ delivery }) => delivery.kind === 'failed')?.delivery,
    ).toMatchObject({
      isFault: true,
    })
    expect(seen.logged).toEqual(['parcel.failed'])
    // Its place is free again.
    expect(deps.rate.take(99, 'alert', 2_000_000)).toBe(0)
  },
)

test('what is not wanted waits for no place, and no message is made of it', async () => {
  const { seen, deps } = world(chats(3))
  const opened: number[] = []
  const outbox: Outbox = {
    ...deps.outbox,
    unwanted: ({ target }) => (target.chatId === 2 ? { kind: 'unwanted', reason: 'left' } : null),
    open(parcel, now) {
      opened.push(parcel.target.chatId)
      return deps.outbox.open(parcel, now)
    },
  }
  const taken: number[] = []
  const take = deps.rate.take.bind(deps.rate)
  deps.rate.take = (chatId, use, now) => {
    taken.push(chatId)
    return take(chatId, use, now)
  }
  await deliver({ ...deps, outbox })
  expect([opened.sort(), [...new Set(taken)].sort()]).toEqual([
    [1, 3],
    [1, 3],
  ])
  expect(seen.delivered.map(({ delivery }) => delivery.kind).sort()).toEqual([
    'sent',
    'sent',
    'skipped',
  ])
})

test('what cannot be read fails alone, and is logged', async () => {
  const { seen, deps } = world(chats(3))
  const { open } = deps.outbox
  const outbox: Outbox = {
    ...deps.outbox,
    open: (parcel, now) =>
      parcel.target.chatId === 2 ? { kind: 'unreadable' } : open(parcel, now),
  }
  await deliver({ ...deps, outbox })
  expect(seen.sent.map(({ target }) => target.chatId).sort()).toEqual([1, 3])
  expect(seen.delivered.map(({ delivery }) => delivery.kind).sort()).toEqual([
    'failed',
    'sent',
    'sent',
  ])
  expect(seen.logged).toEqual(['parcel.unreadable'])
})

test('a turn ends after some minutes, also within a window, and counts no try of what is left', async () => {
  const { seen, deps, clock } = world(chats(40), { sendRate: 28, lanes: 28 })
  await deliver(deps)
  expect(clock() - 1_000_000).toBeLessThan(6 * 60_000)
  expect(seen.sent.length).toBeGreaterThan(0)
  expect(seen.delivered).toHaveLength(20)
  const late = seen.delivered.filter(({ delivery }) => delivery.kind === 'later')
  expect(late).toHaveLength(20 - seen.sent.length)
  for (const { delivery } of late) expect(delivery).toMatchObject({ attempts: 0, doubts: 0 })
})

test('a turn in which the clock is set back ends all the same', async () => {
  const { seen, deps, clock } = world(chats(40), { sendRate: 28, lanes: 28 })
  let back = 0
  const send = async () => {
    back = 900_000
    return ok({ messageId: 1 })
  }
  await deliver({ ...deps, now: () => clock() - back, telegram: { ...deps.telegram, send } })
  expect(seen.delivered).toHaveLength(20)
  expect(clock() - 1_000_000).toBeLessThan(15 * 60_000)
})

test.each([
  [1e9, 86_400_000],
  [-5, 1_000],
  [0, 1_000],
  [0.25, 1_000],
  [2.5, 2_500],
])('a retry_after of %d is a wait of %d ms', async (retryAfter, wait) => {
  const { deps, rate, clock, fail } = world(chats(1))
  fail(refused({ retryAfter }))
  await deliver(deps)
  expect(rate.blockedUntil() - clock()).toBe(wait)
})

const edit = parcelOf(1, { form: 'edit' })
const refusal = (description: string): SendFailure => ({
  kind: 'refused',
  code: 400,
  description: `Bad Request: ${description}`,
  retryAfter: null,
  migrateTo: null,
})

test.each([
  ['is deleted', null, 0],
  ['is gone already', refusal('message to delete not found'), 0],
  ['is edited where Telegram keeps it', refusal("message can't be deleted for everyone"), 1],
])('a message that is to go %s', async (_, refuses, edits) => {
  const { seen, deps } = world([edit])
  Object.assign(seen, { deletes: true, refuses })
  await deliver(deps)
  expect(seen.deleted).toEqual([5])
  expect(seen.sent).toHaveLength(edits)
  expect(seen.delivered.map(({ delivery }) => delivery.kind)).toEqual(['sent'])
})

test('a message that Telegram lets nobody delete now is tried again', async () => {
  const { seen, deps } = world([edit])
  Object.assign(seen, { deletes: true, refuses: slow })
  await deliver(deps)
  expect(seen.sent).toEqual([])
  expect(seen.delivered[0]?.delivery.kind).toBe('later')
})
