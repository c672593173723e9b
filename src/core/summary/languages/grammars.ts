/**
 * The languages that have rules of their own beside English, by their codes of two letters. Their patterns are
 * long: each language's are made when an article is in it.
 */
import { once } from '../../once.ts'
import { french } from './french.ts'
import { german } from './german.ts'
import type { Grammar } from './grammar.ts'
import { portuguese } from './portuguese.ts'
import { spanish } from './spanish.ts'

const MADE: ReadonlyMap<string, () => Grammar> = new Map([
  ['de', once(german)],
  ['es', once(spanish)],
  ['fr', once(french)],
  ['pt', once(portuguese)],
])

export const GRAMMARS: Pick<ReadonlyMap<string, Grammar>, 'get'> = {
  get: (code) => MADE.get(code)?.(),
}

/** By a language tag; undefined for English and for languages without rules. */
export const grammarIn = (tag: string | null): Grammar | undefined =>
  GRAMMARS.get(tag?.slice(0, 2).toLowerCase() ?? '')
