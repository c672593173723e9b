/**
 * Runs the sandbox alone: `node sandbox/main.ts [--port 8081] [--token 4242:sandbox] [--no-limits]`.
 */
import { parseArgs } from 'node:util'
import { SandboxError, startSandbox } from './server.ts'

const USAGE = 'Usage: node sandbox/main.ts [--port 8081] [--token 4242:sandbox] [--no-limits]'

const readArguments = () => {
  try {
    const { values } = parseArgs({
      options: {
        port: { type: 'string', default: '8081' },
        token: { type: 'string', default: '4242:sandbox' },
        'no-limits': { type: 'boolean', default: false },
      },
    })
    return /^\d{1,5}$/.test(values.port) && Number(values.port) < 65_536 ? values : undefined
  } catch {
    return undefined
  }
}

const main = async (): Promise<number | undefined> => {
  const values = readArguments()
  if (!values) {
    console.error(USAGE)
    return 2
  }
  const limits = values['no-limits'] ? { limits: 'off' as const } : {}
  const sandbox = await startSandbox({ port: Number(values.port), token: values.token, ...limits })
  console.log(`Chats to look at:  ${sandbox.url}/`)
  console.log(`Bot API root:      ${sandbox.url}  (token ${sandbox.token})`)
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      void sandbox.close().then(() => process.exit(0))
    })
  }
  return undefined
}

main().then(
  (code) => {
    if (code !== undefined) process.exitCode = code
  },
  (error: unknown) => {
    if (!(error instanceof SandboxError)) throw error
    console.error(error.message)
    process.exitCode = 1
  },
)
