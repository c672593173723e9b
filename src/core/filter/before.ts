/**
 * Filters as an older version stored them: one thing each, and several words always a phrase. They keep what
 * they found. Where a phrase was written with an operator it found nothing, and is read as it was meant.
 */
import * as v from 'valibot'
import type { Typed } from '../schema.ts'
import { type Filter, parseFilter } from './filter.ts'
import { print } from './print.ts'
import type { Test } from './test.ts'

export const filterBeforeSchema = v.variant('kind', [
  v.object({ kind: v.literal('everything') }),
  v.object({ kind: v.literal('topic'), topic: v.string() }),
  v.object({ kind: v.literal('publisher'), publisher: v.string() }),
  v.object({ kind: v.literal('language'), language: v.string() }),
  v.object({ kind: v.literal('phrase'), text: v.string() }),
])
export type FilterBefore = Typed<typeof filterBeforeSchema>

export function takenOver(before: FilterBefore): Filter {
  if (before.kind !== 'phrase') return { text: print(before) }
  const { text } = before
  const meant = OPERATOR.test(text) ? parseFilter(text) : null
  return meant?.ok ? meant.value : { text: print(wordsOf(text)) }
}

/** Between two words; one that begins with a dash alone was found without it. */
const OPERATOR = /\S\s+(?:(?:OR|AND|NOT)\s+\S|-\p{L})/u

const wordsOf = (text: string): Test => ({ kind: 'words', text: text.replaceAll('"', ' ') })
