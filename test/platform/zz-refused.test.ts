/** What edits that Telegram refuses cost a lane, in rows: each becomes a reply. */
import { expect, test } from 'vitest'
import type { Delivered, Parcel } from '../../src/app/ports/lane.ts'
import type { LaneParts } from '../../src/platform/lane/parts.ts'
import { alertOf, articleId } from '../alerts.ts'
import { clock } from '../clock.ts'
import { laneTests } from './lane-chats.ts'
import { onLane, rowsOf, settle, windows } from './lane-windows.ts'

laneTests()

const FIRST = 'Police say 12 hurt in Kyiv strike'
const [FEW, MANY] = [50, 4_000]

interface Refused {
  readonly article: string
  readonly line: string
  readonly readers: number
}

function put(parts: LaneParts, article: string, line: string, revision: number): void {
  const alert = alertOf({ line, revision, article: articleId(article) })
  parts.alerts.supersede(alert, clock.now())
  parts.alerts.put(alert, clock.now())
  parts.corrections.update(alert, clock.now())
}

const isEdit = (parcel: Parcel) => parcel.kind === 'alert' && parcel.form === 'edit'
const isReply = ({ parcel, delivery }: Delivered) =>
  parcel.kind === 'alert' && parcel.form === 'reply' && delivery.kind === 'sent'

/** Replies, and rows for each of so many readers whose copy cannot be edited. */
function costOf(parts: LaneParts, sql: SqlStorage, { article, line, readers }: Refused) {
  put(parts, article, FIRST, 1)
  windows(parts)
  let replies = 0
  const { read, written } = rowsOf(sql, () => {
    put(parts, article, line, 2)
    replies = windows(parts, [], isEdit).flat().filter(isReply).length
  })
  return { replies, read: read / readers, written: written / readers }
}

test.each([
  ['that mean the same', 'police say 12 hurt in Kyiv strike'],
  ['that mean something else', 'Police say 40 hurt in Kyiv strike'],
])('refused edits %s cost each of many readers as many rows as each of few', (_, line) =>
  onLane((parts, { sql }) => {
    settle(sql, FEW)
    // What stands beside an article in an index is read with it.
    costOf(parts, sql, { article: 'before', line, readers: FEW })
    const few = costOf(parts, sql, { article: 'few', line, readers: FEW })
    settle(sql, MANY - FEW, FEW + 1)
    const many = costOf(parts, sql, { article: 'many', line, readers: MANY })
    console.log("MEASURED", JSON.stringify({few, many}))
    expect([few.replies, many.replies]).toEqual([FEW, MANY])
    expect(many.read).toBeLessThan(1.1 * few.read)
    expect(many.written).toBeLessThan(1.1 * few.written)
  }),
)
