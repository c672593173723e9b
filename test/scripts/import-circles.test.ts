import { globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'

const FROM = /\b(?:from|import)\s*\(?\s*'(\.[^']+)'/g

/** Types count: two files of which neither can be read without the other are one. */
const importsOf = (file: string): string[] =>
  [...readFileSync(file, 'utf8').matchAll(FROM)].map(([, path = '']) => join(dirname(file), path))

/** One circle, its first file again at the end; `null`: there is none. */
function circleIn(files: ReadonlyMap<string, readonly string[]>): string[] | null {
  const done = new Set<string>()
  const look = (file: string, way: readonly string[]): string[] | null => {
    const at = way.indexOf(file)
    if (at >= 0) return [...way.slice(at), file]
    if (done.has(file)) return null
    for (const next of files.get(file) ?? []) {
      const circle = look(next, [...way, file])
      if (circle) return circle
    }
    done.add(file)
    return null
  }
  for (const file of files.keys()) {
    const circle = look(file, [])
    if (circle) return circle
  }
  return null
}

test('no file imports itself by way of others, types included', () => {
  const files = globSync('{src,sandbox,scripts}/**/*.{ts,tsx}')
  expect(files.length).toBeGreaterThan(300)
  const imports = new Map(files.map((file) => [file, importsOf(file)]))
  expect([...imports.values()].flat().length).toBeGreaterThan(1_000)
  expect(circleIn(imports)).toBeNull()
})

test('a circle of three is found', () => {
  const circle = circleIn(
    new Map([
      ['start', ['a']],
      ['a', ['b', 'leaf']],
      ['leaf', []],
      ['b', ['c']],
      ['c', ['a']],
    ]),
  )
  expect(circle).toEqual(['a', 'b', 'c', 'a'])
})
