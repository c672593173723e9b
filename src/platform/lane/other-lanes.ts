/** What one lane says to the others: here are chats of yours, and Telegram wants us to wait. */
import type { MovedChat } from '../../app/ports/lane.ts'
import { Component } from '../component.ts'
import { log } from '../log.ts'
import type { InactiveRow } from './chats/inactive-settings.ts'
import type { ManagedRow } from './chats/managed-chats.ts'

interface OtherLane {
  take(chats: readonly MovedChat[]): Promise<number>
  takeInactive(rows: readonly InactiveRow[]): Promise<void>
  takeManaged(rows: readonly ManagedRow[]): Promise<void>
  hold(ms: number): Promise<void>
}

interface Deps {
  /** Which lane this is. */
  readonly index: number
  lane(index: number): OtherLane
  waitUntil(told: Promise<unknown>): void
}

export class OtherLanes extends Component<Deps> {
  /** How many of the chats are its concern. */
  async adopt(lane: number, chats: readonly MovedChat[]): Promise<number> {
    return await this.deps.lane(lane).take(chats)
  }

  async adoptInactive(lane: number, rows: readonly InactiveRow[]): Promise<void> {
    await this.deps.lane(lane).takeInactive(rows)
  }

  async adoptManaged(lane: number, rows: readonly ManagedRow[]): Promise<void> {
    await this.deps.lane(lane).takeManaged(rows)
  }

  /** So many lanes are to leave Telegram alone for so long; nobody waits for them. */
  tell(ms: number, lanes: number): void {
    for (let index = 0; index < lanes; index++) {
      if (index === this.deps.index) continue
      const told = this.deps.lane(index).hold(ms)
      this.deps.waitUntil(told.catch((error) => log('lane.not-told', { error: String(error) })))
    }
  }
}
