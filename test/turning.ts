/**
 * Turns the clock of the tests: from one thing that is due to the next, once nothing else is under way.
 * What is due is whoever sleeps, and the alarms of Durable Objects, which are sounded here.
 */
import {
  abortAllDurableObjects,
  reset,
  runDurableObjectAlarm,
  runInDurableObject,
} from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { clock, soon } from './clock.ts'
import { forgetAwaited, forgetTraffic, isFlying, startedObjects } from './traffic.ts'

/** Turns of the event loop in which nothing may be under way; what follows an answer takes a few. */
const QUIET_TURNS = 3
/** Nothing is due, but something may come that is not seen from here. */
const PATIENCE_TURNS = 300
const LONGEST_WAIT_MS = 2 * 86_400_000

/** Whose alarm is being dealt with: another one of it would come after it. */
const ringing = new Set<string>()

/** One is being dealt with, and not by waiting for a time: it ends, however slow the machine is. */
const isAtWork = (): boolean => ringing.size > 0 && clock.wakesAt() === Number.POSITIVE_INFINITY

/** What a check gives once it passes; fails as it does when nothing more is going to happen. */
export async function until<T>(check: () => T | Promise<T>): Promise<T> {
  const end = clock.now() + LONGEST_WAIT_MS
  for (let idle = 0; ; ) {
    try {
      return await check()
    } catch (error) {
      if (idle > PATIENCE_TURNS) throw error
    }
    idle = (await turn(end)) || isAtWork() ? 0 : idle + 1
  }
}

/** So much time passes, with all that is due in it. */
export async function pass(ms: number): Promise<void> {
  const end = clock.now() + ms
  for (;;) {
    if ((await turn(end)) || isAtWork()) continue
    if (clock.now() >= end) return
    clock.moveTo(end)
  }
}

/** Does what is due, or goes on to when the next thing is; `false`: nothing is before the end. */
async function turn(end: number): Promise<boolean> {
  await quiet()
  const alarms = await alarmTimes()
  const due = alarms.filter(({ at }) => at <= clock.now())
  for (const { key, stub } of due) void ring(key, stub)
  if (due.length > 0) return true
  const next = Math.min(clock.wakesAt(), ...alarms.map(({ at }) => at))
  if (next > end) return false
  clock.moveTo(next)
  return true
}

async function quiet(): Promise<void> {
  for (let turns = 0; turns < QUIET_TURNS; ) {
    await soon()
    turns = isFlying() || clock.isWaking() ? 0 : turns + 1
  }
}

async function alarmTimes() {
  const idle = [...startedObjects()].filter(([key]) => !ringing.has(key))
  const armed = idle.map(async ([key, { namespace, name }]) => {
    const stub = env[namespace].getByName(name)
    const at = await runInDurableObject(stub, (_, { storage }) => storage.getAlarm())
    return at === null ? [] : [{ key, stub, at }]
  })
  return (await Promise.all(armed)).flat()
}

async function ring(key: string, stub: DurableObjectStub): Promise<void> {
  ringing.add(key)
  try {
    await runDurableObjectAlarm(stub)
  } catch {
    // The object was stopped meanwhile, by its test.
  } finally {
    ringing.delete(key)
  }
}

/** All Durable Objects die, amid what they do; the next call starts them anew. */
export async function crash(): Promise<void> {
  await abortAllDurableObjects()
  clock.forgetSleepers()
  forgetAwaited()
}

/** After each test: all Durable Objects and what they have stored are gone. */
export async function startAnew(): Promise<void> {
  await reset()
  forgetTraffic()
  clock.startAnew()
}
