import { expect, test } from 'vitest'
import { until } from '../../scripts/rig.ts'
import { startRig, total } from './rig.ts'

test('killed between the 202 and the first claim: exactly one alert', async () => {
  const rig = await startRig({ chats: 1 })
  const { status } = await rig.publish('early')
  await rig.kill()
  expect(status).toBe(202)
  expect(total(rig.copies('early'))).toBe(0)
  await rig.start()
  await until(() => total(rig.copies('early')) > 0, 60_000)
  expect(await rig.settle(20_000, 60_000)).toBe(true)
  expect([...rig.copies('early').values()]).toEqual([1])
})

test('ten copies at once, then a kill: one alert', async () => {
  const rig = await startRig({ chats: 1 })
  const answers = await Promise.all(
    Array.from({ length: 10 }, () => rig.publish('copies', 'msg_copies')),
  )
  await rig.killAndRestart()
  expect(answers.map(({ status }) => status)).toEqual(Array(10).fill(202))
  await until(() => total(rig.copies('copies')) > 0, 60_000)
  expect(await rig.settle(20_000, 60_000)).toBe(true)
  expect([...rig.copies('copies').values()]).toEqual([1])
})
