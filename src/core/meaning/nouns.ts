/** Whether two English lines are about something else: another subject, or one noun for another. */
import type { EnglishLine, Term } from './english-line.ts'
import { names } from './names.ts'
import { areOfOneSide } from './outcomes.ts'

const NOUN = /^NN/

/** Another subject: neither line names that of the other. */
export function changesSubject(before: EnglishLine, after: EnglishLine): boolean {
  const [old, now] = [subjectOf(before), subjectOf(after)]
  return (
    old !== undefined &&
    now !== undefined &&
    !names(after, old, before) &&
    !names(before, now, after)
  )
}

const subjectOf = ({ terms }: EnglishLine): Term | undefined =>
  terms.find(
    ({ relation, isContent, tag }) => relation.startsWith('nsubj') && isContent && NOUN.test(tag),
  )

/** The same line but for one noun, or nouns that stand together: "closes airport", "closes school". */
export function replacesNoun(before: EnglishLine, after: EnglishLine): boolean {
  const [gone, come] = [lacking(before, after), lacking(after, before)]
  const isSame = gone.some((one) => come.some((other) => areOfOneSide(one, other)))
  return isOneThing(gone) && isOneThing(come) && !isSame
}

const lacking = (line: EnglishLine, other: EnglishLine): readonly Term[] =>
  line.terms.filter((term) => term.isContent && !names(other, term, line))

const isOneThing = (terms: readonly Term[]): boolean =>
  terms.length > 0 &&
  terms.every(
    ({ tag, relation, ids, at }, i) =>
      NOUN.test(tag) &&
      relation !== 'ROOT' &&
      !ids[0]?.includes('_') &&
      at === (terms[0]?.at ?? 0) + i,
  )
