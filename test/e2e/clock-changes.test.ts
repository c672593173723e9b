/**
 * Digests for a reader in Berlin, two days before and after the clocks there are changed, as the sandbox shows them.
 * Nothing but HTTP; the Worker's clock is set ahead, and cron is sounded by hand.
 */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { follow, say } from '../../scripts/follow.ts'
import { headlineOf, sentencesOf } from '../../scripts/invented-news.ts'
import { type Rig, startRig } from '../../scripts/rig.ts'
import { postEvent } from '../../scripts/worker-api.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

let rig: Rig
let ada: number
let clock = 0

beforeAll(async () => {
  rig = await startRig({ chats: 1, entry: 'test/e2e/worker/ahead.ts' })
  ada = await rig.sandbox.createPrivateChat({ firstName: 'Ada' })
  await follow(rig.sandbox, { chat: ada }, 'topic:tides')
  await say(rig.sandbox, { chat: ada }, '/timezone Berlin')
  const set = await say(rig.sandbox, { chat: ada }, '/digest 8 Uhr')
  expect(set.text).toMatch(/^From now on, alerts come in a digest every day at 08:00/)
})

afterAll(() => rig?.close())

/** The last Sunday of a month that is to come, when Europe's clocks are changed; epoch ms, at midnight UTC. */
function changeOf(month: 'March' | 'October'): number {
  for (let year = new Date().getUTCFullYear(); ; year++) {
    const last = new Date(Date.UTC(year, month === 'March' ? 2 : 9, 31))
    const sunday = last.getTime() - last.getUTCDay() * DAY
    if (sunday > Date.now() + 10 * DAY && sunday > clock + 10 * DAY) return sunday
  }
}

async function setClock(at: number): Promise<void> {
  clock = at
  const body = String(at - Date.now())
  await fetch(`${rig.worker.url}/test/clock`, { method: 'POST', body })
}

/** Once whoever follows everything has its alert. */
async function post(id: string): Promise<void> {
  const url = `https://example.org/${id}`
  const headline = headlineOf(id)
  const data = { id, url, headline, text: `${headline}. ${sentencesOf(id)}`, topics: ['tides'] }
  const body = JSON.stringify({ type: 'article.published', data })
  const answer = await postEvent({ ...rig.demo, webhookId: `msg_${id}`, body, at: clock })
  expect(answer.status).toBe(202)
  const has = () =>
    rig.sandbox
      .messages(rig.chats[0] ?? 0)
      .some(({ keyboard }) => keyboard.flat().some((key) => key.url === url))
  await rig.sandbox.waitFor(has, 30_000)
}

const digests = () => rig.sandbox.messages(ada).filter(({ text }) => text.startsWith('Your digest'))

/** Cron, and what it brings the reader; `null` for nothing. */
async function wakes(): Promise<string | null> {
  const before = digests().length
  await rig.worker.cron()
  await rig.settle(400, 30_000)
  const [came, ...more] = digests().slice(before)
  expect(more).toEqual([])
  return came?.text ?? null
}

it.each([
  ['March', [7, 7, 6, 6, 6]],
  ['October', [6, 6, 7, 7, 7]],
] as const)(
  'comes at eight by the wall each day, and tells each story once, when clocks are changed in %s',
  async (month, hours) => {
    const first = changeOf(month) - 2 * DAY
    await setClock(first - 12 * HOUR)
    await wakes()
    for (const [day, hour] of hours.entries()) {
      const due = first + day * DAY + hour * HOUR
      const [late, early] = [`${month}-${day}-late`, `${month}-${day}-early`]
      await setClock(due - 14 * HOUR)
      await post(late)
      await setClock(due - MINUTE)
      await post(early)
      expect(await wakes()).toBeNull()
      await setClock(due)
      const told = (await wakes()) ?? ''
      const lines = told.split('\n').filter((line) => / opens .* in /.test(line))
      expect(lines.map((line) => line.split(' · ')[0])).toEqual([late, early].map(headlineOf))
    }
  },
)
