/**
 * Taking alerts to their chats: a cursor over each alert's recipients, and rows for second tries.
 * Nothing is written per chat but what went wrong.
 */
import type { Delivered, Delivery, Form, Parcel } from '../../app/ports/lane.ts'
import { PATIENCE_MS } from '../../core/pacing.ts'
import type { Entry, Outcome } from '../../core/receipt.ts'
import { log } from '../log.ts'
import type { Claim } from '../stored.ts'
import type { Audience } from './audience.ts'
import type { Receipts } from './receipts.ts'
import type { Recipients } from './recipients.ts'
import { type ReadyAt, SLACK_MS } from './window.ts'

/** Alerts looked at for one window; the less urgent wait their turn. */
const ACTIVE_LIMIT = 50

/**
 * Which alerts are looked at, and in what order. ninjs counts urgency from 1, the most urgent, to 9;
 * urgent alerts go before digests. `longest` is the one whose last window is longest ago.
 */
const CHOICES = {
  urgent: 'AND urgency <= 2 ORDER BY urgency, seq',
  ordinary: 'AND urgency > 2 ORDER BY urgency, seq',
  longest: 'ORDER BY touched_at, seq',
} as const
export type Choice = keyof typeof CHOICES

export type AlertParcel = Extract<Parcel, { kind: 'alert' }>
export type Range = Claim['ranges'][number]

interface ActiveRow extends Record<string, SqlStorageValue> {
  seq: number
  kind: string
  cursor: number
}

interface Filling {
  readonly room: number
  /** Alerts that the window has a stretch of already. */
  readonly except: ReadonlySet<number>
  readonly now: number
  readonly readyAt: ReadyAt
}

interface Retry {
  readonly alert: number
  readonly n: number
  readonly attempts: number
  readonly doubts: number
}

export class FanOut {
  readonly #sql: SqlStorage
  readonly #recipients: Recipients
  readonly #receipts: Receipts
  readonly #audience: Audience
  /** Alerts whose next chat is not ready yet, and when it will be. */
  readonly #resumeAt = new Map<number, number>()

  constructor(deps: {
    sql: SqlStorage
    recipients: Recipients
    receipts: Receipts
    audience: Audience
  }) {
    this.#sql = deps.sql
    this.#recipients = deps.recipients
    this.#receipts = deps.receipts
    this.#audience = deps.audience
  }

  /** Second tries that are due. They move from their table into the claim. */
  retries(limit: number, now: number, readyAt: ReadyAt): Parcel[] {
    const rows = this.#sql
      .exec<RetryRow>(
        `SELECT retry.at, retry.alert, retry.n, retry.attempts, retry.doubts, alert.kind
         FROM retry LEFT JOIN alert ON alert.seq = retry.alert
         WHERE retry.at <= ? ORDER BY retry.at, retry.alert, retry.n LIMIT ?`,
        now,
        limit,
      )
      .toArray()
    return rows.flatMap(({ at, alert, n, kind, attempts, doubts }): Parcel[] => {
      this.#sql.exec('DELETE FROM retry WHERE at = ? AND alert = ? AND n = ?', at, alert, n)
      const target = this.#recipients.targetOf(n)
      if (!target) {
        this.settle(alert, { target: n, outcome: { kind: 'skipped' } }, now)
        return []
      }
      const ready = readyAt(target.chatId)
      if (ready <= now + SLACK_MS) {
        const place = { form: formOf(kind), alert, recipient: n, target }
        return [{ kind: 'alert', ...place, attempts, doubts, again: true }]
      }
      this.#retryAt(ready, { alert, n, attempts, doubts })
      return []
    })
  }

  /** The next chats of the alerts of a choice, in its order, for as many parcels as there is room. */
  next(choice: Choice, { room: limit, except, now, readyAt }: Filling) {
    const parcels: Parcel[] = []
    const ranges: Range[] = []
    for (const row of this.#active(choice)) {
      const room = limit - parcels.length
      if (room <= 0) break
      if (except.has(row.seq)) continue
      this.#resumeAt.delete(row.seq)
      const stretch = this.#stretch(row, room, now, readyAt)
      if (stretch.to === row.cursor) continue
      parcels.push(...stretch.parcels)
      ranges.push({ alert: row.seq, from: row.cursor, to: stretch.to })
    }
    return { parcels, ranges }
  }

  nextAt(): number | null {
    const retry = this.#sql.exec<{ at: number | null }>('SELECT MIN(at) AS at FROM retry').one().at
    const times = this.#active('longest').map(({ seq }) => this.#resumeAt.get(seq) ?? 0)
    if (retry !== null) times.push(retry)
    return times.length === 0 ? null : Math.min(...times)
  }

  /** One receipt over a stretch of an alert's recipients; those without a parcel were skipped. */
  recordRange({ alert, from, to }: Range, delivered: readonly Delivered[], now: number): void {
    const byRecipient = new Map<number, Delivery>()
    for (const { parcel, delivery } of delivered) {
      if (parcel.kind === 'alert' && parcel.alert === alert && !parcel.again) {
        byRecipient.set(parcel.recipient, delivery)
        this.#enqueueRetry(parcel, delivery, now)
      }
    }
    const entries = this.#audience
      .slice(alert, from, to - from)
      .map((target): Entry => ({ target, outcome: outcomeOf(byRecipient.get(target)) }))
    this.#receipts.write(alert, entries, now)
    this.#count(alert, entries, { to, now })
  }

