/**
 * The alerts of the last 30 days, as a lane keeps them: what a filter would have brought, and what there
 * is to follow. Looked through newest first and only so far, so that what is counted may be more.
 */
import type { Target } from '../../core/alert.ts'
import type { Filter } from '../../core/filter/filter.ts'

export interface Search {
  /** Of which any matches; `null`: those that the target follows. */
  readonly filters: readonly Filter[] | null
  /** Epoch ms. */
  readonly since: number
  /** How many of the newest are named. */
  readonly limit: number
}

export interface Found {
  /** Numbers of the newest alerts, for an `AlertList`. */
  readonly alerts: readonly number[]
  readonly stories: number
  /** False: not all was looked at, and there are at least so many. */
  readonly isAll: boolean
}

export interface Tally {
  /** Most stories first. */
  readonly topics: readonly Tallied[]
  readonly publishers: readonly Tallied[]
  readonly isAll: boolean
}

export interface Tallied {
  /** Of a topic its name, of a publisher its id. */
  readonly name: string
  readonly stories: number
}

export interface Archive {
  /**
   * `null`: the chat has looked back very often in the last minute. Throws when the lane cannot be reached.
   */
  search(target: Target, search: Search): Promise<Found | null>
  /** How many stories each topic and each publisher had since an instant. Throws likewise. */
  tally(target: Target, since: number): Promise<Tally>
}
