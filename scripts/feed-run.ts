/**
 * `npm start -- --feed URL`: follows a feed, with the sandbox in Telegram's place. Nothing of it is played: the
 * feed is a publisher that was added by the API, and cron, the queue and the Worker read it. Only its pace is
 * another: it is asked each minute, and one of this machine each few seconds.
 */
import { rmSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { CommandError } from './command.ts'
import { followEverything, newReader } from './demo.ts'
import { type LookedAt, lookAtFeed } from './feed-look.ts'
import { feedWatcher } from './feed-watch.ts'
import { placesOf, shown } from './places.ts'
import { type Sandboxed, startSandboxed, whereToLook } from './sandboxed.ts'
import { type Session, stateOf } from './session.ts'
import { operatorCall, refusalOf } from './worker-api.ts'

const ID = 'feed'
const PERIOD_S = 60
const LOCAL_PERIOD_S = 2
const LOOK_MS = 250
const PATIENCE_MS = 60_000

/** Runs until it is stopped or, when once, until the newest item is alerted; gives the line to end with. */
export async function startFeed(
  session: Session,
  { address, once }: { readonly address: string; readonly once: boolean },
): Promise<string> {
  const feed = await lookAtFeed(address)
  console.log(`${feed.url} has ${itemsOf(feed)}, on ${feed.domains.join(', ')}.`)
  // Afresh each time: what an earlier run has alerted would not be alerted again.
  rmSync(path.join(session.places.folder, stateOf('feed')), { recursive: true, force: true })
  const settings = feed.isLocal ? { FEEDS_FROM_LOOPBACK: 'yes' } : {}
  const running = await startSandboxed(session, { way: 'feed', settings })
  const reader = newReader()
  await followEverything(running.sandbox, reader)
  console.log('A reader follows everything, by the bot.')
  await addFeed(running, feed)
  const look = feedWatcher({ ...running, reader }, session.places.log)
  await running.worker.cron()
  const line = feed.items === 0 ? null : await Promise.race([firstAlert(look), running.broken])
  if (once) return line === null ? 'None of its items is alerted.' : `alert: ${line}`
  console.log(`${whereToLook(running)}\n\n${whatComes(feed)}\n`)
  return Promise.race([askOften(running, feed), show(look), running.broken])
}

type Look = ReturnType<typeof feedWatcher>

/** The line of the newest item, or `null` where it is left out; rejects where the feed cannot be read. */
async function firstAlert(look: Look): Promise<string | null> {
  const deadline = Date.now() + PATIENCE_MS
  while (Date.now() < deadline) {
    for (const { kind, text, line } of look()) {
      if (kind === 'unread') throw new CommandError(text)
      console.log(text)
      if (kind === 'alert') return line
      if (kind === 'left-out') return null
    }
    await sleep(LOOK_MS)
  }
  throw new CommandError(
    `No alert arrived within ${PATIENCE_MS / 1_000} seconds: what the Worker says is in ${shown(placesOf().log)}.`,
  )
}

async function show(look: Look): Promise<never> {
  for (;;) {
    for (const { text } of look()) console.log(text)
    await sleep(LOOK_MS)
  }
}

const itemsOf = ({ items }: LookedAt): string => (items === 1 ? '1 item' : `${items} items`)

async function addFeed({ operator }: Sandboxed, { url, name, domains }: LookedAt): Promise<void> {
  const settings = { url, alert_newest: true }
  const wanted = { id: ID, name, domains, format: 'feed', settings }
  const added = await operatorCall(operator, 'POST', '/publishers', wanted)
  if (added.status !== 201) throw refusalOf(added)
}

const whatComes = (feed: LookedAt): string => `\
Each new item is an alert here, and each changed one an edit. The feed is asked each ${
  feed.isLocal ? `${LOCAL_PERIOD_S} seconds` : 'minute'
}; where
Lede is deployed, each 15 minutes, or as it says (docs/publishers/feed.md). Ctrl-C stops.`

/** Cron fires at each full minute by itself; here the feed is due whenever it does, and oftener. */
async function askOften({ operator, worker }: Sandboxed, { isLocal }: LookedAt): Promise<never> {
  for (;;) {
    await sleep((isLocal ? LOCAL_PERIOD_S : PERIOD_S) * 1_000)
    await operatorCall(operator, 'POST', `/publishers/${ID}/read`)
    await worker.cron().catch(() => {})
  }
}
