/**
 * The Worker as it is deployed, with a meter at its bindings and one route more, `GET /bench/meter`.
 * Only the benchmark runs it.
 */
import worker, { Desk as PlainDesk, Lane as PlainLane } from '../../src/index.ts'
import { countRequest, meteredEnv, meterStorage, reading } from './meter.ts'

export class Desk extends PlainDesk {
  constructor(ctx: DurableObjectState, env: Env) {
    meterStorage(ctx, 'Desk')
    super(ctx, meteredEnv(env))
  }

  override alarm(): Promise<void> {
    countRequest('Desk')
    return super.alarm()
  }
}

export class Lane extends PlainLane {
  constructor(ctx: DurableObjectState, env: Env) {
    meterStorage(ctx, 'Lane')
    super(ctx, meteredEnv(env))
  }

  override alarm(): Promise<void> {
    countRequest('Lane')
    return super.alarm()
  }
}

export default {
  fetch(request, env, ctx) {
    if (new URL(request.url).pathname === '/bench/meter') return Response.json(reading())
    return worker.fetch(request, meteredEnv(env), ctx)
  },
  queue: (batch, env) => worker.queue(batch, meteredEnv(env)),
  scheduled: (controller, env) => worker.scheduled(controller, meteredEnv(env)),
} satisfies ExportedHandler<Env>
