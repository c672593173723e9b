/**
 * `npm run feeds`: fifty feeds, some of them broken, as a Worker reads them over HTTP. A minute or two, most of
 * them spent waiting for servers that hang.
 */
import { runCommand } from './command.ts'
import { runTests } from './vitest.ts'

await runCommand(async () => {
  const { passed, failed } = await runTests(['feeds'], process.argv.slice(2))
  console.log(`\n${passed} passed, ${failed} failed`)
  return failed === 0 ? 0 : 1
})
