/**
 * What an event's chats have got: pulled from the lanes, never pushed by them. Cron pulls for events
 * still being sent; a question about one event pulls for that one.
 */
import type { EventId } from '../core/article.ts'
import type { Desk } from './ports/desk.ts'
import type { Lanes } from './ports/lane.ts'
import type { EventDetail, EventRecord } from './ports/records.ts'

interface PullDeps {
  readonly desk: Pick<Desk, 'sending' | 'event' | 'keepOutcomes'>
  readonly lanes: Pick<Lanes, 'outcomes'>
}

const EVENTS_A_RUN = 100

export async function pullOutcomes(deps: PullDeps): Promise<void> {
  const sending = await deps.desk.sending(EVENTS_A_RUN)
  if (sending.length > 0) await pull(deps, sending)
}

/** The event's record with present counts; `null` when there is no such event. */
export async function eventStatus(deps: PullDeps, id: EventId): Promise<EventDetail | null> {
  const record = await deps.desk.event(id)
  if (record?.state !== 'sending') return record
  await pull(deps, [record])
  return deps.desk.event(id)
}

/** As many calls for many events as for one: an invocation has only so many. */
async function pull({ desk, lanes }: PullDeps, events: readonly EventRecord[]): Promise<void> {
  await desk.keepOutcomes(await lanes.outcomes(events.map(({ id }) => id)))
}
