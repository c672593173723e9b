/** Which filter comes nearest to an article that none of them matches, and what it fails by. */
import { expect, test } from 'vitest'
import { articleWords } from '../../../src/core/filter/article-words.ts'
import { nearestMiss } from '../../../src/core/filter/nearest.ts'
import { saidIn } from '../../../src/core/filter/said.ts'
import { filterOf, publisherId } from '../../alerts.ts'

const said = saidIn(
  articleWords({
    headline: 'Kerry speaks on Syria',
    paragraphs: ['Chess is played.'],
    language: 'en',
  }),
)
const about = {
  ...{ publisher: publisherId('wire'), topics: ['world'], language: 'en' },
  ...{ authors: ['Ana Silva'], urgency: 5 },
}
const missed = (...filters: string[]) => nearestMiss(filters.map(filterOf), { about, said })

test.each([
  [['syria russia', 'mars'], 'syria russia', ['russia']],
  [['mars', 'syria (russia OR obama)'], 'syria (russia OR obama)', ['russia', 'obama']],
  [['mars venus', 'pluto'], 'pluto', ['pluto']],
  [['syria -chess'], 'syria -chess', ['-chess']],
  [['syria -(chess OR golf)'], 'syria -(chess OR golf)', ['-(chess OR golf)']],
  [['syria urgent', 'topic:sport'], 'syria urgent', ['urgent']],
  [['from:post by:silva'], 'from:post by:silva', ['from:post']],
  [['(syria mars) OR (pluto venus)'], '(syria mars) OR (pluto venus)', ['mars']],
] as const)('of %j the nearest is %s', (filters, filter, failed) => {
  expect(missed(...filters)).toEqual({ filter: filterOf(filter), failed })
})

test('of no filter none is nearest', () => {
  expect(missed()).toBeNull()
})
