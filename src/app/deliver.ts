/**
 * One turn of a lane: window after window, each claimed, sent and recorded.
 *
 * A claim is committed before the first request of its window leaves and ended after the last answer
 * came, by the same transaction that claims the next window. So a crash leaves exactly the window in
 * flight in doubt, and `ON_DOUBT` says what becomes of it.
 *
 * A parcel that something throws at fails alone: its neighbours are sent and recorded as ever.
 */
import type { Message } from '../core/message/message.ts'
import { SLACK_MS } from '../core/rate/plan.ts'
import { ok } from '../core/result.ts'
import { decide } from './decide.ts'
import {
  type Contents,
  type Delivered,
  type Delivery,
  LEFT_IN_DOUBT,
  type Outbox,
  type Parcel,
  type Unopened,
  useOf,
} from './ports/lane.ts'
import type { Rate } from './ports/rate.ts'
import type { SendFailure, Telegram } from './ports/telegram.ts'

export type OnDoubt = 'resend' | 'skip'

export interface DeliverDeps {
  readonly outbox: Outbox
  readonly telegram: Pick<Telegram, 'send' | 'delete'>
  readonly rate: Rate
  readonly onDoubt: OnDoubt
  /** Messages to a turn: an invocation may make only so many requests. */
  readonly turn: number
  now(): number
  /** In [0, 1). */
  random(): number
  sleep(ms: number): Promise<void>
  log(event: string, fields: Readonly<Record<string, string | number>>): void
}

/** A Worker may have six connections open at once. */
const CONNECTIONS = 6
/** A message whose every try ended in doubt is given up after so many: hours, with the rests. */
const MAX_DOUBTS = 200
/** An alarm may take 15 minutes: one that is cut off leaves its window in doubt. */
const TURN_MS = 4 * 60_000
/** An operator reads these. */
const BROKEN = 'Lede could not send it: see the log'
const UNREADABLE = 'What is stored of it cannot be read'

type Later = Extract<Delivery, { kind: 'later' }>
/** A turn and what ends it besides its messages. */
type Turn = DeliverDeps & { isOver(): boolean }

/** Resolves when its last window has been recorded. Throws only for bugs and for a lost storage. */
export async function deliver(deps: DeliverDeps): Promise<void> {
  const turn = { ...deps, isOver: timer(deps) }
  let delivered = afterCrash(deps)
  for (let left = deps.turn; ; ) {
    const now = deps.now()
    const limit = turn.isOver() ? 0 : left
    const parcels = deps.outbox.advance(delivered, { now, limit })
    if (!parcels) return
    delivered = movedBack(await sendAll(turn, parcels), now - deps.now())
    left -= parcels.length
  }
}

/** Waits that were told by a clock which has been set back by so many ms since. */
function movedBack(delivered: readonly Delivered[], ms: number): Delivered[] {
  return delivered.map(({ parcel, delivery }) => ({
    parcel,
    delivery:
      delivery.kind === 'later' && ms > 0 ? { ...delivery, at: delivery.at - ms } : delivery,
  }))
}

/** Counts anew when the clock is set back, so that no turn outlasts its alarm. */
function timer({ now }: DeliverDeps): () => boolean {
  let startedAt = now()
  return () => {
    startedAt = Math.min(startedAt, now())
    return now() - startedAt >= TURN_MS
  }
}

/** What a crash has left in flight may all have been delivered just now: the chats' limits count it. */
function afterCrash(deps: DeliverDeps): Delivered[] {
  const doubtful = deps.outbox.doubtful() ?? []
  const now = deps.now()
  for (const parcel of doubtful) deps.rate.note(parcel.target.chatId, useOf(parcel), now)
  return doubtful.map((parcel) => ({ parcel, delivery: inDoubt(deps, parcel, 0) }))
}

async function sendAll(turn: Turn, parcels: readonly Parcel[]): Promise<Delivered[]> {
  const delivered: Delivered[] = []
  const queue = [...parcels]
  const connection = async () => {
    for (let parcel = queue.shift(); parcel; parcel = queue.shift()) {
      delivered.push({ parcel, delivery: await sendAlone(turn, parcel) })
    }
  }
  await Promise.all(Array.from({ length: CONNECTIONS }, connection))
  return delivered
}

/** Never throws. */
async function sendAlone(turn: Turn, parcel: Parcel): Promise<Delivery> {
  try {
    return await sendOne(turn, parcel)
  } catch (error) {
    turn.log('parcel.failed', { ...idsOf(parcel), error: String(error) })
    return { kind: 'failed', reason: BROKEN, isFault: true }
  }
}

/** Looks at the parcel again after the wait: this is the last moment before it leaves. */
async function sendOne(turn: Turn, parcel: Parcel): Promise<Delivery> {
  const unwanted = turn.outbox.unwanted(parcel, turn.now())
  if (unwanted) return unopened(turn, parcel, unwanted)
  const delayed = await waitForPlace(turn, parcel)
  if (delayed) return delayed
  try {
    const contents = turn.outbox.open(parcel, turn.now())
    if (contents.kind !== 'message') return unopened(turn, parcel, contents)
    return await sendNow(turn, parcel, contents)
  } finally {
    turn.rate.returned(useOf(parcel), turn.now())
  }
}

function unopened({ log }: Turn, parcel: Parcel, contents: Unopened): Delivery {
  if (contents.kind === 'unwanted') return { kind: 'skipped', reason: contents.reason }
  log('parcel.unreadable', idsOf(parcel))
  return { kind: 'failed', reason: UNREADABLE, isFault: true }
}

