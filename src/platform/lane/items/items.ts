/**
 * The outbox: one row for what is to be sent, however many chats it goes to, and how far it has come.
 *
 * An alert's item has the number of its version, and so has the first item of a withdrawal; what corrects
 * copies to a version names it. Rows are small, since each window writes one.
 */
import type { Entry, Outcome } from '../../../core/receipt.ts'
import { URGENT } from '../../../core/urgency.ts'
import { type OnDatabase, Table } from '../../component.ts'
import { part } from '../../sqlite.ts'
import type { Audience } from './audience.ts'
import type { AgedItem, Counted, ItemRow, NewItem, Progress, Rest, WaitingItem } from './item.ts'
import type { Receipts } from './receipts.ts'
import { CHOICES, type Choice, firstWaiting } from './turns.ts'

/** A lane that has just started looks this many items back for the sends of the last minute. */
const RECENT_ITEMS = 200

/** In the words of the partial indexes. */
const IS_WAITING = part`state = 'active' AND has_rest = 1 AND total > 0 AND cursor < total`
const WAITING = {
  table: part`item`,
  ready: part`item WHERE ${IS_WAITING} AND not_before = 0`,
  held: part`item WHERE ${IS_WAITING} AND not_before > 0`,
}
const IS_CORRECTION = part`kind IN ('edit', 'reply') AND state <> 'cancelled'`

interface Deps extends OnDatabase {
  readonly audience: Audience
  readonly receipts: Receipts
}

/** Methods that change something run inside the caller's transaction. */
export class Items extends Table<Deps> {
  put(item: NewItem, now: number): number {
    const { kind, version, replies = null, publisher, urgency, audience, notBefore = 0 } = item
    const state = audience.length > 0 ? 'active' : 'done'
    const { seq } = this.db.one<{ seq: number }>`
      INSERT INTO item (kind, version, replies, publisher, urgency, at, touched_at, not_before, total,
        state)
      VALUES (${kind}, ${version}, ${replies}, ${publisher}, ${urgency}, ${now}, ${now},
        ${notBefore}, ${audience.length}, ${state})
      RETURNING seq`
    this.deps.audience.write(seq, audience)
    return seq
  }

  /** Whom an item was for, where it has not come to all of them; those who were added later as well. */
  waitingFor(seq: number): ReadonlySet<number> {
    const isOpen = (this.progress(seq)?.open ?? 0) > 0
    if (!isOpen) return new Set()
    const all = this.deps.audience.slice(seq, 0, Number.POSITIVE_INFINITY)
    return new Set([...all, ...this.deps.receipts.allWaiting(seq)])
  }

  get(seq: number): ItemRow | undefined {
    return this.db.first<ItemRow>`
      SELECT seq, kind, COALESCE(version, seq) AS version, replies FROM item WHERE seq = ${seq}`
  }

  /** What corrects copies, or the replies to them, to a version. */
  corrections(version: number): number[] {
    return this.db.values<number>`
      SELECT seq FROM item
      WHERE (version = ${version} OR seq = ${version}) AND kind IN ('edit', 'reply') ORDER BY seq`
  }

  /** What brings the copies of an article to a version, or answers them. */
  correction(version: number, kind: 'edit' | 'reply'): number | null {
    return this.db.value<number>`
      SELECT seq FROM item WHERE version = ${version} AND kind = ${kind} AND replies IS NULL
      UNION ALL SELECT seq FROM item WHERE seq = ${version} AND kind = ${kind} LIMIT 1`
  }

  /** What takes back the messages of a reply, since a version withdraws what they say. */
  takingBack(reply: number, version: number): number | null {
    return this.db.value<number>`
      SELECT seq FROM item WHERE version = ${version} AND kind = 'edit' AND replies = ${reply}`
  }

  /** False once a newer version, or a withdrawal, has taken its place. */
  stands(seq: number): boolean {
    return !this.db.has`SELECT 1 FROM item WHERE seq = ${seq} AND state = 'cancelled'`
  }

  /** Of a version that is over: what has not left does not leave. Numbers of all that there was. */
  cancel(version: number): number[] {
    return this.db.values<number>`
      UPDATE item SET state = 'cancelled' WHERE seq = ${version} OR version = ${version}
      RETURNING seq`
  }

  progress(seq: number): Progress | undefined {
    return this.db.first<Progress>`
      SELECT total + added AS total, sent, failed, skipped,
        total + added - sent - failed - skipped AS open,
        first_sent_at AS first, last_sent_at AS last
      FROM item WHERE seq = ${seq}`
  }

