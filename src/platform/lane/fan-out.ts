/**
 * Taking alerts to their chats: a cursor over each alert's recipients, and second tries. Nothing is
 * written per chat but what went wrong.
 */
import type { Delivered, Delivery, Form, Parcel } from '../../app/ports/lane.ts'
import { PATIENCE_MS } from '../../core/pacing.ts'
import type { Entry, Outcome } from '../../core/receipt.ts'
import { log } from '../log.ts'
import { type Database, type Part, part, verbatim } from '../sqlite.ts'
import type { Claim } from '../stored.ts'
import type { Audience } from './audience.ts'
import type { DirectMessages } from './direct.ts'
import type { Reached } from './reached.ts'
import { isReached, type Receipts } from './receipts.ts'
import type { Recipients } from './recipients.ts'
import type { Place, Retries } from './retries.ts'
import { URGENT } from './urgency.ts'
import { type Turns, WINDOW } from './window.ts'

/** Of each publisher and urgency so many alerts are looked at, the oldest: none needs more for a window. */
const LOOKED_AT = WINDOW

/**
 * Which alerts are looked at, and in what order one publisher's are. ninjs counts urgency from 1, the most
 * urgent, to 9; urgent alerts go before digests. `longest`: whose last window is longest ago.
 */
const CHOICES = {
  urgent: { which: part`urgency <= ${verbatim(URGENT)}`, order: part`urgency, seq` },
  ordinary: { which: part`urgency > ${verbatim(URGENT)}`, order: part`urgency, seq` },
  longest: { which: part`TRUE`, order: part`touched_at, seq` },
} as const
export type Choice = keyof typeof CHOICES

/** In the words of the partial indexes; what an earlier version ended may lack the mark. */
const IS_WAITING = part`state = 'active' AND has_rest = 1 AND matched_count > 0 AND cursor < matched_count`
const IS_READY = part`${IS_WAITING} AND not_before = 0`
const IS_HELD = part`${IS_WAITING} AND not_before > 0`

/**
 * The oldest that wait, of each publisher and urgency, and the first of what was held back until an instant.
 * From each group it goes on to the next by the index, so that the others of a group are not read.
 */
const firstWaiting = (which: Part, until: number) => part`
  WITH RECURSIVE head (publisher, urgency) AS (
    SELECT * FROM (SELECT publisher, urgency FROM alert
      WHERE ${IS_READY} ORDER BY publisher, urgency, seq LIMIT 1)
    UNION ALL
    SELECT next.publisher, next.urgency FROM head JOIN alert AS next ON next.seq = COALESCE(
      (SELECT seq FROM alert
        WHERE ${IS_READY} AND publisher = head.publisher AND urgency > head.urgency
        ORDER BY urgency, seq LIMIT 1),
      (SELECT seq FROM alert
        WHERE ${IS_READY} AND publisher > head.publisher
        ORDER BY publisher, urgency, seq LIMIT 1))
  ), waiting AS (
    SELECT alert.* FROM (SELECT * FROM head WHERE ${which}) AS head JOIN alert ON alert.seq IN (
      SELECT seq FROM alert
      WHERE ${IS_READY} AND publisher = head.publisher AND urgency = head.urgency
      ORDER BY seq LIMIT ${LOOKED_AT})
    UNION ALL
    SELECT * FROM (SELECT * FROM alert
      WHERE ${IS_HELD} AND not_before <= ${until} AND ${which} ORDER BY not_before LIMIT ${LOOKED_AT})
  )`

export type AlertParcel = Extract<Parcel, { kind: 'alert' }>
export type Range = Claim['ranges'][number]

interface ActiveRow extends Record<string, SqlStorageValue> {
  seq: number
  kind: string
  cursor: number
  publisher: string
}

interface Filling {
  readonly room: number
  /** Alerts that the window has a stretch of already. */
  readonly except: ReadonlySet<number>
  /** Leaves out the publisher that the last window went to. */
  readonly othersOnly?: boolean
  readonly turns: Turns
}

