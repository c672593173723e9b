/**
 * Whether two English lines are about something else, or say something else of it: another subject, one noun for
 * another, or another word behind "was".
 */
import type { EnglishLine, Term } from './english-line.ts'
import { areAkin, names } from './names.ts'
import { areOfOneSide } from './outcomes.ts'

const NOUN = /^NN/

/** Another subject: neither line names that of the other. */
export function changesSubject(before: EnglishLine, after: EnglishLine): boolean {
  const [old, now] = [subjectOf(before), subjectOf(after)]
  return (
    old !== undefined && now !== undefined && !isIn(after, old, before) && !isIn(before, now, after)
  )
}

/** Also as a part of a phrase: "drops case". */
const isIn = (line: EnglishLine, term: Term, from: EnglishLine): boolean =>
  names(line, term, from) ||
  line.text
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .includes(term.normal)

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

/** "Driver was sober", "driver was drunk"; "blast was an accident", "blast was an attack". */
export function replacesPredicate(before: EnglishLine, after: EnglishLine): boolean {
  const [old, now] = [predicateOf(before), predicateOf(after)]
  if (!old || !now || areOfOneSide(old, now)) return false
  const isOther = !isWritten(after, old) && !isWritten(before, now) && !areAkin(old, now)
  const isAll = isOnly(lacking(before, after), old) && isOnly(lacking(after, before), now)
  return isOther && isAll && !old.ids.some((id) => now.ids.includes(id))
}

/** By the word itself: an attack is as good as a blast elsewhere, but not of a blast. */
const isWritten = ({ terms }: EnglishLine, { ids }: Term): boolean =>
  terms.some((term) => term.ids[0] === ids[0])

const isOnly = (terms: readonly Term[], one: Term): boolean =>
  terms.every(({ at }) => at === one.at)

/** The word behind "was", or behind its article. */
function predicateOf({ terms }: EnglishLine): Term | undefined {
  const be = terms.findIndex(({ normal }) => BE.test(normal))
  const behind = be < 0 ? [] : terms.slice(be + 1)
  return behind.slice(0, 2).find(({ isContent }) => isContent)
}

const BE = /^(?:is|are|was|were|be|been|falls|fell|becomes?|became|stays?|stayed)$/
