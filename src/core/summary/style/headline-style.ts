/** Headline style: the rules in order, each by its name, and the present of headlines for what has happened. */
import { baseOfPast } from '../../english/verbs.ts'
import type { Rule } from '../costs.ts'
import { hasTag, is, type Tagged, type TaggedWord } from '../read/tagged.ts'
import { CLAUSE, withoutArticles, withoutAuxiliaries } from './left-out.ts'

const RULES: readonly (readonly [name: Rule, rule: (words: Tagged) => Tagged])[] = [
  // Before "is" goes: a verb that stands behind it is not the line's.
  ['past-to-present', perfectToPresent],
  ['auxiliary-dropped', withoutAuxiliaries],
  ['articles-dropped', withoutArticles],
]

interface InStyle {
  readonly words: Tagged
  /** Names of the rules that changed something, in order. */
  readonly rules: readonly Rule[]
}

export function inHeadlineStyle(words: Tagged): InStyle {
  // Who writes two sentences writes no headline.
  if (words.slice(0, -1).some((word) => is(word, /^[.!?]$/))) return { words, rules: [] }
  return RULES.reduce<InStyle>(
    (styled, [name, rule]) => {
      const changed = rule(styled.words)
      return changed === styled.words ? styled : { words: changed, rules: [...styled.rules, name] }
    },
    { words, rules: [] },
  )
}

/** "has struggled over the years" is not of today. */
const LASTS = /^(?:years|decades|centuries|since)$/i

/**
 * "has approved a plan" → "approves a plan": the first verb, and the perfect only, since another past may
 * be a participle. "has" and "have" say whether the subject is one or many. Of two verbs that are joined,
 * both or none: "have arrested and charged".
 */
function perfectToPresent(words: Tagged): Tagged {
  const at = words.findIndex(
    (word, i) =>
      is(word, /^(?:has|have)$/i) &&
      hasTag(words[i + 1], /^VB[ND]$/) &&
      !is(words[i + 1], /^been$/i),
  )
  const verb = words[at + 1]
  const many = is(words[at], /^have$/i)
  const text = verb && presentOf(verb.text, many)
  const earlier = words.slice(0, Math.max(at, 0))
  if (at < 1 || !text || earlier.some((word) => hasTag(word, /^(?:VB|MD|W)/) || is(word, CLAUSE)))
    return words
  const later = words.slice(at + 2)
  if (words.some((word) => is(word, LASTS)) || later.some(isJoined)) return words
  return words.toSpliced(at, 2, { ...verb, text, tag: many ? 'VBP' : 'VBZ' })
}

const isJoined = (word: TaggedWord, at: number, words: Tagged): boolean =>
  is(word, /^(?:,|and|or|but)$/i) && hasTag(words[at + 1], /^VB[DN]$/)

function presentOf(past: string, many: boolean): string | null {
  const base = baseOfPast(past)
  if (base === null || many) return base
  if (/[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}ies`
  return /(?:s|x|z|ch|sh|o)$/.test(base) ? `${base}es` : `${base}s`
}
