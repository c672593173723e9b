/**
 * What pronouns do in other languages and not in English: they hang on a verb, stand for nobody, or
 * follow their verb.
 */
import { is, type Word } from '../extract/words-in.ts'

/** As far into a sentence as a pronoun may stand for a name behind it: "In his speech, Mr Smith …". */
export const AHEAD = 6

/** "l'a fait": before a verb an article is a pronoun, which the subject of its own clause is not. */
export const isClitic = (words: readonly Word[], word: Word): boolean =>
  (word.at < AHEAD || isInFirstClause(words, word)) &&
  is(word, 'articles') &&
  is(word.next, 'auxiliaries') &&
  /^['’]/u.test(word.next?.gap ?? '')

const isInFirstClause = (words: readonly Word[], { at }: Word) =>
  !words.slice(1, at).some((word) => /\S/u.test(word.gap) || is(word, 'leading', 'relatives'))

/** "il y a", "il n'y a", and not "il y a déposé" */
export function isImpersonal({ next }: Word): boolean {
  const word = /^ne?$/.test(next?.lower ?? '') ? next?.next : next
  const isDone = is(word?.next, 'auxiliaries') && PARTICIPLE.test(word?.next?.next?.lower ?? '')
  return is(word, 'impersonal') && !(isDone && word?.lower === 'y')
}

const PARTICIPLE = /.[^t]é$/u

/** "Als Grund nannte er …": where the verb stands second, what stands before it is not its subject. */
export const isInverted = (words: readonly Word[], { at, text, pointing }: Word): boolean =>
  at > 1 &&
  pointing?.inverted.has(text) === true &&
  !words.slice(1, at + 1).some(({ gap }) => /\S/u.test(gap))
