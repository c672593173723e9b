/**
 * What the labellers say of the words of a sentence: the Penn tag of each, then, from the tags, its
 * grammatical relation. The trained tables are unpacked at first use and kept.
 */
import { once } from '../../once.ts'
import * as relationWeights from '../weights/relations.ts'
import * as tagWeights from '../weights/tagger.ts'
import { text } from '../weights/vocabulary.ts'
import { labelAll, labelTable } from './label-model.ts'
import { OUTSIDE, RELATIONS, TAGS } from './labels.ts'
import { relationLabeller } from './relation-features.ts'
import { tagLabeller } from './tag-features.ts'
import { casesOf, formsIn, formsOf, UNKNOWN_FORM } from './word-form.ts'

export const tagTable = once(() => labelTable(tagWeights))
export const relationTable = once(() => labelTable(relationWeights))
export const knownForms = once(() => formsIn(text))

/** Words beyond these are not looked at. */
export const LONGEST_SENTENCE = 120

/** A sentence as the models know it. */
export interface TaggedSentence {
  /** Forms as of `formsOf`, unknown ones as UNKNOWN_FORM. */
  readonly forms: readonly string[]
  /** Indices in TAGS. */
  readonly tags: ArrayLike<number>
  /** Indices in RELATIONS. */
  readonly relations: ArrayLike<number>
}

/**
 * The Penn tags of the tokens of one sentence and their grammatical relations, without heads; words
 * beyond the 120th are NN and without a relation.
 */
export function label(words: readonly string[]) {
  const { tags, relations } = tagSentence(words.slice(0, LONGEST_SENTENCE))
  return words.map((_, i) => ({
    tag: TAGS[tags[i] ?? 1] ?? 'NN',
    relation: RELATIONS[relations[i] ?? OUTSIDE] ?? 'dep',
  }))
}

/** The same in the terms of the models, of a sentence that is no longer than they look at. */
export function tagSentence(words: readonly string[]): TaggedSentence {
  const spelled = formsOf(words)
  const known = spelled.map(knownForms())
  const forms = spelled.map((form, i) => (known[i] ? form : UNKNOWN_FORM))
  const tagging = tagLabeller({ forms: spelled, known, cases: casesOf(words) })
  const tags = labelAll(tagTable(), tagging, words.length)
  const relations = labelAll(relationTable(), relationLabeller(forms, tags), words.length)
  return { forms, tags, relations }
}
