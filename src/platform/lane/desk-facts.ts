/** What a lane has to know of the Desk: the key of its tombstones, and how many lanes there are. */
import { parseHashKey } from '../../core/keyed-hash.ts'
import type { Clock } from '../clock.ts'
import { Component } from '../component.ts'
import { log } from '../log.ts'
import { withTimeout } from '../with-timeout.ts'
import type { Homes } from './chats/homes.ts'
import type { Tombstones } from './chats/tombstones.ts'

/** The Desk answers in milliseconds, or is down. */
const KEY_TIMEOUT_MS = 1_000

interface Deps {
  readonly clock: Clock
  readonly tombstones: Tombstones
  readonly homes: Homes
  desk(): { tombstoneKey(): Promise<string>; laneCounts(): Promise<readonly number[]> }
}

export class DeskFacts extends Component<Deps> {
  /** The key of tombstones is the Desk's: it is asked once, and throws where it does not answer. */
  async unlock(): Promise<void> {
    if (!this.deps.tombstones.isLocked()) return
    const asked = this.deps.desk().tombstoneKey()
    const key = parseHashKey(await withTimeout(asked, KEY_TIMEOUT_MS, 'the Desk'))
    if (key === null) throw new Error('the key of tombstones cannot be read')
    this.deps.tombstones.unlock(key)
  }

  /** Never throws: what needs the key waits. */
  async tryToUnlock(): Promise<boolean> {
    try {
      await this.unlock()
      return true
    } catch (error) {
      log('lane.no-key', { error: String(error) })
      return false
    }
  }

  /** Both; throws where the Desk does not answer. */
  async learn(): Promise<void> {
    await this.unlock()
    await this.knowLanes()
  }

  /** How many lanes there were and are. */
  async knowLanes(): Promise<void> {
    if (this.deps.homes.present() !== null) return
    for (const lanes of await this.deps.desk().laneCounts()) {
      this.deps.homes.open(lanes, this.deps.clock.now())
    }
  }

  /** From now on there are so many. What was before tells where chats have been. */
  async open(lanes: number): Promise<void> {
    const before = await this.deps.desk().laneCounts()
    for (const each of [...before, lanes]) this.deps.homes.open(each, this.deps.clock.now())
  }
}
