/**
 * The Worker as it is deployed, on a clock that a test sets ahead (`POST /test/clock`, in ms), so that an hour
 * that comes need not be waited for. workerd's own alarms keep to the real time, and are told it.
 */
import { deliver } from '../../../src/app/deliver.ts'
import { type Clock, systemClock } from '../../../src/platform/clock.ts'
import { makeDesk } from '../../../src/platform/desk.ts'
import { makeLane } from '../../../src/platform/lane/lane.ts'
import { makeWorker } from '../../../src/worker.ts'

let ahead = 0
const clock: Clock = { ...systemClock, now: () => Date.now() + ahead }
const worker = makeWorker(clock)

function alarmsOnTime(storage: DurableObjectStorage): void {
  const { setAlarm, getAlarm } = storage
  storage.setAlarm = (at) => setAlarm.call(storage, Number(at) - ahead)
  storage.getAlarm = async () => {
    const at = await getAlarm.call(storage)
    return at === null ? null : at + ahead
  }
}

export class Desk extends makeDesk({ clock }) {
  constructor(ctx: DurableObjectState, env: Env) {
    alarmsOnTime(ctx.storage)
    super(ctx, env)
  }
}

export class Lane extends makeLane({ deliver, clock }) {
  constructor(ctx: DurableObjectState, env: Env) {
    alarmsOnTime(ctx.storage)
    super(ctx, env)
  }
}

export default {
  ...worker,
  async fetch(request, env, ctx) {
    if (new URL(request.url).pathname !== '/test/clock') return worker.fetch(request, env, ctx)
    ahead = Number(await request.text())
    return new Response(null, { status: 204 })
  },
  scheduled: (controller, env) =>
    worker.scheduled({ ...controller, scheduledTime: clock.now() }, env),
} satisfies ExportedHandler<Env, unknown>
