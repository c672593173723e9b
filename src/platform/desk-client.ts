/** How a Worker reaches the Desk and KV's copy of it. */
import type { Desk, PublisherDirectory } from '../app/ports/desk.ts'
import { PUBLISHER_KEY } from './desk/publishers.ts'
import type { DeskObject } from './desk.ts'
import { readPublisher } from './stored.ts'

export function deskClient(namespace: DurableObjectNamespace<DeskObject>): Desk {
  const desk = () => namespace.getByName('desk')
  return {
    publisher: (id) => desk().publisher(id),
    publishers: () => desk().publishers(),
    addPublisher: (publisher) => desk().addPublisher(publisher),
    rotate: (id, secret) => desk().rotate(id, secret),
    removePublisher: (id) => desk().removePublisher(id),
    commit: (post) => desk().commit(post),
    superseded: (event) => desk().superseded(event),
    begin: (event) => desk().begin(event),
    keepSummary: (event, summary) => desk().keepSummary(event, summary),
    moveTo: (event, state, reason) => desk().moveTo(event, state, reason),
    keepCounts: (event, chats, copies) => desk().keepCounts(event, chats, copies),
    event: (event) => desk().event(event),
    events: (state, limit) => desk().events(state, limit),
    replay: (event) => desk().replay(event),
    sending: (limit) => desk().sending(limit),
    oldestUnprocessed: () => desk().oldestUnprocessed(),
    countByState: () => desk().countByState(),
    beginSpread: (lanes) => desk().beginSpread(lanes),
    spread: (lanes) => desk().spread(lanes),
    reopen: (event) => desk().reopen(event),
    lanes: () => desk().lanes(),
    sweep: () => desk().sweep(),
  }
}

/** A failing KV is as good as an empty one: the Desk is asked instead. */
export function publisherDirectory(kv: KVNamespace): PublisherDirectory {
  return {
    async find(id) {
      try {
        return readPublisher(await kv.get(PUBLISHER_KEY + id))
      } catch {
        return null
      }
    },
  }
}
