/**
 * The Worker is killed at random moments while articles come in and go out, on a platform whose KV and
 * queue misbehave. The seed is printed; FAULT_SEED repeats its choices, though not the machine's timing.
 */
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { until } from '../../scripts/rig.ts'
import { randomFrom } from '../../train/random.ts'
import { type Kill, type Verdict, verdictOf } from './history.ts'
import { type Rig, startRig, total, WINDOW } from './rig.ts'

const ENTRY = 'test/faults/worker/faulty.ts'
const CHATS = 50
const SEED = Number(process.env.FAULT_SEED ?? Date.now() % 1_000_000)
/** Long enough after a start for an article to come in and to be half sent. */
const LONGEST_LIFE_MS = 4_000
const ARTICLE_EVERY_MS = 2_500
/** An event whose id was lost in kill after kill waits for minutes before the next try. */
const COMPLETE_MS = 600_000

interface Storm {
  readonly rig: Rig
  readonly articles: readonly string[]
  readonly events: readonly string[]
  readonly kills: readonly Kill[]
  verdict(): Verdict
}

async function storm(kills: number, onDoubt: 'resend' | 'skip'): Promise<Storm> {
  console.log(`FAULT_SEED=${SEED}: ${kills} kills, ON_DOUBT=${onDoubt}`)
  const random = randomFrom(SEED)
  const settings = { ON_DOUBT: onDoubt, FAULT_SEED: String(SEED) }
  const rig = await startRig({ chats: CHATS, entry: ENTRY, settings })
  const since = rig.sandbox.calls().length
  const killed: Kill[] = []
  const articles: string[] = []
  const accepted: Promise<string>[] = []
  const newsroom = setInterval(() => {
    const id = `${onDoubt}-${articles.length + 1}`
    articles.push(id)
    accepted.push(rig.publishSurely(id))
  }, ARTICLE_EVERY_MS)
  try {
    for (let kill = 1; kill <= kills; kill++) {
      await sleep(random() * LONGEST_LIFE_MS)
      const from = Date.now()
      await rig.kill()
      killed.push({ from, to: Date.now() })
      await rig.start({ FAULT_SEED: String(SEED + kill) })
    }
  } finally {
    clearInterval(newsroom)
  }
  const events = await Promise.all(accepted)
  const calls = () => rig.sandbox.calls().slice(since)
  const trial = { chats: rig.chats, articles, kills: killed }
  return {
    rig,
    articles,
    events,
    kills: killed,
    verdict: () => verdictOf({ calls: calls(), ...trial }),
  }
}

test('thirty kills: every chat gets every article, and twice only what was in flight', async () => {
  const { rig, articles, ...stormed } = await storm(30, 'resend')
  const complete = () => articles.every((id) => Math.min(...rig.copies(id).values()) > 0)
  await until(complete, COMPLETE_MS)
  expect(await rig.settle(15_000, 120_000)).toBe(true)
  const verdict = stormed.verdict()
  const doubled = verdict.doubledAtKill.reduce((sum, n) => sum + n, 0)
  console.log(`${articles.length} articles to ${CHATS} chats, ${doubled} second copies`)
  expect(verdict).toMatchObject({ missing: [], unexplained: [], foreign: [] })
  expect(Math.max(...verdict.doubledAtKill)).toBeLessThanOrEqual(WINDOW)
  expect(rig.sandbox.counts().refused429).toBe(0)
})

test('fifteen kills with ON_DOUBT=skip: nothing twice, and what is missing was in flight', async () => {
  const { rig, articles, events, kills, ...stormed } = await storm(15, 'skip')
  await until(() => articles.every((id) => total(rig.copies(id)) > 0), COMPLETE_MS)
  expect(await rig.settle(30_000, 240_000)).toBe(true)
  const { missing, ...verdict } = stormed.verdict()
  console.log(`${articles.length} articles to ${CHATS} chats, ${missing.length} copies missing`)
  expect(verdict).toMatchObject({ unexplained: [], foreign: [] })
  expect(Math.max(...verdict.doubledAtKill)).toBe(0)
  expect(missing.length).toBeLessThanOrEqual(kills.length * WINDOW)
  // None is lost in silence: what may not have arrived is counted as failed.
  const records = await Promise.all(events.map((event) => rig.ask(`/events/${event}`)))
  const counted = (field: string) =>
    records.reduce((sum, record) => sum + (record.at('chats').at(field).number ?? 0), 0)
  expect(counted('matched')).toBe(articles.length * CHATS)
  expect(counted('sent') + counted('failed')).toBe(counted('matched'))
  expect(counted('failed')).toBeGreaterThanOrEqual(missing.length)
  expect(rig.sandbox.counts().refused429).toBe(0)
})
