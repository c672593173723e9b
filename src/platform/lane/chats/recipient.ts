/** One recipient: a chat, or a topic of it, as it stands in the lane's table. */
import type { Pause } from '../../../app/ports/lane.ts'
import type { Target } from '../../../core/alert.ts'
import { nextDue } from '../../../core/schedule.ts'
import type { Settings } from '../../../core/settings.ts'
import { log } from '../../log.ts'
import { type Database, type Part, part } from '../../sqlite.ts'
import { readSettings, readTargets } from '../../stored.ts'

const DAY_MS = 86_400_000

export interface Recipient {
  readonly n: number
  readonly target: Target
  readonly rev: number
  readonly settings: Settings
  readonly paused: Pause | null
  readonly digestedTo: number
  /** Alerts that digests have told, ascending. */
  readonly told: readonly number[]
  readonly nextDue: number | null
  /** The newest alert when its settings last changed, or whether it is paused. */
  readonly changedAfter: number
  /** It lives in another lane by now. */
  readonly hasLeft: boolean
}

interface Row extends Record<string, SqlStorageValue> {
  n: number
  chat_id: number
  thread_id: number
  rev: number
  settings: string
  paused: string | null
  paused_topic: number
  digested_to: number
  told: SqlStorageValue
  next_due: number | null
  changed_after: number
  left_at: number
}

/** Those of which a condition holds, and what follows it. */
export function readRecipients(db: Database, where: Part): Recipient[] {
  return db.all<Row>`SELECT * FROM recipient WHERE ${where}`
    .map(recipientOf)
    .filter((recipient) => recipient !== null)
}

/** A chat and its topics, oldest first. */
export const recipientsOfChat = (db: Database, chatId: number): Recipient[] =>
  readRecipients(db, part`chat_id = ${chatId} ORDER BY n`)

type Plain = Pick<Recipient, 'n' | 'target' | 'rev' | 'paused' | 'changedAfter'>

/** What can be told of one whose settings cannot be read. */
export interface Unread extends Plain {
  /** `null`: not even what digests have told it can be read. */
  readonly told: Recipient['told'] | null
}

export function unreadRecipients(db: Database, where: Part): Unread[] {
  return db.all<Row>`SELECT * FROM recipient WHERE ${where}`
    .filter((row) => recipientOf(row) === null)
    .map((row) => ({ ...plainOf(row), told: toldOf(row) }))
}

const targetOf = ({ chat_id, thread_id }: Row): Target => ({
  chatId: chat_id,
  threadId: thread_id || null,
})

const plainOf = (row: Row): Plain => ({
  n: row.n,
  target: targetOf(row),
  rev: row.rev,
  paused: pauseOf(row),
  changedAfter: row.changed_after,
})

function recipientOf(row: Row): Recipient | null {
  const settings = readSettings(row.settings)
  const told = toldOf(row)
  if (!settings || !told) return null
  return {
    ...plainOf(row),
    settings,
    digestedTo: row.digested_to,
    told,
    nextDue: row.next_due,
    hasLeft: row.left_at > 0,
  }
}

const toldOf = ({ told }: Row): number[] | null => (told === null ? [] : readTargets(told))

const pauseOf = ({ paused, paused_topic }: Row): Pause | null =>
  paused === null ? null : { scope: paused_topic === 0 ? 'chat' : 'topic', reason: paused }

/**
 * When the next digest falls. One that is overdue stays so, whatever is changed: it is sent at the
 * next turn and not put off to the next day. Who goes back to immediate alerts has a last one at once.
 */
export function dueAfter(before: Recipient | null, settings: Settings, now: number): number | null {
  const scheduled = before?.nextDue ?? null
  if (settings.digest === null) return before?.settings.digest == null ? scheduled : now
  const sameSchedule =
    before?.settings.digest === settings.digest && before.settings.timeZone === settings.timeZone
  if (scheduled !== null && (sameSchedule || scheduled <= now)) return scheduled
  return nextDigest(settings, now)
}

/**
 * The first time after an instant; `null` without a digest. Where none can be told, since the zone is no
 * more, it is a day later: the digest comes all the same.
 */
export function nextDigest({ digest, timeZone }: Settings, after: number): number | null {
  if (digest === null) return null
  try {
    return nextDue(after, digest, timeZone)
  } catch (error) {
    log('digest.no-time', { timeZone, error: String(error) })
    return after + DAY_MS
  }
}
