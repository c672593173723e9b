/**
 * The Worker as it is deployed, on a platform that does what Cloudflare's may and workerd's never does:
 * KV puts fail, come too soon after one another or take long, reads are up to a minute old, the queue
 * refuses messages, and delivers them twice, at once or later. By routes of its own the tests put rows
 * into its objects that nobody can read.
 */
import worker, { Desk as PlainDesk, Lane as PlainLane } from '../../../src/index.ts'
import { laneName } from '../../../src/platform/lane/lane-name.ts'
import { randomFrom } from '../../../train/random.ts'
import { faultyKv } from './faulty-kv.ts'
import { headsOf, poison, rollBackArticle, rollBackChat, settingsOf } from './poison.ts'

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

  override fetch(request: Request): Response {
    const { pathname, searchParams } = new URL(request.url)
    const { sql } = this.ctx.storage
    const article = searchParams.get('article') ?? ''
    if (pathname === '/faults/desk/roll-back') rollBackArticle(sql, article)
    return Response.json(headsOf(sql, article))
  }
}

export class Lane extends PlainLane {
  constructor(ctx: DurableObjectState, env: Env) {
    super(ctx, faulty(env))
  }

  override fetch(request: Request): Response {
    const { pathname, searchParams } = new URL(request.url)
    const { sql } = this.ctx.storage
    const [chat, beside] = ['chat', 'beside'].map((name) => Number(searchParams.get(name)))
    if (chat === undefined || beside === undefined) return new Response(null, { status: 400 })
    if (pathname === '/faults/lanes/poison') {
      const name = searchParams.get('name') ?? ''
      this.ctx.storage.transactionSync(() => poison(sql, { name, answered: beside, last: chat }))
    }
    if (pathname === '/faults/lanes/roll-back') rollBackChat(sql, chat)
    return Response.json(settingsOf(sql, chat))
  }
}

/** What each lane, or the Desk, answers, as one list. */
async function askObjects({ url }: Request, env: Env): Promise<Response> {
  const lanes = Array.from({ length: Number(env.LANES) }, (_, i) => env.LANE.getByName(laneName(i)))
  const asked = url.includes('/faults/desk/') ? [env.DESK.getByName('desk')] : lanes
  const answers = await Promise.all(asked.map(async (stub) => (await stub.fetch(url)).json()))
  return Response.json(answers.flat())
}

export default {
  async fetch(request, env, ctx) {
    const { pathname, searchParams } = new URL(request.url)
    // What KV really holds, for the tests to compare.
    if (pathname === '/faults/kv')
      return new Response(await env.KV.get(searchParams.get('key') ?? ''))
    if (pathname.startsWith('/faults/')) return askObjects(request, env)
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
