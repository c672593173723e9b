/**
 * What a lane has still to send: replies and digests first, then second tries, then alerts by
 * urgency. It hands out one window at a time and remembers it until its outcomes are written.
 */
import type { Reply } from '../../app/ports/chats.ts'
import type { Contents, Delivered, Delivery, Outbox, Parcel } from '../../app/ports/lane.ts'
import type { Alert, Target } from '../../core/alert.ts'
import { matches } from '../../core/filter.ts'
import { alertMessage, listMessage } from '../../core/message.ts'
import type { Entry, Outcome } from '../../core/receipt.ts'
import { type Claim, readClaim, readReply } from '../stored.ts'
import { type Alerts, targetsOf } from './alerts.ts'
import type { Recipients } from './recipients.ts'

const WINDOW = 20
/** A lease outlasts any window: twenty sends of ten seconds each over six connections, and pacing. */
const LEASE_MS = 90_000
/** A chat that is ready so soon may as well be waited for inside the window. */
const SLACK_MS = 300
/** An alert waits this long for its next chat; beyond that it goes on without. */
const PATIENCE_MS = 2_000
const ACTIVE_LIMIT = 50
/** As far back as any limit of Telegram's looks. */
const PACING_MEMORY_MS = 61_000

interface AlertRow extends Record<string, SqlStorageValue> {
  seq: number
  cursor: number
  matched: ArrayBuffer
}

interface DirectRow extends Record<string, SqlStorageValue> {
  id: number
  chat_id: number
  thread_id: number
  data: string
  attempts: number
}

type AlertParcel = Extract<Parcel, { kind: 'alert' }>
type ReadyAt = (chatId: number) => number

export class LaneOutbox implements Outbox {
  readonly #storage: DurableObjectStorage
  readonly #sql: SqlStorage
  readonly #recipients: Recipients
  readonly #alerts: Alerts
  /** Alerts whose next chat is not ready yet, and when it will be. */
  readonly #resumeAt = new Map<number, number>()

  constructor(deps: {
    storage: DurableObjectStorage
    recipients: Recipients
    alerts: Alerts
  }) {
    this.#storage = deps.storage
    this.#sql = deps.storage.sql
    this.#recipients = deps.recipients
    this.#alerts = deps.alerts
  }

