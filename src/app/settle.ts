/**
 * What an event's chats have got: pulled from the lanes, never pushed by them. Cron pulls for events
 * still being sent; a question about one event pulls for that one.
 */
import type { EventId } from '../core/article.ts'
import type { Desk, EventRecord } from './ports/desk.ts'
import type { Lanes } from './ports/lane.ts'

interface SettleDeps {
  readonly desk: Desk
  readonly lanes: Lanes
}

const EVENTS_A_RUN = 100

export async function settleSending(deps: SettleDeps): Promise<void> {
  for (const record of await deps.desk.sending(EVENTS_A_RUN)) {
    await pull(deps, record)
  }
}

/** The event's record with present counts; `null` when there is no such event. */
export async function eventStatus(deps: SettleDeps, id: EventId): Promise<EventRecord | null> {
  const record = await deps.desk.event(id)
  if (record?.state !== 'sending') return record
  await pull(deps, record)
  return deps.desk.event(id)
}

async function pull({ desk, lanes }: SettleDeps, { id }: EventRecord): Promise<void> {
  await desk.keepCounts(id, await lanes.counts(id))
}
