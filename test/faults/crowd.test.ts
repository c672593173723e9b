import { expect, test } from 'vitest'
import { until } from '../../scripts/rig.ts'
import { startRig } from './rig.ts'

test('fifty articles at once to forty chats: each chat gets each once, and no 429', async () => {
  const rig = await startRig({ chats: 40 })
  const ids = Array.from({ length: 50 }, (_, i) => `crowd-${i + 1}`)
  const before = rig.sandbox.calls().length
  const started = Date.now()
  const answers = await Promise.all(ids.map((id) => rig.publish(id)))
  expect(answers.map(({ status }) => status)).toEqual(Array(50).fill(202))
  await until(() => rig.sandbox.calls().length - before >= 40 * 50, 170_000)
  const seconds = (Date.now() - started) / 1_000
  expect(await rig.settle(5_000, 20_000)).toBe(true)
  for (const id of ids) expect(new Set(rig.copies(id).values())).toEqual(new Set([1]))
  console.log(`2000 alerts in ${seconds.toFixed(1)} s`)
  expect(rig.sandbox.counts().refused429).toBe(0)
})
