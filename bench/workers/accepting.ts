/**
 * The Worker as it is deployed, which puts off the processing of what it has accepted: on Cloudflare
 * that is done by other isolates, here it would be done on the thread that accepts. Only the benchmark
 * runs it.
 */
import worker from '../../src/index.ts'

export { Desk, Lane } from '../../src/index.ts'

const AFTER_THE_MEASUREMENT_S = 600

export default {
  fetch: (request, env, ctx) => worker.fetch(request, env, ctx),
  queue: (batch) => batch.retryAll({ delaySeconds: AFTER_THE_MEASUREMENT_S }),
  scheduled: (controller, env) => worker.scheduled(controller, env),
} satisfies ExportedHandler<Env>
