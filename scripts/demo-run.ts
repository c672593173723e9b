/** `npm start` without more: the sandbox stands in Telegram's place, and the demo shows the main job. */
import type { MessageView } from '../sandbox/views.ts'
import { boldLine, followEverything, newReader, postArticle, waitForAlert } from './demo.ts'
import { DEMO_NAME } from './demo-publisher.ts'
import { asShown, type Sandboxed, startSandboxed, whereToLook } from './sandboxed.ts'
import type { Session } from './session.ts'

/** Runs until it is stopped or, when once, until the alert has arrived; gives the line to end with. */
export async function startDemo(session: Session, once: boolean): Promise<string> {
  const running = await startSandboxed(session, { way: 'demo' })
  const alert = await Promise.race([demonstrate(running), running.broken])
  if (once) return `alert: ${boldLine(alert)}`
  console.log(`${whereToLook(running)}

Send an article of your own with "npm run send -- FILE". Ctrl-C stops.`)
  return running.broken
}

async function demonstrate(running: Sandboxed): Promise<MessageView> {
  const { sandbox, demo } = running
  const reader = newReader()
  await followEverything(sandbox, reader)
  console.log('A reader follows everything, by the bot.')
  const article = await postArticle(demo)
  console.log(`${DEMO_NAME} posts test/fixtures/talks-with-russia.txt, signed.`)
  const alert = await waitForAlert({ ...running, reader, article })
  console.log(`The reader gets this alert:\n\n${asShown(alert)}\n`)
  return alert
}
