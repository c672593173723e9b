/**
 * What the sandbox's tests share: a sandbox per test on a free port, and a bare Bot API client.
 */
import { onTestFinished } from 'vitest'
import { type Sandbox, type SandboxOptions, startSandbox } from '../../sandbox/server.ts'

export const TOKEN = '4242:sandbox'

export interface Reply {
  readonly status: number
  readonly body: {
    readonly ok: boolean
    // biome-ignore lint/suspicious/noExplicitAny: whatever the method answers is what the test looks at
    readonly result?: any
    readonly error_code?: number
    readonly description?: string
    readonly parameters?: { readonly retry_after?: number; readonly migrate_to_chat_id?: number }
  }
}

/** Starts a sandbox that ends with the test; limits are off unless asked for. */
export const open = async (options: Partial<SandboxOptions> = {}): Promise<Sandbox> => {
  const sandbox = await startSandbox({ port: 0, token: TOKEN, limits: 'off', ...options })
  onTestFinished(() => sandbox.close())
  return sandbox
}

/** Calls a method with a JSON body. */
export const call = async (
  sandbox: Sandbox,
  method: string,
  params: object = {},
  init: RequestInit = {},
): Promise<Reply> => {
  const response = await fetch(`${sandbox.url}/bot${TOKEN}/${method}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(params),
    ...init,
  })
  return { status: response.status, body: await response.json() }
}

/** The refusal of a call as one line. */
export const refusal = async (
  sandbox: Sandbox,
  method: string,
  params: object,
): Promise<string> => {
  const { status, body } = await call(sandbox, method, params)
  return body.ok ? 'accepted' : `${status} ${body.description}`
}
