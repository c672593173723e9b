/**
 * The bodies that the control API takes.
 */
import * as v from 'valibot'
import { MEMBER_STATUSES, STANDINGS } from './chat.ts'
import { CHAT_KINDS } from './create.ts'
import { FAULT_KINDS } from './faults.ts'

const id = v.pipe(v.number(), v.safeInteger())
const name = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(128))
const positive = v.pipe(v.number(), v.finite(), v.gtValue(0))
const milliseconds = v.pipe(v.number(), v.minValue(0), v.maxValue(600_000))

export const chatBody = v.object({
  kind: v.picklist(CHAT_KINDS),
  id: v.exactOptional(id),
  title: v.exactOptional(name),
  firstName: v.exactOptional(name),
  lastName: v.exactOptional(name),
  username: v.exactOptional(v.pipe(v.string(), v.regex(/^[A-Za-z]\w{3,31}$/))),
  languageCode: v.exactOptional(v.pipe(v.string(), v.maxLength(35))),
  standing: v.exactOptional(v.picklist(STANDINGS)),
  slowModeSeconds: v.exactOptional(v.pipe(id, v.minValue(0), v.maxValue(3_600))),
  topics: v.exactOptional(v.pipe(v.array(name), v.maxLength(100))),
})

export const bulkBody = v.object({ count: id })

export const sayBody = v.object({
  text: v.string(),
  from: v.exactOptional(v.union([id, v.literal('anonymous')])),
  threadId: v.exactOptional(id),
  replyTo: v.exactOptional(id),
})

const degrees = (most: number) => v.pipe(v.number(), v.minValue(-most), v.maxValue(most))

export const locationBody = v.object({ latitude: degrees(90), longitude: degrees(180) })

export const shareBody = v.object({ messageId: id, requestId: id, shared: id })

export const pressBody = v.object({ messageId: id, data: v.string(), from: v.exactOptional(id) })

export const standingBody = v.object({
  standing: v.picklist(STANDINGS),
  /** Who brings it about; the owner when left out. */
  from: v.exactOptional(id),
})

export const memberBody = v.object({
  userId: v.exactOptional(id),
  firstName: v.exactOptional(name),
  status: v.picklist(MEMBER_STATUSES),
})

export const renameBody = v.object({ title: name })

export const faultBody = v.object({
  kind: v.picklist(FAULT_KINDS),
  method: v.exactOptional(name),
  chatId: v.exactOptional(id),
  times: v.exactOptional(v.nullable(v.pipe(id, v.minValue(1)))),
  retryAfter: v.exactOptional(v.pipe(id, v.minValue(0))),
  migrateTo: v.exactOptional(id),
  ms: v.exactOptional(milliseconds),
  detail: v.exactOptional(name),
})

const count = v.pipe(id, v.minValue(1))

export const limitsBody = v.object({
  overallPerSecond: v.exactOptional(v.nullable(count)),
  chatPerSecond: v.exactOptional(v.nullable(positive)),
  chatBurst: v.exactOptional(count),
  groupPerMinute: v.exactOptional(v.nullable(count)),
})
