/**
 * A real Worker in workerd and the sandbox, with chats that follow everything, for tests that kill
 * the one and watch the other.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Sandbox, startSandbox } from '../../sandbox/server.ts'
import { botApi } from '../../scripts/bot-api.ts'
import { setWebhook } from '../../scripts/bot-setup.ts'
import { type DemoPublisher, registerDemo } from '../../scripts/demo-publisher.ts'
import { freePort } from '../../scripts/ports.ts'
import { startWorker, type Worker } from '../../scripts/worker.ts'
import { type Answer, operatorCall, postEvent } from '../../scripts/worker-api.ts'

export interface Rig {
  readonly sandbox: Sandbox
  readonly chats: readonly number[]
  readonly demo: DemoPublisher
  worker: Worker
  /** SIGKILL for the Worker, as in a power cut, then a new one on the same state. */
  killAndRestart(): Promise<void>
  post(id: string, webhookId?: string): Promise<Answer>
  /** How many times each chat has been shown the line of an article, by chat. */
  copies(id: string): Map<number, number>
  /** Waits until nothing has arrived for a while. */
  settle(quietMs: number, limitMs: number): Promise<void>
  close(): Promise<void>
}

const TOKEN = '4242:sandbox'
const OPERATOR = 'operator-of-the-rig'
const SECRET = 'secret-of-the-rig'

/** The headline is the line: short enough to need no change. */
export const headlineOf = (id: string): string => `Council opens bridge number ${id}`

export async function startRig(chats: number, settings: Record<string, string> = {}): Promise<Rig> {
  const folder = mkdtempSync(path.join(tmpdir(), 'lede-rig-'))
  const sandbox = await startSandbox({ port: 0, token: TOKEN })
  const port = await freePort()
  const varsFile = path.join(folder, 'vars')
  const vars = {
    TELEGRAM_BOT_TOKEN: TOKEN,
    TELEGRAM_WEBHOOK_SECRET: SECRET,
    OPERATOR_TOKEN: OPERATOR,
    TELEGRAM_API_ROOT: sandbox.url,
    ...settings,
  }
  writeFileSync(
    varsFile,
    Object.entries(vars)
      .map(([k, v]) => `${k}=${v}\n`)
      .join(''),
  )
  const start = () =>
    startWorker({
      port,
      varsFile,
      stateDir: path.join(folder, 'state'),
      logFile: path.join(folder, 'worker.log'),
    })
  const worker = await start()
  const demo = await registerDemo({ url: worker.url, operatorToken: OPERATOR })
  const api = botApi({ root: sandbox.url, token: TOKEN })
  await setWebhook(api, `${worker.url}/telegram`, SECRET)
  const ids = await sandbox.createPrivateChats(chats)
  const rig: Rig = {
    sandbox,
    chats: ids,
    demo,
    worker,
    async killAndRestart() {
      await rig.worker.kill()
      rig.worker = await start()
    },
    post(id, webhookId = `msg_${id}`) {
      const url = `https://${demo.domain}/${id}`
      const data = { id, url, headline: headlineOf(id), text: `${headlineOf(id)} on Monday.` }
      const body = JSON.stringify({ type: 'article.published', data })
      return postEvent({ ...demo, webhookId, body })
    },
    copies: (id) => new Map(ids.map((chat) => [chat, copiesIn(sandbox, chat, id)])),
    async settle(quietMs, limitMs) {
      const end = Date.now() + limitMs
      let seen = -1
      let since = Date.now()
      while (Date.now() < end && Date.now() - since < quietMs) {
        const now = sandbox.calls().length
        if (now !== seen) since = Date.now()
        seen = now
        await sleep(100)
      }
    },
    async close() {
      await rig.worker.stop()
      await sandbox.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
  await followEverything(rig)
  return rig
}

const copiesIn = (sandbox: Sandbox, chat: number, id: string): number =>
  sandbox.messages(chat).filter(({ text }) => text.split('\n')[0] === headlineOf(id)).length

/** Following is not what is tested: its replies go out with the limits off. */
async function followEverything({ sandbox, chats }: Rig): Promise<void> {
  sandbox.setLimits('off')
  for (const chat of chats) await sandbox.say(chat, '/follow everything')
  const answered = () => chats.every((chat) => sandbox.messages(chat).some((m) => m.outgoing))
  await sandbox.waitFor(answered, 60_000 + chats.length * 100)
  sandbox.setLimits('telegram')
}

export const eventState = async (rig: Rig, event: string): Promise<string | null> => {
  const target = { url: rig.worker.url, operatorToken: OPERATOR }
  return (await operatorCall(target, 'GET', `/events/${event}`)).body.at('state').text
}
