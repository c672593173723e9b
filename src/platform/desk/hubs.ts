/**
 * Subscriptions at hubs: one a feed whose hub is to tell of news, and those of before until their hubs know
 * that they are over. Each has an address and a secret of its own; like the secrets of publishers they stand
 * in the Desk and nowhere else.
 *
 * A request counts as failed until the hub has come back, so that one that nobody answers is made again.
 */
import type { Called, HeardIntent, HubRequest } from '../../app/ports/hubs.ts'
import { type PublisherId, parsePublisherId } from '../../core/article.ts'
import { nextTry } from '../../core/feed/schedule.ts'
import {
  answerTo,
  askAgainAt,
  type FeedHub,
  type HubMode,
  type Intent,
  leaseOf,
  renewAt,
} from '../../core/feed/websub.ts'
import { hexOf } from '../../core/hex.ts'
import { type OnDatabase, Table } from '../component.ts'

const RANDOM_BYTES = 32
/** So often a hub is asked to stop; then its lease may run out. */
const MOST_GOODBYES = 5
/** Of a publisher at a time: one whose feed names another hub each time does not fill the queue. */
const MOST_LEFT = 3

interface Row extends Record<string, SqlStorageValue> {
  id: number
  address: string
  callback: string
  publisher: string
  hub: string
  topic: string
  secret: string
  wants: HubMode
  pending: number
  failures: number
  next_try: number
  lease_until: number | null
  relied_on: number
}

interface Deps extends OnDatabase {
  /** `null`: nobody can call, so that nobody is asked to. */
  readonly publicUrl: string | null
}

/** Methods that change something run inside the caller's transaction. */
export class Hubs extends Table<Deps> {
  /** From now on this hub tells of the publisher's news, and no other; `null`: none. */
  follow(publisher: PublisherId, named: FeedHub | null, now: number): void {
    const wanted = this.deps.publicUrl === null ? null : named
    const rows = this.#of(publisher)
    const kept = rows.find((row) => wanted && this.#isOf(row, wanted))
    if (wanted && !kept && this.#left(publisher) >= MOST_LEFT) return
    for (const row of rows) if (row !== kept) this.#leave(row, now)
    if (wanted && !kept) this.#add(publisher, wanted, now)
  }

  /** Until when the publisher's hub is relied on. */
  reliedOnUntil(publisher: PublisherId): number | null {
    return this.#of(publisher).find((row) => row.relied_on === 1)?.lease_until ?? null
  }

  /** It has told of news. */
  rely(publisher: PublisherId): void {
    this.db.run`
      UPDATE hub_subscription SET relied_on = 1
      WHERE publisher = ${publisher} AND wants = 'subscribe' AND relied_on = 0`
  }

  /** There was news that it had not told of: perhaps it has forgotten us. */
  doubt(publisher: PublisherId, now: number): void {
    this.db.run`
      UPDATE hub_subscription SET relied_on = 0, next_try = MIN(next_try, ${askAgainAt(now)})
      WHERE publisher = ${publisher} AND wants = 'subscribe' AND relied_on = 1`
  }

  /** `random` is in [0, 1), and another each time. */
  takeDue(limit: number, { now, random }: { now: number; random(): number }): number[] {
    const due = this.db.all<Row>`
      SELECT * FROM hub_subscription WHERE next_try <= ${now} ORDER BY next_try LIMIT ${limit}`
    const isLost = ({ wants, failures }: Row) =>
      wants === 'unsubscribe' && failures >= MOST_GOODBYES
    for (const { id } of due.filter(isLost)) this.#forget(id)
    const asked = due.filter((row) => !isLost(row))
    for (const { id, failures: before } of asked) {
      const failures = before + 1
      const next = nextTry(now, { failures, retryAfter: null, random: random() })
      this.db.run`
        UPDATE hub_subscription SET pending = 1, failures = ${failures}, next_try = ${next}
        WHERE id = ${id}`
    }
    return asked.map(({ id }) => id)
  }

  request(id: number): HubRequest | null {
    const row = this.db.first<Row>`SELECT * FROM hub_subscription WHERE id = ${id}`
    const publisher = row && parsePublisherId(row.publisher)
    if (!publisher || row.pending === 0) return null
    const { hub, wants: mode, topic, callback, secret } = row
    return { publisher, hub, mode, topic, callback, secret }
  }

  called(address: string): Called | null {
    const row = this.#at(address)
    if (row?.wants !== 'subscribe') return null
    const publisher = parsePublisherId(row.publisher)
    return publisher && { publisher, secret: row.secret }
  }

  hear(address: string, intent: Intent, now: number): HeardIntent | null {
    const row = this.#at(address)
    const publisher = row && parsePublisherId(row.publisher)
    if (!publisher) return null
    const { wants, topic } = row
    const answer = answerTo({ wants, topic, isPending: row.pending === 1 }, intent)
    if (answer === 'denied') this.#deny(row, now)
    if (answer === 'confirmed') this.#confirm(row, intent, now)
    return { publisher, answer }
  }

  /** The clock was set back by so much, ms. */
  moveBack(ms: number): void {
    this.db.run`
      UPDATE hub_subscription SET next_try = next_try - ${ms}, lease_until = lease_until - ${ms}`
  }

  #confirm({ id, wants }: Row, intent: Intent, now: number): void {
    if (wants === 'unsubscribe') {
      this.#forget(id)
      return
    }
    const lease = leaseOf(intent)
    this.db.run`
      UPDATE hub_subscription SET pending = 0, failures = 0, lease_until = ${now + lease},
        next_try = ${renewAt(now, lease)}
      WHERE id = ${id}`
  }

  #deny({ id }: Row, now: number): void {
    this.db.run`
      UPDATE hub_subscription SET pending = 0, failures = 0, lease_until = NULL, relied_on = 0,
        next_try = ${askAgainAt(now)}
      WHERE id = ${id}`
  }

