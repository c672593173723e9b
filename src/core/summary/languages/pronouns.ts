/**
 * What pronouns do in other languages and not in English: they hang on a verb, stand for nobody, or
 * follow their verb.
 */
import type { PointingWords } from '../extract/pointing/words.ts'
import type { Word } from '../extract/words-in.ts'

/** As far into a sentence as a pronoun may stand for a name behind it: "In his speech, Mr Smith …". */
export const AHEAD = 6

/** "l'a fait": before a verb an article is a pronoun, which the subject of its own clause is not. */
export const isClitic = (words: readonly Word[], word: Word, pointing: PointingWords) =>
  (word.at < AHEAD || isInFirstClause(words, word, pointing)) &&
  pointing.articles.has(word.lower) &&
  pointing.auxiliaries.has(word.next?.lower ?? '') &&
  /^['’]/u.test(word.next?.gap ?? '')

const isInFirstClause = (
  words: readonly Word[],
  { at }: Word,
  { leading, relatives }: PointingWords,
) =>
  !words
    .slice(1, at)
    .some(({ lower, gap }) => /\S/u.test(gap) || leading.has(lower) || relatives.has(lower))

/** "il y a", "il n'y a" */
export function isImpersonal({ next }: Word, { impersonal }: PointingWords): boolean {
  const word = /^ne?$/.test(next?.lower ?? '') ? next?.next : next
  return impersonal.has(word?.lower ?? '')
}

/** "Als Grund nannte er …": where the verb stands second, what stands before it is not its subject. */
export const isInverted = (
  words: readonly Word[],
  { at, text }: Word,
  { inverted }: PointingWords,
) => at > 1 && inverted.has(text) && !words.slice(1, at + 1).some(({ gap }) => /\S/u.test(gap))
