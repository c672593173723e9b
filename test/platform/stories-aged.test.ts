/** What becomes of stories in a month: articles that are over are forgotten, and one that goes on is still of its story. */
import { expect, test } from 'vitest'
import { KEPT_MS } from '../../src/platform/lane/keeping.ts'
import type { LaneParts } from '../../src/platform/lane/parts.ts'
import { alertOf, articleId, publisherId } from '../alerts.ts'
import { clock } from '../clock.ts'
import { LINES, type Newsroom, STORY } from './ferry.ts'
import { laneTests } from './lane-chats.ts'
import { onLane, partsOn } from './lane-windows.ts'

laneTests()

const DAY = 86_400_000

const tells = ({ alerts }: LaneParts, name: Newsroom, at: number, revision = 1) => {
  const [publisher, article] = [publisherId(name), articleId(name)]
  const line = `${LINES[name]} ${revision}`
  alerts.put(alertOf({ publisher, article, story: STORY, revision, line }), at)
}

const standing = ({ stories }: LaneParts) => stories.standing(STORY).map(({ alert }) => alert.line)

const aMonthAfter = (at: number) => at + KEPT_MS + DAY

test('an article that is forgotten is shown in its story no more', () =>
  onLane((parts) => {
    const began = clock.now()
    tells(parts, 'wire', began)
    tells(parts, 'gazette', began + 20 * DAY)
    expect(standing(parts)).toEqual([`${LINES.wire} 1`, `${LINES.gazette} 1`])
    parts.pruning.step(aMonthAfter(began))
    expect(standing(parts)).toEqual([`${LINES.gazette} 1`])
  }))

test.each([
  ['nobody has had', 0],
  ['somebody has had', 1],
])(
  'an article that goes on stays in its story when its first version, which %s, is old',
  (_, reached) =>
    onLane((parts, storage) => {
      const began = clock.now()
      tells(parts, 'wire', began)
      tells(parts, 'gazette', began)
      if (reached) storage.sql.exec('UPDATE version SET reached = 1 WHERE revision = 1')
      for (const name of ['wire', 'gazette'] as const) tells(parts, name, began + 20 * DAY, 2)
      parts.pruning.step(aMonthAfter(began))
      const after = [`${LINES.wire} 2`, `${LINES.gazette} 2`]
      expect(standing(parts)).toEqual(after)
      expect(standing(partsOn(storage))).toEqual(after)
      expect(parts.versions.storyOf({ publisher: 'wire', article: 'wire' })).toBe(STORY)
      const later = aMonthAfter(began + 20 * DAY)
      for (let i = 0; i < 3; i++) parts.pruning.step(later)
      expect(standing(parts)).toEqual([])
      expect(storage.sql.exec('SELECT seq FROM version').toArray()).toEqual([])
    }),
)
