import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { fireCron, startCron } from '../../scripts/cron.ts'

const fetched = vi.fn(async (_url: string) => new Response('ok'))

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse('2026-05-01T09:30:40.500Z') })
  vi.stubGlobal('fetch', fetched)
})

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
  fetched.mockReset()
})

it('fires at each full minute until it is stopped', async () => {
  const stop = startCron({ cron: () => fireCron('http://worker.test') })
  await vi.advanceTimersByTimeAsync(19_000)
  expect(fetched).not.toHaveBeenCalled()
  await vi.advanceTimersByTimeAsync(1_000)
  expect(fetched).toHaveBeenCalledTimes(1)
  const url = new URL(fetched.mock.lastCall?.[0] ?? '')
  expect(url.pathname).toBe('/cdn-cgi/local/scheduled')
  expect(url.searchParams.get('cron')).toBe('* * * * *')
  await vi.advanceTimersByTimeAsync(120_000)
  expect(fetched).toHaveBeenCalledTimes(3)
  stop()
  await vi.advanceTimersByTimeAsync(120_000)
  expect(fetched).toHaveBeenCalledTimes(3)
})

it('goes on after a run that failed', async () => {
  fetched.mockRejectedValueOnce(new Error('no answer'))
  const stop = startCron({ cron: () => fireCron('http://worker.test') })
  await vi.advanceTimersByTimeAsync(90_000)
  expect(fetched).toHaveBeenCalledTimes(2)
  stop()
})
