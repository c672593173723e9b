/** The pointing words of the languages that have them; of others none are known. */
import { ENGLISH } from './english.ts'
import { FRENCH } from './french.ts'
import { GERMAN } from './german.ts'
import { PORTUGUESE } from './portuguese.ts'
import { SPANISH } from './spanish.ts'
import type { PointingWords } from './words.ts'

const BY_LANGUAGE: ReadonlyMap<string, PointingWords> = new Map([
  ['en', ENGLISH],
  ['fr', FRENCH],
  ['de', GERMAN],
  ['es', SPANISH],
  ['pt', PORTUGUESE],
])

/** By a language's two letters. */
export const pointingIn = (language: string): PointingWords | null =>
  BY_LANGUAGE.get(language) ?? null