  /** One more reader, among the second tries: the cursor may have passed its place. From when on it is due. */
  add(seq: number, now: number): number {
    const notBefore = this.db.count`
      UPDATE item SET added = added + 1, state = 'active'
      WHERE seq = ${seq} AND state <> 'cancelled' RETURNING not_before`
    return Math.max(now, notBefore)
  }

  /** Some that were skipped or have failed are to be tried again; the same. */
  reopen(seq: number, again: { skipped: number; failed: number }, now: number): number {
    const notBefore = this.db.count`
      UPDATE item SET skipped = skipped - ${again.skipped}, failed = failed - ${again.failed},
        state = 'active'
      WHERE seq = ${seq} RETURNING not_before`
    return Math.max(now, notBefore)
  }

  /** A reply was sent where an edit had failed. */
  madeUp(edit: number): void {
    this.db.run`UPDATE item SET failed = failed - 1, sent = sent + 1 WHERE seq = ${edit}`
  }

  /**
   * Adds entries to an item's counters, moves its cursor on and ends it with the last of them; what it is,
   * `undefined` when there is no such item any more.
   */
  count(seq: number, entries: readonly Entry[], { to, now }: { to: number; now: number }) {
    const of = (...kinds: Outcome['kind'][]) =>
      entries.filter(({ outcome }) => kinds.includes(outcome.kind)).length
    const row = this.db.first<Counted>`
      UPDATE item SET sent = sent + ${of('sent')}, failed = failed + ${of('failed', 'doubt')},
        skipped = skipped + ${of('skipped')}, cursor = MAX(cursor, ${to}), touched_at = ${now},
        first_sent_at = COALESCE(first_sent_at, IIF(${of('sent')} > 0, ${now}, NULL)),
        last_sent_at = IIF(${of('sent')} > 0, ${now}, last_sent_at)
      WHERE seq = ${seq}
      RETURNING kind, COALESCE(version, seq) AS version,
        sent + failed + skipped >= total + added AS isOver,
        has_rest = 1 AND cursor >= total AS isThrough`
    // By themselves, since both are part of indexes: an entry of one is a row written.
    if (row?.isOver === 1) {
      this.db.run`
        UPDATE item SET state = 'done', has_rest = 0
        WHERE seq = ${seq} AND state IN ('active', 'folded')`
    } else if (row?.isThrough === 1) {
      this.db.run`UPDATE item SET has_rest = 0 WHERE seq = ${seq}`
    }
    return row
  }

  /** For so many chats, of which no receipt tells. */
  fail(seq: number, chats: number, now: number): void {
    this.db.run`UPDATE item SET failed = failed + ${chats} WHERE seq = ${seq}`
    this.count(seq, [], { to: 0, now })
  }

  /** For the rest of its chats it has failed, and nobody waits for it; how many they are. */
  giveUp(seq: number, now: number): number {
    const { rest } = this.db.one<{ rest: number }>`
      SELECT total - cursor AS rest FROM item WHERE seq = ${seq}`
    this.db.run`
      UPDATE item SET failed = failed + ${rest}, cursor = total WHERE seq = ${seq}`
    this.count(seq, [], { to: 0, now })
    return rest
  }

  /** Tries that have begun and not ended, of what is being sent and not taken by a fold. */
  begun(seq: number): number {
    return this.db.count`
      SELECT cursor + added - sent - failed - skipped FROM item
      WHERE seq = ${seq} AND state = 'active'`
  }

  waiting(choice: Choice, now: number): WaitingItem[] {
    const { which, order } = CHOICES[choice]
    return this.db.all<WaitingItem>`
      ${firstWaiting(WAITING, which, now)} SELECT seq, kind, cursor, publisher FROM waiting ORDER BY ${order}`
  }

  /** All that waits, also what is held back; row by row. */
  allWaiting(): Iterable<WaitingItem & { readonly not_before: number }> {
    return this.db.rows<WaitingItem & { not_before: number }>`
      ${firstWaiting(WAITING, part`TRUE`, Number.MAX_SAFE_INTEGER)}
      SELECT seq, kind, cursor, publisher, not_before FROM waiting`
  }

  /** All that is being sent. */
  active(): number[] {
    return this.db.values<number>`SELECT seq FROM item WHERE state = 'active'`
  }

