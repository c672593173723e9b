/** Values of which an object has one each, by their names: they would else be tables of one row. */
import { Table } from './component.ts'
import type { Migration } from './sqlite.ts'

export const SINGLES_SCHEMA: Migration = [
  'CREATE TABLE single (name TEXT PRIMARY KEY, value NOT NULL) WITHOUT ROWID',
]

export class Singles extends Table {
  get<T extends number | string>(name: string): T | null {
    return this.db.value<T>`SELECT value FROM single WHERE name = ${name}`
  }

  set(name: string, value: number | string): void {
    this.db.run`
      INSERT INTO single (name, value) VALUES (${name}, ${value})
      ON CONFLICT (name) DO UPDATE SET value = excluded.value`
  }

  delete(...names: string[]): void {
    for (const name of names) this.db.run`DELETE FROM single WHERE name = ${name}`
  }
}
