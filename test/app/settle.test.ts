import { expect, test } from 'vitest'
import type { EventRecord } from '../../src/app/ports/desk.ts'
import type { Copies, EventOutcome } from '../../src/app/ports/outcome.ts'
import { outcomeOf, settleSending } from '../../src/app/settle.ts'
import type { EventId } from '../../src/core/article.ts'
import { newEventId, publisherId } from '../alerts.ts'

const copies = (changes: Partial<Copies>): Copies => ({
  had: 415,
  corrected: 415,
  pending: 0,
  failed: 0,
  left: 0,
  ...changes,
})

test.each([
  [copies({}), 'updated in 415 of 415 chats'],
  [copies({ corrected: 412, left: 3 }), 'updated in 412 of 415 chats; 3 left'],
  [
    copies({ corrected: 300, pending: 112, left: 2, failed: 1 }),
    'updated in 300 of 415 chats; 112 waiting; 2 left; 1 failed',
  ],
  [copies({ had: 0, corrected: 0 }), null],
  [null, null],
])('what became of copies is one sentence', (of, says) => {
  expect(outcomeOf({ type: 'article.updated', copies: of })).toBe(says)
})

test('a retraction withdraws', () => {
  expect(outcomeOf({ type: 'article.retracted', copies: copies({}) })).toMatch(/^withdrawn in/)
})

test('a hundred events are settled with as many calls as one', async () => {
  const ids = Array.from({ length: 100 }, newEventId)
  const asked: (readonly EventId[])[] = []
  const kept: (readonly EventOutcome[])[] = []
  const chats = { matched: 1, sent: 1, pending: 0, failed: 0, skipped: 0 }
  const record = (id: EventId): EventRecord => ({
    id,
    publisher: publisherId('demo'),
    article: null,
    type: 'article.published',
    state: 'sending',
    reason: null,
    chats,
    copies: null,
  })
  await settleSending({
    desk: {
      sending: async () => ids.map(record),
      event: async () => null,
      keepOutcomes: async (outcomes) => void kept.push(outcomes),
    },
    lanes: {
      async outcomes(events) {
        asked.push(events)
        return events.map((event) => ({ event, chats, copies: null }))
      },
    },
  })
  expect(asked).toEqual([ids])
  expect(kept.map((outcomes) => outcomes.map(({ event }) => event))).toEqual([ids])
})
