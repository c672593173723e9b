/** What all ways of running here have in common: the settings, the Worker and the demo publisher. */
import path from 'node:path'
import { CommandError } from './command.ts'
import { startCron } from './cron.ts'
import { type DemoPublisher, registerDemo, saveDemo } from './demo-publisher.ts'
import type { DevVars } from './dev-vars.ts'
import type { Places } from './places.ts'
import type { Shutdown } from './shutdown.ts'
import { startWorker, type Worker } from './worker.ts'
import type { Target } from './worker-api.ts'

export interface Session {
  readonly places: Places
  /** Of `.dev.vars`, with no secret blank that we can make, and checked. */
  readonly vars: DevVars
  readonly port: number
  readonly sandboxPort: number
  readonly shutdown: Shutdown
}

export interface Running {
  readonly worker: Worker
  readonly demo: DemoPublisher
  readonly operator: Target
  /** Rejects when the Worker ends by itself. */
  readonly broken: Promise<never>
}

/** Ways of running here: with the demo's article, with a feed, or with the real Telegram. */
export type Way = 'demo' | 'feed' | 'telegram'

/** The folder of a way's state: what the sandbox was told is nothing to the real Telegram. */
export const stateOf = (way: Way): string => (way === 'demo' ? 'state' : `${way}-state`)

/** Starts the Worker on kept state, its cron, and the demo publisher. */
export async function startLede(
  { places, port, shutdown }: Session,
  { vars, way }: { readonly vars: DevVars; readonly way: Way },
): Promise<Running> {
  const worker = await startWorker({
    port,
    stateDir: path.join(places.folder, stateOf(way)),
    vars,
    logFile: places.log,
    signal: shutdown.signal,
  })
  shutdown.add(worker.stop)
  shutdown.add(startCron(worker))
  const operator = { url: worker.url, operatorToken: vars.OPERATOR_TOKEN ?? '' }
  const demo = await registerDemo(operator)
  saveDemo(places.demo, demo)
  const broken = worker.died.then((line) => {
    throw new CommandError(line)
  })
  broken.catch(() => {})
  return { worker, demo, operator, broken }
}
