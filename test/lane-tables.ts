/**
 * The tables of lanes. The first lane of an isolate comes to them through all versions of the schema, which takes
 * ten times as long as to make them, and most tests have several lanes. So those after it are given what the first
 * has come to, with the few rows that begin there. Lanes of end-to-end tests come to theirs by themselves.
 */
import { LANE_SCHEMA } from '../src/platform/lane/schema.ts'
import { migrate } from '../src/platform/sqlite.ts'

interface Insert {
  readonly statement: string
  readonly values: readonly SqlStorageValue[]
}

interface Made {
  readonly statements: readonly string[]
  readonly rows: readonly Insert[]
}

let made: Made | null = null

/** Before a lane looks at its storage; where tables have been left, they stay as they are. */
export function giveTables(storage: DurableObjectStorage): void {
  const { sql } = storage
  if (tables(sql).includes('schema_version')) return
  if (made === null) {
    migrate(storage, LANE_SCHEMA)
    made = {
      statements: statementsOf(sql),
      // The numbers that SQLite has given out are a table, too.
      rows: [...tables(sql), 'sqlite_sequence'].flatMap((name) => rowsOf(sql, name)),
    }
    return
  }
  for (const statement of made.statements) sql.exec(statement)
  for (const { statement, values } of made.rows) sql.exec(statement, ...values)
}

/** Names of all tables of a lane, those of SQLite and of the platform excepted. */
export const tables = (sql: SqlStorage): string[] =>
  valuesOf(
    sql,
    `SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%'
       AND name NOT LIKE '\\_cf%' ESCAPE '\\'`,
  )

/** Tables before what stands on them; SQLite makes by itself what is called by its name. */
const statementsOf = (sql: SqlStorage): string[] =>
  valuesOf(
    sql,
    `SELECT sql FROM sqlite_master WHERE name NOT LIKE '\\_cf\\_%' ESCAPE '\\'
       AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY type = 'table' DESC, rowid`,
  )

const rowsOf = (sql: SqlStorage, name: string): Insert[] =>
  [...sql.exec(`SELECT * FROM ${name}`).raw()].map((values) => ({
    statement: `INSERT INTO ${name} VALUES (${values.map(() => '?').join(', ')})`,
    values,
  }))

const valuesOf = (sql: SqlStorage, query: string): string[] =>
  [...sql.exec(query).raw<[string]>()].map(([value]) => value)