  recordRetry(parcel: AlertParcel, delivery: Delivery, now: number): void {
    if (this.#enqueueRetry(parcel, delivery, now)) return
    const entry = { target: parcel.recipient, outcome: outcomeOf(delivery) }
    this.settle(parcel.alert, entry, now)
  }

  waiting(): number {
    return this.#sql
      .exec<{ n: number }>(
        `SELECT COALESCE(SUM(matched_count + added - sent - failed - skipped), 0) AS n
         FROM alert WHERE state = 'active' AND kind <> 'fold'`,
      )
      .one().n
  }

  /** The next chats of one alert, up to the first that is to be waited for. */
  #stretch(row: ActiveRow, room: number, now: number, readyAt: ReadyAt) {
    const parcels: Parcel[] = []
    let to = row.cursor
    const recipients = this.#audience.slice(row.seq, row.cursor, room)
    if (recipients.length === 0) this.#giveUp(row.seq, now)
    for (const n of recipients) {
      const target = this.#recipients.targetOf(n)
      const ready = target ? readyAt(target.chatId) : now
      if (ready > now + SLACK_MS && ready <= now + PATIENCE_MS) {
        this.#resumeAt.set(row.seq, ready)
        break
      }
      const place = { form: formOf(row.kind), alert: row.seq, recipient: n }
      if (target) parcels.push({ kind: 'alert', ...place, target, ...UNTRIED })
      to += 1
    }
    return { parcels, to }
  }

  /** Whom the rest of an alert is for is lost: for them it has failed, and nobody waits for it. */
  #giveUp(alert: number, now: number): void {
    log('lane.audience-lost', { alert })
    this.#sql.exec(
      `UPDATE alert SET failed = failed + matched_count - cursor, cursor = matched_count
       WHERE seq = ?`,
      alert,
    )
    this.#count(alert, [], { to: 0, now })
  }

  #active(choice: Choice): ActiveRow[] {
    return this.#sql
      .exec<ActiveRow>(
        `SELECT seq, kind, cursor FROM alert WHERE state = 'active' AND cursor < matched_count
           ${CHOICES[choice]} LIMIT ?`,
        ACTIVE_LIMIT,
      )
      .toArray()
  }

  /** Outcomes of recipients that another item has served, ascending. */
  write(alert: number, entries: readonly Entry[], now: number): void {
    this.#receipts.write(alert, entries, now)
    this.#count(alert, entries, { to: 0, now })
  }

  settle(alert: number, entry: Entry, now: number): void {
    this.#receipts.settle(alert, entry, now)
    this.#count(alert, [entry], { to: 0, now })
  }

  /** True when the parcel is to be tried again. */
  #enqueueRetry({ alert, recipient: n }: AlertParcel, delivery: Delivery, now: number): boolean {
    if (delivery.kind === 'later') {
      const { at, attempts, doubts } = delivery
      this.#retryAt(at, { alert, n, attempts, doubts })
    } else if (delivery.kind === 'migrated') {
      this.#retryAt(now, { alert, n, attempts: 0, doubts: 0 })
    } else return false
    return true
  }

  #retryAt(at: number, { alert, n, attempts, doubts }: Retry): void {
    this.#sql.exec(
      'INSERT OR REPLACE INTO retry (at, alert, n, attempts, doubts) VALUES (?, ?, ?, ?, ?)',
      Math.ceil(at),
      alert,
      n,
      attempts,
      doubts,
    )
  }

  /** Adds entries to an alert's counters, moves its cursor on and ends it with the last of them. */
  #count(alert: number, entries: readonly Entry[], { to, now }: { to: number; now: number }): void {
    const count = (...kinds: Outcome['kind'][]) =>
      entries.filter(({ outcome }) => kinds.includes(outcome.kind)).length
    const row = this.#sql
      .exec<{ isOver: number }>(
        `UPDATE alert SET sent = sent + ?, failed = failed + ?, skipped = skipped + ?,
           cursor = MAX(cursor, ?), touched_at = ? WHERE seq = ?
         RETURNING sent + failed + skipped >= matched_count + added AS isOver`,
        count('sent'),
        count('failed', 'doubt'),
        count('skipped'),
        to,
        now,
        alert,
      )
      .toArray()[0]
    // By itself, since the state is part of an index: an entry of it is a row written.
    if (row?.isOver !== 1) return
    this.#sql.exec(`UPDATE alert SET state = 'done' WHERE seq = ? AND state = 'active'`, alert)
  }
}

interface RetryRow extends Record<string, SqlStorageValue> {
  at: number
  alert: number
  n: number
  attempts: number
  doubts: number
  kind: string | null
}

const UNTRIED = { attempts: 0, doubts: 0, again: false }

const FORMS: readonly Form[] = ['alert', 'edit', 'reply', 'fallback', 'fold']

const formOf = (kind: string | null): Form => FORMS.find((form) => form === kind) ?? 'alert'

export function outcomeOf(delivery: Delivery | undefined): Outcome {
  switch (delivery?.kind) {
    case 'sent':
      return { kind: 'sent', messageId: delivery.messageId }
    case 'later':
    case 'migrated':
      return { kind: 'waiting' }
    case 'failed':
      return { kind: 'failed' }
    case 'doubt':
      return { kind: 'doubt' }
    default:
      return { kind: 'skipped' }
  }
}
