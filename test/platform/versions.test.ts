/** A live page: what its updates cost does not grow with how many there have been. */
import { expect, test } from 'vitest'
import type { Delivered } from '../../src/app/ports/lane.ts'
import type { NewAlert } from '../../src/core/alert.ts'
import type { LaneParts } from '../../src/platform/lane/parts.ts'
import { alertOf, articleId, filterOf, newEventId, settingsOf } from '../alerts.ts'
import { clock } from '../clock.ts'
import { laneTests } from './lane-chats.ts'
import { onLane, rowsOf, settle, windows } from './lane-windows.ts'

laneTests()

const READERS = 50

function update(parts: LaneParts, revision: number, line = `Version ${revision}`): NewAlert {
  const alert = alertOf({ line, revision, article: articleId('live') })
  const now = clock.now()
  parts.alerts.supersede(alert, now)
  parts.alerts.put(alert, now)
  parts.corrections.update(alert, now)
  return alert
}

const withdraw = ({ corrections }: LaneParts, alert: NewAlert, revision: number) =>
  corrections.withdraw({ ...alert, event: newEventId(), revision, lanes: 1 }, clock.now())

/** Rows that one version costs to put, and to take to its readers. */
function costOf(parts: LaneParts, sql: SqlStorage, revision: number) {
  const put = rowsOf(sql, () => void update(parts, revision))
  const sent = rowsOf(sql, () => void windows(parts))
  return { read: put.read + sent.read, written: put.written + sent.written }
}

/** What readers get at the end. */
const lastLines = (seen: Delivered[][]): number =>
  seen.flat().filter(({ delivery }) => delivery.kind === 'sent').length

test('the 400th version of an article costs as many rows as the tenth', () =>
  onLane((parts, { sql }) => {
    settle(sql, READERS)
    const to = (first: number, end: number) => {
      for (let revision = first; revision < end; revision++) update(parts, revision)
      windows(parts)
    }
    to(1, 2)
    to(2, 10)
    const tenth = costOf(parts, sql, 10)
    to(11, 200)
    to(200, 400)
    const last = costOf(parts, sql, 400)
    expect(tenth.written).toBeGreaterThan(3)
    expect(last.written).toBeLessThanOrEqual(tenth.written + 2)
    expect(last.read).toBeLessThanOrEqual(tenth.read + 10)
  }))

test('the same for readers of a digest, who are told once', () =>
  onLane((parts, { sql }) => {
    const target = { chatId: 7, threadId: null }
    const settings = settingsOf([filterOf('everything')], { digest: '08:00' })
    parts.recipients.save({ target, settings, digestedTo: 0, now: 1 })
    const put = (revision: number) => rowsOf(sql, () => void update(parts, revision)).read
    for (let revision = 1; revision < 10; revision++) put(revision)
    const tenth = put(10)
    const day = (n: number) => clock.now() + n * 86_400_000
    const digest = (n: number) => parts.digests.queue(parts.dueDigests.due(day(n), 10), day(n))
    digest(1)
    for (let revision = 11; revision < 200; revision++) put(revision)
    expect(put(200)).toBeLessThanOrEqual(tenth + 20)
    digest(2)
    expect(lastLines(windows(parts))).toBe(1)
  }))

test('the same while nothing can be sent, and readers are told of the last version only', () =>
  onLane((parts, { sql }) => {
    settle(sql, READERS)
    update(parts, 1, 'Police say 1 hurt in Kyiv strike')
    windows(parts)
    const put = (revision: number) =>
      rowsOf(sql, () => {
        update(parts, revision, `Police say ${revision} hurt in Kyiv strike`)
      }).read
    const costs = Array.from({ length: 199 }, (_, i) => put(i + 2))
    expect(costs[198]).toBeLessThanOrEqual((costs[8] ?? 0) + 10)
    const seen = windows(parts)
    expect(lastLines(seen)).toBe(2 * READERS)
  }))

test('a figure that nobody has been shown needs no correction when it is put back', () =>
  onLane((parts, { sql }) => {
    settle(sql, READERS)
    update(parts, 1, 'Police say 12 hurt in Kyiv strike')
    windows(parts)
    update(parts, 2, 'Police say 21 hurt in Kyiv strike')
    const { event } = update(parts, 3, 'Police say 12 hurt in Kyiv strike')
    expect(formsOf(windows(parts))).toEqual(['edit'])
    expect(parts.outcomes.copies(event)).toMatchObject({ had: READERS, corrected: READERS })
  }))

test('a figure that is on its way when it is put back is corrected', () =>
  onLane((parts, { sql }) => {
    settle(sql, 10)
    update(parts, 1, 'Police say 12 hurt in Kyiv strike')
    windows(parts)
    update(parts, 2, 'Police say 21 hurt in Kyiv strike')
    const next = { now: clock.now(), limit: 20 }
    const inFlight = parts.outbox.advance([], next) ?? []
    update(parts, 3, 'Police say 12 hurt in Kyiv strike')
    const arrived = inFlight.map((parcel): Delivered => {
      return { parcel, delivery: { kind: 'sent', messageId: 500 + parcel.target.chatId } }
    })
    expect(formsOf(windows(parts, arrived))).toEqual(['edit', 'reply'])
  }))

test('whoever got the first of 100 versions has its copy edited and withdrawn', () =>
  onLane((parts, { sql }) => {
    settle(sql, 10)
    update(parts, 1)
    windows(parts)
    for (let revision = 2; revision < 60; revision++) update(parts, revision)
    settle(sql, 10, 11)
    for (let revision = 60; revision < 100; revision++) update(parts, revision)
    windows(parts)
    const last = update(parts, 100)
    windows(parts)
    expect(parts.outcomes.copies(last.event)).toMatchObject({ had: 20, corrected: 20 })
    withdraw(parts, last, 101)
    const edited = windows(parts)
      .flat()
      .flatMap(({ parcel }) =>
        parcel.kind === 'alert' && parcel.form === 'edit' ? [parcel.recipient] : [],
      )
    expect(new Set(edited).size).toBe(20)
  }))

test('a chat that speaks again is made up for by what stands, not by all that was', () =>
  onLane((parts, { sql }) => {
    settle(sql, 1)
    for (let revision = 1; revision <= 10; revision++) update(parts, revision)
    windows(parts)
    const resume = () => rowsOf(sql, () => parts.corrections.resumed([1], clock.now())).read
    const few = resume()
    for (let revision = 11; revision <= 100; revision++) update(parts, revision)
    windows(parts)
    for (let i = 0; i < 500; i++) parts.alerts.put(alertOf({ article: articleId(`a${i}`) }), 1)
    expect(resume()).toBeLessThanOrEqual(few + 5)
  }))

const formsOf = (seen: Delivered[][]): string[] =>
  [
    ...new Set(
      seen
        .flat()
        .flatMap(({ parcel, delivery }) =>
          parcel.kind === 'alert' && delivery.kind === 'sent' ? [parcel.form] : [],
        ),
    ),
  ].sort()

test('what an article says now is read once', () =>
  onLane((parts, { sql }) => {
    const alert = update(parts, 1)
    const { read } = rowsOf(sql, () => void parts.versions.present(alert))
    // What is current, the version, and its words, which are in memory from then on.
    expect(read).toBe(3)
  }))
