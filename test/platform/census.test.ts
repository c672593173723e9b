/** Who follows and who has left, as a lane counts them. */
import { runInDurableObject } from 'cloudflare:test'
import { expect, test } from 'vitest'
import { settingsOf } from '../alerts.ts'
import { clock } from '../clock.ts'
import { lane, laneTests, save } from './lane-chats.ts'

laneTests()

const audience = async () => (await lane().health()).audience
const today = () => String(Math.floor(clock.now() / 86_400_000))

test('chats are counted by kind and by the language that they have chosen', async () => {
  await save(1, settingsOf())
  await save(2, settingsOf(undefined, { language: 'de' }))
  await save(-100, settingsOf(undefined, { language: 'de' }))
  expect(await audience()).toEqual({
    kinds: { private: 2, groups: 1, topics: 0 },
    languages: { '': 1, de: 2 },
    stops: {},
    partings: 0,
  })
})

test('chats that leave are counted by the day, and nothing else is kept of them', async () => {
  await save(1, settingsOf())
  await save(2, settingsOf())
  await save(1, null, { forgets: 'chat' })
  // It was not there.
  await save(3, null, { forgets: 'chat' })
  expect((await audience()).stops).toEqual({ [today()]: 1 })
  await save(2, null, { forgets: 'chat' })
  expect((await audience()).stops).toEqual({ [today()]: 2 })
  const rows = await runInDurableObject(lane(), (_, { storage }) =>
    storage.sql.exec('SELECT * FROM stop_count').toArray(),
  )
  expect(rows).toEqual([{ day: Number(today()), n: 2 }])
})
