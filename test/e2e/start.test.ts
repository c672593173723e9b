/** `npm start -- --once` as a newcomer runs it, on a fresh machine and on kept state. */
import { spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { freePort, isFree } from '../../scripts/ports.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'lede-start-'))
const devVars = path.join(folder, '.dev.vars')

afterAll(() => rmSync(folder, { recursive: true, force: true }))

interface Run {
  readonly code: number | null
  readonly output: string
  readonly ports: readonly number[]
}

interface Circumstances {
  readonly chosen?: readonly [number, number]
  /** Nothing has been built. */
  readonly isFresh?: boolean
}

async function start({ chosen, isFresh = false }: Circumstances = {}): Promise<Run> {
  const ports = chosen ?? ([await freePort(), await freePort()] as const)
  const child = spawn(process.execPath, ['scripts/run.mjs', 'start', '--once'], {
    env: {
      ...process.env,
      PORT: String(ports[0]),
      SANDBOX_PORT: String(ports[1]),
      LEDE_STATE_DIR: folder,
      LEDE_DEV_VARS: devVars,
      ...(isFresh ? { LEDE_BUILDS: '' } : {}),
    },
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text) => {
      output += text
    })
  }
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve))
  return { code, output, ports }
}

/** What others than its owner may read of a folder, the folder itself among it. */
const readable = (place: string): string[] =>
  ['.', ...readdirSync(place, { recursive: true, encoding: 'utf8' })].filter(
    (name) => (statSync(path.join(place, name)).mode & 0o077) !== 0,
  )

describe('npm start -- --once', () => {
  it('ends with the alert, on a fresh machine and again and again on kept state', async () => {
    const first = await start({ isFresh: true })
    expect(first.output).toContain('fresh secrets')
    expect(statSync(devVars).mode & 0o777).toBe(0o600)
    expect(readable(folder)).toEqual([])
    // As the version before left it.
    chmodSync(path.join(folder, 'state'), 0o755)
    const second = await start()
    const third = await start()
    expect(second.output).not.toContain('fresh secrets')
    expect(readable(folder)).toEqual([])
    for (const { code, output, ports } of [first, second, third]) {
      expect(output.trimEnd().split('\n').at(-1)).toBe(
        'alert: US says Russia talks on life support',
      )
      expect(code).toBe(0)
      for (const port of ports) expect(await isFree(port)).toBe(true)
    }
  })

  it('starts nothing beside a session on the same state, nor with one port for two', async () => {
    const lock = path.join(folder, 'running.json')
    writeFileSync(lock, JSON.stringify({ pid: process.pid, port: 9000 }))
    const beside = await start()
    rmSync(lock)
    expect(beside.code).toBe(1)
    expect(beside.output).toMatch(/^Lede runs here already, on port 9000 [^\n]*\n$/)
    const same = await start({ chosen: [9001, 9001] })
    expect(same.code).toBe(1)
    expect(same.output).toBe('PORT and SANDBOX_PORT must differ, and both are 9001.\n')
  })
})
