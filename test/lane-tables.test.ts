import { runInDurableObject } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { expect, test } from 'vitest'
import { LANE_SCHEMA } from '../src/platform/lane/schema.ts'
import { migrate } from '../src/platform/sqlite.ts'
import { giveTables, tables } from './lane-tables.ts'

function contentsOf({ sql }: DurableObjectStorage) {
  const rows = (name: string) => sql.exec(`SELECT * FROM ${name}`).toArray()
  return {
    schema: sql.exec('SELECT type, name, sql FROM sqlite_master ORDER BY type, name').toArray(),
    rows: [...tables(sql), 'sqlite_sequence'].sort().map((name) => [name, rows(name)]),
  }
}

test('a lane begins with the tables and rows that all versions of the schema come to', () =>
  runInDurableObject(env.LANE.getByName('lane'), (_, { storage }) => {
    const begun = (make: (storage: DurableObjectStorage) => void) => {
      for (const name of tables(storage.sql)) storage.sql.exec(`DROP TABLE ${name}`)
      make(storage)
      return contentsOf(storage)
    }
    const given = begun(giveTables)
    expect(given.rows).toContainEqual(['schema_version', [{ version: LANE_SCHEMA.length }]])
    expect(given).toEqual(begun((all) => migrate(all, LANE_SCHEMA)))
  }))
