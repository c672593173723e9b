/**
 * An English headline as its words: each with what it is compared by, its tag and its relation. Letter
 * case is used only where the line uses it to tell names.
 */
import { FUNCTION_WORDS, IN_PERSON, isNegation } from '../english/lexicon.ts'
import { isWord, type TaggedWord, tagged } from '../summary/read/tagged.ts'
import { type Figure, figuresOf, writtenPlainly } from './figures.ts'
import { idsOfWords, phraseAt } from './phrases.ts'

export interface Term extends TaggedWord {
  /** Two terms say the same where they share one. */
  readonly ids: readonly string[]
  /** Its place among the words and marks of the line. */
  readonly at: number
  readonly isFigure: boolean
  /** Has a meaning of its own. */
  readonly isContent: boolean
}

export interface EnglishLine {
  readonly text: string
  readonly terms: readonly Term[]
  readonly figures: readonly Figure[]
  /** All ids of its terms, and the parts of those with hyphens. */
  readonly ids: ReadonlySet<string>
  /** Whether its capitals tell names from other words. */
  readonly isCased: boolean
}

export function englishLine(written: string): EnglishLine {
  const text = writtenPlainly(written, 'en')
  const figures = figuresOf(text, 'en')
  const words = tagged(text)
  const terms = termsOf(words, figures)
  const parts = words
    .flatMap(({ normal }) =>
      normal.includes('-') ? [...normal.split('-'), normal.replaceAll('-', '')] : [],
    )
    .flatMap((part) => idsOfWords([part]))
  return {
    text,
    terms,
    figures,
    ids: new Set([...terms.flatMap(({ ids }) => ids), ...parts]),
    isCased: isCased(words),
  }
}

function termsOf(words: readonly TaggedWord[], figures: readonly Figure[]): readonly Term[] {
  const terms: Term[] = []
  const taken = new Set<number>()
  words.forEach((word, at) => {
    if (taken.has(at) || (!isWord(word) && !/^n['’]t$/i.test(word.text))) return
    const places = phraseAt(words, at)?.filter((place) => !taken.has(place)) ?? [at]
    for (const place of places) taken.add(place)
    const normals = places.map((place) => words[place]?.normal ?? '')
    const isFigure = figures.some(({ start, end }) => word.start < end && word.end > start)
    const isContent = !isFigure && (places.length > 1 || !isEmpty(word.normal))
    terms.push({ ...word, ids: idsOfWords(normals), at, isFigure, isContent })
  })
  return terms
}

const isEmpty = (word: string) =>
  FUNCTION_WORDS.has(word) ||
  IN_PERSON.has(word) ||
  isNegation(word) ||
  /^(?:one|following)$/.test(word)

/** Not in Title Case, nor all in capitals. */
function isCased(words: readonly TaggedWord[]): boolean {
  const content = words
    .slice(1)
    .filter(({ text, normal }) => /^\p{L}{2}/u.test(text) && !FUNCTION_WORDS.has(normal))
  return (
    content.length === 0 ||
    content.filter(({ text }) => /^\p{Ll}/u.test(text)).length >= content.length / 5
  )
}

export const says = (line: EnglishLine, { ids }: Pick<Term, 'ids'>): boolean =>
  ids.some((id) => line.ids.has(id))