  #add(publisher: PublisherId, { hub, topic }: FeedHub, now: number): void {
    const [address, secret] = [randomHex(), randomHex()]
    this.db.run`
      INSERT INTO hub_subscription (address, callback, publisher, hub, topic, secret, next_try)
      VALUES (${address}, ${this.#callback(address)}, ${publisher}, ${hub}, ${topic}, ${secret}, ${now})`
  }

  #leave({ id, pending, lease_until: lease }: Row, now: number): void {
    const isKnown = pending === 1 || lease !== null
    if (isKnown) {
      this.db.run`
        UPDATE hub_subscription SET wants = 'unsubscribe', pending = 0, failures = 0,
          relied_on = 0, next_try = ${now}
        WHERE id = ${id}`
    } else this.#forget(id)
  }

  #forget(id: number): void {
    this.db.run`DELETE FROM hub_subscription WHERE id = ${id}`
  }

  #isOf({ hub, topic, address, callback }: Row, wanted: FeedHub): boolean {
    const isSame = hub === wanted.hub && topic === wanted.topic
    return isSame && callback === this.#callback(address)
  }

  #callback(address: string): string {
    return `${this.deps.publicUrl}/websub/${address}`
  }

  /** Those that are wanted: one at most. */
  #of(publisher: PublisherId): Row[] {
    return this.db.all<Row>`
      SELECT * FROM hub_subscription WHERE publisher = ${publisher} AND wants = 'subscribe'`
  }

  /** How many of its hubs do not know yet that they are left. */
  #left(publisher: PublisherId): number {
    return this.db.count`
      SELECT COUNT(*) FROM hub_subscription
      WHERE publisher = ${publisher} AND wants = 'unsubscribe'`
  }

  #at(address: string): Row | undefined {
    return this.db.first<Row>`SELECT * FROM hub_subscription WHERE address = ${address}`
  }
}

const randomHex = (): string => hexOf(crypto.getRandomValues(new Uint8Array(RANDOM_BYTES)))
