/** An article is updated five hundred times, as a live blog is; other chats send a command meanwhile. */
import path from 'node:path'
import type { DevVars } from '../../scripts/dev-vars.ts'
import { headlineOf } from '../../scripts/invented-news.ts'
import { type Rig, startRig, until, untilQuiet } from '../../scripts/rig.ts'
import { readMeter } from '../delivery/fan-out.ts'
import type { Meter } from '../delivery/meter.ts'
import { difference } from '../delivery/use.ts'
import { arrivalOf, type Flood, median } from './flood.ts'

const UPDATES = 500
/** Between these, others are measured. */
const LAST = 50
const READERS = 10
const COMMANDS = 5
const LIVE = 'live'
const ENTRY = path.join('bench', 'workers', 'metered.ts')
const QUIET_MS = 8_000
const LIMIT_MS = 600_000

export async function updateFlood(settings: DevVars): Promise<Flood> {
  const rig = await startRig({ chats: READERS + 3 * COMMANDS, settings, entry: ENTRY })
  try {
    const askers = (turn: number) => rig.chats.slice(READERS + turn * COMMANDS).slice(0, COMMANDS)
    await arrivalOf(rig, { id: LIVE }, rig.chats)
    await metersQuiet(rig)
    const idle = await commandTimes(rig, askers(0))
    const first = await oneMore(rig, 1)
    const before = await readMeter(rig)
    await updates(rig, 2, UPDATES - LAST)
    const rest = updates(rig, UPDATES - LAST + 1, UPDATES)
    const flooded = await commandTimes(rig, askers(1))
    await rest
    await metersQuiet(rig)
    const written = rowsBetween(before, await readMeter(rig))
    const last = await oneMore(rig, UPDATES + 1)
    const after = await commandTimes(rig, askers(2))
    return {
      title: `${UPDATES} updates of one article`,
      about: `One after another, to ${rig.chats.length} readers. Other chats' /help between the last ${LAST}, and when all is done; medians of ${COMMANDS}.`,
      figures: [
        { name: 'the webhook call of a command, ms', idle: idle.callMs, flooded: flooded.callMs },
        { name: 'until its reply arrives, ms', idle: idle.replyMs, flooded: flooded.replyMs },
        { name: 'the same call when all is done, ms', idle: idle.callMs, flooded: after.callMs },
        { name: 'the same reply when all is done, ms', idle: idle.replyMs, flooded: after.replyMs },
        { name: 'the post of one more update, ms', idle: first.ms, flooded: last.ms },
        { name: 'rows written by one more update', idle: first.rows, flooded: last.rows },
        { name: 'rows written by each of them', idle: null, flooded: written / (UPDATES - 1) },
      ],
    }
  } finally {
    await rig.close()
  }
}

interface Times {
  readonly callMs: number
  readonly replyMs: number
}

async function commandTimes(rig: Rig, chats: readonly number[]): Promise<Times> {
  const times: Times[] = []
  for (const chat of chats) times.push(await commandTime(rig, chat))
  return {
    callMs: median(times.map(({ callMs }) => callMs)),
    replyMs: median(times.map(({ replyMs }) => replyMs)),
  }
}

async function commandTime({ sandbox, hear }: Rig, chat: number): Promise<Times> {
  const [seen, began] = [sandbox.calls().length, Date.now()]
  await hear([{ chat, text: '/help' }])
  const callMs = Date.now() - began
  const reply = () =>
    sandbox
      .calls()
      .slice(seen)
      .find(
        ({ chatId, method, delivered }) => chatId === chat && method === 'sendMessage' && delivered,
      )
  await until(() => reply() !== undefined, LIMIT_MS)
  return { callMs, replyMs: (reply()?.at ?? Number.NaN) - began }
}

/** How long the post of one version takes, and what it writes with all that follows from it. */
async function oneMore(rig: Rig, version: number) {
  const before = await readMeter(rig)
  const began = performance.now()
  await update(rig, version)
  const ms = performance.now() - began
  await metersQuiet(rig)
  return { ms, rows: rowsBetween(before, await readMeter(rig)) }
}

function rowsBetween(before: Meter, after: Meter): number {
  const { laneRows, deskRows } = difference(after, before)
  return laneRows + deskRows
}

async function metersQuiet(rig: Rig): Promise<void> {
  const read = async () => {
    const { rowsWritten } = await readMeter(rig)
    return [rowsWritten.Desk, rowsWritten.Lane].join()
  }
  await untilQuiet(read, QUIET_MS, LIMIT_MS)
}

async function updates(rig: Rig, from: number, to: number): Promise<void> {
  for (let version = from; version <= to; version++) await update(rig, version)
}

async function update(rig: Rig, version: number): Promise<void> {
  const headline = headlineOf(LIVE)
  const text = `${headline} on Monday. Entry ${version} of the day says that work goes on.`
  const data = { id: LIVE, url: `https://${rig.demo.domain}/${LIVE}`, headline, text, version }
  await rig.post({ type: 'article.updated', data, webhookId: `msg_${LIVE}_${version}` })
}
