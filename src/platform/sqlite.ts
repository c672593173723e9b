/**
 * What both Durable Objects share of SQLite: a schema that migrates itself, step by step, from the
 * first commit on.
 */
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

/**
 * Work on one of many rows, inside a transaction: where it throws, it leaves nothing behind, and what is
 * done instead is asked for. The others go on.
 */
export function apart<T>(
  storage: DurableObjectStorage,
  work: () => T,
  instead: (error: unknown) => T,
): T {
  try {
    return storage.transactionSync(work)
  } catch (error) {
    return instead(error)
  }
}

/**
 * The same for each of some: all in one savepoint, which is most often enough, and each in its own where one
 * has thrown. So `work` may be done twice, the first time without a trace in the tables.
 */
export function eachApart<T>(
  storage: DurableObjectStorage,
  items: Iterable<T>,
  { work, instead }: { work(item: T): void; instead(item: T, error: unknown): void },
): void {
  const all = [...items]
  try {
    storage.transactionSync(() => {
      for (const item of all) work(item)
    })
  } catch {
    for (const item of all) {
      apart(
        storage,
        () => work(item),
        (error) => instead(item, error),
      )
    }
  }
}

/** SQLite in a Durable Object binds at most 100 values; lists are cut into such pieces. */
export function* pieces<T>(list: readonly T[], size = 90): Generator<readonly T[]> {
  for (let i = 0; i < list.length; i += size) yield list.slice(i, i + size)
}

export const placeholders = (list: readonly unknown[]): string => list.map(() => '?').join(',')