  /** When the oldest of what is being sent was put, epoch ms. */
  waitsSince(): number | null {
    return this.db.value<number>`SELECT MIN(at) FROM item WHERE state = 'active'`
  }

  /** Since when the oldest of what may be sent has waited, epoch ms; in the future where all is held back. */
  dueSince(): number | null {
    return this.db.value<number>`SELECT MIN(MAX(at, not_before)) FROM item WHERE ${IS_WAITING}`
  }

  /** Messages. What a folded alert still waits for comes with its fold. */
  messages(): number {
    return this.db.count`
      SELECT COALESCE(SUM(total + added - sent - failed - skipped), 0) AS n FROM item
      WHERE state = 'active'`
  }

  /** Alerts that wait for chats by themselves, ordinary ones alone, the oldest first. */
  foldable(limit: number): Rest[] {
    return this.db.all<Rest>`
      SELECT seq, cursor, total, urgency FROM item
      WHERE state = 'active' AND kind = 'alert' AND urgency > ${URGENT} AND cursor < total
      ORDER BY seq LIMIT ${limit}`
  }

  /** The rest of its audience is served by a fold. */
  fold(seq: number): void {
    this.db.run`UPDATE item SET cursor = total, has_rest = 0, state = 'folded' WHERE seq = ${seq}`
  }

  /** Those whose rest is served by folds that are being sent. */
  folded(): number[] {
    return this.db.values<number>`SELECT seq FROM item WHERE state = 'folded'`
  }

  /** Numbers of corrections that nothing newer has taken the place of. */
  standingCorrections(): number[] {
    return this.db.values<number>`
      SELECT seq FROM item WHERE ${IS_CORRECTION} ORDER BY seq`
  }

  /** Numbers of alerts before one, the newest first. */
  alertsBefore(seq: number, limit: number): number[] {
    return this.db.values<number>`
      SELECT seq FROM item WHERE seq < ${seq} AND kind = 'alert' ORDER BY seq DESC LIMIT ${limit}`
  }

  newest(): number {
    return this.db.value<number>`SELECT MAX(seq) AS seq FROM item` ?? 0
  }

  /** The newest before the first alert that is still being sent. */
  doneTo(): number {
    const first = this.db.value<number>`
      SELECT MIN(seq) AS seq FROM item
      WHERE state IN ('active', 'folded') AND kind = 'alert'`
    return first === null ? this.newest() : first - 1
  }

  /** What is being sent, and what has been since an instant, so far as a lane looks back. */
  touchedSince(at: number): number[] {
    return this.db.values<number>`
      SELECT seq FROM item WHERE state = 'active'
      UNION SELECT seq FROM item WHERE seq > ${this.newest() - RECENT_ITEMS} AND touched_at > ${at}`
  }

  /** What was held back waits no longer; what is dated ahead would be kept for as long. */
  moveBack(ms: number, now: number): void {
    this.db.run`UPDATE item SET not_before = not_before - ${Math.ceil(ms)} WHERE not_before > 0`
    this.db.run`
      UPDATE item SET at = MIN(at, ${now}), touched_at = MIN(touched_at, ${now})
      WHERE touched_at > ${now}`
  }

  /** After a number, the oldest first. */
  aged(after: number, limit: number): AgedItem[] {
    return this.db.all<AgedItem>`
      SELECT seq, kind, COALESCE(version, seq) AS version, at FROM item
      WHERE seq > ${after} ORDER BY seq LIMIT ${limit}`
  }

  oldest(): number {
    return this.db.value<number>`SELECT MIN(seq) AS seq FROM item` ?? 0
  }

  /** The newest of before an instant, found by halving: numbers go up with time. */
  newestBefore(at: number): number {
    let [low, high] = [this.oldest() - 1, this.newest()]
    while (low < high) {
      const middle = Math.ceil((low + high) / 2)
      const row = this.db.first<{ seq: number; at: number }>`
        SELECT seq, at FROM item WHERE seq <= ${middle} ORDER BY seq DESC LIMIT 1`
      if (row && row.at >= at) high = row.seq - 1
      else low = middle
    }
    return low
  }

  has(seq: number): boolean {
    return this.db.has`SELECT 1 FROM item WHERE seq = ${seq}`
  }

  /** In how many rows it was. */
  delete(seq: number): number {
    return this.db.run`DELETE FROM item WHERE seq = ${seq}`
  }
}
