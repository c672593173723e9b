/** Digests of a reader in Berlin over the weeks in which the clocks change, on a clock that is turned. */
import { expect, test } from 'vitest'
import { settingsOf } from '../alerts.ts'
import { clock } from '../clock.ts'
import { pass } from '../turning.ts'
import { lane, laneTests, put, rest, save } from './lane-chats.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR
const world = laneTests()

/** The Monday before the next last Sunday of a month, when Europe's clocks change; epoch ms. */
function mondayBefore(month: 'March' | 'October'): number {
  for (let year = new Date(clock.now()).getUTCFullYear(); ; year++) {
    const last = new Date(Date.UTC(year, month === 'March' ? 2 : 9, 31))
    const monday = last.getTime() - (last.getUTCDay() + 6) * DAY
    if (monday > clock.now()) return monday
  }
}

/** Alerts come each six hours for some days, and cron each hour; when messages came, in UTC. */
async function live(from: number, days: number): Promise<{ at: string; text: string }[]> {
  await pass(from - clock.now())
  await save(7, settingsOf(undefined, DIGEST))
  const came: { at: string; text: string }[] = []
  for (let hour = 0; hour < days * 24; hour++) {
    if (hour % 6 === 0) await put(`Story ${hour / 6}.`)
    await rest()
    const before = world.telegram.delivered.length
    await lane().sweep(clock.now())
    await rest()
    for (const { text } of world.telegram.delivered.slice(before)) {
      came.push({ at: new Date(clock.now()).toISOString().slice(5, 16), text })
    }
    await pass(HOUR - (clock.now() % HOUR))
  }
  return came
}

const DIGEST = { digest: '08:00', timeZone: 'Europe/Berlin', quiet: '22:00-07:00' }

const stories = (text: string) => [...text.matchAll(/Story (\d+)\./g)].map(([, n]) => Number(n))

test.each([
  ['March', ['07:00', '07:00', '06:00', '06:00', '06:00']],
  ['October', ['06:00', '06:00', '07:00', '07:00', '07:00']],
] as const)(
  'comes at eight on the wall each day, and tells each story once, when clocks change in %s',
  async (month, times) => {
    const came = await live(mondayBefore(month) + 4 * DAY, 5)
    expect(came.map(({ at }) => at.slice(6))).toEqual(times)
    const told = came.flatMap(({ text }) => stories(text))
    expect(told).toEqual([...new Set(told)])
    expect(told).toEqual(Array.from({ length: told.length }, (_, i) => i))
    expect(told.length).toBeGreaterThan(15)
  },
  600_000,
)

test('a weekly digest tells the whole week, also where that is an hour longer', async () => {
  await pass(mondayBefore('October') + 5 * HOUR - clock.now())
  await save(7, settingsOf(undefined, { digest: 'mon 08:00', timeZone: 'Europe/Berlin' }))
  await put('Before the first')
  await rest()
  await pass(HOUR)
  await lane().sweep(clock.now())
  await rest()
  await put('Right after the first')
  await rest()
  await pass(7 * DAY + HOUR)
  await put('Right before the second')
  await lane().sweep(clock.now())
  await rest()
  const texts = world.telegram.delivered.map(({ text }) => text)
  expect(texts).toEqual([
    expect.stringContaining('Before the first'),
    expect.stringMatching(/Right after the first[\s\S]*Right before the second/),
  ])
})
