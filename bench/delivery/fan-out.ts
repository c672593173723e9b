/**
 * One article to many chats: the real Worker in workerd against the sandbox, with Telegram's limits on.
 * Times are those at which messages reached the sandbox; what is billed is read from the meter.
 */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { busiest, type Call } from '../../sandbox/calls.ts'
import { TELEGRAM_LIMITS } from '../../sandbox/limits.ts'
import { ROOT } from '../../scripts/places.ts'
import { type Rig, startRig, until, untilQuiet } from '../../scripts/rig.ts'
import { cpuMsOf } from './cpu.ts'
import type { Meter } from './meter.ts'
import { difference, type Use } from './use.ts'

export interface FanOut {
  readonly chats: number
  readonly allowedPerSecond: number
  readonly sends: number
  readonly achievedPerSecond: number
  readonly refused429: number
  /** From the first arrival to the last. */
  readonly seconds: number
  /** The most arrivals in any second. */
  readonly busiestSecond: number
  readonly use: Use
  /** Of workerd with all it simulates; `null` where the system does not tell. */
  readonly cpuMs: number | null
}

/** What Telegram allows beyond what is sent, as 30 beside 28. */
const HEADROOM = 2
const ENTRY = path.join('bench', 'workers', 'metered.ts')
const TEXT = path.join(ROOT, 'test', 'fixtures', 'talks-with-russia.txt')
/** The Desk works on for a few seconds after what it was asked. */
const QUIET_MS = 5_000
const LIMIT_MS = 60_000

/** `rate`: SEND_RATE; the sandbox allows as much more as Telegram does. */
export async function fanOut(chats: number, rate: number): Promise<FanOut> {
  const rig = await startRig({
    chats,
    entry: ENTRY,
    settings: { SEND_RATE: String(rate) },
    limits: { ...TELEGRAM_LIMITS, overallPerSecond: rate + HEADROOM },
  })
  try {
    await metersQuiet(rig)
    return await measure(rig, rate)
  } finally {
    await rig.close()
  }
}

async function measure(rig: Rig, rate: number): Promise<FanOut> {
  const { sandbox, worker, chats } = rig
  const [before, cpuBefore, callsBefore] = [
    await readMeter(rig),
    cpuMsOf(worker.group),
    sandbox.calls().length,
  ]
  await post(rig)
  const calls = () => sandbox.calls().slice(callsBefore)
  const arrived = () => calls().filter(({ delivered }) => delivered).length >= chats.length
  await until(arrived, LIMIT_MS + (2_000 * chats.length) / rate)
  const cpuAfter = cpuMsOf(worker.group)
  await metersQuiet(rig)
  const sent = difference(await readMeter(rig), before)
  // Cron ends the event, which is part of what the article costs the Desk. It also clears away the
  // lane's replies to the chats that followed, which is not.
  await worker.cron()
  const ended = difference(await readMeter(rig), before)
  const use = { ...sent, deskRows: ended.deskRows, deskRequests: ended.deskRequests }
  const cpuMs = cpuBefore === null || cpuAfter === null ? null : cpuAfter - cpuBefore
  return { chats: chats.length, allowedPerSecond: rate, use, cpuMs, ...timesOf(calls()) }
}

function timesOf(calls: readonly Call[]) {
  const times = calls.filter(({ delivered }) => delivered).map(({ at }) => at)
  const seconds = ((times.at(-1) ?? 0) - (times[0] ?? 0)) / 1_000
  return {
    sends: times.length,
    seconds,
    // The first message opens the time that the others take.
    achievedPerSecond: (times.length - 1) / seconds,
    refused429: calls.filter(({ status }) => status === 429).length,
    busiestSecond: busiest(times, 1_000),
  }
}

async function post({ post: send, demo }: Rig): Promise<void> {
  const [headline = '', ...lines] = readFileSync(TEXT, 'utf8').split('\n')
  const id = `measured-${Date.now()}`
  const url = `https://${demo.domain}/${id}`
  const data = { id, url, headline, text: lines.join('\n').trim(), language: 'en' }
  await send({ type: 'article.published', data, webhookId: `msg_${id}` })
}

export async function readMeter({ worker }: Rig): Promise<Meter> {
  const response = await fetch(`${worker.url}/bench/meter`)
  return JSON.parse(await response.text())
}

/** Until nothing is counted any more but copies to KV, which take their time. */
async function metersQuiet(rig: Rig): Promise<void> {
  const read = async () => {
    const { rowsWritten } = await readMeter(rig)
    return [rowsWritten.Desk, rowsWritten['Desk mirror']].join()
  }
  if (!(await untilQuiet(read, QUIET_MS, LIMIT_MS))) {
    throw new Error('The Worker does not come to rest.')
  }
}
