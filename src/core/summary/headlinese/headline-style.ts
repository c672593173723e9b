/** Headline style for words of a sentence: the rules in order, each by its name. */
import { withoutArticles } from './articles.ts'
import { withoutAuxiliaries } from './auxiliaries.ts'
import { willToTo } from './future.ts'
import { inPresent } from './present.ts'
import type { Tagged } from './tagged.ts'

const RULES: readonly (readonly [name: string, rule: (words: Tagged) => Tagged])[] = [
  ['auxiliary-dropped', withoutAuxiliaries],
  ['will-to-to', willToTo],
  ['past-to-present', inPresent],
  ['articles-dropped', withoutArticles],
]

export interface InStyle {
  readonly words: Tagged
  /** Names of the rules that changed something, in order. */
  readonly rules: readonly string[]
}

export function inHeadlineStyle(words: Tagged): InStyle {
  return RULES.reduce<InStyle>(
    (styled, [name, rule]) => {
      const changed = rule(styled.words)
      return changed === styled.words ? styled : { words: changed, rules: [...styled.rules, name] }
    },
    { words, rules: [] },
  )
}
