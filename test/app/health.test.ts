import { expect, test } from 'vitest'
import { isGrave, problemsOf, type Seen } from '../../src/app/health.ts'
import type { DeskVitals } from '../../src/app/ports/desk.ts'
import type { LaneVitals } from '../../src/app/ports/lane.ts'
import { publisherId } from '../alerts.ts'

const NOW = 1_800_000_000_000
const MINUTE = 60_000
const ago = (minutes: number) => NOW - minutes * MINUTE
const ahead = (minutes: number) => NOW + minutes * MINUTE

const desk: DeskVitals = {
  oldestUnprocessed: null,
  copiesLateSince: null,
  bytes: 1_000_000,
  unreadable: 0,
  troubledFeeds: [],
}
const lane: LaneVitals = {
  waitsSince: null,
  dueSince: null,
  blockedUntil: null,
  behindSeconds: 0,
  telegram: 'ok',
  sentAt: ago(60),
  deadLetters: 0,
  unreadable: 0,
  copiesLateSince: null,
}
const seen = (changes: Partial<Seen> = {}): Seen => ({
  isSetUp: true,
  settings: [],
  kv: true,
  desk,
  lanes: [lane, lane],
  foldAfter: 300,
  ...changes,
})
const withLane = (changes: Partial<LaneVitals>) => seen({ lanes: [lane, { ...lane, ...changes }] })
const withDesk = (changes: Partial<DeskVitals>) => seen({ desk: { ...desk, ...changes } })
const withFeed = (trouble: 'failing' | 'silent') =>
  withDesk({
    troubledFeeds: [{ publisher: publisherId('a'), name: 'A', trouble, fault: null, newsAt: null }],
  })
const kindsOf = (parts: Seen) => problemsOf(parts, NOW).map(({ kind }) => kind)

test('where all is well there is no problem', () => {
  expect(kindsOf(seen())).toEqual([])
  expect(kindsOf(withLane({ waitsSince: ago(4), dueSince: ago(4), behindSeconds: 300 }))).toEqual(
    [],
  )
  expect(kindsOf(withLane({ blockedUntil: ahead(5) }))).toEqual([])
  expect(kindsOf(withDesk({ oldestUnprocessed: ago(5), copiesLateSince: ago(5) }))).toEqual([])
})

test.each<[string, Seen]>([
  ['desk-silent', seen({ desk: null })],
  ['lane-silent', seen({ lanes: [lane, null] })],
  ['telegram-refuses', withLane({ telegram: 'refused' })],
  ['lane-blocked', withLane({ blockedUntil: ahead(6) })],
  ['lane-behind', withLane({ behindSeconds: 301 })],
  ['lane-behind', { ...withLane({ behindSeconds: 301 }), foldAfter: null }],
  ['events-late', withDesk({ oldestUnprocessed: ago(6) })],
  ['copies-late', withDesk({ copiesLateSince: ago(6) })],
  ['copies-late', withLane({ copiesLateSince: ago(6) })],
  ['feed-failing', withFeed('failing')],
  ['feed-silent', withFeed('silent')],
  ['kv-silent', seen({ kv: false })],
  ['dead-letters', withLane({ deadLetters: 1 })],
  ['unreadable-rows', withLane({ unreadable: 1 })],
  ['unreadable-rows', withDesk({ unreadable: 1 })],
  ['desk-full', withDesk({ bytes: 4.1 * 1024 ** 3 })],
  ['secret-missing', seen({ isSetUp: false })],
  ['setting-wrong', seen({ settings: ['LANES must be a number.'] })],
])('%s is told', (kind, parts) => {
  expect(kindsOf(parts)).toEqual([kind])
  const [problem] = problemsOf(parts, NOW)
  expect(problem?.detail).toMatch(/^[A-Z].*\.$/)
  expect(problem && isGrave(problem)).toBe(kind === 'desk-silent')
})

test.each<[string, Partial<LaneVitals>]>([
  ['that are due', { dueSince: ago(6) }],
  ['that Telegram holds back', { blockedUntil: ahead(3) }],
  ['whose token is refused', { telegram: 'refused' }],
])(
  'nothing has been sent for five minutes although alerts wait %s: that is grave',
  (_, changes) => {
    const stalled = withLane({ waitsSince: ago(6), ...changes })
    expect(kindsOf(stalled)).toContain('nothing-sent')
    expect(problemsOf(stalled, NOW).some(isGrave)).toBe(true)
    const lanes = [{ ...lane, sentAt: ago(1) }, ...(stalled.lanes?.slice(1) ?? [])]
    expect(kindsOf({ ...stalled, lanes })).not.toContain('nothing-sent')
  },
)

test('one slow group, or alerts that have just come, are no standstill', () => {
  expect(kindsOf(withLane({ waitsSince: ago(20), dueSince: ahead(10) }))).toEqual([])
  expect(kindsOf(withLane({ waitsSince: ago(4), dueSince: ago(4), sentAt: null }))).toEqual([])
})
