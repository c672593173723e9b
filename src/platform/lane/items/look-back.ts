/** The newest alerts that a chat's filters match, among so many of the newest that stand. */
import type { Target } from '../../../core/alert.ts'
import { matches } from '../../../core/filter.ts'
import type { Recipients } from '../chats/recipients.ts'
import type { Items } from './items.ts'
import type { Versions } from './versions.ts'
import type { Words } from './words.ts'

const LOOKED_AT = 200

export class LookBack {
  readonly #recipients: Recipients
  readonly #items: Items
  readonly #versions: Versions
  readonly #words: Words

  constructor(deps: { recipients: Recipients; items: Items; versions: Versions; words: Words }) {
    this.#recipients = deps.recipients
    this.#items = deps.items
    this.#versions = deps.versions
    this.#words = deps.words
  }

  /** Numbers of alerts, the newest first. */
  latest(target: Target, limit: number, now: number): number[] {
    const filters = this.#recipients.find(target)?.settings.filters ?? []
    const found: number[] = []
    if (filters.length === 0) return found
    let looked = 0
    for (const { seq, alert } of this.#versions.latest(this.#items.newest(), now)) {
      if (matches(filters, alert.subject, () => this.#words.of(seq))) found.push(seq)
      looked += 1
      if (found.length >= limit || looked >= LOOKED_AT) break
    }
    return found
  }
}
