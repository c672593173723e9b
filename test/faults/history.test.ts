import { expect, test } from 'vitest'
import { type Trial, verdictOf } from './history.ts'
import { headlineOf, WINDOW } from './rig.ts'

const KILL = { from: 1_000, to: 1_010 }

const shown = (article: string, chatId: number, at: number): Trial['calls'][number] => ({
  method: 'sendMessage',
  chatId,
  text: `${headlineOf(article)}\n\nText`,
  at,
  delivered: true,
})

const trial = (calls: Trial['calls'], chats = [1, 2]): Trial => ({
  calls,
  chats,
  articles: ['a'],
  kills: [KILL],
})

test('every chat once: nothing to say', () => {
  expect(verdictOf(trial([shown('a', 1, 10), shown('a', 2, 20)]))).toEqual({
    missing: [],
    doubledAtKill: [0],
    unexplained: [],
    foreign: [],
  })
})

test('a chat that got nothing is missed, also when its message was not delivered', () => {
  const lost = { ...shown('a', 2, 20), delivered: false }
  expect(verdictOf(trial([shown('a', 1, 10), lost])).missing).toEqual(['a to 2'])
})

test('a second copy after a kill is explained when the first was in the window in flight', () => {
  const calls = [shown('a', 1, 990), shown('a', 2, 995), shown('a', 1, 2_000)]
  expect(verdictOf(trial(calls))).toMatchObject({ doubledAtKill: [1], unexplained: [] })
})

test('a second copy is not explained by a kill that came a window later, nor by none', () => {
  const chats = Array.from({ length: WINDOW + 1 }, (_, i) => i + 1)
  const all = chats.map((chat) => shown('a', chat, 900 + chat))
  const early = verdictOf(trial([...all, shown('a', 1, 2_000)], chats))
  expect(early).toMatchObject({ doubledAtKill: [0], unexplained: ['a to 1'] })
  const without = verdictOf(trial([...all, shown('a', 21, 950)], chats))
  expect(without.unexplained).toEqual(['a to 21'])
})

test('what nobody posted is foreign', () => {
  const foreign = { ...shown('a', 1, 10), text: 'Hello' }
  expect(verdictOf(trial([foreign])).foreign).toEqual(['sendMessage Hello'])
})
