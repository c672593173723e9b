import { expect, test, vi } from 'vitest'
import type { Desk, Job, Reading } from '../../src/app/ports/desk.ts'
import type { EventState } from '../../src/app/ports/records.ts'
import { processEvent } from '../../src/app/process.ts'
import type { NewAlert, Withdrawal } from '../../src/core/alert.ts'
import { type Article, storyOf } from '../../src/core/article.ts'
import { log } from '../../src/platform/log.ts'
import { articleId, newEventId, publisherId } from '../alerts.ts'
import { lanesWith } from '../lanes.ts'

const publisher = publisherId('demo')
const id = articleId('a1')
const event = newEventId()

const article: Article = {
  publisher,
  id,
  url: 'https://example.org/a1',
  headline: 'Talks with Russia on Syria “on life support”: US',
  body: {
    format: 'text',
    text: 'The talks on Syria go on, the US said. They are “on life support.”',
  },
  language: 'en',
  topics: ['world'],
  authors: [],
  publishedAt: null,
  updatedAt: null,
  version: null,
  urgency: 2,
  embargoUntil: null,
  expiresAt: null,
  correction: null,
}

const never = () => Promise.reject(new Error('not part of this test'))

const jobOf = (changes: Partial<Job> = {}): Job => ({
  event,
  owner: publisher,
  revision: 1,
  lanes: 1,
  story: storyOf(publisher, id),
  publisherName: 'Example News',
  updates: 'reply',
  supersedes: null,
  withdrawal: null,
  approval: null,
  draft: { kind: 'posted', article },
  untold: null,
  attempt: 1,
  ...changes,
})

/** A Desk and lanes that do what they are told and remember it. */
function world(job: Job | null, faults: { put?: boolean; superseded?: boolean } = {}) {
  const seen = {
    alerts: [] as NewAlert[],
    withdrawals: [] as Withdrawal[],
    states: [] as [EventState, string | null][],
    readings: [] as Reading[],
    superseded: [] as string[],
  }
  const unused = () => Promise.reject(new Error('not part of processing'))
  const desk: Desk = {
    publisher: unused,
    publishers: unused,
    addPublisher: unused,
    rotate: unused,
    changePublisher: unused,
    removePublisher: unused,
    commit: unused,
    keepOutcomes: unused,
    event: unused,
    events: unused,
    article: unused,
    refuse: unused,
    refused: unused,
    setReadKey: unused,
    dropReadKeys: unused,
    readsAs: unused,
    replay: unused,
    sending: unused,
    vitals: unused,
    unreadable: unused,
    countByState: unused,
    sweep: unused,
    lanes: unused,
    reopen: unused,
    beginMove: unused,
    endMove: unused,
    begin: async () => job,
    async superseded() {
      seen.superseded.push('desk')
    },
    async keepReading(_, reading) {
      seen.readings.push(reading)
      return faults.superseded ? null : { story: null, answers: null, shared: [] }
    },
    async moveTo(_, state, reason) {
      seen.states.push([state, reason])
    },
  }
  const lanes = lanesWith({
    async supersede() {
      seen.superseded.push('lanes')
    },
    async withdraw(withdrawal) {
      seen.withdrawals.push(withdrawal)
    },
    async put(alert) {
      if (faults.put) throw new Error('lane is down')
      seen.alerts.push(alert)
    },
  })
  const chats = { read: never, commit: never }
  const asking = { desk: { ...desk, editing: never }, chats }
  return { seen, deps: { ...asking, lanes, hasStories: true, now: () => 1_000_000, log: () => {} } }
}

test('an article becomes a summary, an alert and an event being sent', async () => {
  const { seen, deps } = world(jobOf())
  await processEvent(deps, event)
  expect(seen.alerts[0]).toMatchObject({
    event,
    line: 'US says Russia talks on life support',
    publisherName: 'Example News',
    urgency: 2,
    revision: 1,
  })
  expect(seen.alerts[0]?.subject).toMatchObject({ language: 'en' })
  expect(seen.alerts[0]?.subject.stems).toContain(' russia ')
  expect(seen.readings[0]?.summary.evidence.source).toBe('headline')
  expect(seen.states).toEqual([['sending', null]])
})

test('a failed attempt is logged under its name, with the id of its event', async () => {
  const { deps } = world(jobOf({ attempt: 3 }), { put: true })
  const written = vi.spyOn(console, 'log').mockImplementation(() => {})
  await processEvent({ ...deps, log }, event)
  expect(JSON.parse(String(written.mock.calls[0]?.[0]))).toEqual({
    event: 'process.failed',
    id: event,
    attempt: 3,
    error: 'Error: lane is down',
  })
  written.mockRestore()
})

