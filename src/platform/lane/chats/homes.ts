/**
 * Which lane is a chat's home, was or will be: by a hash of the chat and how many lanes there are, were and will
 * be, as far as this one has been told.
 */
import { laneOf } from '../../../core/lanes.ts'
import { DAY_MS } from '../../../core/time/spans.ts'
import { type OnDatabase, Table } from '../../component.ts'
import type { Singles } from '../../singles.ts'

const KEPT_MS = 31 * DAY_MS

interface Deps extends OnDatabase {
  readonly singles: Singles
  /** Which lane this is, from 0. */
  readonly index: number
}

export class Homes extends Table<Deps> {
  /** How many lanes this one knows of; `null` when it has never been told. */
  present(): number | null {
    return this.db.value<number>`SELECT MAX(lanes) AS lanes FROM lane_count`
  }

  /** How many lanes there will be when the move that is under way is over; else how many there are. */
  newest(): number | null {
    const present = this.present()
    const next = this.deps.singles.get<number>('moving_to')
    return next === null ? present : Math.max(present ?? 0, next)
  }

  /** Told by the Desk, or opened by it after all chats have been copied. */
  open(lanes: number, now: number): void {
    this.db.run`INSERT OR IGNORE INTO lane_count (lanes, since) VALUES (${lanes}, ${now})`
    const isOver = (this.deps.singles.get<number>('moving_to') ?? lanes) <= lanes
    if (isOver) this.deps.singles.delete('moving_to', 'moving_from', 'moving_since')
  }

  /** A move to more lanes than are known here. Whoever is told of it decides by it from then on. */
  begin(lanes: number, now: number): void {
    if (lanes <= (this.newest() ?? 0)) return
    if (this.movingSince() !== null) return
    this.deps.singles.set('moving_to', lanes)
    this.deps.singles.set('moving_from', 0)
    this.deps.singles.set('moving_since', now)
  }

  /** Up to which recipient chats have been copied. */
  cursor(): number {
    return this.deps.singles.get<number>('moving_from') ?? 0
  }

  copiedTo(recipient: number): void {
    if (this.movingSince() !== null) this.deps.singles.set('moving_from', recipient)
  }

  /** Since when chats are being copied, epoch ms. */
  movingSince(): number | null {
    return this.deps.singles.get<number>('moving_since')
  }

  /** Chats that have left are still alerted from here of what began before: until a day after the move. */
  servesDeparted(now: number): boolean {
    const opened = this.db.value<number>`SELECT MAX(since) FROM lane_count`
    return this.movingSince() !== null || (opened !== null && now < opened + DAY_MS)
  }

  /** Older numbers tell which lanes have copies: as long as those can be corrected. */
  prune(now: number): number {
    return this.db.run`
      DELETE FROM lane_count WHERE lanes < (SELECT MAX(lanes) FROM lane_count)
        AND (SELECT MAX(since) FROM lane_count) < ${now - KEPT_MS}`
  }

  /** The lane that a chat lives in. */
  of(chatId: number): number {
    return laneOf(chatId, this.present() ?? 1)
  }

  /** True when the chat's home is here. */
  isHome(chatId: number): boolean {
    return this.of(chatId) === this.deps.index
  }

  /** True when the chat's home is here, and will be when the move that is under way is over. */
  stays(chatId: number): boolean {
    const lanes = this.newest()
    return lanes === null || laneOf(chatId, lanes) === this.deps.index
  }

  /** The lane that a chat which does not stay lives in, or will. */
  newHome(chatId: number): number | null {
    const lanes = this.newest()
    return lanes === null || this.stays(chatId) ? null : laneOf(chatId, lanes)
  }

  /** Where else a chat is, was or will be at home. */
  otherHomes(chatId: number): Set<number> {
    const newest = this.newest()
    const counts = newest === null ? [] : [...this.#all(), newest]
    const homes = new Set(counts.map((lanes) => laneOf(chatId, lanes)))
    homes.delete(this.deps.index)
    return homes
  }

  #all(): number[] {
    return this.db.values<number>`SELECT lanes FROM lane_count`
  }
}
