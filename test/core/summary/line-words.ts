import type { Evidence } from '../../../src/core/summary/summary.ts'

/** The words of the line again, in its order and forms. */
export function lineWords({ kept, added }: Pick<Evidence, 'kept' | 'added'>): readonly string[] {
  const line = kept.map(({ word, as }) => as ?? word)
  for (const { word, at } of added) line.splice(at, 0, word)
  return line
}
