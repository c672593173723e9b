/** Which abbreviations hold in which language. */
import type { Abbreviations } from './abbreviations.ts'
import { cyrillic } from './languages/cyrillic.ts'
import { dutch } from './languages/dutch.ts'
import { english } from './languages/english.ts'
import { french } from './languages/french.ts'
import { german } from './languages/german.ts'
import { italian } from './languages/italian.ts'
import { nordic } from './languages/nordic.ts'
import { finnish, greek, hungarian, romanian, turkish, unlisted } from './languages/others.ts'
import { portuguese } from './languages/portuguese.ts'
import { slavic } from './languages/slavic.ts'
import { spanish } from './languages/spanish.ts'

const BY_LANGUAGE: ReadonlyMap<string, Abbreviations> = new Map([
  ['en', english],
  ['de', german],
  ['fr', french],
  ['es', spanish],
  ['ca', spanish],
  ['gl', spanish],
  ['pt', portuguese],
  ['it', italian],
  ['nl', dutch],
  ['af', dutch],
  ...['da', 'nb', 'nn', 'no', 'sv', 'is'].map((code) => [code, nordic] as const),
  ...['pl', 'cs', 'sk', 'sl', 'hr', 'bs'].map((code) => [code, slavic] as const),
  ...['ru', 'uk', 'be', 'bg', 'sr', 'mk', 'kk', 'ky'].map((code) => [code, cyrillic] as const),
  ['el', greek],
  ['tr', turkish],
  ['hu', hungarian],
  ['fi', finnish],
  ['ro', romanian],
])

/** By the primary subtag of a language tag. */
export const abbreviationsOf = (language: string): Abbreviations =>
  BY_LANGUAGE.get(language) ?? unlisted
