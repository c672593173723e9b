/** What the operator sees counted: articles and alerts a day, how long they took, and who follows and leaves. */
import * as v from 'valibot'
import type { Typed } from '../../core/schema.ts'

/** Milliseconds from a webhook to a message. */
const spreadSchema = v.nullable(v.object({ p50: v.number(), p99: v.number() }))

export const dayFiguresSchema = v.object({
  /** Articles that were new. */
  articles: v.number(),
  /** Messages that told of one, or of news of it. */
  alerts: v.number(),
  /** To the first message of an event, and to its last; `null`: none was sent. */
  first: spreadSchema,
  last: spreadSchema,
})

/** Of a day in UTC, counted from that of the epoch. */
export interface DayFigures extends Typed<typeof dayFiguresSchema> {
  readonly day: number
}

export interface FigureDesk {
  /** The last 30 days, oldest first, today with what it has come to. */
  figures(): Promise<readonly DayFigures[]>
}

/** Who follows something, and who has left. */
export interface Audience {
  /** By what can be told of a chat's id. */
  readonly kinds: { readonly private: number; readonly groups: number; readonly topics: number }
  /** By the language that the chat has chosen for the bot; `""`: none. */
  readonly languages: Readonly<Record<string, number>>
  /** Chats that have stopped, or put the bot out, by the day in UTC; of the last 30. */
  readonly stops: Readonly<Record<string, number>>
  /** How often a reader took a story apart in as many days: "not the same". */
  readonly partings: number
}
