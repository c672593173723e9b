/** Runs a summariser in a process of its own, since some peers change built-in objects. */
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Timed } from './run-one.ts'

/** What it makes of each text; fewer results than texts where its time ran out. */
export const runAlone = (name: string, texts: readonly string[]): readonly Timed[] =>
  JSON.parse(runScript('run-one.ts', { arguments: [name], input: JSON.stringify(texts) }))

interface Run {
  readonly arguments?: readonly string[]
  readonly input?: string
}

/** What a script of this folder prints in a fresh process. */
export function runScript(script: string, { arguments: options = [], input = '' }: Run): string {
  const path = fileURLToPath(new URL(script, import.meta.url))
  const { stdout, stderr, status } = spawnSync(process.execPath, [path, ...options], {
    input,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  })
  if (status !== 0)
    throw new Error(`${[script, ...options].join(' ')} did not run: ${stderr.slice(-2_000)}`)
  return stdout
}
