/** Asking hubs to tell of a feed's news, again before they would stop, and to stop. */
import { faultWord } from './feed-fault.ts'
import type { AskHub, HubDesk } from './ports/hubs.ts'
import type { Log } from './ports/log.ts'

/** As many as one `sendBatch` takes; the others are due in the next minute. */
const A_MINUTE = 100

export interface DueHubsDeps {
  readonly desk: Pick<HubDesk, 'takeDueHubs'>
  send(subscriptions: readonly number[]): Promise<void>
}

/** Hubs that are due are put into a queue, a message each, so that a slow one delays no other. */
export async function askDueHubs({ desk, send }: DueHubsDeps): Promise<void> {
  const subscriptions = await desk.takeDueHubs(A_MINUTE)
  if (subscriptions.length > 0) await send(subscriptions)
}

export interface AskHubDeps {
  readonly desk: Pick<HubDesk, 'hubRequest'>
  readonly ask: AskHub
  readonly log: Log
}

/** Nothing is kept of how it went: what counts is whether the hub comes back, and it is asked again till then. */
export async function askHub({ desk, ask, log }: AskHubDeps, subscription: number): Promise<void> {
  const request = await desk.hubRequest(subscription)
  if (!request) return
  const asked = await ask(request)
  if (asked.ok) return
  const { publisher, mode } = request
  log('hub.failed', { publisher, mode, fault: faultWord(asked.error) })
}
