/**
 * Reads the compression data: lines of lower-cased words, tags, relations and keep masks.
 */
import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { relationIds, tagIds } from '../src/core/summary/model/labels.ts'

export interface Row {
  readonly words: readonly string[]
  readonly tags: Uint8Array
  readonly relations: Uint8Array
  readonly keep: Uint8Array
}

export const dataFolder = () =>
  process.env.LEDE_DATA ?? new URL('../../shared/data', import.meta.url).pathname

export function readRows(file: string): Row[] {
  const text = gunzipSync(readFileSync(file)).toString('utf8')
  return text.trim().split('\n').map(toRow)
}

function toRow(line: string): Row {
  const { w, p, d, k } = JSON.parse(line)
  const id = (map: ReadonlyMap<string, number>) => (label: string) => map.get(label) ?? 0
  return {
    words: w.split(' '),
    tags: Uint8Array.from(p.split(' '), id(tagIds)),
    relations: Uint8Array.from(d.split(' '), id(relationIds)),
    keep: Uint8Array.from(k, Number),
  }
}
