/** What may go from inside a sentence: a bracket, an aside, what describes its subject. */
import { hasTag, is, type Tagged } from '../headlinese/tagged.ts'
import { FINITE, hasAnyVerb, isSaying, isVerbal } from './clause.ts'
import { PLACE } from './openers.ts'

const NOMINAL = /^(?:NN|CD$|PRP$)/
/** The most words that an aside has. */
const LONGEST_ASIDE = 12

/** "(FYR)". */
export const isBracket = (words: Tagged, from: number, to: number): boolean =>
  is(words[from], /^[([]$/) &&
  is(words[to - 1], /^[)\]]$/) &&
  !words.slice(from + 1, to - 1).some((word) => is(word, /^[)\]]$/))

/** ", 58," or ", which has six ferries," between subject and verb. */
export function isAside(words: Tagged, from: number, to: number): boolean {
  const inside = words.slice(from + 1, to - 1)
  return (
    is(words[from], /^,$/) &&
    is(words[to - 1], /^,$/) &&
    inside.length > 0 &&
    inside.length <= LONGEST_ASIDE &&
    !inside.some((word) => is(word, /^,$/)) &&
    !inside.some((word) => hasTag(word, /^CC$/)) &&
    (hasTag(inside[0], /^W/) || !hasAnyVerb(inside)) &&
    hasTag(words[from - 1], NOMINAL) &&
    isVerbal(words[to]) &&
    !isSaying(words[to]) &&
    !words.slice(0, from).some((word) => hasTag(word, FINITE))
  )
}

/**
 * "delay caused by fog may …" → "delay may …". Of many ("children with asthma") it would say
 * more than is true.
 */
export function isOfSubject(words: Tagged, from: number, to: number): boolean {
  const [last, first] = [words[from - 1], words[from]]
  const inside = words.slice(from, to)
  const opens = is(first, PLACE) || (hasTag(first, /^VBN$/) && hasTag(words[from + 1], /^IN$/))
  return (
    opens &&
    hasTag(last, /^NNP?$/) &&
    hasTag(words[to], FINITE) &&
    !isSaying(words[to]) &&
    hasTag(inside.at(is(inside.at(-1), /^,$/) ? -2 : -1), NOMINAL) &&
    !inside.slice(0, -1).some((word) => hasTag(word, FINITE) || is(word, /^[,;:]$/)) &&
    !words.slice(0, from).some((word) => hasTag(word, FINITE) || hasTag(word, /^(?:IN|TO)$/))
  )
}
