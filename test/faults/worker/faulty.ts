/**
 * The Worker as it is deployed, on a platform that does what Cloudflare's may and workerd's never does:
 * KV puts fail, come too soon after one another or take long, reads are up to a minute old, the queue
 * refuses messages, and delivers them twice, at once or later.
 */
import worker, { Desk as PlainDesk, Lane as PlainLane } from '../../../src/index.ts'
import { randomFrom } from '../../../train/random.ts'
import { faultyKv } from './faulty-kv.ts'

type FaultyEnv = Env & { readonly FAULT_SEED?: string }

const OFTEN = 0.3
const LATER_MS = 4_000

const made = new WeakMap<Env, Env>()
let random = randomFrom(0)

function faulty(env: FaultyEnv): Env {
  const known = made.get(env)
  if (known) return known
  random = randomFrom(Number(env.FAULT_SEED ?? 0))
  const wrapped = { ...env, KV: faultyKv(env.KV, random), INGEST: refusingQueue(env.INGEST) }
  made.set(env, wrapped)
  return wrapped
}

function refusingQueue(queue: Queue): Queue {
  const refuse = () => {
    if (random() < OFTEN) throw new Error('the queue is overloaded')
  }
  return {
    metrics: () => queue.metrics(),
    async send(body, options) {
      refuse()
      return queue.send(body, options)
    },
    async sendBatch(messages, options) {
      refuse()
      return queue.sendBatch(messages, options)
    },
  }
}

export class Desk extends PlainDesk {
  constructor(ctx: DurableObjectState, env: Env) {
    super(ctx, faulty(env))
  }
}

export class Lane extends PlainLane {
  constructor(ctx: DurableObjectState, env: Env) {
    super(ctx, faulty(env))
  }
}

export default {
  async fetch(request, env, ctx) {
    const { pathname, searchParams } = new URL(request.url)
    // What KV really holds, for the tests to compare.
    if (pathname === '/faults/kv')
      return new Response(await env.KV.get(searchParams.get('key') ?? ''))
    return worker.fetch(request, faulty(env), ctx)
  },
  async queue(batch, env, ctx) {
    const dice = random()
    const again = () => worker.queue(copyOf(batch), faulty(env))
    if (dice < OFTEN) ctx.waitUntil(again())
    else if (dice < 2 * OFTEN) ctx.waitUntil(scheduler.wait(random() * LATER_MS).then(again))
    await worker.queue(batch, faulty(env))
  },
  scheduled: (controller, env) => worker.scheduled(controller, faulty(env)),
} satisfies ExportedHandler<Env, unknown>

/** The same messages once more, whose acknowledgement nobody hears. */
function copyOf(batch: MessageBatch): MessageBatch {
  const nobody = () => {}
  const messages = batch.messages.map(({ id, timestamp, body, attempts }) => {
    return { id, timestamp, body, attempts, ack: nobody, retry: nobody }
  })
  const { queue, metadata } = batch
  return { queue, metadata, messages, ackAll: nobody, retryAll: nobody }
}
