/** A lane goes on with the stories that an earlier version left, as they stood there. */
import { runInDurableObject } from 'cloudflare:test'
import { expect, test } from 'vitest'
import { packReceipt } from '../../src/core/receipt.ts'
import { LANE_SCHEMA } from '../../src/platform/lane/schema.ts'
import { migrate } from '../../src/platform/sqlite.ts'
import { stored } from '../../src/platform/stored.ts'
import { alertOf, articleId, publisherId } from '../alerts.ts'
import { clock } from '../clock.ts'
import { LINES, type Newsroom, STORY } from './ferry.ts'
import { lane, laneTests } from './lane-chats.ts'
import { laneBefore, partsOn, settle } from './lane-windows.ts'

laneTests()

const CHAT = 1
/** Of the message that brought an alert: its number and so much. */
const COPIES = 100

const alertBy = (name: Newsroom) =>
  alertOf({
    publisher: publisherId(name),
    article: articleId(name),
    story: STORY,
    line: LINES[name],
  })

/** As that version wrote what it had put, and had sent to the chat. */
function wrote(sql: SqlStorage, seq: number, name: Newsroom, changes: Partial<Wrote> = {}) {
  const { revision = 1, withdrawn = 0 } = changes
  const alert = { ...alertBy(name), revision, newsFrom: null, meantFor: null }
  const data = withdrawn ? { publisherName: `The ${name}` } : alert
  const kind = withdrawn ? 'edit' : 'alert'
  sql.exec(
    `INSERT INTO item (seq, kind, publisher, urgency, at, touched_at, not_before, total, sent, state)
     VALUES (?, ?, ?, 3, 1, 1, 0, 1, 1, 'done')`,
    ...[seq, kind, name],
  )
  sql.exec(
    `INSERT INTO version (seq, event, publisher, article, revision, at, urgency, withdrawn, data,
       story, reached) VALUES (?, ?, ?, ?, ?, 1, 3, ?, ?, ?, 1)`,
    ...[seq, alert.event, name, name, revision, withdrawn, stored(data)],
    revision === 1 ? STORY : null,
  )
  sql.exec(
    `INSERT INTO article (publisher, article, revision, at) VALUES (?1, ?1, ?2, 1)
     ON CONFLICT DO UPDATE SET revision = ?2`,
    ...[name, revision],
  )
  const sent = { kind: 'sent', messageId: COPIES + seq } as const
  const packed = packReceipt([{ recipient: CHAT, outcome: sent }])
  sql.exec('INSERT INTO receipt (alert, first, at, packed) VALUES (?, ?, 1, ?)', seq, CHAT, packed)
  return alert
}

interface Wrote {
  readonly revision: number
  readonly withdrawn: 0 | 1
}

test('what was told anew is known by what had been withdrawn when it came', () =>
  runInDurableObject(lane(), (_, { storage }) => {
    const { sql } = storage
    laneBefore(storage, 'ALTER TABLE version ADD COLUMN anew')
    wrote(sql, 1, 'wire')
    wrote(sql, 2, 'wire', { revision: 2, withdrawn: 1 })
    wrote(sql, 3, 'gazette')
    wrote(sql, 4, 'herald')
    wrote(sql, 5, 'gazette', { revision: 2, withdrawn: 1 })
    migrate(storage, LANE_SCHEMA)
    settle(sql, 1)
    const { stories } = partsOn(storage)
    expect(stories.shown(STORY, CHAT)).toMatchObject({ article: { publisher: 'herald' } })
    const anew = sql.exec('SELECT seq FROM version WHERE anew = 1').toArray()
    expect(anew).toEqual([{ seq: 3 }])
  }))

test('a story of before stories could be taken apart can be', () =>
  runInDurableObject(lane(), (_, { storage }) => {
    const { sql } = storage
    laneBefore(storage, 'CREATE TABLE parting')
    wrote(sql, 1, 'wire')
    const { event } = wrote(sql, 2, 'gazette')
    migrate(storage, LANE_SCHEMA)
    settle(sql, 1)
    const { alertPresses, census, stories } = partsOn(storage)
    const reads = () => stories.message(alertBy('wire'), { recipient: CHAT, copy: COPIES + 1 }).text
    expect(reads()).toContain('2 sources')
    const shown = alertPresses.part(event, CHAT, clock.now())
    expect(shown).toMatchObject({ n: CHAT, messageId: COPIES + 1, press: 'part' })
    expect(reads()).not.toContain('2 sources')
    expect(census.audience()).toMatchObject({ partings: 1 })
  }))
