/**
 * The Worker in workerd on this machine, by way of `wrangler dev`: started, waited for, stopped and
 * killed. wrangler and workerd get a process group of their own, so that none is left behind; what
 * they write goes to a log, and when they die, its error becomes one line.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, existsSync, openSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { stripVTControlCharacters } from 'node:util'
import { CommandError } from './command.ts'
import { ROOT, shown, toolPath } from './places.ts'
import { HOST, isFree } from './ports.ts'
import { makeFolder } from './private-file.ts'

export interface WorkerOptions {
  readonly port: number
  /** Where workerd keeps KV and Durable Objects; the same folder again is the same state. */
  readonly stateDir: string
  /** dotenv file with all secrets and settings; `.dev.vars` is not read. */
  readonly varsFile: string
  readonly logFile: string
  /** Another entry than wrangler.toml's, such as the benchmark's. */
  readonly entry?: string
  /** How long it may take until it answers; 60 s when left out. */
  readonly startMs?: number
  /** Kills it while it is coming up. */
  readonly signal?: AbortSignal
}

export interface Worker {
  /** Without a slash at the end. */
  readonly url: string
  /** Stops it in good order and waits until its port is free again. */
  stop(): Promise<void>
  /** SIGKILL for the whole group at once, as in a power cut; waits for the port too. */
  kill(): Promise<void>
  /** The process group of wrangler and workerd. */
  readonly group: number
  /** Settles with one line when it ends without having been told to. */
  readonly died: Promise<string>
}

const START_MS = 60_000
const STOP_MS = 4_000
const LOOK_MS = 100

/** Starts it and waits for `GET /healthz`; rejects with one line when it does not come up. */
export async function startWorker(options: WorkerOptions): Promise<Worker> {
  const { port, logFile, signal, startMs = START_MS } = options
  const logged = openLog(logFile)
  const child = spawnWrangler(options)
  const group = groupOf(child, port)
  const kill = () => signalGroup(child, 'SIGKILL')
  signal?.addEventListener('abort', kill)
  const url = `http://${HOST}:${port}`
  const died = group.died.then(() => lastWords(logFile, logged))
  const failure = await Promise.race([died, healthy(url, startMs)])
  signal?.removeEventListener('abort', kill)
  if (failure === 'healthy') {
    return { url, died, group: child.pid ?? 0, stop: group.stop, kill: group.kill }
  }
  await group.kill()
  throw new CommandError(failure ?? `The Worker did not come up in time: see ${shown(logFile)}.`)
}

/** wrangler, workerd and all that they start, as one. */
function groupOf(child: ChildProcess, port: number) {
  let told = false
  const exited = new Promise<void>((resolve) => {
    child.once('error', () => resolve())
    child.once('exit', () => resolve())
  })
  const end = async (signal: NodeJS.Signals) => {
    told = true
    signalGroup(child, signal)
    await Promise.race([exited, sleep(STOP_MS, null, { ref: false })])
    signalGroup(child, 'SIGKILL')
    await portFree(port)
  }
  return {
    stop: () => end('SIGTERM'),
    kill: () => end('SIGKILL'),
    died: exited.then(() => (told ? new Promise<never>(() => {}) : undefined)),
  }
}

/** Makes the log's folder; gives how long the log is already. */
function openLog(logFile: string): number {
  makeFolder(path.dirname(logFile))
  return existsSync(logFile) ? statSync(logFile).size : 0
}

function spawnWrangler(options: WorkerOptions): ChildProcess {
  const { port, stateDir, varsFile, logFile, entry } = options
  makeFolder(stateDir)
  const log = openSync(logFile, 'a')
  const places = ['--persist-to', path.resolve(stateDir), '--env-file', path.resolve(varsFile)]
  const listening = ['--port', String(port), '--ip', HOST, '--inspector-port', '0']
  const quiet = ['--show-interactive-dev-session=false', '--log-level', 'log']
  const child = spawn(
    toolPath('node'),
    [toolPath('wrangler'), 'dev', ...(entry ? [entry] : []), ...listening, ...places, ...quiet],
    { cwd: ROOT, detached: true, stdio: ['ignore', log, log], env: environment(stateDir) },
  )
  closeSync(log)
  return child
}

/**
 * No questions home, no colours, and nothing shared with other workers on this machine. Nor does wrangler
 * record a trace of every call for its dashboard: that is half of what the Worker's thread would do.
 */
function environment(stateDir: string): NodeJS.ProcessEnv {
  const { CLOUDFLARE_ENV: _, ...env } = process.env
  return {
    ...env,
    NO_COLOR: '1',
    CLOUDFLARE_CF_FETCH_ENABLED: 'false',
    CLOUDFLARE_LOAD_DEV_VARS_FROM_DOT_ENV: 'true',
    CLOUDFLARE_INCLUDE_PROCESS_ENV: 'false',
    WRANGLER_HIDE_BANNER: 'true',
    WRANGLER_REGISTRY_PATH: path.resolve(stateDir, 'registry'),
    WRANGLER_SEND_METRICS: 'false',
    WRANGLER_WRITE_LOGS: 'false',
    X_LOCAL_OBSERVABILITY: 'false',
  }
}

function signalGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined) return
  try {
    process.kill(-child.pid, signal)
  } catch {
    // The group has ended.
  }
}

/** `null` when it never answered. */
async function healthy(url: string, withinMs: number): Promise<'healthy' | null> {
  const deadline = Date.now() + withinMs
  while (Date.now() < deadline) {
    try {
      const response = await fetch(`${url}/healthz`, { signal: AbortSignal.timeout(5_000) })
      await response.arrayBuffer()
      if (response.ok) return 'healthy'
    } catch {
      // Not listening yet.
    }
    await sleep(LOOK_MS, null, { ref: false })
  }
  return null
}

async function portFree(port: number): Promise<void> {
  const deadline = Date.now() + STOP_MS
  while (!(await isFree(port)) && Date.now() < deadline) await sleep(LOOK_MS / 2)
}

/** How it ended, with the last error that it logged since, on one line. */
function lastWords(logFile: string, logged: number): string {
  const error = errorOf(readFileSync(logFile).subarray(logged).toString('utf8'))
  return `The Worker stopped${error === null ? '' : `: ${error}`} (see ${shown(logFile)}).`
}

/** The last error that wrangler reported, without its decoration, or `null`. */
export function errorOf(log: string): string | null {
  const lines = stripVTControlCharacters(log).split('\n')
  const found = lines.findLast((line) => /\[ERROR\]|^Error:|\[wrangler:error\]|✘/.test(line))
  const text = found?.replace(/^.*?(\[ERROR\]|Error:|\[wrangler:error\])\s*/, '').trim()
  return text ? text.replace(/\.$/, '') : null
}

/** Whether a log shows that tables of the state are not those of this version. */
export const isOldState = (log: string): boolean => /no such (column|table)/i.test(log)
