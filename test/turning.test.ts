import { runInDurableObject } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { expect, test, vi } from 'vitest'
import { clock, soon } from './clock.ts'
import { addPaper, aMinute, rss } from './http/hub.ts'
import { newsroom } from './http/newsroom.ts'
import { isFlying } from './traffic.ts'
import { pass, startAnew, until } from './turning.ts'

const DAY = 86_400_000
const desk = () => env.DESK.getByName('desk')

test('time stands still until it is turned, and wakes those who sleep at their time', async () => {
  const start = clock.now()
  const woken: [string, number][] = []
  const sleeper = async (name: string, ms: number) => {
    await clock.sleep(ms)
    woken.push([name, clock.now() - start])
  }
  const both = [sleeper('late', DAY), sleeper('early', 1_000)]
  await new Promise((resolve) => setTimeout(resolve, 20))
  expect(woken).toEqual([])
  await until(() => expect(woken).toHaveLength(2))
  expect(woken).toEqual([
    ['early', 1_000],
    ['late', DAY],
  ])
  await Promise.all(both)
})

test('what repeats does so as time passes, and makes none pass', async () => {
  const start = clock.now()
  const at: number[] = []
  const stop = clock.every(300, () => at.push(clock.now() - start))
  await expect(until(() => expect(at).toHaveLength(1))).rejects.toThrow()
  await pass(1_000)
  stop()
  await pass(1_000)
  expect(at).toEqual([300, 600, 900])
})

test('an alarm is sounded when its time has come, not before', async () => {
  const start = clock.now()
  const armed = () =>
    runInDurableObject(desk(), (_, { storage }) => storage.getAlarm().then((at) => at !== null))
  await runInDurableObject(desk(), (_, { storage }) => storage.setAlarm(start + DAY))
  await pass(DAY - 1)
  expect(await armed()).toBe(true)
  await pass(1)
  expect(await armed()).toBe(false)
  expect(clock.now()).toBe(start + DAY)
})

test('a feed that is due is waited for until it has been read', async () => {
  let isSlow = true
  vi.stubGlobal('fetch', async () => {
    while (isSlow) await soon()
    return new Response(rss())
  })
  await addPaper()
  await aMinute()
  expect(isFlying()).toBe(true)
  isSlow = false
  await pass(1)
  expect(isFlying()).toBe(false)
})

test('a check that nothing will ever pass fails as it does', async () => {
  const never = until(() => expect('this').toBe('that'))
  await expect(never).rejects.toThrow("expected 'this' to be 'that'")
})

test('nothing is left of a test: no state, and no time of day', async () => {
  const hours = new Date(clock.now()).getUTCHours()
  await newsroom()
  await pass(3_600_000)
  await startAnew()
  expect(await desk().publishers()).toEqual([])
  expect(new Date(clock.now()).getUTCHours()).toBe(hours)
})
