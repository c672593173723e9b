import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, expect, test } from 'vitest'
import { type Rig, startRig } from './rig.ts'

/** As many messages as a window holds: what may be in doubt after a kill. */
const WINDOW = 20

let rig: Rig | null = null

afterEach(async () => {
  await rig?.close()
  rig = null
})

const total = (copies: ReadonlyMap<number, number>) =>
  [...copies.values()].reduce((sum, n) => sum + n, 0)

test('killed between the 202 and the first claim: exactly one alert', async () => {
  rig = await startRig(1)
  const { status } = await rig.post('early')
  await rig.worker.kill()
  expect(status).toBe(202)
  expect(total(rig.copies('early'))).toBe(0)
  await rig.killAndRestart()
  await rig.sandbox.waitFor(() => total(rig?.copies('early') ?? new Map()) > 0, 60_000)
  await rig.settle(20_000, 60_000)
  expect([...rig.copies('early').values()]).toEqual([1])
})

test('ten copies at once, then a kill: one alert', async () => {
  rig = await startRig(1)
  const post = () => rig?.post('copies', 'msg_copies')
  const answers = await Promise.all(Array.from({ length: 10 }, post))
  await rig.killAndRestart()
  expect(answers.map((answer) => answer?.status)).toEqual(Array(10).fill(202))
  await rig.sandbox.waitFor(() => total(rig?.copies('copies') ?? new Map()) > 0, 60_000)
  await rig.settle(20_000, 60_000)
  expect([...rig.copies('copies').values()]).toEqual([1])
})

test('killed during the fan-out: none lost, at most the claimed window twice', async () => {
  rig = await startRig(100)
  await rig.post('fan-out')
  let kills = 0
  for (const wait of [700, 900, 1_100]) {
    await sleep(wait)
    await rig.killAndRestart()
    kills += 1
  }
  await rig.settle(20_000, 120_000)
  const copies = rig.copies('fan-out')
  expect(Math.min(...copies.values())).toBeGreaterThanOrEqual(1)
  expect(total(copies) - rig.chats.length).toBeLessThanOrEqual(kills * WINDOW)
  expect(rig.sandbox.counts().refused429).toBe(0)
})

test('with ON_DOUBT=skip a kill doubles nothing', async () => {
  rig = await startRig(100, { ON_DOUBT: 'skip' })
  await rig.post('skip')
  await sleep(1_500)
  await rig.killAndRestart()
  await rig.settle(20_000, 120_000)
  const copies = rig.copies('skip')
  expect(Math.max(...copies.values())).toBe(1)
  expect(total(copies)).toBeGreaterThanOrEqual(rig.chats.length - WINDOW)
})