type Opened = Extract<Contents, { kind: 'message' }>

async function sendNow(deps: DeliverDeps, parcel: Parcel, contents: Opened): Promise<Delivery> {
  const { rate } = deps
  const { message, edits } = contents
  const leftAt = deps.now()
  const result = await ask(deps, parcel, contents)
  if (result.ok || result.error.kind === 'refused') rate.answered()
  if (result.ok) {
    // Edits have limits of their own: they would tell nothing.
    if (edits === null) rate.reached(parcel.target.chatId, leftAt)
    return { kind: 'sent', messageId: result.value.messageId }
  }
  const isForOne = contents.onlyFor !== undefined
  const delivery = afterFailure(deps, { parcel, message, isForOne }, result.error)
  // An edit that would change nothing has been made before.
  const isMade = edits !== null && delivery.kind === 'skipped'
  return isMade ? { kind: 'sent', messageId: edits } : delivery
}

async function ask(
  { telegram }: DeliverDeps,
  { target }: Parcel,
  { deletes = false, isSilent = false, ...contents }: Opened,
): ReturnType<Telegram['send']> {
  const { message, edits, replyTo, document, onlyFor } = contents
  if (deletes && edits !== null) {
    const deleted = await telegram.delete(target.chatId, edits)
    if (deleted.ok) return ok({ messageId: edits })
    if (!isKept(deleted.error)) return deleted
  }
  return telegram.send({
    ...{ target, message, edits, replyTo, isSilent },
    ...(document ? { document } : {}),
    ...(onlyFor === undefined ? {} : { onlyFor }),
  })
}

/** After 48 hours Telegram keeps a message; it can still be edited. */
const isKept = (failure: SendFailure): boolean =>
  failure.kind === 'refused' &&
  failure.code === 400 &&
  failure.description.includes("message can't be deleted")

/**
 * Waits for a place. `later` when the turn is over or the chat not ready, such as when it has just got
 * another message of the same window: the others do not wait for it.
 */
async function waitForPlace(turn: Turn, parcel: Parcel): Promise<Later | null> {
  const { chatId } = parcel.target
  const use = useOf(parcel)
  for (;;) {
    const now = turn.now()
    const at = turn.rate.at(chatId, use, now)
    if (at > now + SLACK_MS) return later(parcel, at, 'paced')
    if (turn.isOver()) return later(parcel, now, 'the turn is over')
    const wait = turn.rate.take(chatId, use, now)
    if (wait === 0) return null
    await turn.sleep(wait)
  }
}

interface Tried {
  readonly parcel: Parcel
  readonly message: Message
  readonly isForOne: boolean
}

function afterFailure(
  deps: DeliverDeps,
  { parcel, message, isForOne }: Tried,
  failure: SendFailure,
): Delivery {
  const attempts = parcel.attempts + 1
  const { chatId } = parcel.target
  const remedy = decide(failure, {
    attempt: attempts,
    jitter: deps.random(),
    isGroup: chatId < 0,
    isForOne,
  })
  const now = deps.now()
  switch (remedy.kind) {
    case 'done':
      return { kind: 'skipped', reason: 'unchanged' }
    case 'retry': {
      const at = now + remedy.afterMs
      if (remedy.scope === 'message') {
        return { ...later(parcel, at, failure.description), attempts }
      }
      if (failure.kind === 'refused') deps.rate.restAll(remedy.afterMs, now)
      else deps.rate.rest(remedy.afterMs, now)
      return later(parcel, at, failure.description)
    }
    case 'slow':
      deps.rate.slow(chatId, remedy.afterMs, now)
      return later(parcel, now + remedy.afterMs, failure.description)
    case 'plain': {
      if (message.buttons.length === 0) return { kind: 'failed', reason: failure.description }
      // Not at once: the next try keeps to the limits like any other, and looks at the parcel again.
      deps.outbox.leaveOutButtons(parcel)
      return later(parcel, now, failure.description)
    }
    case 'unsubscribe':
      return { kind: 'gone', reason: failure.description }
    case 'bar':
      return { kind: 'barred', scope: remedy.scope, reason: failure.description }
    case 'migrate':
      return { kind: 'migrated', to: remedy.to }
    case 'drop':
      return { kind: 'failed', reason: failure.description }
    case 'doubt':
      return inDoubt(deps, parcel, deps.rate.unanswered(now, deps.random()))
  }
}

/** Not the message's fault: what is counted stays as it is. */
const later = (parcel: Parcel, at: number, reason: string): Later => ({
  kind: 'later',
  at,
  attempts: parcel.attempts,
  doubts: parcel.doubts,
  reason,
})

function inDoubt(deps: DeliverDeps, parcel: Parcel, afterMs: number): Delivery {
  // To edit twice is to edit once.
  const repeats = parcel.kind === 'alert' && parcel.form === 'edit'
  if (deps.onDoubt === 'skip' && !repeats) return { kind: 'doubt', reason: LEFT_IN_DOUBT }
  const doubts = parcel.doubts + 1
  return doubts < MAX_DOUBTS
    ? { ...later(parcel, deps.now() + afterMs, 'in doubt'), doubts }
    : { kind: 'failed', reason: 'Telegram does not answer' }
}

const idsOf = (parcel: Parcel): Record<string, string | number> =>
  parcel.kind === 'alert'
    ? { form: parcel.form, alert: parcel.alert, recipient: parcel.recipient }
    : { form: 'direct', id: parcel.id }
