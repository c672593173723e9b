/** The ways in which words can be shortened: each edit taken or not, in one order, then styled. */
import type { Rule } from '../costs.ts'
import { capitalised } from '../letter-case.ts'
import type { Reading } from '../read/reading.ts'
import { is, type Tagged, type TaggedWord, written } from '../read/tagged.ts'
import { inHeadlineStyle } from '../style/headline-style.ts'
import { isTitleCase } from '../title-case.ts'
import { withoutAbbreviation } from './abbreviation.ts'
import { withoutAsClause, withoutCircumstance } from './circumstance.ts'
import { withoutSecondClause, withoutTeaser } from './clause.ts'
import { withoutDay } from './day.ts'
import { withoutSecondDeed } from './deed.ts'
import type { Edit } from './edit.ts'
import { withoutMethod } from './method.ts'
import { sideFirst, withoutTopic } from './relation.ts'

export interface Draft {
  readonly words: Tagged
  readonly text: string
  /** Names of the rules applied, in order. */
  readonly rules: readonly Rule[]
}

/** These change no fact, so that they are tried on every headline. */
const TURNS: readonly Edit[] = [
  { name: 'side-first', make: sideFirst },
  { name: 'topic-of-subject-dropped', make: withoutTopic },
  { name: 'abbreviation-dropped', make: withoutAbbreviation },
]

/** These leave something out. */
const CUTS: readonly Edit[] = [
  { name: 'teaser-dropped', make: withoutTeaser },
  { name: 'second-clause-dropped', make: withoutSecondClause },
  { name: 'second-deed-dropped', make: withoutSecondDeed },
  { name: 'circumstance-dropped', make: withoutCircumstance },
  { name: 'as-clause-dropped', make: withoutAsClause },
  { name: 'method-dropped', ofFigures: true, make: withoutMethod },
  { name: 'day-dropped', ofFigures: true, make: withoutDay },
]

/** Enough for each edit alone and the useful pairs; the gates are asked about each. */
const MOST_DRAFTS = 120

export const draftOf = (words: Tagged, rules: readonly Rule[]): Draft => ({
  words,
  text: capitalised(written(words)),
  rules,
})

/** The drafts and all that the turns make of them. */
export const turned = (drafts: readonly Draft[], reading: Reading) => grown(drafts, TURNS, reading)

/** The drafts and all that the cuts make of them, each as it is and in headline style. */
export function shortened(drafts: readonly Draft[], reading: Reading) {
  const all = grown(drafts, CUTS, reading)
  // In title case every word looks like a name, and such headlines have their style already.
  if (isTitleCase(drafts[0]?.text ?? '')) return all
  return all.flatMap((draft) => {
    const { words, rules } = inHeadlineStyle(draft.words)
    return rules.length === 0 ? [draft] : [draft, draftOf(words, [...draft.rules, ...rules])]
  })
}

function grown(drafts: readonly Draft[], edits: readonly Edit[], reading: Reading) {
  let all = drafts
  for (const edit of edits) {
    const more = all.flatMap(({ words, rules }) =>
      edit.make(words, reading).map((changed) => {
        const figures = edit.ofFigures ? [] : figureDropped(words, changed)
        return draftOf(changed, [...rules, edit.name, ...figures])
      }),
    )
    all = [...all, ...more].slice(0, MOST_DRAFTS)
  }
  return all
}

/** A figure is more than what it stands in. */
export function figureDropped(words: Tagged, changed: Tagged): readonly Rule[] {
  const isFigure = (word: TaggedWord) => is(word, /\d/)
  const isLost = words.filter(isFigure).length > changed.filter(isFigure).length
  return isLost ? ['figure-dropped'] : []
}
