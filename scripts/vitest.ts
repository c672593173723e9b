/** Runs projects of vitest as a step, and counts their tests. */
import { readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { type Json, readJson } from './json.ts'
import { placesOf } from './places.ts'
import { makeFolder } from './private-file.ts'
import { report, runStep, tool } from './steps.ts'
import { type Counts, countsOf } from './test-counts.ts'

/** Arguments narrow them down, as in `npm test -- test/core`. */
export async function runTests(
  projects: readonly string[],
  args: readonly string[],
): Promise<Counts> {
  const { folder } = placesOf()
  const file = path.join(folder, 'tests.json')
  makeFolder(folder)
  rmSync(file, { force: true })
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
  const chosen = projects.map((project) => `--project=${project}`)
  const step = { name: 'tests', ...tool('vitest', ['run', ...reporters, ...chosen, ...args]) }
  console.log(`… tests: ${projects.join(', ')}`)
  const outcome = await runStep(step)
  const counts = countsOf(readReport(file), outcome.ok)
  report({ ...step, name: `tests: ${counts.passed} passed, ${counts.failed} failed` }, outcome)
  return counts
}

function readReport(file: string): Json {
  try {
    return readJson(readFileSync(file, 'utf8'))
  } catch {
    return readJson('')
  }
}
