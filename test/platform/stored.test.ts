import { expect, test } from 'vitest'
import {
  readAlert,
  readArticle,
  readClaim,
  readCounts,
  readHead,
  readPublisher,
  readSummary,
  stored,
} from '../../src/platform/stored.ts'
import { articleOf } from './desk-world.ts'

const without = (value: object, ...names: string[]) =>
  Object.fromEntries(Object.entries(value).filter(([name]) => !names.includes(name)))

test('what a version did not write yet is filled in', () => {
  const article = articleOf()
  const { body: _, ...head } = article
  expect(readArticle(stored(without(article, 'correction')))).toEqual(article)
  expect(readHead(stored(without(head, 'correction')))).toEqual(head)
  const evidence = { source: 'lead', text: '', kept: [], rules: [], rejected: [] }
  const summary = { line: 'Line', sentences: [], evidence }
  expect(readSummary(stored(summary))).toEqual({
    ...summary,
    evidence: { ...evidence, added: [] },
    corrections: [],
  })
  const alert = {
    event: `evt_${'0'.repeat(32)}`,
    story: 'demo/a1',
    publisher: 'demo',
    article: 'a1',
    revision: 1,
    kind: 'alert',
    urgency: null,
    line: 'Line',
    sentences: [],
    publisherName: 'Demo',
    url: 'https://example.org/a1',
    subject: { publisher: 'demo', topics: [] },
    expiresAt: null,
  }
  expect(readAlert(stored(alert))).toMatchObject({
    lanes: 1,
    subject: { language: null },
    correction: null,
    updates: 'reply',
    newsFrom: null,
  })
  const counts = { matched: 1, sent: 1, pending: 0, failed: 0 }
  expect(readCounts(stored(counts))).toEqual({ ...counts, skipped: 0 })
  const publisher = { v: 1, id: 'demo', name: 'Demo', domains: [], secrets: [], rev: 1 }
  expect(readPublisher(JSON.stringify(publisher))).toMatchObject({
    format: 'native',
    settings: null,
    paused: false,
    updates: 'reply',
  })
})

test('the claim of a version that told no form, no use and no doubts is read', () => {
  const target = { chatId: 1, threadId: null }
  const alert = { kind: 'alert', alert: 1, recipient: 1, target, attempts: 0, again: false }
  const direct = { kind: 'direct', id: 1, target, attempts: 0 }
  const parcels = [alert, { ...alert, form: 'fallback', doubts: 2 }, direct]
  expect(readClaim(stored({ parcels, ranges: [] }))?.parcels).toMatchObject([
    { form: 'alert', doubts: 0 },
    { form: 'reply', doubts: 2 },
    { use: 'answer', doubts: 0 },
  ])
})

test('what is of no known version, no JSON or no such thing is null', () => {
  const counts = { matched: 1, sent: 1, pending: 0, failed: 0, skipped: 0 }
  const unread = [null, '', 'nonsense', '{"v":2,"value":{}}', stored([]), stored({ matched: '1' })]
  expect(unread.map(readCounts)).toEqual(unread.map(() => null))
  expect(readCounts(JSON.stringify({ v: 2, value: counts }))).toBeNull()
  expect(readHead(stored({ ...articleOf(), id: '' }))).toBeNull()
})
