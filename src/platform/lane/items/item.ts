/** What is to be sent, in the parts that are asked for. */
import type { Form } from '../../../app/ports/lane.ts'

export interface ItemRow extends Record<string, SqlStorageValue> {
  readonly seq: number
  readonly kind: Form
  readonly version: number
  /** The item whose messages are edited; `null`: the copies are. */
  readonly replies: number | null
}

export interface WaitingItem extends Record<string, SqlStorageValue> {
  readonly seq: number
  readonly kind: Form
  readonly cursor: number
  readonly publisher: string
}

export interface NewItem {
  readonly kind: Form
  /** `null`: the version that is to get the item's number, or none. */
  readonly version: number | null
  readonly replies?: number
  readonly publisher: string
  readonly urgency: number
  /** Ascending. */
  readonly audience: readonly number[]
  /** Nothing of it leaves before this instant, epoch ms. */
  readonly notBefore?: number
}

export interface Progress extends Record<string, SqlStorageValue> {
  readonly total: number
  readonly sent: number
  readonly failed: number
  readonly skipped: number
  /** Those whose outcome is still to come. */
  readonly open: number
  /** When the first and the last of it left; `null`: none has, or an older version did not write it down. */
  readonly first: number | null
  readonly last: number | null
}

/** An alert that waits, as a fold takes it up: whom it has still to reach, by their places. */
export interface Rest extends Record<string, SqlStorageValue> {
  readonly seq: number
  readonly cursor: number
  readonly total: number
  readonly urgency: number
}

export interface AgedItem extends Record<string, SqlStorageValue> {
  readonly seq: number
  readonly kind: Form
  readonly version: number
  readonly at: number
}

/** One whose counters have moved; 1 for yes. */
export interface Counted extends Record<string, SqlStorageValue> {
  readonly kind: Form
  readonly version: number
  readonly isOver: number
  readonly isThrough: number
}
