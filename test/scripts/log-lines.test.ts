/** What the Worker writes to its log stands in docs/operating.md, and nothing else does. */
import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

/** A word of two parts, as all events of the log are called. */
const EVENT = /^[a-z-]+\.[a-z-]+$/
/** `log(isBehind ? 'lane.behind' : 'lane.caught-up', …)` names two. */
const CALL = /\blog\(\s*([^,)]+)[,)]/g

const sources = globSync('src/**/*.{ts,tsx}').map((file) => readFileSync(file, 'utf8'))

const logged = sources
  .flatMap((source) => [...source.matchAll(CALL)])
  .flatMap(([, name = '']) => [...name.matchAll(/'([^']+)'/g)].map(([, event = '']) => event))
  .filter((event) => EVENT.test(event))

const [, section = ''] =
  /### Log lines\n([\s\S]*?)\n### /.exec(readFileSync('docs/operating.md', 'utf8')) ?? []
const cells = section
  .split('\n')
  .flatMap((row) => (row.startsWith('|') ? [row.split('|')[1] ?? ''] : []))
const documented = cells.flatMap((cell) =>
  [...cell.matchAll(/`([^`]+)`/g)].map(([, word = '']) => word),
)

test('each line of the log stands once in the runbook, and no line that there is not', () => {
  expect(logged.length).toBeGreaterThan(40)
  expect([...documented].sort()).toEqual([...new Set(logged)].sort())
})
