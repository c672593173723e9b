/** What a lane is made of, put together over its storage. */
import { type Copies, Mirror } from '../mirror.ts'
import { Alerts } from './alerts.ts'
import { Audience } from './audience.ts'
import { Corrections } from './corrections.ts'
import { DeadLetters } from './dead-letters.ts'
import { Digests } from './digests.ts'
import { DirectMessages } from './direct.ts'
import { FanOut } from './fan-out.ts'
import { Folds } from './folds.ts'
import { type Adopt, Moving } from './moving.ts'
import { LaneOutbox } from './outbox.ts'
import { Receipts } from './receipts.ts'
import { chatOf, Recipients } from './recipients.ts'
import { Tombstones } from './tombstones.ts'

export interface LaneSurroundings {
  readonly kv: Copies
  /** Which lane this is, from 0. */
  readonly index: number
  readonly adopt: Adopt
}

export function laneParts(storage: DurableObjectStorage, { kv, index, adopt }: LaneSurroundings) {
  const { sql } = storage
  const mirror = new Mirror({
    sql,
    kv,
    value: (key) => recipients.mirrored(key),
    deleted: (key, now) => tombstones.deleted(chatOf(key), now),
  })
  const tombstones = new Tombstones(sql)
  const recipients: Recipients = new Recipients({
    sql,
    mirror,
    tombstones,
    isHome: (chatId) => moving.isHome(chatId),
    onChange: (chatId, now) => moving.changed(chatId, now),
  })
  const moving: Moving = new Moving({ storage, recipients, mirror, index, adopt })
  const receipts = new Receipts(sql)
  const audience = new Audience(sql)
  const place = () => ({ index, present: moving.lanes() })
  const alerts = new Alerts({ sql, recipients, receipts, audience, place })
  const fanOut = new FanOut({ sql, recipients, receipts, audience })
  const folds = new Folds({ sql, alerts, audience, receipts, fanOut })
  const corrections = new Corrections({ sql, alerts, audience, receipts, recipients, folds })
  const deadLetters = new DeadLetters({ sql, alerts, receipts })
  const direct = new DirectMessages(sql, alerts)
  const sent = { recipients, alerts, direct, fanOut, corrections, deadLetters, folds }
  const outbox = new LaneOutbox({ storage, ...sent })
  const digests = new Digests({ recipients, alerts, direct, outbox, index })
  return { mirror, tombstones, moving, outbox, digests, ...sent }
}

export type LaneParts = ReturnType<typeof laneParts>
