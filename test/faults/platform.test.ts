/**
 * KV puts that fail, come too soon or take long, reads of a minute ago, and a queue that refuses and
 * repeats: nothing of it may show but in how old the copies are.
 */
import { expect, test } from 'vitest'
import { headlineOf } from '../../scripts/invented-news.ts'
import { type Json, readJson } from '../../scripts/json.ts'
import { operatorCall, postEvent } from '../../scripts/worker-api.ts'
import { type Rig, startRig, total } from './rig.ts'

const ENTRY = 'test/faults/worker/faulty.ts'
const SEED = Number(process.env.FAULT_SEED ?? Date.now() % 1_000_000)

const inKv = async ({ worker }: Rig, key: string): Promise<Json> => {
  const response = await fetch(`${worker.url}/faults/kv?key=${encodeURIComponent(key)}`)
  return readJson(await response.text())
}

/** Waits until KV's copy of a key looks as it should. */
async function copied(rig: Rig, key: string, isRight: (value: Json) => boolean): Promise<void> {
  await expect
    .poll(async () => isRight(await inKv(rig, key)), {
      timeout: 300_000,
      interval: 500,
      message: key,
    })
    .toBe(true)
}

test('thirty articles on a failing KV and a repeating queue: each once, and the copies come', async () => {
  console.log(`FAULT_SEED=${SEED}`)
  const settings = { FAULT_SEED: String(SEED) }
  const rig = await startRig({ chats: 30, entry: ENTRY, settings })
  const articles = Array.from({ length: 30 }, (_, i) => `kv-${i + 1}`)
  await Promise.all(articles.map((id) => rig.publishSurely(id)))
  // An id that the queue refused comes back by the Desk's alarm, after 15 s and more.
  await expect
    .poll(() => articles.filter((id) => total(rig.copies(id)) < 30), { timeout: 240_000 })
    .toEqual([])
  expect(await rig.settle(20_000, 60_000)).toBe(true)
  for (const id of articles)
    expect([id, new Set(rig.copies(id).values())]).toEqual([id, new Set([1])])
  expect(rig.sandbox.counts().refused429).toBe(0)
  for (const chat of rig.chats) {
    await copied(rig, `chat:${chat}`, (value) => value.at('targets').list.length === 1)
  }
})

test('a secret that KV still shows is refused once it is rotated out, and the new one is taken at once', async () => {
  const rig = await startRig({ chats: 1, entry: ENTRY, settings: { FAULT_SEED: String(SEED) } })
  const { demo, worker } = rig
  const rotate = async () => {
    const target = { url: worker.url, operatorToken: rig.operatorToken }
    const { body } = await operatorCall(target, 'POST', `/publishers/${demo.publisher}/rotate`)
    return body.at('secret').text ?? ''
  }
  const post = async (secret: string, id: string) => {
    const url = `https://${demo.domain}/${id}`
    const data = { id, url, headline: headlineOf(id), text: 'On Monday.' }
    const body = JSON.stringify({ type: 'article.published', data })
    return (await postEvent({ ...demo, secret, webhookId: `msg_${id}`, body })).status
  }
  let [oldest, older] = [demo.secret, await rotate()]
  for (let round = 1; round <= 10; round++) {
    const newest = await rotate()
    expect(await post(newest, `new-${round}`)).toBe(202)
    expect(await post(older, `older-${round}`)).toBe(202)
    expect(await post(oldest, `oldest-${round}`)).toBe(401)
    ;[oldest, older] = [older, newest]
  }
})
