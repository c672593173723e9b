/**
 * `npm run bench -- startup`: what a fresh isolate does before its first request, as workerd's profiler sees it,
 * and how large the bundle is. Time of the clock in which the isolate was not idle: on a busy machine it is more
 * than the CPU's, so the least of some starts counts. Cloudflare tells its own figure with each deploy.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { CommandError } from '../../scripts/command.ts'
import { readJson } from '../../scripts/json.ts'
import { toolPath } from '../../scripts/places.ts'
import { runStep } from '../../scripts/steps.ts'
import type { Table } from '../table.ts'
import { activeMs } from './profile.ts'

export interface StartUps {
  /** Ascending, ms. */
  readonly active: readonly number[]
  /** Of the bundle. */
  readonly bytes: number
  readonly gzip: number
}

const STARTS = 9

export async function startUps(): Promise<StartUps> {
  const folder = mkdtempSync(path.join(tmpdir(), 'lede-startup-'))
  try {
    const profile = path.join(folder, 'startup.cpuprofile')
    const active: number[] = []
    for (let start = 0; start < STARTS; start++) {
      await wrangler(['check', 'startup', '--outfile', profile])
      active.push(activeMs(readJson(readFileSync(profile, 'utf8'))))
    }
    await wrangler(['deploy', '--dry-run', '--outdir', folder])
    const bundle = readFileSync(path.join(folder, 'index.js'))
    const sorted = active.toSorted((a, b) => a - b)
    return { active: sorted, bytes: bundle.length, gzip: gzipSync(bundle).length }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function wrangler(args: readonly string[]): Promise<void> {
  const program = { program: toolPath('node'), args: [toolPath('wrangler'), ...args] }
  const { ok, output } = await runStep({ name: 'wrangler', ...program })
  if (!ok) throw new CommandError(`wrangler ${args[0]} failed: ${output.slice(-2_000)}`)
}

const KIB = 1_024

export const startupTable = ({ active, bytes, gzip }: StartUps): Table => ({
  title: 'Start-up',
  about: `Of ${active.length} starts in workerd.`,
  columns: ['', ''],
  rows: [
    ['the least', `${active[0]?.toFixed(0)} ms`],
    ['the median', `${active[Math.floor(active.length / 2)]?.toFixed(0)} ms`],
    ['the bundle', `${Math.round(bytes / KIB)} KiB`],
    ['the bundle, gzip', `${Math.round(gzip / KIB)} KiB`],
  ],
})
