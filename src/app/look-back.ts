/** Shows a chat the newest alerts that its filters match. */
import type { Settings } from '../core/settings.ts'
import type { Reply } from './ports/chats.ts'
import { reach } from './reach.ts'
import { type ChangeOutcome, type ChangeRequest, change, type SubscribeDeps } from './subscribe.ts'

/** How many alerts a look back shows. */
export const LOOK_BACK = 5

/** The lane's numbers of the alerts, newest first. */
export type ShowAlerts = (settings: Settings | null, alerts: readonly number[]) => Reply

export async function lookBack(
  deps: SubscribeDeps,
  request: ChangeRequest,
  show: ShowAlerts,
): Promise<ChangeOutcome> {
  const alerts = await reach(() => deps.chats.latest(request.target, LOOK_BACK))
  if (!alerts.ok) return 'unavailable'
  return change(deps, request, (settings) => ({ settings, reply: show(settings, alerts.value) }))
}
