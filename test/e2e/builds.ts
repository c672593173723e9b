/** Builds the Worker once for all files and for the programs that they start, each in a process of its own. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { keepBuilt } from '../../scripts/build.ts'

export default async function setup(): Promise<() => void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'lede-builds-'))
  await Promise.all(['', 'test/e2e/worker/ahead.ts'].map((entry) => keepBuilt(folder, entry)))
  process.env.LEDE_BUILDS = folder
  return () => {
    delete process.env.LEDE_BUILDS
    rmSync(folder, { recursive: true, force: true })
  }
}
