import { expect, test } from 'vitest'
import { until } from '../turning.ts'
import { newsroom, operate, published, retracted } from './newsroom.ts'

test('lists the events of the state that is asked for, without one all', async () => {
  const { event } = await (await (await newsroom()).post({ type: 'ping' })).json<{
    event: string
  }>()
  const list = async (path: string) => (await operate('GET', path)).json()
  expect(await list('/v1/events?state=done')).toMatchObject({ events: [{ id: event }] })
  expect(await list('/v1/events?state=failed')).toEqual({ events: [], next: null })
  expect(await list('/v1/events')).toMatchObject({ events: [{ id: event }], next: null })
})

test.each(['typo', 'Failed', ''])(
  'refuses to list events in the state %j, and names the states',
  async (state) => {
    const response = await operate('GET', `/v1/events?state=${state}`)
    expect(response.status).toBe(400)
    expect(await response.json()).toMatchObject({
      type: 'https://lede.test/problems/unknown-state',
      detail:
        'Ask for one of these states: accepted, held, processing, sending, done, failed, cancelled.',
    })
  },
)

test('lists the events of a publisher, of an article, or of both, in any state', async () => {
  const [demo, other] = [await newsroom('demo'), await newsroom('other')]
  const post = async (room: typeof demo, event: unknown) =>
    (await (await room.post(event)).json<{ event: string }>()).event
  const first = await post(demo, published({ version: 1 }))
  const second = await post(demo, published({ version: 2 }))
  const another = await post(demo, published({ id: 'a2' }))
  const ping = await post(demo, { type: 'ping' })
  const others = await post(other, published())
  const list = async (query: string) => {
    const answer = await (await operate('GET', `/v1/events?${query}`)).json<{
      events: { id: string }[]
    }>()
    return answer.events.map(({ id }) => id).sort()
  }
  expect(await list('article=a1&publisher=demo')).toEqual([first, second].sort())
  expect(await list('article=a1')).toEqual([first, second, others].sort())
  expect(await list('publisher=demo')).toEqual([first, second, another, ping].sort())
  expect(await list('publisher=demo&state=failed')).toEqual([])
  expect(await list('publisher=nobody')).toEqual([])
  expect(await list('article=nothing&publisher=demo')).toEqual([])
})

test('those of a new owner of an id are not mixed with the old one’s', async () => {
  await (await newsroom('demo')).post({ type: 'ping' })
  await operate('DELETE', '/v1/publishers/demo')
  const room = await newsroom('demo')
  const { event } = await (await room.post({ type: 'ping' })).json<{ event: string }>()
  const answer = await (await operate('GET', '/v1/events?publisher=demo')).json()
  expect(answer).toMatchObject({ events: [{ id: event }] })
})

test.each(['publisher=No%20Slug', 'article=', 'publisher=', 'article=%00'])(
  'refuses to filter by what can be no id: %s',
  async (query) => {
    const response = await operate('GET', `/v1/events?${query}`)
    expect(response.status).toBe(400)
    expect(await response.json()).toMatchObject({
      type: 'https://lede.test/problems/malformed-query',
    })
  },
)

test('an event shows what chats read of it, as long as it is the article’s last line', async () => {
  const room = await newsroom()
  const post = async (event: unknown) =>
    (await (await room.post(event)).json<{ event: string }>()).event
  const alertOf = async (event: string) => {
    const record = await (await operate('GET', `/v1/events/${event}`)).json<{ alert: unknown }>()
    return record.alert
  }
  const first = await post(published({ version: 1, headline: 'Talks with Russia continue' }))
  const words = {
    line: 'Talks with Russia continue',
    sentences: ['John Kerry said so on Friday.'],
  }
  await until(async () => expect(await alertOf(first)).toEqual(words))
  const second = await post(published({ version: 2, headline: 'Talks with Russia are over' }))
  const later = { line: 'Talks with Russia are over' }
  await until(async () => expect(await alertOf(second)).toMatchObject(later))
  expect(await alertOf(first)).toBeNull()
  expect(await alertOf(await post(retracted()))).toBeNull()
  expect(await alertOf(second)).toBeNull()
  expect(await alertOf(await post({ type: 'ping' }))).toBeNull()
})
