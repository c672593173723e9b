import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const NAME = /\b(?:FROM|JOIN|INTO|UPDATE(?: OR IGNORE)?)\s+([a-z_]+)\b|\bfrom: '([a-z_]+)'/g

test.each(['lane', 'desk'] as const)('each table of a %s has one owner', (object) => {
  const schemas = globSync(`src/platform/${object}/schema{.ts,/*.ts}`)
  const schema = schemas.map((file) => readFileSync(file, 'utf8')).join('\n')
  const named = schema.matchAll(/TABLE ([a-z_]+)|RENAME TO ([a-z_]+)/g)
  const tables = new Set([...named].map(([, made, renamed]) => made ?? renamed))
  const owners = new Map<string, Set<string>>()
  for (const file of globSync(`src/platform/{*.ts,${object}/**/*.ts}`)) {
    if (schemas.includes(file)) continue
    for (const [, stated, given] of readFileSync(file, 'utf8').matchAll(NAME)) {
      const table = stated ?? given ?? ''
      if (tables.has(table)) owners.set(table, (owners.get(table) ?? new Set()).add(file))
    }
  }
  expect(owners.size).toBeGreaterThan(10)
  const shared = [...owners].filter(([, files]) => files.size > 1).map(([table]) => table)
  expect(shared).toEqual([])
})
