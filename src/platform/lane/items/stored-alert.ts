/** An alert as a lane keeps it. */
import * as v from 'valibot'
import { alertSchema } from '../../../core/alert.ts'
import type { Typed } from '../../../core/schema.ts'

export const storedAlertSchema = v.object({
  ...alertSchema.entries,
  /** The number of the version that was news last; `null`: this one. */
  newsFrom: v.nullable(v.number()),
  /** The number of the version that was matched with all chats last; `null`: this one. */
  meantFor: v.nullable(v.number()),
})
export type StoredAlert = Typed<typeof storedAlertSchema>
