/** What a chat has asked for. The lane owns it; KV mirrors it. */
import type { Filter } from './filter.ts'

export interface Settings {
  readonly v: 1
  readonly filters: readonly Filter[]
  /** IANA time zone. */
  readonly timeZone: string
  /** A daily digest at this local time (`HH:MM`) instead of immediate alerts; `null`: immediate. */
  readonly digest: string | null
}
