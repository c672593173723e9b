/**
 * Which session runs on a folder of state: two at once would break it. A lock file names its process
 * and port; what a dead process left behind counts for nothing.
 */
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { CommandError } from './command.ts'
import { readJson } from './json.ts'
import { makeFolder } from './private-file.ts'

export interface RunningSession {
  readonly pid: number
  /** Of its Worker. */
  readonly port: number
}

/** The session that the lock names, if it is alive. */
export function runningSession(lock: string): RunningSession | null {
  const saved = readJson(textOf(lock))
  const [pid, port] = [saved.at('pid').number, saved.at('port').number]
  return pid !== null && port !== null && isAlive(pid) ? { pid, port } : null
}

/** Takes the lock for this process, and gives what releases it; fails with the way out. */
export function takeLock(lock: string, port: number): () => void {
  makeFolder(path.dirname(lock))
  if (runningSession(lock) === null) rmSync(lock, { force: true })
  try {
    writeFileSync(lock, JSON.stringify({ pid: process.pid, port }), { flag: 'wx' })
  } catch (error) {
    throw refusalBy(runningSession(lock)) ?? error
  }
  return () => rmSync(lock, { force: true })
}

const refusalBy = (running: RunningSession | null): CommandError | null =>
  running &&
  new CommandError(
    `Lede runs here already, on port ${running.port} (process ${running.pid}): stop it, or give this one a state of its own with LEDE_STATE_DIR=.lede/second.`,
  )

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}

function isAlive(pid: number): boolean {
  try {
    // Signal 0 only asks.
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
