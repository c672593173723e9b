/**
 * What both Durable Objects share of SQLite: statements as tagged templates, work that fails alone, and a
 * schema that migrates itself, step by step, from the first commit on.
 */
type Row = Record<string, SqlStorageValue>
type Value = SqlStorageValue | Uint8Array

/** A part of statements: its text, and what is bound in it. */
export class Part {
  readonly text: string
  readonly values: readonly Value[]

  constructor(text: string, values: readonly Value[] = []) {
    this.text = text
    this.values = values
  }
}

/** A part that others are put together of: `` part`state = ${state}` ``. */
export const part = (strings: TemplateStringsArray, ...values: readonly (Value | Part)[]): Part => {
  let text = strings[0] ?? ''
  const bound: Value[] = []
  for (const [i, value] of values.entries()) {
    if (value instanceof Part) bound.push(...value.values)
    else bound.push(value)
    text += (value instanceof Part ? value.text : '?') + (strings[i + 1] ?? '')
  }
  return new Part(text, bound)
}

/** Of a name or a number that is to stand in the text, as the condition of a partial index does. */
export const verbatim = (text: string | number): Part => new Part(String(text))

/** For `IN (…)`. SQLite in a Durable Object binds at most 100 values: see `pieces`. */
export const listOf = (values: readonly Value[]): Part =>
  new Part(values.map(() => '?').join(','), values)

type Statement = [strings: TemplateStringsArray, ...values: (Value | Part)[]]

interface Some {
  readonly from: string
  readonly key: string
  readonly where: Part
}

/** An object's database. What a statement is given is bound, never written into its text. */
export class Database {
  readonly #storage: DurableObjectStorage

  constructor(storage: DurableObjectStorage) {
    this.#storage = storage
  }

  /** Row by row: what is not asked for is not read. */
  rows<T extends Row>(...statement: Statement): SqlStorageCursor<T> {
    const { text, values } = part(...statement)
    return this.#storage.sql.exec<T>(text, ...values)
  }

  all<T extends Row>(...statement: Statement): T[] {
    return this.rows<T>(...statement).toArray()
  }

  first<T extends Row>(...statement: Statement): T | undefined {
    return this.all<T>(...statement)[0]
  }

  /** The first column of all rows. */
  values<T extends SqlStorageValue>(...statement: Statement): T[] {
    return [...this.rows(...statement).raw<[T]>()].map(([value]) => value)
  }

  /** Of the first row; `null` where there is none. */
  value<T extends SqlStorageValue>(...statement: Statement): T | null {
    return this.values<T | null>(...statement)[0] ?? null
  }

  count(...statement: Statement): number {
    return this.value<number>(...statement) ?? 0
  }

  /** Throws where there is not exactly one. */
  one<T extends Row>(...statement: Statement): T {
    return this.rows<T>(...statement).one()
  }

  has(...statement: Statement): boolean {
    return this.all(...statement).length > 0
  }

  /** How many rows it has written, those of indexes included. */
  run(...statement: Statement): number {
    return this.rows(...statement).rowsWritten
  }

  /** Deletes at most so many of the rows of which a condition holds; how many, as `run` counts. `key`: its columns. */
  deleteSome({ from, key, where }: Some, most: number): number {
    const [table, columns] = [verbatim(from), verbatim(key)]
    return this.run`
      DELETE FROM ${table} WHERE (${columns}) IN (
        SELECT ${columns} FROM ${table} WHERE ${where} LIMIT ${most})`
  }

  transaction<T>(work: () => T): T {
    return this.#storage.transactionSync(work)
  }

  /**
   * Work on one of many rows, inside a transaction: where it throws, it leaves nothing behind, and what is
   * done instead is asked for. The others go on.
   */
  apart<T>(work: () => T, instead: (error: unknown) => T): T {
    try {
      return this.transaction(work)
    } catch (error) {
      return instead(error)
    }
  }

  /**
   * Work on each of many rows: all of it in one savepoint, which is most often enough, and each in its own where
   * one has thrown. So `work` may be done twice, the first time without a trace in the tables.
   */
  eachApart<T>(
    items: Iterable<T>,
    { work, instead }: { work(item: T): void; instead(item: T, error: unknown): void },
  ): void {
    const all = [...items]
    try {
      this.transaction(() => {
        for (const item of all) work(item)
      })
    } catch {
      for (const item of all) {
        this.apart(
          () => work(item),
          (error) => instead(item, error),
        )
      }
    }
  }
}

/** Statements of one version of the schema; never edited once released, only followed by another. */
export type Migration = readonly string[]

/** Brings the schema to the newest version; each step and its number are one transaction. */
export function migrate(storage: DurableObjectStorage, migrations: readonly Migration[]): void {
  const { sql } = storage
  sql.exec('CREATE TABLE IF NOT EXISTS schema_version (version INTEGER NOT NULL)')
  const current = sql.exec<{ version: number }>('SELECT version FROM schema_version').toArray()[0]
  for (let version = current?.version ?? 0; version < migrations.length; version++) {
    storage.transactionSync(() => {
      for (const statement of migrations[version] ?? []) sql.exec(statement)
      sql.exec('DELETE FROM schema_version')
      sql.exec('INSERT INTO schema_version VALUES (?)', version + 1)
    })
  }
}

/** Lists are cut into as many values as can be bound. */
export function* pieces<T>(list: readonly T[], size = 90): Generator<readonly T[]> {
  for (let i = 0; i < list.length; i += size) yield list.slice(i, i + size)
}
