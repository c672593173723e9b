/** One recipient: a chat, or a topic of it, as its row says. */
import type { Bar } from '../../../app/ports/lane.ts'
import type { Target } from '../../../core/alert.ts'
import type { Settings } from '../../../core/settings.ts'
import { readSettings, readTargets } from '../../stored.ts'

export interface Recipient {
  readonly n: number
  readonly target: Target
  readonly rev: number
  readonly settings: Settings
  readonly barred: Bar | null
  readonly digestedTo: number
  /** Alerts that digests have told, ascending. */
  readonly told: readonly number[]
  readonly nextDue: number | null
  /** Up to this one, what its filters match is gathered; beyond, what was meant for it and held back. */
  readonly gatheredTo: number
  /** Alerts that it has had on a local day, by the number of that day. */
  readonly spentOn: { readonly day: number; readonly alerts: number }
  /** The newest alert when its settings last changed, or whether it is barred. */
  readonly changedAfter: number
  /** It lives in another lane by now. */
  readonly hasLeft: boolean
}

export interface RecipientRow extends Record<string, SqlStorageValue> {
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
  gathered_to: number
  spent_day: number
  spent: number
  changed_after: number
  left_at: number
}

type Plain = Pick<Recipient, 'n' | 'target' | 'rev' | 'barred' | 'changedAfter'>

/** What can be told of one whose settings cannot be read. */
export interface Unread extends Plain {
  /** `null`: not even what digests have told it can be read. */
  readonly told: Recipient['told'] | null
}

const targetOf = ({ chat_id, thread_id }: RecipientRow): Target => ({
  chatId: chat_id,
  threadId: thread_id || null,
})

export const plainOf = (row: RecipientRow): Plain => ({
  n: row.n,
  target: targetOf(row),
  rev: row.rev,
  barred: barOf(row),
  changedAfter: row.changed_after,
})

export function recipientOf(row: RecipientRow): Recipient | null {
  const settings = readSettings(row.settings)
  const told = toldOf(row)
  if (!settings || !told) return null
  return {
    ...plainOf(row),
    settings,
    digestedTo: row.digested_to,
    told,
    nextDue: row.next_due,
    gatheredTo: row.gathered_to,
    spentOn: { day: row.spent_day, alerts: row.spent },
    hasLeft: row.left_at > 0,
  }
}

export const toldOf = ({ told }: RecipientRow): number[] | null =>
  told === null ? [] : readTargets(told)

const barOf = ({ paused, paused_topic }: RecipientRow): Bar | null =>
  paused === null ? null : { scope: paused_topic === 0 ? 'chat' : 'topic', reason: paused }
