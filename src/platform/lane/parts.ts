/** What a lane is made of, put together over its storage. */
import { chatOf } from '../chat-copies.ts'
import type { Clock } from '../clock.ts'
import { type Copies, Mirror } from '../mirror.ts'
import { Pulse } from '../pulse.ts'
import { Database } from '../sqlite.ts'
import { Unreadable } from '../unreadable.ts'
import { Alerts } from './alerts.ts'
import { Audience } from './audience.ts'
import { ChatChanges } from './chat-changes.ts'
import { Corrections } from './corrections.ts'
import { DeadLetters } from './dead-letters.ts'
import { Departures } from './departures.ts'
import { Digests } from './digests.ts'
import { DirectMessages } from './direct.ts'
import { FanOut } from './fan-out.ts'
import { Folds } from './folds.ts'
import { Items } from './items.ts'
import { Layouts } from './layouts.ts'
import { LookBack } from './look-back.ts'
import { type Adopt, Moving } from './moving.ts'
import { LaneOutbox } from './outbox.ts'
import { Pruning } from './pruning.ts'
import { Receipts } from './receipts.ts'
import { RecipientIndex } from './recipient-index.ts'
import { Recipients } from './recipients.ts'
import { Retries } from './retries.ts'
import { Told } from './told.ts'
import { Tombstones } from './tombstones.ts'
import { Versions } from './versions.ts'
import { Words } from './words.ts'

export interface LaneSurroundings {
  readonly kv: Copies
  readonly clock: Clock
  /** Which lane this is, from 0. */
  readonly index: number
  readonly adopt: Adopt
  readonly urgentAnHour: number
  /** Telegram's id of the bot. */
  readonly bot: number
}

export function laneParts(
  storage: DurableObjectStorage,
  { kv, clock, index, adopt, urgentAnHour, bot }: LaneSurroundings,
) {
  const db = new Database(storage)
  const mirror = new Mirror({
    db,
    kv,
    clock,
    value: (key) => recipients.mirrored(key),
    deleted: (key, now) => tombstones.deleted(chatOf(key), now),
    isOurs: (key) => layouts.stays(chatOf(key)),
    passOn: (key, now) => recipients.passOn(chatOf(key), now),
  })
  const unreadable = new Unreadable()
  const pulse = new Pulse(db)
  const receipts = new Receipts(db, unreadable)
  const audience = new Audience(db, unreadable)
  const items = new Items(db, audience)
  const versions = new Versions(db, unreadable)
  const retries = new Retries(db)
  const tombstones = new Tombstones(db)
  const layouts = new Layouts(db, index)
  const recipientIndex = new RecipientIndex(db)
  const departures = new Departures({ db, index: recipientIndex, layouts })
  const recipients: Recipients = new Recipients({
    db,
    index: recipientIndex,
    departures,
    mirror,
    tombstones,
    layouts,
    unreadable,
    onChange: (chatId, now) => moving.changed(chatId, now),
    onGone: (chatId, gone, now) => moving.gone(chatId, gone, now),
    newest: () => items.newest(),
  })
  const moving: Moving = new Moving({ db, clock, layouts, recipients, departures, index, adopt })
  const words = new Words(db, versions)
  const known = { db, items, versions, recipients, receipts, audience, retries, words, unreadable }
  const deadLetters = new DeadLetters(known)
  const alerts = new Alerts({ ...known, deadLetters, layouts, index, urgentAnHour })
  const direct = new DirectMessages(known)
  const fanOut = new FanOut({ ...known, direct })
  const folds = new Folds({ ...known, fanOut })
  const inFlight = () => outbox.inFlight()
  const told = new Told({ ...known, inFlight })
  const corrections = new Corrections({ ...known, alerts, folds, told })
  const sent = { ...known, alerts, direct, fanOut, corrections, deadLetters, folds }
  const outbox: LaneOutbox = new LaneOutbox({ storage, ...sent })
  const digests = new Digests({ ...sent, outbox, clock, index })
  const lookBack = new LookBack(known)
  const changes = new ChatChanges({ ...sent, bot })
  const pruning = new Pruning({ ...sent, departures, layouts, tombstones, changes })
  const chats = { mirror, tombstones, layouts, departures, moving, changes }
  return { ...chats, pulse, outbox, digests, lookBack, pruning, ...sent }
}

export type LaneParts = ReturnType<typeof laneParts>
