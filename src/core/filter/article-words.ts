/**
 * An article's words as filters look for them: " stem stem … =US +c++ @2:en ". Stems in reading order, the
 * headline first, so that a phrase is a run of them; then each mark once; last the language that they are
 * stemmed in, with the number of the stemming. What an older version wrote has no such end.
 */
import { languageOf } from '../summary/languages/guess.ts'
import type { CleanArticle } from '../summary/summary.ts'
import { isTitleCase } from '../summary/title-case.ts'
import { visible } from '../text/visible.ts'
import { isStemLanguage, STEMMING, type StemLanguage, stemIn } from './stems.ts'
import {
  caseMark,
  isCapital,
  isInCapitals,
  isSmallWord,
  normalWords,
  signMarks,
  written,
} from './words.ts'

const MOST_STEMS = 10_000
const MOST_MARKS = 2_000
const LONGEST_ARTICLE = 50_000
const LONGEST_WORD = 64

/** How an article's words are stemmed; `und`: they are not. */
export const endMark = (language: StemLanguage | null): string =>
  `@${STEMMING}:${language ?? 'und'}`

/**
 * Of the first 50,000 UTF-16 units at most 10,000 words, and no more than 50,000 units of stems, since one
 * character can become eighteen; words over 64 units are left out.
 */
export function articleWords({ headline, paragraphs, language }: ArticleText): string {
  const spoken = stemLanguageOf({ headline, paragraphs, language })
  const texts = withinLimit([headline, ...paragraphs]).map((text) => ({
    text,
    words: written(text),
  }))
  const stems = stemsOf(texts, spoken)
  const marks = [...marksOf(texts)].slice(0, MOST_MARKS)
  return ` ${[...stems, ...marks, endMark(spoken)].join(' ')} `
}

export type ArticleText = Pick<CleanArticle, 'headline' | 'paragraphs' | 'language'>

function withinLimit(texts: readonly string[]): string[] {
  const kept: string[] = []
  let left = LONGEST_ARTICLE
  for (const text of texts) {
    if (left <= 0) break
    kept.push(visible(text.slice(0, left)))
    left -= text.length + 1
  }
  return kept
}

/** Read once; its words are asked for stems, and for what stems do not tell. */
interface Read {
  readonly text: string
  readonly words: readonly string[]
}

function stemsOf(texts: readonly Read[], language: StemLanguage | null): string[] {
  const stems: string[] = []
  let length = 0
  for (const { words } of texts)
    for (const word of words)
      for (const normal of normalWords(word)) {
        if (normal.length > LONGEST_WORD) continue
        const stem = stemIn(language, normal)
        length += stem.length + 1
        if (stems.length >= MOST_STEMS || length >= LONGEST_ARTICLE) return stems
        stems.push(stem)
      }
  return stems
}

function marksOf(texts: readonly Read[]): Set<string> {
  const marks = new Set<string>()
  texts.forEach((read, i) => {
    const isHeadline = i === 0
    for (const mark of caseMarks(read, isHeadline)) if (marks.size < MOST_MARKS) marks.add(mark)
    for (const mark of signMarks(read.text)) if (marks.size < MOST_MARKS) marks.add(mark)
  })
  return marks
}

/** In a headline each first word has a capital, and of one in Title Case every word. */
function* caseMarks({ text, words }: Read, isHeadline: boolean): Generator<string> {
  const tellsCapital = !isHeadline || !isTitleCase(text)
  for (const [i, word] of words.entries()) {
    if (word.length > LONGEST_WORD || word === word.toLowerCase()) continue
    if (isInCapitals(word)) {
      if (!isShouted(words, i)) yield caseMark(word)
    } else if (isCapital(word) && isSmallWord(word) && tellsCapital && !(isHeadline && i === 0)) {
      yield caseMark(word)
    }
  }
}

const NEIGHBOURS = 3

/** Among words in capitals, capitals tell nothing. */
function isShouted(words: readonly string[], at: number): boolean {
  const around = [
    ...words.slice(Math.max(0, at - NEIGHBOURS), at),
    ...words.slice(at + 1, at + 1 + NEIGHBOURS),
  ].filter((word) => /\p{L}/u.test(word))
  const loud = around.filter((word) => word === word.toUpperCase() && word !== word.toLowerCase())
  return around.length > 0 && loud.length > around.length / 2
}

const CYRILLIC = /\p{Script=Cyrillic}/u
const UKRAINIAN = /[іїєґ]/iu
const ARABIC = /\p{Script=Arabic}/u
/** Letters of Persian and Urdu that Arabic has not. */
const NOT_ARABIC = /[پچژگکیٹڈڑے]/u
const SAMPLE = 2_000

/** As its publisher says, else as its letters and small words tell. */
function stemLanguageOf(article: ArticleText): StemLanguage | null {
  const [declared = ''] = (article.language ?? 'und').toLowerCase().split('-')
  if (isStemLanguage(declared)) return declared
  if (declared !== 'und') return null
  const sample = [article.headline, ...article.paragraphs].join(' ').slice(0, SAMPLE)
  if (CYRILLIC.test(sample)) return UKRAINIAN.test(sample) ? 'uk' : 'ru'
  if (ARABIC.test(sample)) return NOT_ARABIC.test(sample) ? null : 'ar'
  return languageOf({ ...article, corrections: [] })
}
