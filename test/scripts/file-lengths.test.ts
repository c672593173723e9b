import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const LONGEST = 300

test('no file of the parts is too long to be held in the head', () => {
  const files = globSync('src/{app,bot,sources,platform}/**/*.{ts,tsx}')
  expect(files.length).toBeGreaterThan(100)
  const lengths = files.map((file) => ({
    file,
    lines: readFileSync(file, 'utf8').split('\n').length - 1,
  }))
  expect(lengths.filter(({ lines }) => lines > LONGEST)).toEqual([])
})
