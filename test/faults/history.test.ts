import { expect, test } from 'vitest'
import { headlineOf, newHeadlineOf } from '../../scripts/invented-news.ts'
import { correctedOf, type Message, type Posted, type Trial, verdictOf } from './history.ts'
import { WINDOW } from './rig.ts'

const KILL = { from: 1_000, to: 1_010 }

const shown = (article: string, chatId: number, at: number): Trial['calls'][number] => ({
  method: 'sendMessage',
  chatId,
  text: `${headlineOf(article)}\n\nText`,
  at,
  delivered: true,
  status: 200,
})

const trial = (calls: Trial['calls'], chats = [1, 2], fate: Posted['fate'] = 'kept'): Trial => ({
  calls,
  chats,
  articles: [{ id: 'a', fate }],
  kills: [KILL],
  lanes: 1,
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

test('what comes to a chat that is not judged counts for nothing', () => {
  const calls = [shown('a', 3, 10), shown('a', 3, 20), { ...shown('a', 3, 30), text: 'Hello' }]
  expect(verdictOf(trial([shown('a', 1, 10), shown('a', 2, 20), ...calls]))).toMatchObject({
    missing: [],
    unexplained: [],
    foreign: [],
  })
})

test('nobody need have an article that was withdrawn', () => {
  expect(verdictOf(trial([shown('a', 1, 10)], [1, 2], 'retracted')).missing).toEqual([])
})

const [OLD, NEW] = [headlineOf('a'), newHeadlineOf('a')]

/** A copy of the article, first shown with one line and left with another. */
const copy = (first: string, last: string, sentAt = 10): Message => ({
  id: sentAt,
  outgoing: true,
  sentAt,
  text: `${last}\n\nText`,
  history: first === last ? [] : [{ text: `${first}\n\nText` }],
})
const answer = (to: Message, sentAt = 50): Message => ({
  ...copy(`Update: ${NEW}`, `Update: ${NEW}`, sentAt),
  replyTo: to.id,
})

/** More calls than one window, after everything that was sent before 100. */
const LATER = Array.from({ length: WINDOW + 1 }, (_, i) => shown('a', 9, 100 + i))
const faultsOf = (sent: readonly Message[], fate: Posted['fate'] = 'updated') =>
  correctedOf(trial(LATER, [1], fate), () => sent)

const corrected = copy(OLD, NEW)
const withdrawn = copy(OLD, 'Withdrawn')

test.each([
  ['an edited copy and an answer', 'updated', [corrected, answer(corrected)]],
  ['a withdrawn copy and an answer', 'retracted', [withdrawn, answer(withdrawn)]],
  ['a copy in the new words from the first', 'updated', [copy(NEW, NEW)]],
  ['nothing at all', 'retracted', []],
] as const)('%s: nothing to say', (_, fate, sent) => {
  expect(faultsOf(sent, fate).faults).toEqual([])
})

test.each([
  ['a copy in the old words', ['stale'], [copy(OLD, OLD), answer(copy(OLD, OLD))]],
  ['an edited copy without an answer', ['untold'], [corrected]],
  ['an answer to the new words', ['disturbed'], [copy(NEW, NEW), answer(copy(NEW, NEW))]],
  ['two answers', ['told twice'], [corrected, answer(corrected, 50), answer(corrected, 60)]],
] as const)('%s is a fault', (_, faults, sent) => {
  expect(faultsOf(sent).faults).toEqual(faults.map((fault) => `${fault}: a to 1`))
})

test('a copy that was in flight at a kill may stay in the old words', () => {
  const second = copy(OLD, NEW, 2_000)
  expect(faultsOf([copy(OLD, OLD, 995), second, answer(second, 2_050)]).faults).toEqual([])
})