test('an event with nothing left to do is left alone', async () => {
  const { seen, deps } = world(null)
  await processEvent(deps, event)
  expect(seen).toEqual({ alerts: [], withdrawals: [], states: [], readings: [], superseded: [] })
})

test.each([
  ['Talks with Russia stall | Harbour Lantern', 'Harbour Lantern'],
  ['Talks with Russia stall - Dunmore Now', 'dunmore'],
])("an alert does not repeat its publisher's name: %s", async (headline, publisherName) => {
  const url = 'https://www.dunmorenow.example/talks'
  const draft = { kind: 'posted', article: { ...article, url, headline } } as const
  const { seen, deps } = world(jobOf({ draft, publisherName }))
  await processEvent(deps, event)
  expect(seen.alerts[0]?.line).toBe('Talks with Russia stall')
})

test('what an earlier attempt made is used again, without the body', async () => {
  const { seen, deps } = world(jobOf())
  await processEvent(deps, event)
  const [made] = seen.readings
  if (!made) throw new Error('no summary was made')
  const { body: _, ...head } = article
  const reading = { summary: { ...made.summary, line: 'Kept' }, stems: ' kept word ' }
  const again = world(jobOf({ draft: { kind: 'read', head, reading }, attempt: 2 }))
  await processEvent(again.deps, event)
  expect(again.seen.alerts[0]).toMatchObject({ line: 'Kept', subject: { stems: ' kept word ' } })
})

test('what it replaces is over in the lanes before anything is sent', async () => {
  const { seen, deps } = world(
    jobOf({ supersedes: { publisher, article: id, revision: 2, lanes: 1 } }),
  )
  await processEvent(deps, event)
  expect(seen.superseded).toEqual(['lanes', 'desk'])
  expect(seen.alerts).toHaveLength(1)
})

test('a retraction withdraws the copies and sends no alert', async () => {
  const withdrawal = {
    event,
    publisher,
    article: id,
    revision: 2,
    publisherName: 'Example News',
    lanes: 1,
  }
  const { seen, deps } = world(jobOf({ draft: null, withdrawal }))
  await processEvent(deps, event)
  expect(seen.withdrawals).toEqual([withdrawal])
  expect(seen.states).toEqual([['sending', null]])
  expect(seen.alerts).toEqual([])
})

test('what only had to be superseded is left in its state', async () => {
  const supersedes = { publisher, article: id, revision: 2, lanes: 1 }
  const { seen, deps } = world(jobOf({ draft: null, supersedes }))
  await processEvent(deps, event)
  expect(seen.superseded).toEqual(['lanes', 'desk'])
  expect(seen.states).toEqual([])
})

test('an update that has expired still corrects the copies', async () => {
  const { seen, deps } = world(
    jobOf({ revision: 2, draft: { kind: 'posted', article: { ...article, expiresAt: 999_999 } } }),
  )
  await processEvent(deps, event)
  expect(seen.alerts).toHaveLength(1)
})

test('an expired article is cancelled', async () => {
  const { seen, deps } = world(
    jobOf({ draft: { kind: 'posted', article: { ...article, expiresAt: 999_999 } } }),
  )
  await processEvent(deps, event)
  expect(seen.states).toEqual([['cancelled', 'expired']])
})

test('an event superseded while it was summarised is not sent', async () => {
  const { seen, deps } = world(jobOf(), { superseded: true })
  await processEvent(deps, event)
  expect(seen.alerts).toEqual([])
})

test('a lane that fails leaves the event for the next attempt', async () => {
  const { seen, deps } = world(jobOf(), { put: true })
  await processEvent(deps, event)
  expect(seen.states).toEqual([])
})

test('after five attempts the headline goes out by the cheapest path', async () => {
  const { seen, deps } = world(jobOf({ attempt: 6 }))
  await processEvent(deps, event)
  expect(seen.alerts[0]?.line).toBe(article.headline)
  expect(seen.alerts[0]?.sentences).toEqual([])
})

test('after the last attempt the event has failed, and says so', async () => {
  const { seen, deps } = world(jobOf({ attempt: 10 }), { put: true })
  await processEvent(deps, event)
  expect(seen.states).toEqual([['failed', 'gave up after retries']])
})
