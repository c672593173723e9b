/**
 * What an article says, as filters ask for it: read in full while an alert is matched, and from hashes
 * later. Both know in which language its words are stemmed.
 */
import { stemOf } from '../text/tokens.ts'
import { hasPhrase, type WordSet } from '../text/word-set.ts'
import { endMark } from './article-words.ts'
import { isStemLanguage, STEM_LANGUAGES, STEMMING, stemIn } from './stems.ts'
import type { Words } from './words.ts'

export interface Said {
  /** Of words, or of their hashes. */
  readonly size: number
  says(words: Words): boolean
}

/** Of words as `articleWords` writes them. */
export function saidIn(text: string): Said {
  const all = text.split(' ').filter((word) => word !== '')
  const code = endOf(all.at(-1))
  const set = new Set(all)
  const has = (stems: readonly string[]) =>
    stems.every((stem) => set.has(stem)) && (stems.length === 1 || hasRun(all, stems))
  return saying(code, all.length, has)
}

/** Of words that are kept as a set: three that stand together in twos alone pass for a phrase. */
export function saidInSet(set: WordSet): Said {
  const code = CODES.find((one) => hasPhrase(set, [endMark(one)]))
  return saying(code, set.length, (stems) => hasPhrase(set, stems))
}

const CODES = [...STEM_LANGUAGES, null]

/** `undefined`: an older version wrote it, by Porter's stems and without marks. */
function endOf(last: string | undefined) {
  const [version, code = ''] = last?.split(':') ?? []
  if (version !== `@${STEMMING}`) return undefined
  return isStemLanguage(code) ? code : null
}

const saying = (
  code: ReturnType<typeof endOf>,
  size: number,
  has: (stems: readonly string[]) => boolean,
): Said => ({
  size,
  says: ({ words, marks }) =>
    code === undefined
      ? has(words.map(stemOf))
      : marks.every((mark) => has([mark])) && has(words.map((word) => stemIn(code, word))),
})

/** Knuth, Morris and Pratt: linear in the text, whatever repeats in it. */
function hasRun(all: readonly string[], run: readonly string[]): boolean {
  const back = fallbacks(run)
  let matched = 0
  for (const word of all) {
    while (matched > 0 && run[matched] !== word) matched = back[matched - 1] ?? 0
    if (run[matched] === word) matched++
    if (matched === run.length) return true
  }
  return false
}

/** How much of a run's beginning stands at the end of each part of it. */
function fallbacks(run: readonly string[]): number[] {
  const back = [0]
  let matched = 0
  for (let i = 1; i < run.length; i++) {
    while (matched > 0 && run[matched] !== run[i]) matched = back[matched - 1] ?? 0
    if (run[matched] === run[i]) matched++
    back.push(matched)
  }
  return back
}
