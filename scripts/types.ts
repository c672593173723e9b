/** `npm run types`: generates the types of the Worker's bindings from wrangler.toml. */
import { TYPES_ARGUMENTS } from './checks.ts'
import { runCommand } from './command.ts'
import { report, runStep, tool } from './steps.ts'

await runCommand(async () => {
  const step = { name: 'worker-configuration.d.ts', ...tool('wrangler', TYPES_ARGUMENTS) }
  const outcome = await runStep(step)
  report(step, outcome)
  return outcome.ok ? 0 : 1
})
