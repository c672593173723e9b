/** Steps of a check: each is one program that prints one line when it is well, and all when not. */
import { spawn } from 'node:child_process'
import { ROOT, toolPath } from './places.ts'

export interface Step {
  readonly name: string
  readonly program: string
  readonly args: readonly string[]
  /** What to do when it fails, if its output does not say. */
  readonly advice?: string
}

export interface Outcome {
  readonly ok: boolean
  readonly output: string
  readonly seconds: number
}

/** A tool of the project's packages. */
export const tool = (name: string, args: readonly string[]): Pick<Step, 'program' | 'args'> => ({
  program: toolPath(name),
  args,
})

/** Runs the program and keeps what it writes. */
export async function runStep({ program, args }: Step): Promise<Outcome> {
  const began = performance.now()
  const chunks: Buffer[] = []
  const child = spawn(program, args, {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, CI: '1', NO_COLOR: '1', WRANGLER_SEND_METRICS: 'false' },
  })
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk))
  child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk))
  const forward = (signal: NodeJS.Signals) => child.kill(signal)
  for (const signal of SIGNALS) process.on(signal, forward)
  const code = await new Promise<number>((resolve) => {
    child.once('error', () => resolve(1))
    child.once('close', (exitCode) => resolve(exitCode ?? 1))
  })
  for (const signal of SIGNALS) process.off(signal, forward)
  const output = Buffer.concat(chunks).toString('utf8').trim()
  return { ok: code === 0, output, seconds: (performance.now() - began) / 1_000 }
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** One line; the whole output after it when the step failed. */
export function report({ name, advice }: Step, { ok, output, seconds }: Outcome): void {
  console.log(`${ok ? '✓' : '✗'} ${name} (${seconds.toFixed(1)} s)`)
  if (ok) return
  if (output !== '') console.log(`\n${output.replace(/^/gm, '    ')}\n`)
  if (advice) console.log(`    ${advice}\n`)
}
