/**
 * The Worker in workerd on this machine: built as it is deployed, started, waited for, stopped and killed.
 * workerd and the program that runs it get a process group of their own, so that none is left behind; what
 * they write goes to a log, and when they die, its error becomes one line.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, existsSync, openSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { V4MiniflareOptions } from 'miniflare'
import { buildWorker } from './build.ts'
import { CommandError } from './command.ts'
import { fireCron } from './cron.ts'
import type { DevVars } from './dev-vars.ts'
import { json } from './json.ts'
import { ROOT, shown, toolPath } from './places.ts'
import { HOST, isFree } from './ports.ts'
import { makeFolder } from './private-file.ts'
import { errorIn } from './worker-log.ts'
import type { Listening } from './workerd.ts'

export interface WorkerOptions {
  /** 0 for any free port. */
  readonly port: number
  /** Where workerd keeps KV and Durable Objects; the same folder again is the same state. */
  readonly stateDir: string
  /** Secrets, and settings that differ from wrangler.toml's. */
  readonly vars: DevVars
  readonly logFile: string
  /** Another entry than wrangler.toml's, such as a benchmark's. */
  readonly entry?: string
  /** How long it may take until it answers; 60 s when left out. */
  readonly startMs?: number
  /** Kills it while it is coming up. */
  readonly signal?: AbortSignal
}

export interface Worker {
  /** Of workerd's own socket, without a slash at the end. */
  readonly url: string
  /** Fires its cron trigger once; rejects when the run fails. */
  cron(): Promise<void>
  /** Stops it in good order and waits until its port is free again. */
  stop(): Promise<void>
  /** SIGKILL for the whole group at once, as in a power cut; waits for the port too. */
  kill(): Promise<void>
  /** The process group of workerd and the program that runs it. */
  readonly group: number
  /** Settles with one line when it ends without having been told to. */
  readonly died: Promise<string>
}

const START_MS = 60_000
const STOP_MS = 4_000
const LOOK_MS = 50

/** Starts it and waits until it listens; rejects with one line when it does not come up. */
export async function startWorker(options: WorkerOptions): Promise<Worker> {
  const { logFile, stateDir, signal, startMs = START_MS } = options
  const settings = miniflareOptions(options, await buildWorker(options.entry))
  makeFolder(stateDir)
  const logged = openLog(logFile)
  const child = spawnRunner(logFile)
  const kill = () => signalGroup(child, 'SIGKILL')
  if (signal?.aborted) kill()
  signal?.addEventListener('abort', kill)
  child.send(settings)
  const group = groupOf(child)
  const died = group.died.then(() => lastWords(logFile, logged))
  const late = sleep(startMs, null, { ref: false })
  const outcome = await Promise.race([listening(child), died, late])
  signal?.removeEventListener('abort', kill)
  if (outcome !== null && typeof outcome === 'object') return { ...workerAt(outcome, group), died }
  kill()
  throw new CommandError(outcome ?? `The Worker did not come up in time: see ${shown(logFile)}.`)
}

function workerAt({ url, control }: Listening, group: ReturnType<typeof groupOf>) {
  const end = async (signal: NodeJS.Signals) => {
    await group.end(signal)
    await portFree(Number(new URL(url).port))
  }
  return {
    url,
    group: group.id,
    cron: () => fireCron(control),
    stop: () => end('SIGTERM'),
    kill: () => end('SIGKILL'),
  }
}

type Build = Awaited<ReturnType<typeof buildWorker>>

/** Nothing asked from home, nothing shared with other workers on this machine, and no trace of each call. */
function miniflareOptions({ port, stateDir, vars }: WorkerOptions, build: Build) {
  const direct = { host: HOST, port }
  const bindings = { ...build.bindings, ...vars }
  return {
    host: HOST,
    port: 0,
    cf: false,
    logRequests: false,
    unsafeTriggerHandlers: true,
    // wrangler's name for it, since state was once made by `wrangler dev`.
    resourcePersistencePath: path.resolve(stateDir, 'v3'),
    resourceTmpPath: path.resolve(stateDir, 'tmp'),
    workers: [{ ...build, bindings, unsafeDirectSockets: [direct] }],
  } satisfies V4MiniflareOptions
}

/** workerd and the program that runs it, as one. */
function groupOf(child: ChildProcess) {
  let told = false
  const exited = new Promise<void>((resolve) => {
    child.once('error', () => resolve())
    child.once('exit', () => resolve())
  })
  return {
    id: child.pid ?? 0,
    async end(signal: NodeJS.Signals) {
      told = true
      if (signal === 'SIGKILL') signalGroup(child, signal)
      else child.kill(signal)
      await Promise.race([exited, sleep(STOP_MS, null, { ref: false })])
      signalGroup(child, 'SIGKILL')
    },
    died: exited.then(() => (told ? new Promise<never>(() => {}) : undefined)),
  }
}

/** Makes the log's folder; gives how long the log is already. */
function openLog(logFile: string): number {
  makeFolder(path.dirname(logFile))
  return existsSync(logFile) ? statSync(logFile).size : 0
}

function spawnRunner(logFile: string): ChildProcess {
  const log = openSync(logFile, 'a')
  const child = spawn(toolPath('node'), [path.join(import.meta.dirname, 'workerd.ts')], {
    cwd: ROOT,
    detached: true,
    stdio: ['ignore', log, log, 'ipc'],
    env: { ...process.env, NO_COLOR: '1' },
  })
  closeSync(log)
  return child
}

const listening = (child: ChildProcess): Promise<Listening> =>
  new Promise((resolve) => {
    child.once('message', (message) => {
      const [url, control] = [json(message).at('url').text, json(message).at('control').text]
      if (url !== null && control !== null) resolve({ url, control })
    })
  })

function signalGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined) return
  try {
    process.kill(-child.pid, signal)
  } catch {
    // The group has ended.
  }
}

async function portFree(port: number): Promise<void> {
  const deadline = Date.now() + STOP_MS
  while (!(await isFree(port)) && Date.now() < deadline) await sleep(LOOK_MS)
}

/** How it ended, with the last error that it logged since, on one line. */
function lastWords(logFile: string, logged: number): string {
  const error = errorIn(readFileSync(logFile).subarray(logged).toString('utf8'))
  return `The Worker stopped${error === null ? '' : `: ${error}`} (see ${shown(logFile)}).`
}