interface Deps {
  readonly db: Database
  readonly recipients: Recipients
  readonly receipts: Receipts
  readonly audience: Audience
  readonly direct: DirectMessages
  readonly retries: Retries
  readonly reached: Reached
}

export class FanOut {
  readonly #db: Database
  readonly #deps: Deps
  /** Alerts whose next chat is not ready yet, and when it will be. */
  readonly #resumeAt = new Map<number, number>()
  /** When publishers last had a turn, by the number of the stretch; only in memory. */
  readonly #lastTurn = new Map<string, number>()
  #stretches = 0

  constructor(deps: Deps) {
    this.#deps = deps
    this.#db = deps.db
  }

  /** Second tries that are due. They move from their table into the claim; `left`: there is no chat. */
  retries(limit: number, turns: Turns) {
    const parcels: Parcel[] = []
    const left: Place[] = []
    for (const { alert, recipient, kind, ...tries } of this.#deps.retries.takeDue(
      turns.now,
      limit,
    )) {
      const place = { alert, recipient }
      const target = this.#deps.recipients.targetOf(recipient)
      if (!target) {
        left.push(place)
        continue
      }
      const turn = turns.book(target.chatId)
      if (turns.isNow(turn)) {
        parcels.push({ kind: 'alert', form: formOf(kind), ...place, target, ...tries, again: true })
      } else this.#deps.retries.add(turn, place, tries)
    }
    return { parcels, left }
  }

  /**
   * The next chats of the alerts of a choice, for as many parcels as there is room. Publishers take turns:
   * the first alert is of the one whose last turn is longest ago. `lost`: alerts of which nobody knows
   * any more whom the rest of them is for.
   */
  next(choice: Choice, { room: limit, except, othersOnly = false, turns }: Filling) {
    const parcels: Parcel[] = []
    const ranges: Range[] = []
    const lost: number[] = []
    const last = othersOnly ? this.#lastPublisher() : null
    for (const row of this.#inTurn(choice, turns.now)) {
      const room = limit - parcels.length
      if (room <= 0) break
      if (row.publisher === last) continue
      const resumeAt = this.#resumeAt.get(row.seq) ?? 0
      if (except.has(row.seq) || !turns.isNow(resumeAt)) continue
      const stretch = this.#db.apart(
        () => this.#next(row, room, turns),
        (error) => broken(row, error),
      )
      if (stretch.isLost) lost.push(row.seq)
      if (stretch.to === row.cursor) continue
      this.#stretches += 1
      this.#lastTurn.set(row.publisher, this.#stretches)
      parcels.push(...stretch.parcels)
      ranges.push({ alert: row.seq, from: row.cursor, to: stretch.to })
    }
    return { parcels, ranges, lost }
  }

  /** Without anybody, nobody knows any more whom the rest is for. */
  #next(row: ActiveRow, room: number, turns: Turns) {
    const recipients = this.#deps.audience.slice(row.seq, row.cursor, room)
    return { ...this.#stretch(row, recipients, turns), isLost: recipients.length === 0 }
  }

  nextAt(): number | null {
    let next = this.#deps.retries.nextAt()
    const waiting = this.#db.rows<{ seq: number; not_before: number }>`
      ${firstWaiting(part`TRUE`, Number.MAX_SAFE_INTEGER)} SELECT seq, not_before FROM waiting`
    for (const { seq, not_before } of waiting) {
      const at = Math.max(not_before, this.#resumeAt.get(seq) ?? 0)
      // Most often the first row says it, and the others need not be read.
      if (at === 0) return 0
      next = Math.min(next ?? at, at)
    }
    return next
  }

  moveBack(ms: number): void {
    this.#resumeAt.clear()
    this.#db.run`UPDATE alert SET not_before = not_before - ${Math.ceil(ms)} WHERE not_before > 0`
    this.#deps.retries.moveBack(ms)
  }

  /** Nothing waits longer than until an instant. */
  noLaterThan(at: number): void {
    this.#resumeAt.clear()
    this.#deps.retries.noLaterThan(at)
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
    const entries = this.#deps.audience
      .slice(alert, from, to - from)
      .map((target): Entry => ({ target, outcome: outcomeOf(byRecipient.get(target)) }))
    this.#deps.receipts.write(alert, entries, now)
    this.#count(alert, entries, { to, now })
  }

  recordRetry(parcel: AlertParcel, delivery: Delivery, now: number): void {
    if (this.#enqueueRetry(parcel, delivery, now)) return
    const entry = { target: parcel.recipient, outcome: outcomeOf(delivery) }
    this.settle(parcel.alert, entry, now)
  }

  /**
   * Tries of which nothing is known any more: neither before the cursor's place, nor waiting, nor taken by
   * a fold. They have failed; how many there were.
   */
  failForgotten(alert: number, now: number): number {
    const { forgotten } = this.#db.one<{ forgotten: number }>`
      SELECT MAX(0, COALESCE(MAX(cursor + added - sent - failed - skipped), 0)
        - (SELECT COUNT(*) FROM retry WHERE retry.alert = ${alert})) AS forgotten
      FROM alert WHERE seq = ${alert} AND state = 'active'
        AND seq NOT IN (SELECT alert FROM folded)`
    if (forgotten > 0) this.fail(alert, forgotten, now)
    return forgotten
  }

  /** For so many chats, of which no receipt tells. */
  fail(alert: number, chats: number, now: number): void {
    this.#db.run`UPDATE alert SET failed = failed + ${chats} WHERE seq = ${alert}`
    this.#count(alert, [], { to: 0, now })
  }

  /** All that is being sent. */
  active(): number[] {
    return this.#db.all<{ seq: number }>`SELECT seq FROM alert WHERE state = 'active'`.map(
      ({ seq }) => seq,
    )
  }

  /** For the rest of an alert's chats it has failed, and nobody waits for it; how many they are. */
  giveUp(alert: number, now: number): number {
    log('lane.audience-lost', { alert })
    const { rest } = this.#db.one<{ rest: number }>`
      SELECT matched_count - cursor AS rest FROM alert WHERE seq = ${alert}`
    this.#db.run`
      UPDATE alert SET failed = failed + ${rest}, cursor = matched_count WHERE seq = ${alert}`
    this.#count(alert, [], { to: 0, now })
    return rest
  }

  /** When the oldest of what is being sent was put, epoch ms. */
  waitsSince(): number | null {
    return this.#db.one<{ at: number | null }>`
      SELECT MIN(at) AS at FROM alert WHERE state = 'active'`.at
  }

  /** The same of what waits for no instant, or the first instant. */
  dueSince(): number | null {
    const { at } = this.#db.one<{ at: number | null }>`
      SELECT MIN(at) AS at FROM (
      SELECT MAX(at, not_before) AS at FROM alert WHERE ${IS_WAITING}
      UNION ALL SELECT MIN(at) FROM retry)`
    return at
  }

  /** Messages. What a folded alert still waits for comes with its fold, but for its own second tries. */
  waiting(): number {
    return this.#db.one<{ n: number }>`
      SELECT (
        SELECT COALESCE(SUM(matched_count + added - sent - failed - skipped), 0) FROM alert
        WHERE state = 'active' AND seq NOT IN (SELECT alert FROM folded)
      ) + (
        SELECT COUNT(*) FROM retry JOIN folded ON folded.alert = retry.alert
        JOIN alert ON alert.seq = retry.alert WHERE alert.state = 'active'
      ) AS n`.n
  }

  /**
   * The next chats of one alert, up to the first that has just got another one: it goes on when that chat is
   * ready. Whoever has replies waiting, and so brings this about, is not waited for: that copy becomes a
   * second try, and the others go on.
   */
  #stretch(row: ActiveRow, recipients: readonly number[], turns: Turns) {
    this.#resumeAt.delete(row.seq)
    const parcels: Parcel[] = []
    let to = row.cursor
    for (const n of recipients) {
      const target = this.#deps.recipients.targetOf(n)
      const turn = target ? turns.at(target.chatId) : turns.now
      if (target && isBusy(turn, turns) && !this.#deps.direct.isAnswering(target.chatId)) {
        this.#resumeAt.set(row.seq, turn)
        break
      }
      const place = { form: formOf(row.kind), alert: row.seq, recipient: n }
      if (target) {
        turns.book(target.chatId)
        parcels.push({ kind: 'alert', ...place, target, ...UNTRIED })
      }
      to += 1
    }
    return { parcels, to }
  }

  /** The first of each publisher, whose last turn is longest ago first; then the others. */
  #inTurn(choice: Choice, now: number): ActiveRow[] {
    const rows = this.#active(choice, now)
    const firsts = firstOfEach(rows)
    const turn = ({ publisher }: ActiveRow) => this.#lastTurn.get(publisher) ?? 0
    const inTurn = firsts.sort((a, b) => turn(a) - turn(b))
    const taken = new Set(inTurn.map(({ seq }) => seq))
    return [...inTurn, ...rows.filter(({ seq }) => !taken.has(seq))]
  }

  #lastPublisher(): string | null {
    for (const [publisher, turn] of this.#lastTurn) if (turn === this.#stretches) return publisher
    return null
  }

  #active(choice: Choice, now: number): ActiveRow[] {
    const { which, order } = CHOICES[choice]
    return this.#db.all<ActiveRow>`
      ${firstWaiting(which, now)} SELECT seq, kind, cursor, publisher
        FROM waiting ORDER BY ${order}`
  }

  /** Outcomes of recipients that another item has served, ascending. */
  write(alert: number, entries: readonly Entry[], now: number): void {
    if (this.#count(alert, entries, { to: 0, now })) this.#deps.receipts.write(alert, entries, now)
  }

  settle(alert: number, entry: Entry, now: number): void {
    if (this.#count(alert, [entry], { to: 0, now })) this.#deps.receipts.settle(alert, entry, now)
  }

  /** True when the parcel is to be tried again. */
  #enqueueRetry(parcel: AlertParcel, delivery: Delivery, now: number): boolean {
    if (delivery.kind === 'later') this.#deps.retries.add(delivery.at, parcel, delivery)
    else if (delivery.kind === 'migrated') this.#deps.retries.add(now, parcel)
    else return false
    return true
  }

  /**
   * Adds entries to an alert's counters, moves its cursor on and ends it with the last of them. False
   * when there is no such alert any more.
   */
  #count(alert: number, entries: readonly Entry[], at: { to: number; now: number }): boolean {
    const { to, now } = at
    const count = (...kinds: Outcome['kind'][]) =>
      entries.filter(({ outcome }) => kinds.includes(outcome.kind)).length
    const row = this.#db.first<{ isOver: number; isThrough: number }>`
      UPDATE alert SET sent = sent + ${count('sent')}, failed = failed +
        ${count('failed', 'doubt')}, skipped = skipped + ${count('skipped')},
        cursor = MAX(cursor, ${to}), touched_at = ${now} WHERE seq = ${alert}
      RETURNING sent + failed + skipped >= matched_count + added AS isOver,
        has_rest = 1 AND cursor >= matched_count AS isThrough`
    if (entries.some(({ outcome }) => isReached(outcome))) this.#deps.reached.note(alert)
    // By themselves, since both are part of indexes: an entry of one is a row written.
    if (row?.isOver === 1) this.#end(alert)
    else if (row?.isThrough === 1) {
      this.#db.run`UPDATE alert SET has_rest = 0 WHERE seq = ${alert}`
    }
    return row !== undefined
  }

  #end(alert: number): void {
    this.#db.run`
      UPDATE alert SET state = 'done', has_rest = 0 WHERE seq = ${alert} AND state = 'active'`
  }
}

/** It gets, or has just got, another message; one that is not ready for longer is left for later. */
const isBusy = (turn: number, turns: Turns): boolean =>
  !turns.isNow(turn) && turn <= turns.now + PATIENCE_MS

const firstOfEach = (rows: readonly ActiveRow[]): ActiveRow[] =>
  rows.filter((row, i) => rows.findIndex(({ publisher }) => publisher === row.publisher) === i)

function broken({ seq, cursor }: ActiveRow, error: unknown) {
  log('alert.failed', { alert: seq, error: String(error) })
  return { parcels: [], to: cursor, isLost: true }
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
