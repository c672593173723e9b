/**
 * `npm test`: all that has to be right before a change goes in, as CI runs it. Format, lint and types,
 * beside the tests: in Node, in workerd, and end to end. Ends with a plain count. Arguments go to
 * vitest (`npm test -- test/core`). The slow tests of power cuts and crowds are `npm run faults`.
 */
import { CHECKS } from './checks.ts'
import { runCommand } from './command.ts'
import { report, runStep } from './steps.ts'
import type { Counts } from './test-counts.ts'
import { runTests } from './vitest.ts'

await runCommand(async () => {
  const tests = runTests(['node', 'workerd', 'e2e'], process.argv.slice(2))
  const outcomes = (await Promise.all([checkAll(), tests])).flat()
  const passed = outcomes.reduce((sum, counts) => sum + counts.passed, 0)
  const failed = outcomes.reduce((sum, counts) => sum + counts.failed, 0)
  console.log(`\n${passed} passed, ${failed} failed`)
  return failed === 0 ? 0 : 1
})

/** One after the other: what the tests leave of the machine is little. */
async function checkAll(): Promise<Counts[]> {
  const outcomes: Counts[] = []
  for (const step of CHECKS) {
    const outcome = await runStep(step)
    report(step, outcome)
    outcomes.push(outcome.ok ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 })
  }
  return outcomes
}
