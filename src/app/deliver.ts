/**
 * One turn of a lane: claim a window, send it, write the receipt.
 *
 * The claim is committed before the first request leaves and ended after the last answer came, so a
 * crash leaves exactly the window in flight in doubt, and `ON_DOUBT` says what becomes of it.
 */
import type { Pacer } from '../core/pacing.ts'
import { backoff, decide, MAX_ATTEMPTS } from './decide.ts'
import type { Delivered, Delivery, Outbox, Parcel } from './ports/lane.ts'
import type { SendFailure, Telegram } from './ports/telegram.ts'

export type OnDoubt = 'resend' | 'skip'

export interface DeliverDeps {
  readonly outbox: Outbox
  readonly telegram: Telegram
  readonly pacer: Pacer
  readonly onDoubt: OnDoubt
  now(): number
  /** In [0, 1). */
  random(): number
  sleep(ms: number): Promise<void>
}

/** A Worker may have six connections open at once. */
const CONNECTIONS = 6
/** A chat that is not ready for longer, such as a group after twenty messages, is tried again then. */
const PATIENCE_MS = 2_000

/** Resolves when the window has been recorded. Throws only for bugs and for a lost storage. */
export async function deliver(deps: DeliverDeps): Promise<void> {
  const { outbox, pacer } = deps
  settleDoubt(deps)
  const now = deps.now()
  pacer.forget(now)
  const parcels = outbox.claim({ now, readyAt: (chatId) => pacer.readyAt(chatId, now) })
  if (!parcels) return
  outbox.record(await sendAll(deps, parcels), deps.now())
}

function settleDoubt(deps: DeliverDeps): void {
  const doubtful = deps.outbox.doubtful()
  if (!doubtful) return
  const now = deps.now()
  // They may all have been delivered just now: the chats' limits count them.
  for (const parcel of doubtful) deps.pacer.note(parcel.target.chatId, now)
  deps.outbox.record(
    doubtful.map((parcel) => ({ parcel, delivery: inDoubt(deps, parcel, 0) })),
    now,
  )
}

async function sendAll(deps: DeliverDeps, parcels: readonly Parcel[]): Promise<Delivered[]> {
  const delivered: Delivered[] = []
  const queue = [...parcels]
  const connection = async () => {
    for (let parcel = queue.shift(); parcel; parcel = queue.shift()) {
      delivered.push({ parcel, delivery: await sendOne(deps, parcel) })
    }
  }
  await Promise.all(Array.from({ length: CONNECTIONS }, connection))
  return delivered
}

async function sendOne(deps: DeliverDeps, parcel: Parcel): Promise<Delivery> {
  const early = unwanted(deps, parcel)
  if (early) return early
  const ready = deps.pacer.readyAt(parcel.target.chatId, deps.now())
  if (ready > deps.now() + PATIENCE_MS) return later(parcel, ready, 'paced')
  const wait = deps.pacer.reserve(parcel.target.chatId, deps.now()) - deps.now()
  if (wait > 0) await deps.sleep(wait)
  const now = deps.now()
  if (deps.outbox.blockedUntil() > now) return later(parcel, deps.outbox.blockedUntil(), 'blocked')
  const contents = deps.outbox.open(parcel, now)
  if (contents.kind === 'unwanted') return { kind: 'skipped', reason: contents.reason }
  const { message, edits } = contents
  const result = await deps.telegram.send({ target: parcel.target, message, edits })
  return result.ok
    ? { kind: 'sent', messageId: result.value.messageId }
    : settleFailure(deps, parcel, result.error)
}

/** Looked at before a place is taken too, so that what nobody wants costs no rate. */
function unwanted(deps: DeliverDeps, parcel: Parcel): Delivery | null {
  const contents = deps.outbox.open(parcel, deps.now())
  return contents.kind === 'unwanted' ? { kind: 'skipped', reason: contents.reason } : null
}

function settleFailure(deps: DeliverDeps, parcel: Parcel, failure: SendFailure): Delivery {
  const attempts = parcel.attempts + 1
  const decision = decide(failure, attempts, deps.random())
  const now = deps.now()
  switch (decision.kind) {
    case 'done':
      return { kind: 'skipped', reason: 'unchanged' }
    case 'retry': {
      const at = now + decision.afterMs
      if (decision.scope === 'message') {
        return { kind: 'later', at, attempts, reason: failure.description }
      }
      deps.outbox.block(at)
      return later(parcel, at, failure.description)
    }
    case 'unsubscribe':
      return { kind: 'gone', reason: failure.description }
    case 'pause':
      return { kind: 'paused', reason: failure.description }
    case 'migrate':
      return { kind: 'migrated', to: decision.to }
    case 'drop':
      return { kind: 'failed', reason: failure.description }
    case 'doubt':
      return inDoubt(deps, parcel, backoff(attempts, deps.random()))
  }
}

/** Not the message's fault: its attempts stay as they are. */
const later = (parcel: Parcel, at: number, reason: string): Delivery => ({
  kind: 'later',
  at,
  attempts: parcel.attempts,
  reason,
})

function inDoubt(deps: DeliverDeps, parcel: Parcel, afterMs: number): Delivery {
  if (deps.onDoubt === 'skip') return { kind: 'doubt' }
  const attempts = parcel.attempts + 1
  return attempts < MAX_ATTEMPTS
    ? { kind: 'later', at: deps.now() + afterMs, attempts, reason: 'in doubt' }
    : { kind: 'failed', reason: 'Telegram does not answer' }
}
