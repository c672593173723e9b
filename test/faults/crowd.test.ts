import { afterEach, expect, test } from 'vitest'
import { type Rig, startRig } from './rig.ts'

let rig: Rig | null = null

afterEach(async () => {
  await rig?.close()
  rig = null
})

test('fifty articles at once to forty chats: each chat gets each once, and no 429', async () => {
  rig = await startRig(40)
  const ids = Array.from({ length: 50 }, (_, i) => `crowd-${i + 1}`)
  const started = Date.now()
  const answers = await Promise.all(ids.map((id) => rig?.post(id)))
  expect(answers.map((answer) => answer?.status)).toEqual(Array(50).fill(202))
  const sends = () => rig?.sandbox.calls().filter(({ method }) => method === 'sendMessage').length
  await rig.sandbox.waitFor(() => (sends() ?? 0) >= 40 * 50 + 40, 170_000)
  const seconds = (Date.now() - started) / 1_000
  await rig.settle(5_000, 20_000)
  for (const id of ids) expect(new Set(rig.copies(id).values())).toEqual(new Set([1]))
  const { refused429, maxPerSecond } = rig.sandbox.counts()
  console.log(`2000 alerts in ${seconds.toFixed(1)} s, at most ${maxPerSecond} a second`)
  expect(refused429).toBe(0)
})
