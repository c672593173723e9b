/** Headline style: the rules in order, each by its name. */
import type { Rule } from '../costs.ts'
import { is, type Tagged } from '../read/tagged.ts'
import { withoutArticles, withoutAuxiliaries } from './left-out.ts'
import { perfectToPresent } from './tenses.ts'

type StyleRule = readonly [name: Rule, rule: (words: Tagged) => Tagged]

const RULES: readonly StyleRule[] = [
  // Before "is" goes: a verb that stands behind it is not the line's.
  ['past-to-present', perfectToPresent],
  ['auxiliary-dropped', withoutAuxiliaries],
  ['articles-dropped', withoutArticles],
]

/** Who writes two of them writes sentences. */
const hasTwoSentences = (words: Tagged): boolean =>
  words.slice(0, -1).some((word) => is(word, /^[.!?]$/))

export interface InStyle {
  readonly words: Tagged
  /** Names of the rules that changed something, in order. */
  readonly rules: readonly Rule[]
}

export function inHeadlineStyle(words: Tagged): InStyle {
  if (hasTwoSentences(words)) return { words, rules: [] }
  return RULES.reduce<InStyle>(
    (styled, [name, rule]) => {
      const changed = rule(styled.words)
      return changed === styled.words ? styled : { words: changed, rules: [...styled.rules, name] }
    },
    { words, rules: [] },
  )
}
