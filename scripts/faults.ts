/**
 * `npm run faults`: the slow tests, in which the Worker is killed and crowds are served at Telegram's
 * pace. Some minutes, most of them spent waiting.
 */
import { runCommand } from './command.ts'
import { runTests } from './vitest.ts'

await runCommand(async () => {
  const { passed, failed } = await runTests(['faults'], process.argv.slice(2))
  console.log(`\n${passed} passed, ${failed} failed`)
  return failed === 0 ? 0 : 1
})
