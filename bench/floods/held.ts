/** Fifty thousand articles wait under embargo; then others are updated. */
import { setTimeout as sleep } from 'node:timers/promises'
import type { Call } from '../../sandbox/calls.ts'
import type { DemoPublisher } from '../../scripts/demo-publisher.ts'
import type { DevVars } from '../../scripts/dev-vars.ts'
import { headlineOf } from '../../scripts/invented-news.ts'
import { type Rig, startRig, until } from '../../scripts/rig.ts'
import { arrivalOf, type Flood, median, publish } from './flood.ts'

const PUBLISHERS = 500
/** Few enough for one publisher to hold. */
const EACH = 100
const AT_ONCE = 60
const UPDATES = 10
const READERS = 5
/** A chat gets a message a second. */
const REST_MS = 1_500
const LIMIT_MS = 120_000
const EMBARGO_MS = 30 * 86_400_000

export async function heldFlood(settings: DevVars): Promise<Flood> {
  const rig = await startRig({ chats: READERS, settings })
  try {
    const idle = await medianTimes(rig, 'idle')
    await hold(rig)
    const flooded = await medianTimes(rig, 'flooded')
    const times = (which: keyof Times) => ({ idle: idle[which], flooded: flooded[which] })
    return {
      title: `${(PUBLISHERS * EACH).toLocaleString('en')} articles under embargo`,
      about: `Of ${PUBLISHERS} publishers. Then articles of another come and are updated; medians of ${UPDATES}.`,
      figures: [
        { name: 'until a new article has its first reader, ms', ...times('firstMs') },
        { name: 'the post of its update, ms', ...times('updateMs') },
        { name: 'until a copy is edited, ms', ...times('editMs') },
      ],
    }
  } finally {
    await rig.close()
  }
}

/** All publishers in turn, so that none posts much in a minute. */
async function hold(rig: Rig): Promise<void> {
  const holders: DemoPublisher[] = []
  for (let i = 0; i < PUBLISHERS; i++) holders.push(await rig.addPublisher(`holder-${i}`))
  const waiting = Array.from({ length: EACH }, (_, i) =>
    holders.map((by) => ({ id: `held-${i}`, by })),
  )
    .flat()
    .reverse()
  const embargo_until = new Date(Date.now() + EMBARGO_MS).toISOString()
  const connection = async () => {
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      await publish(rig, { ...next, more: { embargo_until } })
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, connection))
}

interface Times {
  readonly firstMs: number
  readonly updateMs: number
  readonly editMs: number
}

async function medianTimes(rig: Rig, name: string): Promise<Times> {
  const times: Times[] = []
  for (let i = 0; i < UPDATES; i++) times.push(await timesOf(rig, `${name}-${i}`))
  const all = (which: keyof Times) => median(times.map(({ [which]: ms }) => ms))
  return { firstMs: all('firstMs'), updateMs: all('updateMs'), editMs: all('editMs') }
}

/** Of one article: published, shown to all, then updated. */
async function timesOf(rig: Rig, id: string): Promise<Times> {
  await sleep(REST_MS)
  const { first } = await arrivalOf(rig, { id }, rig.chats)
  await sleep(REST_MS)
  const [seen, began, at] = [rig.sandbox.calls().length, performance.now(), Date.now()]
  await update(rig, id)
  const updateMs = performance.now() - began
  const isEdit = ({ method, delivered }: Call) => method === 'editMessageText' && delivered
  const edit = () => rig.sandbox.calls().slice(seen).find(isEdit)
  await until(() => edit() !== undefined, LIMIT_MS)
  return { firstMs: first * 1_000, updateMs, editMs: (edit()?.at ?? Number.NaN) - at }
}

async function update(rig: Rig, id: string): Promise<void> {
  const headline = headlineOf(id)
  const text = `${headline} on Monday. A second sentence says that work goes on.`
  const data = { id, url: `https://${rig.demo.domain}/${id}`, headline, text }
  await rig.post({ type: 'article.updated', data, webhookId: `msg_${id}_update` })
}
