/**
 * Names that an article gives in full: one word of such a name, alone, calls for somebody who was
 * named before.
 */
import type { DescribedSentence } from './document.ts'
import type { PointingWords } from './pointing/words.ts'
import { clauseOpens, type Word } from './words-in.ts'

export interface ArticleNames {
  readonly first: ReadonlySet<string>
  readonly last: ReadonlySet<string>
}

const WORD = '\\p{Lu}[\\p{L}\\p{M}-]{1,30}'
const INITIALS = '(?:\\p{Lu}\\. ?){1,3}'
const FULL_NAME = new RegExp(
  `(?:${WORD} (?:${INITIALS} ?)?|${INITIALS} ?)${WORD}(?: ${WORD}){0,6}`,
  'gu',
)

export function namesOf(sentences: readonly DescribedSentence[]): ArticleNames {
  const first = new Set<string>()
  const last = new Set<string>()
  for (const { sentence } of sentences)
    for (const name of sentence.text.match(FULL_NAME) ?? []) {
      first.add(name.slice(0, name.indexOf(' ')))
      last.add(name.slice(name.lastIndexOf(' ') + 1))
    }
  return { first, last }
}

/** "Corker said", "Mr Smith said": names that the article gives in full somewhere else. */
export function loneNames(
  found: readonly Word[],
  pointing: PointingWords,
  names: ArticleNames,
): readonly string[] {
  const inFull = new Set<string>()
  const alone: string[] = []
  for (const [at, word] of found.entries()) {
    if (!word.capital || word.quoted) continue
    const before = found[at - 1]
    const next = found[at + 1]
    const titled = before !== undefined && pointing.titles.has(before.lower)
    const isFirst = names.first.has(word.text) && isSubject(found, at, pointing)
    if (before?.capital && word.gap.trim() === '' && !titled) inFull.add(word.text)
    else if (next?.capital && next.gap === ' ') continue
    else if (inFull.has(word.text)) continue
    else if (titled || names.last.has(word.text) || isFirst) alone.push(word.text)
  }
  return alone
}

/** "Anthony, who …", "Anthony has …", and not "Russian officials". */
function isSubject(found: readonly Word[], at: number, pointing: PointingWords): boolean {
  const next = found[at + 1]
  return (
    next !== undefined &&
    clauseOpens(found, at, pointing) &&
    (next.gap.startsWith(',') || pointing.stops.has(next.lower))
  )
}
