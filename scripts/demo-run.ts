/**
 * `npm start` without Telegram: the sandbox stands in its place, and the demo shows the main job. The
 * bot's token and address are always the sandbox's, so that a demo never reaches a real chat.
 */
import { type Sandbox, startSandbox } from '../sandbox/server.ts'
import type { MessageView } from '../sandbox/views.ts'
import { botApi } from './bot-api.ts'
import { must, setCommands, setWebhook } from './bot-setup.ts'
import { boldLine, followEverything, postArticle, waitForAlert } from './demo.ts'
import { DEMO_NAME } from './demo-publisher.ts'
import { type Running, type Session, startLede } from './session.ts'

const TOKEN = '4242:sandbox'

/** Runs until it is stopped or, when once, until the alert has arrived; gives the line to end with. */
export async function startDemo(session: Session, once: boolean): Promise<string> {
  console.log('Starting the Worker and the sandbox …')
  const sandbox = await startSandbox({ port: session.sandboxPort, token: TOKEN })
  session.shutdown.add(sandbox.close)
  const running = await startWith(session, sandbox)
  const alert = await Promise.race([demonstrate(sandbox, running), running.broken])
  if (once) return `alert: ${boldLine(alert)}`
  console.log(whereToLook(sandbox, running))
  return running.broken
}

async function startWith(session: Session, sandbox: Sandbox): Promise<Running> {
  const api = botApi({ root: sandbox.url, token: TOKEN })
  const me = await must(api, 'getMe')
  const vars = {
    ...session.vars,
    TELEGRAM_BOT_TOKEN: TOKEN,
    TELEGRAM_API_ROOT: sandbox.url,
    TELEGRAM_BOT_USERNAME: me.at('username').text ?? '',
  }
  const running = await startLede(session, { vars, telegram: false })
  const secret = session.vars.TELEGRAM_WEBHOOK_SECRET ?? ''
  await setWebhook(api, `${running.worker.url}/telegram`, secret)
  await setCommands(api)
  return running
}

async function demonstrate(sandbox: Sandbox, running: Running): Promise<MessageView> {
  await followEverything(sandbox)
  console.log('A reader follows everything, by the bot.')
  const article = await postArticle(running.demo)
  console.log(`${DEMO_NAME} posts test/fixtures/talks-with-russia.txt, signed.`)
  const alert = await waitForAlert({ ...running, sandbox, article })
  console.log(`The reader gets this alert:\n\n${asShown(alert)}\n`)
  return alert
}

/** A message as the chat shows it, with its buttons. */
function asShown({ text, keyboard }: MessageView): string {
  const buttons = keyboard.map((row) => row.map((button) => `[ ${button.text} ]`).join(' '))
  return [...text.split('\n'), ...buttons].map((line) => `  │ ${line}`.trimEnd()).join('\n')
}

const whereToLook = (sandbox: Sandbox, { worker }: Running): string => `\
Chats     ${sandbox.url}/
Worker    ${worker.url}/
Health    ${worker.url}/healthz

Send an article of your own with "npm run send -- FILE". Ctrl-C stops.`
