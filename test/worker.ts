/** The Worker as it is deployed, on the clock of the tests, which see what it waits for. */
import { deliver } from '../src/app/deliver.ts'
import { makeDesk } from '../src/platform/desk.ts'
import { makeLane } from '../src/platform/lane/lane.ts'
// Else it were loaded amid the first test that reads a feed, whose clock does not wait for that.
import '../src/sources/feed/read.ts'
import { makeWorker } from '../src/worker.ts'
import { clock } from './clock.ts'
import { giveTables } from './lane-tables.ts'
import { arrived, noteStarted, watched } from './traffic.ts'

export class Desk extends makeDesk({ clock }) {
  constructor(ctx: DurableObjectState, env: Env) {
    super(ctx, watched(env))
    noteStarted('DESK', ctx.id.name)
  }
}

export class Lane extends makeLane({ deliver, clock }) {
  constructor(ctx: DurableObjectState, env: Env) {
    giveTables(ctx.storage)
    super(ctx, watched(env))
    noteStarted('LANE', ctx.id.name)
  }
}

const worker = makeWorker(clock)

export default {
  ...worker,
  scheduled: (controller, env) => worker.scheduled(controller, watched(env)),
  async queue(batch, env) {
    await worker.queue(batch, watched(env))
    for (const { body } of batch.messages) arrived(body)
  },
} satisfies ExportedHandler<Env, unknown>
