/** The window in flight, which is filled as it is chosen: its parcels, and the stretch of each alert's targets that it covers. */
import * as v from 'valibot'
import { parcelSchema } from '../../../app/ports/lane.ts'

export const claimSchema = v.object({
  parcels: v.array(parcelSchema),
  ranges: v.array(v.object({ alert: v.number(), from: v.number(), to: v.number() })),
})
export type Claim = v.InferOutput<typeof claimSchema>
