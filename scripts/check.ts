/** `npm run check`: format, lint and types, without the tests. */
import { CHECKS } from './checks.ts'
import { runCommand } from './command.ts'
import { report, runStep } from './steps.ts'

await runCommand(async () => {
  let failed = 0
  for (const step of CHECKS) {
    const outcome = await runStep(step)
    report(step, outcome)
    if (!outcome.ok) failed += 1
  }
  return failed === 0 ? 0 : 1
})
