/**
 * Taking alerts to their chats: a cursor over each alert's recipients, and rows for second tries.
 * Nothing is written per chat but what went wrong.
 */
import type { Delivered, Delivery, Parcel } from '../../app/ports/lane.ts'
import { PATIENCE_MS } from '../../core/pacing.ts'
import { type Entry, type Outcome, unpackTargets } from '../../core/receipt.ts'
import type { Claim } from '../stored.ts'
import type { Receipts } from './receipts.ts'
import type { Recipients } from './recipients.ts'
import { type ReadyAt, SLACK_MS } from './window.ts'

/** Alerts looked at for one window; the less urgent wait their turn. */
const ACTIVE_LIMIT = 50

/** ninjs counts urgency from 1, the most urgent, to 9. Urgent alerts go before digests. */
const URGENCIES = { urgent: [1, 2], ordinary: [3, 9] } as const
export type Urgency = keyof typeof URGENCIES

export type AlertParcel = Extract<Parcel, { kind: 'alert' }>
type Range = Claim['ranges'][number]

interface ActiveRow extends Record<string, SqlStorageValue> {
  seq: number
  cursor: number
  matched: ArrayBuffer
}

interface Retry {
  readonly alert: number
  readonly n: number
  readonly attempts: number
}

export class FanOut {
  readonly #sql: SqlStorage
  readonly #recipients: Recipients
  readonly #receipts: Receipts
  /** Alerts whose next chat is not ready yet, and when it will be. */
  readonly #resumeAt = new Map<number, number>()

  constructor(sql: SqlStorage, recipients: Recipients, receipts: Receipts) {
    this.#sql = sql
    this.#recipients = recipients
    this.#receipts = receipts
  }

  /** Second tries that are due. They move from their table into the claim. */
  retries(limit: number, now: number, readyAt: ReadyAt): Parcel[] {
    const rows = this.#sql
      .exec<{ at: number; alert: number; n: number; attempts: number }>(
        'SELECT at, alert, n, attempts FROM retry WHERE at <= ? ORDER BY at, alert, n LIMIT ?',
        now,
        limit,
      )
      .toArray()
    return rows.flatMap(({ at, alert, n, attempts }): Parcel[] => {
      this.#sql.exec('DELETE FROM retry WHERE at = ? AND alert = ? AND n = ?', at, alert, n)
      const target = this.#recipients.get(n)?.target
      if (!target) {
        this.#settleRetry(alert, { target: n, outcome: { kind: 'skipped' } }, now)
        return []
      }
      const ready = readyAt(target.chatId)
      if (ready <= now + SLACK_MS) {
        return [{ kind: 'alert', alert, recipient: n, target, attempts, again: true }]
      }
      this.#retryAt(ready, { alert, n, attempts })
      return []
    })
  }

  /** The next chats of the active alerts, the most urgent first, up to `limit` parcels. */
  next(urgency: Urgency, limit: number, now: number, readyAt: ReadyAt) {
    const parcels: Parcel[] = []
    const ranges: Range[] = []
    for (const seq of this.#active(urgency)) {
      const room = limit - parcels.length
      if (room <= 0) break
      this.#resumeAt.delete(seq)
      const row = this.#sql
        .exec<ActiveRow>('SELECT seq, cursor, matched FROM alert WHERE seq = ?', seq)
        .one()
      const stretch = this.#stretch(row, room, now, readyAt)
      if (stretch.to === row.cursor) continue
      parcels.push(...stretch.parcels)
      ranges.push({ alert: row.seq, from: row.cursor, to: stretch.to })
    }
    return { parcels, ranges }
  }

