/** The languages that have rules of their own beside English, by their codes of two letters. */
import { FRENCH } from './french.ts'
import { GERMAN } from './german.ts'
import type { Grammar } from './grammar.ts'
import { PORTUGUESE } from './portuguese.ts'
import { SPANISH } from './spanish.ts'

export const GRAMMARS: ReadonlyMap<string, Grammar> = new Map([
  ['de', GERMAN],
  ['es', SPANISH],
  ['fr', FRENCH],
  ['pt', PORTUGUESE],
])
