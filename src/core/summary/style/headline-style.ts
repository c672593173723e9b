/** Headline style for words of a sentence: the rules in order, each by its name. */

import type { Rule } from '../costs.ts'
import { is, type Tagged } from '../read/tagged.ts'
import { withoutArticles, withoutAuxiliaries, withoutThat } from './left-out.ts'
import { inPresent, perfectToPresent, willToTo } from './tenses.ts'

type StyleRule = readonly [name: Rule, rule: (words: Tagged) => Tagged]

/** A headline leaves out "was", so that what looks like its past may be a participle. */
const OF_HEADLINES: readonly StyleRule[] = [
  ['past-to-present', perfectToPresent],
  ['auxiliary-dropped', withoutAuxiliaries],
  ['articles-dropped', withoutArticles],
]

const OF_SENTENCES: readonly StyleRule[] = [
  // Before "is" goes: a verb that stands behind it is not the line's.
  ['past-to-present', inPresent],
  ['auxiliary-dropped', withoutAuxiliaries],
  ['will-to-to', willToTo],
  ['that-dropped', withoutThat],
  ['articles-dropped', withoutArticles],
]

export type Style = 'headline' | 'sentence'

/** Who writes two of them writes sentences. */
const hasTwoSentences = (words: Tagged): boolean =>
  words.slice(0, -1).some((word) => is(word, /^[.!?]$/))

export interface InStyle {
  readonly words: Tagged
  /** Names of the rules that changed something, in order. */
  readonly rules: readonly Rule[]
}

/** The words in headline style, by what they are taken from. */
export function inHeadlineStyle(words: Tagged, from: Style): InStyle {
  if (hasTwoSentences(words)) return { words, rules: [] }
  const rules = from === 'headline' ? OF_HEADLINES : OF_SENTENCES
  return rules.reduce<InStyle>(
    (styled, [name, rule]) => {
      const changed = rule(styled.words)
      return changed === styled.words ? styled : { words: changed, rules: [...styled.rules, name] }
    },
    { words, rules: [] },
  )
}
