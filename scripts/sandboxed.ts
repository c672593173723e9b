/**
 * The Worker with the sandbox in Telegram's place. The bot's token and address are always the sandbox's, so that
 * nothing here ever reaches a real chat.
 */
import { type Sandbox, startSandbox } from '../sandbox/server.ts'
import type { MessageView } from '../sandbox/views.ts'
import { botApi } from './bot-api.ts'
import { must, setCommands, setWebhook } from './bot-setup.ts'
import type { DevVars } from './dev-vars.ts'
import { type Running, type Session, startLede, type Way } from './session.ts'

const TOKEN = '4242:sandbox'

export interface Sandboxed extends Running {
  readonly sandbox: Sandbox
}

/** `settings` of the Worker go before the person's own. */
export async function startSandboxed(
  session: Session,
  { way, settings = {} }: { readonly way: Way; readonly settings?: DevVars },
): Promise<Sandboxed> {
  console.log('Starting the Worker and the sandbox …')
  const sandbox = await startSandbox({ port: session.sandboxPort, token: TOKEN })
  session.shutdown.add(sandbox.close)
  const api = botApi({ root: sandbox.url, token: TOKEN })
  const me = await must(api, 'getMe')
  const vars = {
    ...session.vars,
    ...settings,
    TELEGRAM_BOT_TOKEN: TOKEN,
    TELEGRAM_API_ROOT: sandbox.url,
    TELEGRAM_BOT_USERNAME: me.at('username').text ?? '',
  }
  const running = await startLede(session, { vars, way })
  const secret = session.vars.TELEGRAM_WEBHOOK_SECRET ?? ''
  await setWebhook(api, `${running.worker.url}/telegram`, secret)
  await setCommands(api)
  return { ...running, sandbox }
}

/** A message as the chat shows it, with its buttons. */
export function asShown({ text, keyboard }: Pick<MessageView, 'text' | 'keyboard'>): string {
  const buttons = keyboard.map((row) => row.map((button) => `[ ${button.text} ]`).join(' '))
  return [...text.split('\n'), ...buttons].map((line) => `  │ ${line}`.trimEnd()).join('\n')
}

export const whereToLook = ({ sandbox, worker }: Sandboxed): string => `\
Chats     ${sandbox.url}/
Worker    ${worker.url}/
Console   ${worker.url}/console (with OPERATOR_TOKEN of .dev.vars)
Health    ${worker.url}/healthz`
