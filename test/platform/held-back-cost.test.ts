/** What quiet hours, budgets and recaps write, in rows: what Cloudflare bills. */
import { expect, test } from 'vitest'
import type { Settings } from '../../src/core/settings.ts'
import type { LaneParts } from '../../src/platform/lane/parts.ts'
import { alertOf, articleId, settingsOf } from '../alerts.ts'
import { clock } from '../clock.ts'
import { laneTests } from './lane-chats.ts'
import { onLane, rowsOf, windows } from './lane-windows.ts'

laneTests()

const CHATS = 1_000

function follow(parts: LaneParts, changes: Partial<Settings>, count = CHATS): void {
  for (let n = 1; n <= count; n++) {
    const target = { chatId: n, threadId: null }
    const settings = settingsOf(undefined, changes)
    parts.recipients.save({ target, settings, digestedTo: 0, now: clock.now() })
  }
}

/** Rows written for a chat by one alert, without what it writes once. */
function written(parts: LaneParts, sql: SqlStorage): number {
  parts.alerts.put(alertOf({ article: articleId('counted') }), clock.now())
  return rowsOf(sql, () => void windows(parts)).written / CHATS
}

const ALWAYS = '00:00-23:59'

test.each([
  ['nothing is set', {}, 0, 0.25],
  ['quiet hours hold it back', { quiet: ALWAYS }, 0, 0.25],
  ['quiet hours let it pass', { quiet: '02:00-03:00' }, 0, 0.25],
  ['a budget counts it', { budget: 5 }, 1, 1.25],
])('an alert to each of a thousand chats where %s', (_, changes, least, most) =>
  onLane((parts, { sql }) => {
    follow(parts, changes)
    const rows = written(parts, sql)
    expect(rows).toBeGreaterThan(least)
    expect(rows).toBeLessThanOrEqual(most)
  }),
)

test('a recap writes a dozen rows, and a night without one a few', () =>
  onLane((parts, { sql }) => {
    follow(parts, { quiet: '22:00-07:00' }, 1)
    const morning = (parts.recipients.get(1)?.nextDue ?? 0) + 1
    const recap = (now: number) =>
      rowsOf(sql, () => parts.digests.queue(parts.dueDigests.due(now, 10), now)).written
    expect(recap(morning)).toBeLessThanOrEqual(4)
    parts.alerts.put(alertOf({ article: articleId('held') }), clock.now())
    const next = (parts.recipients.get(1)?.nextDue ?? 0) + 1
    expect(recap(next)).toBeLessThanOrEqual(12)
  }))