  nextAt(): number | null {
    const retry = this.#sql.exec<{ at: number | null }>('SELECT MIN(at) AS at FROM retry').one().at
    const active = [...this.#active('urgent'), ...this.#active('ordinary')]
    const times = active.map((seq) => this.#resumeAt.get(seq) ?? 0)
    if (retry !== null) times.push(retry)
    return times.length === 0 ? null : Math.min(...times)
  }

  /** One receipt over a stretch of an alert's recipients; those without a parcel were skipped. */
  recordRange({ alert, from, to }: Range, delivered: readonly Delivered[], now: number): void {
    const row = this.#sql
      .exec<{ matched: ArrayBuffer }>('SELECT matched FROM alert WHERE seq = ?', alert)
      .toArray()[0]
    if (!row) return
    const byRecipient = new Map<number, Delivery>()
    for (const { parcel, delivery } of delivered) {
      if (parcel.kind === 'alert' && parcel.alert === alert && !parcel.again) {
        byRecipient.set(parcel.recipient, delivery)
        this.#enqueueRetry(parcel, delivery, now)
      }
    }
    const entries = recipientsOf(row.matched)
      .slice(from, to)
      .map((target): Entry => ({ target, outcome: outcomeOf(byRecipient.get(target)) }))
    this.#receipts.write(alert, entries, now)
    this.#sql.exec('UPDATE alert SET cursor = ? WHERE seq = ?', to, alert)
    this.#count(alert, entries, now)
  }

  recordRetry(parcel: AlertParcel, delivery: Delivery, now: number): void {
    if (this.#enqueueRetry(parcel, delivery, now)) return
    const entry = { target: parcel.recipient, outcome: outcomeOf(delivery) }
    this.#settleRetry(parcel.alert, entry, now)
  }

  waiting(): number {
    return this.#sql
      .exec<{ n: number }>(
        `SELECT COALESCE(SUM(matched_count - cursor + waiting), 0) AS n
         FROM alert WHERE state = 'active'`,
      )
      .one().n
  }

  /** The next chats of one alert, up to the first that is to be waited for. */
  #stretch(row: ActiveRow, room: number, now: number, readyAt: ReadyAt) {
    const parcels: Parcel[] = []
    let to = row.cursor
    for (const n of recipientsOf(row.matched).slice(row.cursor, row.cursor + room)) {
      const target = this.#recipients.get(n)?.target
      const ready = target ? readyAt(target.chatId) : now
      if (ready > now + SLACK_MS && ready <= now + PATIENCE_MS) {
        this.#resumeAt.set(row.seq, ready)
        break
      }
      const place = { alert: row.seq, recipient: n }
      if (target) parcels.push({ kind: 'alert', ...place, target, attempts: 0, again: false })
      to += 1
    }
    return { parcels, to }
  }

  #active(urgency: Urgency): number[] {
    const [from, to] = URGENCIES[urgency]
    return this.#sql
      .exec<{ seq: number }>(
        `SELECT seq FROM alert WHERE state = 'active' AND cursor < matched_count
           AND urgency BETWEEN ? AND ? ORDER BY urgency, seq LIMIT ?`,
        from,
        to,
        ACTIVE_LIMIT,
      )
      .toArray()
      .map(({ seq }) => seq)
  }

  #settleRetry(alert: number, entry: Entry, now: number): void {
    this.#receipts.settle(alert, entry, now)
    this.#sql.exec('UPDATE alert SET waiting = waiting - 1 WHERE seq = ?', alert)
    this.#count(alert, [entry], now)
  }

  /** True when the parcel is to be tried again. */
  #enqueueRetry({ alert, recipient: n }: AlertParcel, delivery: Delivery, now: number): boolean {
    if (delivery.kind === 'later') {
      this.#retryAt(delivery.at, { alert, n, attempts: delivery.attempts })
    } else if (delivery.kind === 'migrated') {
      this.#retryAt(now, { alert, n, attempts: 0 })
    } else return false
    return true
  }

  #retryAt(at: number, { alert, n, attempts }: Retry): void {
    this.#sql.exec(
      'INSERT OR REPLACE INTO retry (at, alert, n, attempts) VALUES (?, ?, ?, ?)',
      Math.ceil(at),
      alert,
      n,
      attempts,
    )
  }

  /** Adds entries to an alert's counters and ends it with the last of them. */
  #count(alert: number, entries: readonly Entry[], now: number): void {
    const count = (kind: Outcome['kind']) =>
      entries.filter(({ outcome }) => outcome.kind === kind).length
    this.#sql.exec(
      `UPDATE alert SET waiting = waiting + ?, sent = sent + ?, failed = failed + ?,
         touched_at = ? WHERE seq = ?`,
      count('waiting'),
      count('sent'),
      count('failed') + count('doubt'),
      now,
      alert,
    )
    this.#sql.exec(
      `UPDATE alert SET state = 'done'
       WHERE seq = ? AND state = 'active' AND cursor = matched_count AND waiting = 0`,
      alert,
    )
  }
}

const recipientsOf = (packed: ArrayBuffer): number[] => unpackTargets(new Uint8Array(packed))

function outcomeOf(delivery: Delivery | undefined): Outcome {
  switch (delivery?.kind) {
    case 'sent':
      return { kind: 'sent', messageId: delivery.messageId }
    case 'later':
    case 'migrated':
      return { kind: 'waiting' }
    case 'failed':
    case 'paused':
      return { kind: 'failed' }
    case 'doubt':
      return { kind: 'doubt' }
    default:
      return { kind: 'skipped' }
  }
}
