/**
 * Names that an article gives in full: one word of such a name, alone, calls for somebody who was
 * named before.
 */
import { once } from '../../once.ts'
import { pattern } from '../../pattern.ts'
import { isSpeaker, speaks } from '../languages/speakers.ts'
import type { ExtractedSentence } from '../summary.ts'
import type { PointingWords } from './pointing/words.ts'
import { clauseOpens, is, type Word } from './words-in.ts'

export interface ArticleNames {
  readonly first: ReadonlySet<string>
  readonly last: ReadonlySet<string>
  /** Abbreviations that stand in brackets behind the name that they are short for. */
  readonly short: ReadonlySet<string>
  /** Names that need no introduction: the article has them behind "in". */
  readonly places: () => ReadonlySet<string>
}

const WORD = '\\p{Lu}[\\p{L}\\p{M}-]{1,30}'
const INITIALS = '(?:\\p{Lu}\\. ?){1,3}'
const FULL_NAME = pattern.gu`(?:${WORD} (?:${INITIALS} ?)?|${INITIALS} ?)${WORD}(?: ${WORD}){0,6}`

const SHORT = /(?<=\p{L} \()\p{Lu}{2,8}(?=[,)])/gu

export function namesOf(
  sentences: readonly ExtractedSentence[],
  pointing: PointingWords | null,
): ArticleNames {
  const all = (name: RegExp) => sentences.flatMap<string>(({ text }) => text.match(name) ?? [])
  const full = all(FULL_NAME())
  return {
    first: new Set(full.map((name) => name.slice(0, name.indexOf(' ')))),
    last: new Set(full.map((name) => name.slice(name.lastIndexOf(' ') + 1))),
    short: new Set(all(SHORT)),
    places: once(() => new Set(pointing ? all(pointing.within()) : [])),
  }
}

/** "Corker said", "Mr Smith said": names that the article gives in full somewhere else. */
export function loneNames(words: readonly Word[], names: ArticleNames): readonly string[] {
  const inFull = new Set<string>()
  const alone: string[] = []
  for (const word of words) {
    const { before, next } = word
    if (!word.capital || word.quoted || is(word, 'stops') || is(before, 'articles')) continue
    const titled = is(before, 'titles')
    if (before?.capital && word.gap.trim() === '' && !titled) inFull.add(word.text)
    else if (next?.capital && next.gap === ' ') continue
    else if (inFull.has(word.text)) continue
    else if (titled || isLastName(word, names)) alone.push(word.text)
  }
  return alone
}

/** "Anthony, who …", "Anthony has …", and not "Russian officials". */
function isLastName(word: Word, names: ArticleNames): boolean {
  const { text, next } = word
  const isSubject = clauseOpens(word) && (next?.gap.startsWith(',') || is(next, 'stops'))
  const isName = names.last.has(text) || (names.first.has(text) && isSubject)
  return isName && !names.places().has(text)
}

/**
 * First names, names that the article never gives in full, abbreviations that it explains somewhere
 * else, and speakers without a description: "instead of Kim", "as Gerti found", "Ian Roe said".
 */
export const namesInPassing = (words: readonly Word[], names: ArticleNames): readonly string[] =>
  words
    .filter((word) => isShort(word, words, names) || isPassing(word, names))
    .map(({ text }) => text)

const isPassing = (word: Word, names: ArticleNames) =>
  !word.pointing?.capitalNouns && (isNameInPassing(word, names) || isSpeaker(word))

/** "The RCMP denies it", where another sentence has "the Royal Canadian Mounted Police (RCMP)". */
const isShort = ({ text }: Word, words: readonly Word[], { short }: ArticleNames) =>
  short.has(text) && !words.some((word) => word.text === text && word.gap.endsWith('('))

function isNameInPassing(word: Word, names: ArticleNames): boolean {
  if (!isNameAlone(word, names)) return false
  const { text, before, next } = word
  if ((next?.gap !== ' ' || is(next, 'stops')) && names.first.has(text)) return true
  // A sentence's first word has a capital anyway.
  const isSubject = clauseOpens(word) || speaks(word)
  return before !== undefined && (isSubject || /^['’]/u.test(next?.gap ?? ''))
}

const JOINED = /^[ .-]+$/

function isNameAlone(word: Word, names: ArticleNames): boolean {
  const { text, gap, capital, before, next } = word
  if (!capital || /^\p{Lu}+$/u.test(text)) return false
  const isPart =
    (next?.capital && JOINED.test(next.gap)) ||
    (before?.capital && (JOINED.test(gap) || gap === ', '))
  const isPlace = is(before, 'locating', 'articles') || names.places().has(text)
  return !is(word, 'stops', 'known', 'times') && !isPart && !isPlace
}
