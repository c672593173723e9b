import { expect, test } from 'vitest'
import { newsroom, operate } from './newsroom.ts'

test('lists the events of the state that is asked for, without one the failed ones', async () => {
  const { event } = await (await (await newsroom()).post({ type: 'ping' })).json<{
    event: string
  }>()
  const list = async (path: string) => (await operate('GET', path)).json()
  expect(await list('/v1/events?state=done')).toMatchObject({ events: [{ id: event }] })
  expect(await list('/v1/events?state=failed')).toEqual({ events: [] })
  expect(await list('/v1/events')).toEqual({ events: [] })
})

test.each(['typo', 'Failed', ''])(
  'refuses to list events in the state %j, and names the states',
  async (state) => {
    const response = await operate('GET', `/v1/events?state=${state}`)
    expect(response.status).toBe(400)
    expect(await response.json()).toMatchObject({
      type: 'urn:lede:problem:unknown-state',
      detail:
        'Ask for one of these states: accepted, held, processing, sending, done, failed, cancelled.',
    })
  },
)
