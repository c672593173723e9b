/** The words of articles are kept beside their alerts, and read by few. */
import { runInDurableObject } from 'cloudflare:test'
import { expect, test, vi } from 'vitest'
import type { NewAlert, Target } from '../../src/core/alert.ts'
import type { Filter } from '../../src/core/filter/filter.ts'
import type { LaneParts } from '../../src/platform/lane/parts.ts'
import { LANE_SCHEMA } from '../../src/platform/lane/schema.ts'
import { migrate } from '../../src/platform/sqlite.ts'
import { stored } from '../../src/platform/stored.ts'
import { alertOf, articleId, filterOf, settingsOf } from '../alerts.ts'
import { clock } from '../clock.ts'
import { tables } from '../lane-tables.ts'
import { lane, laneTests } from './lane-chats.ts'
import { laneBefore, onLane, rowsOf, windows } from './lane-windows.ts'

laneTests()

const DAY = 86_400_000
const CHAT: Target = { chatId: 7, threadId: null }
const word = filterOf

const about = (stems: string): Pick<NewAlert, 'subject'> => ({
  subject: { ...alertOf().subject, stems: ` ${stems} ` },
})
const put = (parts: LaneParts, name: string, changes: Partial<NewAlert> = {}): NewAlert => {
  const alert = alertOf({ line: name, article: articleId(name), ...changes })
  parts.alerts.put(alert, clock.now())
  return alert
}
const follow = ({ recipients }: LaneParts, filters: readonly Filter[]) =>
  recipients.save({ target: CHAT, settings: settingsOf(filters), digestedTo: 0, now: 1 })
const OWN = { filters: null, since: 0, limit: 5 }
const latest = ({ lookBack }: LaneParts) => lookBack.search(CHAT, OWN, clock.now())?.alerts

/** Statements that some work gives to the table of words. */
function readsOfWords(sql: SqlStorage, work: () => void): number {
  const exec = vi.spyOn(sql, 'exec')
  work()
  const count = exec.mock.calls.filter(([query]) => query.includes('FROM words')).length
  exec.mockRestore()
  return count
}

test('an alert is kept without its words, which stand beside it', () =>
  onLane((parts, { sql }) => {
    put(parts, 'talks', about('russia talk on life support'))
    const { data } = sql.exec<{ data: string }>('SELECT data FROM version').one()
    expect(data).not.toContain('stems')
    expect(sql.exec('SELECT alert, LENGTH(packed) AS bytes FROM words').one()).toEqual({
      alert: 1,
      bytes: 4 * (5 + 4),
    })
  }))

test('/latest finds words and phrases of articles, newest first', () =>
  onLane((parts) => {
    follow(parts, [filterOf('"life support"')])
    put(parts, 'one', about('russia talk on life support'))
    put(parts, 'two', about('support for life'))
    put(parts, 'three', about('life support again'))
    expect(latest(parts)).toEqual([3, 1])
  }))

test('a look back looks at 1,000 alerts and a set of words of each, however many there are', () =>
  onLane((parts, { sql }) => {
    follow(parts, [word('nowhere')])
    for (let i = 0; i < 1_200; i++) put(parts, `story ${i}`)
    expect(readsOfWords(sql, () => latest(parts))).toBe(1_000)
    const reads = () => rowsOf(sql, () => expect(latest(parts)).toEqual([])).read
    expect(reads()).toBeLessThan(2_200)
    expect(readsOfWords(sql, () => latest(parts))).toBe(0)
    follow(parts, [filterOf('topic:nothing')])
    expect(readsOfWords(sql, () => latest(parts))).toBe(0)
    sql.exec('UPDATE version SET over = 1 WHERE seq > 100')
    for (let seq = 1_500; seq < 9_000; seq++) {
      sql.exec(
        `INSERT INTO version (seq, event, publisher, article, revision, at, urgency, withdrawn, data)
         VALUES (?, ?, 'demo', 'x', 1, 0, 5, 1, '')`,
        seq,
        `event${seq}`,
      )
    }
    sql.exec(
      `INSERT INTO item (seq, kind, publisher, urgency, at, touched_at, not_before, total, state)
       VALUES (9000, 'fold', '', 5, 0, 0, 0, 0, 'done')`,
    )
    expect(reads()).toBeLessThan(5_200)
  }))

test('a window reads no words of what its chats still want as they did', () =>
  onLane((parts, { sql }) => {
    follow(parts, [word('russia')])
    put(parts, 'talks')
    expect(readsOfWords(sql, () => expect(windows(parts).flat()).toHaveLength(1))).toBe(0)
  }))

test('a chat whose settings have changed gets what its new words match, and nothing else', () =>
  onLane((parts) => {
    follow(parts, [word('russia')])
    put(parts, 'talks', about('russia talk'))
    put(parts, 'syria', about('russia syria'))
    follow(parts, [word('syria')])
    const kinds = windows(parts).flatMap((seen) => seen.map(({ delivery }) => delivery.kind))
    expect(kinds.sort()).toEqual(['sent', 'skipped'])
  }))

