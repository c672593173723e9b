import { expect, test, vi } from 'vitest'
import type { LogFields } from '../../src/app/ports/log.ts'
import { log } from '../../src/platform/log.ts'

const lineOf = (work: () => void): unknown => {
  const written = vi.spyOn(console, 'log').mockImplementation(() => {})
  work()
  return JSON.parse(String(written.mock.calls[0]?.[0]))
}

test('a line begins with its name, and has its fields', () => {
  expect(lineOf(() => log('desk.fault', { error: 'x', tries: 2 }))).toEqual({
    event: 'desk.fault',
    error: 'x',
    tries: 2,
  })
})

test("no field takes the name's place: not by its type, and not at run time", () => {
  // @ts-expect-error a field must not be called `event`
  const fields: LogFields = { event: 'evt_1', attempt: 1 }
  expect(lineOf(() => log('process.failed', fields))).toEqual({
    event: 'process.failed',
    attempt: 1,
  })
})
