/** How a Worker reaches the lanes. One lane as yet; which chat lives where is decided here alone. */
import type { Chats } from '../app/ports/chats.ts'
import type { Lanes } from '../app/ports/lane.ts'
import type { LaneObject } from './lane.ts'

export function laneClient(namespace: DurableObjectNamespace<LaneObject>): Lanes & Chats {
  const lane = () => namespace.getByName('lane-0')
  return {
    put: (alert) => lane().put(alert),
    withdraw: (withdrawal) => lane().withdraw(withdrawal),
    copies: (event) => lane().copies(event),
    supersede: (superseding) => lane().supersede(superseding),
    counts: (event) => lane().counts(event),
    sweep: (now) => lane().sweep(now),
    health: () => lane().health(),
    read: (target) => lane().read(target),
    commit: (change) => lane().commit(change),
    latest: (target, limit) => lane().latest(target, limit),
  }
}
