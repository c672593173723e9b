/** KV's copies of chats, which a lane that has lost its own is filled from. */
import * as v from 'valibot'
import { isQuiet } from '../../core/quiet-hours.ts'
import { isSchedule } from '../../core/schedule.ts'
import type { Typed } from '../../core/schema.ts'
import { settingsSchema } from '../../core/settings.ts'
import { zoneNamed } from '../../core/time-zone.ts'

const integer = v.pipe(v.number(), v.safeInteger())
/** KV is written by whoever has its key: what a lane would stumble over is no copy. */
export const copiedTargetSchema = v.object({
  target: v.object({ chatId: integer, threadId: v.nullable(integer) }),
  rev: integer,
  settings: v.object({
    ...settingsSchema.entries,
    timeZone: v.pipe(
      v.string(),
      v.check((name) => zoneNamed(name) !== null),
    ),
    digest: v.nullable(v.pipe(v.string(), v.check(isSchedule))),
    quiet: v.nullable(v.pipe(v.string(), v.check(isQuiet))),
    budget: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1))),
  }),
})

export interface ChatCopy {
  readonly chatId: number
  readonly targets: readonly Typed<typeof copiedTargetSchema>[]
}

export interface ChatCopies {
  /** Some of them, in KV's order; what cannot be read is counted. `next`: where the rest begins. */
  page(cursor: string | null): Promise<{
    readonly chats: readonly ChatCopy[]
    readonly unreadable: number
    readonly next: string | null
  }>
}
