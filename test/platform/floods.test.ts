import { expect, test } from 'vitest'
import { articleId, publisherId, settingsOf } from '../alerts.ts'
import { clock } from '../clock.ts'
import { laneTests, put, rest, save } from './lane-chats.ts'

const world = laneTests()
const READERS = 10
const LOUD = 30

test('a story reaches readers whom another publisher floods, whatever that one calls urgent', async () => {
  for (let chat = 1; chat <= READERS; chat++) await save(chat, settingsOf())
  const began = clock.now()
  const arrivals: number[] = []
  world.telegram.answer = ({ text }) => {
    if (text.startsWith('Quiet')) arrivals.push(clock.now() - began)
    return undefined
  }
  for (let i = 0; i < LOUD; i++) {
    const by = { publisher: publisherId('loud'), article: articleId(`loud${i}`), urgency: 1 }
    await put(`Loud ${i}`, by)
  }
  await put('Quiet', { publisher: publisherId('quiet') })
  await rest()
  expect(arrivals).toHaveLength(READERS)
  expect(Math.max(...arrivals)).toBeLessThan(3_000)
})
