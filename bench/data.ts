/**
 * The data that is measured on: JSON lines, gzip. They are not part of the repository;
 * `LEDE_DATA` says where they lie, else ../shared/data beside it.
 */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'

export interface DataRow {
  readonly id: string
  readonly lang?: string
  readonly title?: string
  readonly text?: string
  readonly summaries?: readonly string[]
  readonly sentences?: readonly string[]
}

export const dataFolder = (): string =>
  process.env.LEDE_DATA ?? fileURLToPath(new URL('../../shared/data', import.meta.url))

/** All rows of `name`, a path below the folder without its ending. */
export function rowsOf(name: string): DataRow[] {
  const text = gunzipSync(readFileSync(`${dataFolder()}/${name}.jsonl.gz`)).toString('utf8')
  return text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
}
