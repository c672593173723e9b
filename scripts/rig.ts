/**
 * The whole of Lede on fresh state, for benchmarks and fault tests: the Worker in workerd, the sandbox
 * with Telegram's limits, a publisher, and chats that follow everything. Nothing between them but HTTP.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { LimitSettings } from '../sandbox/limits.ts'
import { type Sandbox, startSandbox } from '../sandbox/server.ts'
import { filterId } from '../src/bot/filter-id.ts'
import { SAVE } from '../src/bot/rehearsal.ts'
import { everything } from '../src/core/filter/filter.ts'
import { botApi } from './bot-api.ts'
import { setWebhook } from './bot-setup.ts'
import { type DemoPublisher, register, registerDemo } from './demo-publisher.ts'
import type { DevVars } from './dev-vars.ts'
import { type Json, readJson } from './json.ts'
import { postUpdates, type Written } from './updates.ts'
import { startWorker, type Worker } from './worker.ts'
import { type Answer, operatorCall, postEvent } from './worker-api.ts'

export interface RigOptions {
  readonly chats: number
  /** Settings of the Worker beyond the secrets, such as SEND_RATE. */
  readonly settings?: DevVars
  /** Telegram's when left out. */
  readonly limits?: Partial<LimitSettings>
  /** Another entry than wrangler.toml's. */
  readonly entry?: string
}

export interface Happening {
  readonly type: 'article.published' | 'article.updated' | 'article.retracted'
  readonly data: Readonly<Record<string, unknown>> & { readonly id: string }
  readonly webhookId: string
}

export interface Rig {
  readonly sandbox: Sandbox
  readonly chats: readonly number[]
  readonly demo: DemoPublisher
  readonly worker: Worker
  readonly operatorToken: string
  /** Where KV and the Durable Objects lie, `kv` and `do`. */
  readonly storage: string
  /** SIGKILL for the Worker, as in a power cut. */
  kill(): Promise<void>
  /** Starts the Worker on the state that is there; with other settings, where they are given. */
  start(settings?: DevVars): Promise<void>
  /** By the demo publisher, when nobody else is named. */
  post(happening: Happening, by?: DemoPublisher): Promise<Answer>
  addPublisher(id: string): Promise<DemoPublisher>
  /** What private chats write and press, posted to the Worker as Telegram would, many at once. */
  hear(messages: readonly Written[]): Promise<void>
  /** A route of the operator. */
  ask(route: string): Promise<Json>
  /** Waits until no call has come for `quietMs`; false when that took longer than `limitMs`. */
  settle(quietMs: number, limitMs: number): Promise<boolean>
  close(): Promise<void>
}

const TOKEN = '4242:sandbox'
const OPERATOR = 'operator-of-the-rig'
const SECRET = 'secret-of-the-rig'
/** Following is not what is measured: a crowd's replies go out fast, with the limits off. */
const SETUP_RATE = '1000'
/** More chats are a crowd; to fewer a Worker replies in a second at its own rate, and need not start twice. */
const FEW = 5

