import { expect, test } from 'vitest'
import { outcomeOf } from '../../src/app/outcome-said.ts'
import type { Copies, EventOutcome } from '../../src/app/ports/outcome.ts'
import type { EventRecord } from '../../src/app/ports/records.ts'
import { pullOutcomes } from '../../src/app/pull-outcomes.ts'
import type { EventId } from '../../src/core/article.ts'
import { newEventId, publisherId } from '../alerts.ts'

const NO_CHATS = { matched: 0, sent: 0, pending: 0, failed: 0, skipped: 0 }

const copies = (changes: Partial<Copies>): Copies => ({
  had: 415,
  corrected: 415,
  pending: 0,
  failed: 0,
  left: 0,
  ...changes,
})

const DONE = {
  type: 'article.updated',
  state: 'done',
  reason: null,
  chats: NO_CHATS,
  copies: null,
} as const

test.each([
  [copies({}), 'updated in 415 of 415 chats'],
  [copies({ corrected: 412, left: 3 }), 'updated in 412 of 415 chats; 3 left'],
  [
    copies({ corrected: 300, pending: 112, left: 2, failed: 1 }),
    'updated in 300 of 415 chats; 112 waiting; 2 left; 1 failed',
  ],
  [
    copies({ had: 0, corrected: 0 }),
    'sent to nobody: nobody follows it, or all who do get digests',
  ],
  [null, 'sent to nobody: nobody follows it, or all who do get digests'],
])('what became of copies is one sentence', (of, says) => {
  expect(outcomeOf({ ...DONE, copies: of, story: null })).toBe(says)
})

test('a retraction withdraws', () => {
  expect(outcomeOf({ ...DONE, type: 'article.retracted', copies: copies({}) })).toMatch(
    /^withdrawn in/,
  )
})

test('a record that tells no story leaves open whether followers have it in one', () => {
  expect(outcomeOf({ ...DONE })).toBe(
    'no message of its own: nobody follows it, or followers are shown it in its story or in digests',
  )
})

test('an article of a story that its followers have says so', () => {
  const story = { id: 'demo/a1', relation: 'join', to: 'demo/a1', score: 2, shared: [] } as const
  const told = outcomeOf({ ...DONE, copies: null, story })
  expect(told).toBe('no message of its own: its followers are shown it in the message of its story')
})

test.each([
  [{ state: 'accepted' }, 'waits for its turn'],
  [{ state: 'held' }, 'held until its embargo ends'],
  [{ state: 'failed', reason: 'gave up after retries' }, 'failed: gave up after retries'],
  [
    { state: 'cancelled', reason: 'stale' },
    'sent to nobody: a newer version or a retraction was known',
  ],
  [{ state: 'cancelled', reason: 'publisher paused' }, 'sent to nobody: publisher paused'],
  [{ type: 'ping' }, 'a ping is for nobody'],
  [{ type: 'article.retracted' }, 'nobody had the article'],
  [{ chats: { ...NO_CHATS, matched: 1, sent: 1 } }, 'sent to 1 of 1 chat'],
  [
    { chats: { matched: 9, sent: 2, pending: 3, failed: 3, skipped: 1 } },
    'sent to 2 of 9 chats; 3 waiting; 3 failed; 1 left out',
  ],
  [
    {
      state: 'cancelled',
      reason: 'superseded',
      chats: { ...NO_CHATS, matched: 2, sent: 1, skipped: 1 },
    },
    'sent to 1 of 2 chats; 1 left out; ended by a newer version',
  ],
] as const)('what became of an event is one sentence: %j', (event, says) => {
  expect(outcomeOf({ ...DONE, ...event })).toBe(says)
})

test('a hundred events are counted with as many calls as one', async () => {
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
    approval: null,
    chats,
    copies: null,
    ...{ headline: null, url: null, line: null, format: null, webhookId: null, request: null },
    times: { received: 0, processed: null, firstSent: null, lastSent: null },
  })
  await pullOutcomes({
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
