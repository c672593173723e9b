import { expect, test } from 'vitest'
import { Ingest } from '../../src/platform/desk/ingest.ts'
import { newEventId } from '../alerts.ts'
import { until } from '../turning.ts'

/** A queue that takes its time; each batch is answered by hand. */
function slowQueue() {
  const batches: { readonly bodies: readonly unknown[]; answer(error?: Error): void }[] = []
  const sendBatch = (messages: Iterable<{ body: unknown }>) =>
    new Promise<QueueSendBatchResponse>((resolve, reject) => {
      const bodies = [...messages].map(({ body }) => body)
      const metadata = { metrics: { backlogCount: 0, backlogBytes: 0 } }
      const answer = (error?: Error) => (error ? reject(error) : resolve({ metadata }))
      batches.push({ bodies, answer })
    })
  return { batches, sendBatch }
}

const ids = (n: number) => Array.from({ length: n }, newEventId)

test('the first id leaves at once, and those that come meanwhile leave together', async () => {
  const queue = slowQueue()
  const ingest = new Ingest(queue)
  const [first, ...others] = ids(131)
  for (const id of [first, ...others]) if (id) ingest.send(id)
  expect(queue.batches.map(({ bodies }) => bodies)).toEqual([[first]])
  queue.batches[0]?.answer()
  await until(() => expect(queue.batches).toHaveLength(2))
  queue.batches[1]?.answer()
  await until(() => expect(queue.batches).toHaveLength(3))
  expect(queue.batches.flatMap(({ bodies }) => bodies)).toEqual([first, ...others])
  expect(queue.batches[1]?.bodies).toHaveLength(100)
})

test('a queue that refuses one batch is given the next', async () => {
  const queue = slowQueue()
  const ingest = new Ingest(queue)
  const [first, second] = ids(2)
  for (const id of [first, second]) if (id) ingest.send(id)
  queue.batches[0]?.answer(new Error('full'))
  await until(() => expect(queue.batches).toHaveLength(2))
  expect(queue.batches[1]?.bodies).toEqual([second])
})