export async function startRig(options: RigOptions): Promise<Rig> {
  const folder = mkdtempSync(path.join(tmpdir(), 'lede-rig-'))
  const sandbox = await startSandbox({ port: 0, token: TOKEN, limits: 'off' })
  const start = (settings: DevVars, port: number) => {
    const vars = {
      TELEGRAM_BOT_TOKEN: TOKEN,
      TELEGRAM_WEBHOOK_SECRET: SECRET,
      OPERATOR_TOKEN: OPERATOR,
      TELEGRAM_API_ROOT: sandbox.url,
      // Floods are what a rig is for.
      POSTS_A_MINUTE: 'unlimited',
      MEGABYTES_A_DAY: 'unlimited',
      HELD_ARTICLES: 'unlimited',
    }
    const [stateDir, logFile] = [path.join(folder, 'state'), path.join(folder, 'worker.log')]
    const { entry } = options
    return startWorker({
      port,
      vars: { ...vars, ...settings },
      stateDir,
      logFile,
      ...(entry ? { entry } : {}),
    })
  }
  // What somebody measures or breaks off by an entry of its own begins afresh, too.
  const isCrowd = options.chats > FEW || options.entry !== undefined
  const fast = isCrowd ? { SEND_RATE: SETUP_RATE } : {}
  let worker = await start({ ...options.settings, ...fast }, 0)
  const port = Number(new URL(worker.url).port)
  const target = { url: worker.url, operatorToken: OPERATOR }
  const demo = await registerDemo(target)
  await setWebhook(botApi({ root: sandbox.url, token: TOKEN }), `${worker.url}/telegram`, SECRET)
  const chats = await sandbox.createPrivateChats(options.chats)
  const rig: Rig = {
    sandbox,
    chats,
    demo,
    operatorToken: OPERATOR,
    storage: path.join(folder, 'state', 'v3'),
    get worker() {
      return worker
    },
    kill: () => worker.kill(),
    async start(settings = {}) {
      worker = await start({ ...options.settings, ...settings }, port)
    },
    post: ({ type, data, webhookId }, by = demo) =>
      postEvent({ ...by, webhookId, body: JSON.stringify({ type, data }) }),
    addPublisher: (id) => register(target, { id, name: id }),
    hear: (messages) => postUpdates({ url: `${worker.url}/telegram`, secret: SECRET }, messages),
    ask: async (route) => (await operatorCall(target, 'GET', route)).body,
    settle: (quietMs, limitMs) => untilQuiet(() => sandbox.calls().length, quietMs, limitMs),
    async close() {
      await worker.stop()
      await sandbox.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
  await followEverything(rig)
  if (isCrowd) await worker.stop()
  sandbox.setLimits('telegram')
  if (options.limits) sandbox.setLimits(options.limits)
  if (isCrowd) await rig.start()
  return rig
}

/** Waits until a value has not changed for `quietMs`; false when that took longer than `limitMs`. */
export async function untilQuiet(
  read: () => unknown,
  quietMs: number,
  limitMs: number,
): Promise<boolean> {
  const end = Date.now() + limitMs
  let [seen, since] = [await read(), Date.now()]
  while (Date.now() - since < quietMs) {
    if (Date.now() > end) return false
    await sleep(LOOK_MS)
    const now = await read()
    if (now !== seen) [seen, since] = [now, Date.now()]
  }
  return true
}

/** Until the lane knows of each reply that it was sent: those in flight would be sent again after a start. */
async function followEverything(rig: Rig): Promise<void> {
  const { sandbox, chats, hear } = rig
  await hear(chats.map((chat) => ({ chat, text: '/follow everything' })))
  const pressed = `${SAVE}${filterId(everything)}`
  await hear(chats.map((chat) => ({ chat, pressed })))
  const told = () => sandbox.calls().filter(({ delivered }) => delivered).length
  const greeted = () => told() > 2 * chats.length
  await until(greeted, 60_000 + chats.length * 40)
  await until(async () => (await waitingIn(rig)) === 0, 60_000)
}

/** Messages that lanes have still to send, or to note as sent. */
async function waitingIn({ worker, operatorToken }: Rig): Promise<number | null> {
  const headers = { authorization: `Bearer ${operatorToken}` }
  const response = await fetch(`${worker.url}/healthz`, { headers })
  return readJson(await response.text())
    .at('details')
    .at('lane')
    .at('waiting').number
}

const LOOK_MS = 100

/** Waits for a condition; rejects after `limitMs`. */
export async function until(
  condition: () => boolean | Promise<boolean>,
  limitMs: number,
): Promise<void> {
  const end = Date.now() + limitMs
  while (!(await condition())) {
    if (Date.now() > end) throw new Error(`Waited ${limitMs} ms in vain for ${condition}`)
    await sleep(LOOK_MS)
  }
}
