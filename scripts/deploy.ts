/** `npm run deploy`: `wrangler deploy`, which creates KV and the queues by itself. */
import { spawn } from 'node:child_process'
import { runCommand } from './command.ts'
import { ROOT, toolPath } from './places.ts'

await runCommand(async () => {
  const args = ['deploy', ...process.argv.slice(2)]
  const child = spawn(toolPath('wrangler'), args, { cwd: ROOT, stdio: 'inherit' })
  // The terminal stops it; we stay to tell how it ended.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal))
  const code = await new Promise<number>((resolve) => {
    child.once('error', () => resolve(1))
    child.once('exit', (exitCode) => resolve(exitCode ?? 1))
  })
  if (code === 0) {
    console.log(
      '\nNext, once: set the secrets with "npx wrangler secret put NAME", then connect the bot',
    )
    console.log(
      'with "npm run setup -- https://…" and the address above. The README has the steps.',
    )
  }
  return code
})
