/**
 * Names that an article gives in full: one word of such a name, alone, calls for somebody who was
 * named before.
 */
import { once } from '../../once.ts'
import type { DescribedSentence } from './document.ts'
import type { PointingWords } from './pointing/words.ts'
import { clauseOpens, type Word } from './words-in.ts'

export interface ArticleNames {
  readonly first: ReadonlySet<string>
  readonly last: ReadonlySet<string>
  /** Names that need no introduction: the article has them behind "in". */
  readonly places: () => ReadonlySet<string>
}

const WORD = '\\p{Lu}[\\p{L}\\p{M}-]{1,30}'
const INITIALS = '(?:\\p{Lu}\\. ?){1,3}'
const FULL_NAME = new RegExp(
  `(?:${WORD} (?:${INITIALS} ?)?|${INITIALS} ?)${WORD}(?: ${WORD}){0,6}`,
  'gu',
)

export function namesOf(
  sentences: readonly DescribedSentence[],
  pointing: PointingWords | null,
): ArticleNames {
  const first = new Set<string>()
  const last = new Set<string>()
  for (const { sentence } of sentences)
    for (const name of sentence.text.match(FULL_NAME) ?? []) {
      first.add(name.slice(0, name.indexOf(' ')))
      last.add(name.slice(name.lastIndexOf(' ') + 1))
    }
  return { first, last, places: once(() => placesOf(sentences, pointing)) }
}

const placesOf = (sentences: readonly DescribedSentence[], pointing: PointingWords | null) =>
  new Set(
    pointing
      ? sentences.flatMap<string>(({ sentence }) => sentence.text.match(pointing.within) ?? [])
      : [],
  )

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
    if (before?.capital && word.gap.trim() === '' && !titled) inFull.add(word.text)
    else if (next?.capital && next.gap === ' ' && !titled) continue
    else if (inFull.has(word.text)) continue
    else if (titled || isLastName(found, at, { pointing, names })) alone.push(word.text)
  }
  return alone
}

interface Known {
  readonly pointing: PointingWords
  readonly names: ArticleNames
}

/** "Anthony, who …", "Anthony has …", and not "Russian officials". */
function isLastName(found: readonly Word[], at: number, { pointing, names }: Known): boolean {
  const name = found[at]?.text ?? ''
  const isName = names.last.has(name) || (names.first.has(name) && isSubject(found, at, pointing))
  return isName && !names.places().has(name)
}

function isSubject(found: readonly Word[], at: number, pointing: PointingWords): boolean {
  const next = found[at + 1]
  return (
    next !== undefined &&
    clauseOpens(found, at, pointing) &&
    (next.gap.startsWith(',') || pointing.stops.has(next.lower))
  )
}

/**
 * First names, names that the article never gives in full, and speakers without a description:
 * "instead of Kim", "as Gerti found", "Ian Roe said".
 */
export const namesInPassing = (
  found: readonly Word[],
  pointing: PointingWords,
  names: ArticleNames,
): readonly string[] =>
  pointing.capitalNouns
    ? []
    : found
        .filter(
          (_, at) =>
            isNameInPassing(found, at, { pointing, names }) || isSpeaker(found, at, pointing),
        )
        .map(({ text }) => text)

/** The last of two names beside "said", which nothing before or behind describes. */
function isSpeaker(found: readonly Word[], at: number, pointing: PointingWords): boolean {
  const [first, last, next] = [found[at - 1], found[at], found[at + 1]]
  if (!first?.capital || !last?.capital || last.gap !== ' ') return false
  if (next && (next.capital || next.gap.startsWith(','))) return false
  const before = found[at - 2]
  const speaks = ({ lower }: Word) => pointing.reporting.has(lower)
  return (
    (before !== undefined && speaks(before) && /\S/u.test(before.gap)) ||
    (next !== undefined && speaks(next) && clauseOpens(found, at - 1, pointing))
  )
}

function isNameInPassing(found: readonly Word[], at: number, known: Known): boolean {
  const [word, next] = [found[at], found[at + 1]]
  if (!word || !isNameAlone(found, at, known)) return false
  const { pointing, names } = known
  const owns = next !== undefined && POSSESSIVE.test(next.gap)
  const isHead = next === undefined || next.gap !== ' ' || pointing.stops.has(next.lower)
  if (isHead && names.first.has(word.text)) return true
  // A sentence's first word has a capital anyway.
  return at > 0 && (owns || clauseOpens(found, at, pointing))
}

const POSSESSIVE = /^['’]/u
const ABBREVIATION = /^\p{Lu}+$/u
const JOINED = /^[ .-]+$/

function isNameAlone(found: readonly Word[], at: number, { pointing, names }: Known): boolean {
  const [before, word, next] = [found[at - 1], found[at], found[at + 1]]
  if (!word?.capital || ABBREVIATION.test(word.text)) return false
  const { stops, known, times, locating, articles } = pointing
  const isOther = [stops, known, times].some((words) => words.has(word.lower))
  const isPart =
    (next?.capital && JOINED.test(next.gap)) ||
    (before?.capital && (JOINED.test(word.gap) || word.gap === ', '))
  const isPlace = [locating, articles].some((words) => words.has(before?.lower ?? ''))
  return !isOther && !isPart && !isPlace && !names.places().has(word.text)
}