  /** Queues a reply or a digest. */
  put(target: Target, reply: Reply, now: number): void {
    this.#sql.exec(
      'INSERT INTO direct (chat_id, thread_id, data, at, attempts) VALUES (?, ?, ?, ?, 0)',
      target.chatId,
      target.threadId ?? 0,
      JSON.stringify(reply),
      now,
    )
  }

  doubtful(): readonly Parcel[] | null {
    return this.#claim()?.parcels ?? null
  }

  claim(window: { now: number; readyAt: ReadyAt }): readonly Parcel[] | null {
    if (this.blockedUntil() > window.now) return null
    const claim = this.#storage.transactionSync(() => this.#fill(window))
    if (!claim) return null
    // Written together with the claim: nothing awaits in between.
    void this.#storage.setAlarm(window.now + LEASE_MS)
    return claim.parcels
  }

  open(parcel: Parcel, now: number): Contents {
    return parcel.kind === 'direct' ? this.#openDirect(parcel.id) : this.#openAlert(parcel, now)
  }

  record(delivered: readonly Delivered[], now: number): void {
    this.#storage.transactionSync(() => {
      for (const range of this.#claim()?.ranges ?? []) this.#recordRange(range, delivered, now)
      for (const item of delivered) {
        this.#recordChat(item, now)
        const { parcel, delivery } = item
        if (parcel.kind === 'direct') this.#recordDirect(parcel.id, delivery, now)
        else if (parcel.again) this.#recordRetry(parcel, delivery, now)
      }
      this.#sql.exec('DELETE FROM claim')
      this.#sql.exec('DELETE FROM direct WHERE sent_at < ?', now - PACING_MEMORY_MS)
    })
  }

  block(until: number): void {
    if (until <= this.blockedUntil()) return
    this.#sql.exec('INSERT OR REPLACE INTO blocked (id, until) VALUES (1, ?)', until)
  }

  blockedUntil(): number {
    return this.#sql.exec<{ until: number }>('SELECT until FROM blocked').toArray()[0]?.until ?? 0
  }

  /** When there is something to send next, epoch ms; in the past when it is due. */
  nextAt(): number | null {
    if (this.#claim()) return 0
    const first = (query: string) => this.#sql.exec<{ at: number | null }>(query).one().at
    const times = [
      first('SELECT MIN(at) AS at FROM direct WHERE sent_at IS NULL'),
      first('SELECT MIN(at) AS at FROM retry'),
      this.#nextAlertAt(),
    ].filter((at) => at !== null)
    return times.length === 0 ? null : Math.max(Math.min(...times), this.blockedUntil())
  }

  waiting(): number {
    const count = (query: string) => this.#sql.exec<{ n: number }>(query).one().n
    return (
      count('SELECT COUNT(*) AS n FROM direct WHERE sent_at IS NULL') +
      count(`SELECT COALESCE(SUM(matched_count - cursor + waiting), 0) AS n
             FROM alert WHERE state = 'active'`)
    )
  }

  /** Sends of the last minute, from receipts, so that pacing survives a restart. */
  *recentSends(now: number): Generator<{ chatId: number; at: number }> {
    const since = now - PACING_MEMORY_MS
    yield* this.#alerts.sendsSince(since)
    const direct = this.#sql.exec<{ chat_id: number; sent_at: number }>(
      'SELECT chat_id, sent_at FROM direct WHERE sent_at > ?',
      since,
    )
    for (const { chat_id, sent_at } of direct) yield { chatId: chat_id, at: sent_at }
  }

  #fill({ now, readyAt }: { now: number; readyAt: ReadyAt }): Claim | null {
    const parcels = this.#direct(now, readyAt)
    parcels.push(...this.#retries(WINDOW - parcels.length, now, readyAt))
    const ranges = this.#alertsInto(parcels, now, readyAt)
    if (parcels.length === 0 && ranges.length === 0) return null
    const claim: Claim = { v: 1, parcels, ranges }
    this.#sql.exec('INSERT OR REPLACE INTO claim (id, data) VALUES (1, ?)', JSON.stringify(claim))
    return claim
  }

  #direct(now: number, readyAt: ReadyAt): Parcel[] {
    const rows = this.#sql
      .exec<DirectRow>(
        `SELECT id, chat_id, thread_id, attempts, data FROM direct
         WHERE sent_at IS NULL AND at <= ? ORDER BY id LIMIT ?`,
        now,
        WINDOW,
      )
      .toArray()
    const parcels: Parcel[] = []
    for (const row of rows) {
      const ready = readyAt(row.chat_id)
      if (ready > now + SLACK_MS) {
        this.#sql.exec('UPDATE direct SET at = ? WHERE id = ?', ready, row.id)
        continue
      }
      const target = { chatId: row.chat_id, threadId: row.thread_id || null }
      parcels.push({ kind: 'direct', id: row.id, target, attempts: row.attempts })
    }
    return parcels
  }

  /** Claimed retries move from their table into the claim. */
  #retries(limit: number, now: number, readyAt: ReadyAt): Parcel[] {
    const rows = this.#sql
      .exec<{ at: number; alert: number; n: number; attempts: number }>(
        'SELECT at, alert, n, attempts FROM retry WHERE at <= ? ORDER BY at, alert, n LIMIT ?',
        now,
        limit,
      )
      .toArray()
    const parcels: Parcel[] = []
    for (const { at, alert, n, attempts } of rows) {
      this.#sql.exec('DELETE FROM retry WHERE at = ? AND alert = ? AND n = ?', at, alert, n)
      const target = this.#recipients.get(n)?.target
      const ready = target ? readyAt(target.chatId) : now
      if (target && ready <= now + SLACK_MS) {
        parcels.push({ kind: 'alert', alert, recipient: n, target, attempts, again: true })
      } else if (target) {
        this.#retryAt(ready, { alert, n, attempts })
      } else {
        this.#settleRetry(alert, n, { kind: 'skipped' }, now)
      }
    }
    return parcels
  }

  /** Fills the window with the next chats of the active alerts, the most urgent first. */
  #alertsInto(parcels: Parcel[], now: number, readyAt: ReadyAt): Claim['ranges'] {
    const ranges: Claim['ranges'] = []
    for (const row of this.#active()) {
      const room = WINDOW - parcels.length
      if (room <= 0) break
      this.#resumeAt.delete(row.seq)
      const stretch = this.#stretch(row, room, now, readyAt)
      if (stretch.to === row.cursor) continue
      parcels.push(...stretch.parcels)
      ranges.push({ alert: row.seq, from: row.cursor, to: stretch.to })
    }
    return ranges
  }

  /** The next chats of one alert, up to the first that is to be waited for. */
  #stretch(row: AlertRow, room: number, now: number, readyAt: ReadyAt) {
    const parcels: Parcel[] = []
    let to = row.cursor
    for (const n of targetsOf(row.matched).slice(row.cursor, row.cursor + room)) {
      const target = this.#recipients.get(n)?.target
      if (target) {
        const ready = readyAt(target.chatId)
        if (ready > now + SLACK_MS && ready <= now + PATIENCE_MS) {
          this.#resumeAt.set(row.seq, ready)
          break
        }
        const place = { alert: row.seq, recipient: n, target }
        parcels.push({ kind: 'alert', ...place, attempts: 0, again: false })
      }
      to += 1
    }
    return { parcels, to }
  }

  #active(): AlertRow[] {
    return this.#sql
      .exec<AlertRow>(
        `SELECT seq, cursor, matched FROM alert WHERE state = 'active' AND cursor < matched_count
         ORDER BY urgency, seq LIMIT ?`,
        ACTIVE_LIMIT,
      )
      .toArray()
  }

  #nextAlertAt(): number | null {
    const times = this.#active().map(({ seq }) => this.#resumeAt.get(seq) ?? 0)
    return times.length === 0 ? null : Math.min(...times)
  }

  #openDirect(id: number): Contents {
    const row = this.#sql
      .exec<{ data: string }>('SELECT data FROM direct WHERE id = ?', id)
      .toArray()[0]
    const reply = readReply(row?.data ?? null)
    if (!reply) return { kind: 'unwanted', reason: 'unreadable' }
    if (reply.kind === 'message') return { kind: 'message', message: reply.message, edits: null }
    if (reply.kind === 'edit') {
      return { kind: 'message', message: reply.message, edits: reply.messageId }
    }
    const standing = new Map<string, Alert>()
    for (const seq of reply.list.alerts) {
      const alert = this.#alerts.standing(seq)?.alert
      if (alert) standing.set(alert.event, alert)
    }
    if (standing.size === 0) return { kind: 'unwanted', reason: 'withdrawn' }
    const message = listMessage(reply.list.title, [...standing.values()])
    return { kind: 'message', message, edits: null }
  }

  #openAlert(parcel: AlertParcel, now: number): Contents {
    const unwanted = (reason: string): Contents => ({ kind: 'unwanted', reason })
    const row = this.#alerts.get(parcel.alert)
    if (!row?.stands) return unwanted('superseded')
    const { alert } = row
    if (alert.expiresAt !== null && alert.expiresAt <= now) return unwanted('expired')
    const recipient = this.#recipients.get(parcel.recipient)
    if (!recipient) return unwanted('left')
    if (recipient.paused !== null) return unwanted('paused')
    if (recipient.settings.digest !== null) return unwanted('digest')
    if (!matches(recipient.settings.filters, alert.subject)) return unwanted('unfollowed')
    if (alert.revision > 1 && this.#alerts.had(alert, recipient.n)) return unwanted('had')
    return { kind: 'message', message: alertMessage(alert), edits: null }
  }

  /** One receipt over a stretch of an alert's targets; those without a parcel were skipped. */
  #recordRange(range: Claim['ranges'][number], delivered: readonly Delivered[], now: number): void {
    const { alert, from, to } = range
    const row = this.#sql
      .exec<{ matched: ArrayBuffer }>('SELECT matched FROM alert WHERE seq = ?', alert)
      .toArray()[0]
    if (!row) return
    const byRecipient = new Map<number, Delivery>()
    for (const { parcel, delivery } of delivered) {
      if (parcel.kind === 'alert' && parcel.alert === alert && !parcel.again) {
        byRecipient.set(parcel.recipient, delivery)
      }
    }
    const entries = targetsOf(row.matched)
      .slice(from, to)
      .map((target): Entry => ({ target, outcome: outcomeOf(byRecipient.get(target)) }))
    this.#alerts.writeReceipt(alert, entries, now)
    for (const [n, delivery] of byRecipient) this.#enqueueRetry(alert, n, delivery, now)
    this.#count(alert, entries, { cursor: to, now })
  }

  #recordRetry(parcel: AlertParcel, delivery: Delivery, now: number): void {
    if (this.#enqueueRetry(parcel.alert, parcel.recipient, delivery, now)) return
    this.#settleRetry(parcel.alert, parcel.recipient, outcomeOf(delivery), now)
  }

  #settleRetry(alert: number, n: number, outcome: Outcome, now: number): void {
    this.#alerts.settle(alert, n, outcome, now)
    this.#sql.exec('UPDATE alert SET waiting = waiting - 1 WHERE seq = ?', alert)
    this.#count(alert, [{ target: n, outcome }], { cursor: null, now })
  }

  #recordDirect(id: number, delivery: Delivery, now: number): void {
    const { sql } = this.#storage
    if (delivery.kind === 'later') {
      const { at, attempts } = delivery
      sql.exec('UPDATE direct SET at = ?, attempts = ? WHERE id = ?', at, attempts, id)
    } else if (delivery.kind === 'migrated') {
      sql.exec('UPDATE direct SET chat_id = ? WHERE id = ?', delivery.to, id)
    } else if (delivery.kind === 'sent') {
      sql.exec('UPDATE direct SET sent_at = ? WHERE id = ?', now, id)
    } else {
      sql.exec('DELETE FROM direct WHERE id = ?', id)
    }
  }

  /** What an outcome says about the chat itself. */
  #recordChat({ parcel, delivery }: Delivered, now: number): void {
    const { chatId } = parcel.target
    if (delivery.kind === 'gone') this.#recipients.forget(chatId, now)
    if (delivery.kind === 'paused') this.#recipients.pause(chatId, delivery.reason)
    if (delivery.kind === 'migrated') this.#recipients.migrate(chatId, delivery.to, now)
  }

  #enqueueRetry(alert: number, n: number, delivery: Delivery, now: number): boolean {
    if (delivery.kind === 'later') {
      this.#retryAt(delivery.at, { alert, n, attempts: delivery.attempts })
    } else if (delivery.kind === 'migrated') {
      this.#retryAt(now, { alert, n, attempts: 0 })
    } else return false
    return true
  }

  #retryAt(at: number, row: { alert: number; n: number; attempts: number }): void {
    this.#sql.exec(
      'INSERT OR REPLACE INTO retry (at, alert, n, attempts) VALUES (?, ?, ?, ?)',
      at,
      row.alert,
      row.n,
      row.attempts,
    )
  }

  /** Adds entries to an alert's counters and ends it with the last of them. */
  #count(
    alert: number,
    entries: readonly Entry[],
    at: { cursor: number | null; now: number },
  ): void {
    const count = (kind: Outcome['kind']) =>
      entries.filter(({ outcome }) => outcome.kind === kind).length
    this.#sql.exec(
      `UPDATE alert SET cursor = COALESCE(?, cursor), waiting = waiting + ?, sent = sent + ?,
         failed = failed + ?, touched_at = ? WHERE seq = ?`,
      at.cursor,
      count('waiting'),
      count('sent'),
      count('failed') + count('doubt'),
      at.now,
      alert,
    )
    this.#sql.exec(
      `UPDATE alert SET state = 'done'
       WHERE seq = ? AND state = 'active' AND cursor = matched_count AND waiting = 0`,
      alert,
    )
  }

  #claim(): Claim | null {
    const row = this.#sql.exec<{ data: string }>('SELECT data FROM claim').toArray()[0]
    return readClaim(row?.data ?? null)
  }
}

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
