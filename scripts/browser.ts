/**
 * `npm run browser`: a reader in a real browser, on a phone's width, before the sandbox's page and a real
 * Worker. Needs Chromium: Debian's package, or another one at CHROMIUM.
 */
import { runCommand } from './command.ts'
import { runTests } from './vitest.ts'

await runCommand(async () => {
  const { passed, failed } = await runTests(['browser'], process.argv.slice(2))
  console.log(`\n${passed} passed, ${failed} failed`)
  return failed === 0 ? 0 : 1
})
