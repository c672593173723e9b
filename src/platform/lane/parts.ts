/** What a lane is made of, put together over its storage. */
import { type Copies, Mirror } from '../mirror.ts'
import { Alerts } from './alerts.ts'
import { Audience } from './audience.ts'
import { Corrections } from './corrections.ts'
import { DeadLetters } from './dead-letters.ts'
import { Digests } from './digests.ts'
import { DirectMessages } from './direct.ts'
import { FanOut } from './fan-out.ts'
import { LaneOutbox } from './outbox.ts'
import { Receipts } from './receipts.ts'
import { chatOf, Recipients } from './recipients.ts'
import { Tombstones } from './tombstones.ts'

export function laneParts(storage: DurableObjectStorage, kv: Copies) {
  const { sql } = storage
  const mirror = new Mirror({
    sql,
    kv,
    value: (key) => recipients.mirrored(key),
    deleted: (key, now) => tombstones.deleted(chatOf(key), now),
  })
  const tombstones = new Tombstones(sql)
  const recipients: Recipients = new Recipients({ sql, mirror, tombstones })
  const receipts = new Receipts(sql)
  const audience = new Audience(sql)
  const alerts = new Alerts({ sql, recipients, receipts, audience })
  const direct = new DirectMessages(sql, alerts)
  const fanOut = new FanOut({ sql, recipients, receipts, audience })
  const corrections = new Corrections({ sql, alerts, audience, recipients })
  const deadLetters = new DeadLetters({ sql, alerts, receipts })
  const outbox = new LaneOutbox({
    storage,
    recipients,
    alerts,
    direct,
    fanOut,
    corrections,
    deadLetters,
  })
  const digests = new Digests({ recipients, alerts, direct, outbox })
  return {
    mirror,
    tombstones,
    deadLetters,
    recipients,
    alerts,
    corrections,
    direct,
    outbox,
    digests,
  }
}

export type LaneParts = ReturnType<typeof laneParts>
