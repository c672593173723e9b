/** What a lane is made of, put together over its storage. */
import { chatOf } from '../chat-copies.ts'
import type { Clock } from '../clock.ts'
import { type Copies, Mirror } from '../mirror.ts'
import { Pulse } from '../pulse.ts'
import { Unreadable } from '../unreadable.ts'
import { Alerts } from './alerts.ts'
import { Audience } from './audience.ts'
import { ChatChanges } from './chat-changes.ts'
import { Corrections } from './corrections.ts'
import { DeadLetters } from './dead-letters.ts'
import { Digests } from './digests.ts'
import { DirectMessages } from './direct.ts'
import { FanOut } from './fan-out.ts'
import { Folds } from './folds.ts'
import { Layouts } from './layouts.ts'
import { LookBack } from './look-back.ts'
import { type Adopt, Moving } from './moving.ts'
import { LaneOutbox } from './outbox.ts'
import { Pruning } from './pruning.ts'
import { Reached } from './reached.ts'
import { Receipts } from './receipts.ts'
import { RecipientIndex } from './recipient-index.ts'
import { Recipients } from './recipients.ts'
import { Retries } from './retries.ts'
import { Shadows } from './shadows.ts'
import { Tombstones } from './tombstones.ts'
import { Words } from './words.ts'

export interface LaneSurroundings {
  readonly kv: Copies
  readonly clock: Clock
  /** Which lane this is, from 0. */
  readonly index: number
  readonly adopt: Adopt
  readonly urgentAnHour: number
}

export function laneParts(
  storage: DurableObjectStorage,
  { kv, clock, index, adopt, urgentAnHour }: LaneSurroundings,
) {
  const { sql } = storage
  const mirror = new Mirror({
    sql,
    kv,
    clock,
    value: (key) => recipients.mirrored(key),
    deleted: (key, now) => tombstones.deleted(chatOf(key), now),
    isOurs: (key) => layouts.stays(chatOf(key)),
    passOn: (key, now) => recipients.passOn(chatOf(key), now),
  })
  const unreadable = new Unreadable()
  const pulse = new Pulse(sql)
  const tombstones = new Tombstones(sql)
  const layouts = new Layouts(sql, index)
  const recipientIndex = new RecipientIndex(sql)
  const shadows = new Shadows({ sql, index: recipientIndex, layouts })
  const recipients: Recipients = new Recipients({
    sql,
    index: recipientIndex,
    shadows,
    mirror,
    tombstones,
    layouts,
    unreadable,
    onChange: (chatId, now) => moving.changed(chatId, now),
  })
  const moving: Moving = new Moving({ storage, clock, layouts, recipients, shadows, index, adopt })
  const receipts = new Receipts(sql, unreadable)
  const audience = new Audience(sql, unreadable)
  const place = () => ({ index, newest: layouts.newest() })
  const words = new Words(sql)
  const reached = new Reached(sql)
  const known = { sql, storage, recipients, receipts, audience, reached, unreadable }
  const alerts = new Alerts({ ...known, words, urgentAnHour, place })
  const retries = new Retries(sql)
  const direct = new DirectMessages({ sql, alerts, unreadable })
  const fanOut = new FanOut({ ...known, direct, retries })
  const folds = new Folds({ ...known, alerts, fanOut })
  const inFlight = () => outbox.inFlight()
  const corrections = new Corrections({ ...known, alerts, folds, retries, inFlight })
  const deadLetters = new DeadLetters({ sql, alerts, receipts, retries })
  const sent = { recipients, alerts, words, direct, fanOut, corrections, deadLetters, folds }
  const outbox: LaneOutbox = new LaneOutbox({ storage, unreadable, ...sent })
  const digests = new Digests({ ...known, ...sent, outbox, clock, index })
  const lookBack = new LookBack({ recipients, alerts, words })
  const changes = new ChatChanges({ sql, ...sent })
  const pruning = new Pruning({ ...known, ...sent, retries, tombstones, changes })
  const chats = { mirror, tombstones, layouts, shadows, moving, changes }
  return { ...chats, unreadable, pulse, outbox, digests, lookBack, pruning, ...sent }
}

export type LaneParts = ReturnType<typeof laneParts>