test('of an article only the present words are kept', () =>
  onLane((parts, { sql }) => {
    const { article } = put(parts, 'first')
    put(parts, 'second', { article, revision: 2 })
    expect(sql.exec('SELECT alert FROM words').toArray()).toEqual([{ alert: 2 }])
    parts.alerts.supersede({ ...alertOf({ article }), revision: 3 }, clock.now())
    expect(sql.exec('SELECT alert FROM words').toArray()).toEqual([])
  }))

/** Alerts that nobody gets at once, of an instant. */
function flood(sql: SqlStorage, count: number, at: number): void {
  sql.exec(
    `INSERT INTO item (kind, publisher, urgency, at, touched_at, not_before, total, state)
     WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?1)
     SELECT 'alert', 'other', 5, ?2, ?2, 0, 0, 'done' FROM n`,
    count,
    at,
  )
  sql.exec(`INSERT OR IGNORE INTO words (alert, packed) SELECT seq, X'' FROM item WHERE at = ?`, at)
}
const withWords = (sql: SqlStorage): number[] =>
  sql
    .exec<{ alert: number }>('SELECT alert FROM words ORDER BY alert')
    .toArray()
    .map(({ alert }) => alert)
/** A day's round of pruning: rows written in each of its steps. */
function prune(sql: SqlStorage, { pruning }: LaneParts, now: number): number[] {
  const steps: number[] = []
  for (;;) {
    const { written } = rowsOf(sql, () => void pruning.step(now))
    if (written === 0) return steps
    steps.push(written)
  }
}

test('words are kept for eight days however many alerts come after them', () =>
  onLane((parts, { sql }) => {
    const at = clock.now()
    put(parts, 'before the flood')
    flood(sql, 3_500, at + 1)
    prune(sql, parts, at + 8 * DAY)
    expect(withWords(sql)).toHaveLength(3_501)
    prune(sql, parts, at + 9 * DAY)
    expect(withWords(sql)).toHaveLength(3_000)
    expect(withWords(sql)[0]).toBe(502)
  }))

test('the words of a flood go in small parts', () =>
  onLane((parts, { sql }) => {
    flood(sql, 12_000, clock.now())
    const steps = prune(sql, parts, clock.now() + 9 * DAY)
    expect(withWords(sql)).toHaveLength(3_000)
    expect(steps).toHaveLength(2)
    expect(Math.max(...steps)).toBeLessThan(5_100)
  }))

test('the words of the newest 3,000 alerts are kept, however old, and of what is still being sent', () =>
  onLane((parts, { sql }) => {
    follow(parts, [word('russia')])
    put(parts, 'still sent')
    flood(sql, 3_010, clock.now() + 1)
    prune(sql, parts, clock.now() + 29 * DAY)
    expect(withWords(sql).slice(0, 2)).toEqual([1, 12])
    expect(withWords(sql)).toHaveLength(3_001)
  }))

test('alerts of an older version are matched by the words in them', async () => {
  await runInDurableObject(lane(), (_, { storage }) => {
    laneBefore(storage, 'CREATE TABLE words')
    for (const [seq, stems] of ['russia talk', 'syria', 'russia again'].entries()) {
      const alert = alertOf({ article: articleId(`old ${seq}`), ...about(stems) })
      storage.sql.exec(
        `INSERT INTO alert (event, publisher, article, revision, urgency, at, touched_at, data,
           matched_count, state) VALUES (?, 'demo', ?, 1, 5, 0, 0, ?, 0, 'done')`,
        alert.event,
        alert.article,
        stored(alert),
      )
    }
    migrate(storage, LANE_SCHEMA)
  })
  await onLane((parts) => {
    follow(parts, [word('russia')])
    expect(latest(parts)).toEqual([3, 1])
  })
})

test('an article that an older version has sent is not sent again for its update', async () => {
  await runInDurableObject(lane(), (_, { storage }) => {
    laneBefore(storage, 'CREATE TABLE words')
    const alert = alertOf()
    storage.sql.exec(
      `INSERT INTO alert (event, publisher, article, revision, urgency, at, touched_at, data,
         matched_count, state, sent) VALUES (?, 'demo', 'a1', 1, 5, 0, 0, ?, 1, 'done', 1)`,
      alert.event,
      stored(alert),
    )
    storage.sql.exec(
      'INSERT INTO receipt (alert, first, at, packed) VALUES (1, 1, 0, ?)',
      Uint8Array.from([1, 4 + 77]),
    )
    migrate(storage, LANE_SCHEMA)
    expect(tables(storage.sql)).toContain('version')
  })
  await onLane((parts) => {
    follow(parts, [filterOf('everything')])
    const alert = alertOf({ line: 'Another line', revision: 2 })
    parts.alerts.put(alert, clock.now())
    parts.corrections.update(alert, clock.now())
    const forms = windows(parts).flatMap((seen) =>
      seen.map(({ parcel }) => parcel.kind === 'alert' && parcel.form),
    )
    expect(forms.sort()).toEqual(['edit', 'reply'])
    expect(parts.copies.copyOf(alert, 1)).toBe(77)
  })
})
