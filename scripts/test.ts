/**
 * `npm test`: all that has to be right before a change goes in, as CI runs it. Format, lint, types,
 * then all tests: in Node, in workerd, and end to end. Ends with a plain count. Arguments go to
 * vitest (`npm test -- test/core`).
 */
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { CHECKS } from './checks.ts'
import { runCommand } from './command.ts'
import { readJson } from './json.ts'
import { placesOf } from './places.ts'
import { report, runStep, type Step, tool } from './steps.ts'
import { type Counts, countsOf } from './test-counts.ts'

await runCommand(async () => {
  const outcomes = []
  for (const step of CHECKS) outcomes.push(await checked(step))
  outcomes.push(await tested(process.argv.slice(2)))
  const passed = outcomes.reduce((sum, counts) => sum + counts.passed, 0)
  const failed = outcomes.reduce((sum, counts) => sum + counts.failed, 0)
  console.log(`\n${passed} passed, ${failed} failed`)
  return failed === 0 ? 0 : 1
})

async function checked(step: Step): Promise<Counts> {
  const outcome = await runStep(step)
  report(step, outcome)
  return outcome.ok ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
}

async function tested(args: readonly string[]): Promise<Counts> {
  const { folder } = placesOf()
  const file = path.join(folder, 'tests.json')
  mkdirSync(folder, { recursive: true })
  rmSync(file, { force: true })
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
  const step = { name: 'tests', ...tool('vitest', ['run', ...reporters, ...args]) }
  console.log('… tests in Node, in workerd and end to end')
  const outcome = await runStep(step)
  const counts = countsOf(readReport(file), outcome.ok)
  report({ ...step, name: `tests: ${counts.passed} passed, ${counts.failed} failed` }, outcome)
  return counts
}

function readReport(file: string) {
  try {
    return readJson(readFileSync(file, 'utf8'))
  } catch {
    return readJson('')
  }
}
