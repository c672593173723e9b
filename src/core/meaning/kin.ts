/** Whether one line says of somebody what the other says of their wife, lawyer or aide, or of who was it before. */
import { KIN } from '../english/kin.ts'
import { type EnglishLine, says, type Term } from './english-line.ts'

const NOUN = /^NN/
const BETWEEN = /^(?:DT|JJ|PRP\$)/
/** Between somebody and who is theirs: "Price's lawyer", "the Prices' lawyer". */
const POSSESSIVE = /^(?:['’]s|(?<=s)['’])\s/iu

/** "Lawyer for Price attacks ruling", "Price attacks ruling". */
export const changesKin = (before: EnglishLine, after: EnglishLine): boolean =>
  losesKin(before, after) || losesKin(after, before)

const losesKin = (from: EnglishLine, other: EnglishLine): boolean =>
  !other.terms.some(isKin) &&
  from.terms.some((term, at) => {
    const whose = isKin(term) ? whoseIs(from, at) : undefined
    return whose !== undefined && says(other, whose)
  })

/** "Ex-minister charged", "minister charged". */
export const changesFormer = (before: EnglishLine, after: EnglishLine): boolean =>
  losesFormer(before, after) || losesFormer(after, before)

const losesFormer = ({ terms }: EnglishLine, other: EnglishLine): boolean =>
  !other.terms.some(isFormer) &&
  terms.some((term, at) => {
    const office = isFormer(term) ? terms[at + 1] : undefined
    return office?.isContent === true && says(other, office)
  })

const isFormer = ({ normal }: Term): boolean => /^(?:former|ex)$/.test(normal)

const isKin = ({ normal }: Term): boolean => KIN.has(normal)

/** Whose the one at a place is. */
function whoseIs({ text, terms }: EnglishLine, at: number): Term | undefined {
  const [before, one, next] = [terms[at - 1], terms[at], terms[at + 1]]
  if (before && POSSESSIVE.test(text.slice(before.end, one?.start))) return before
  if (!/^(?:of|for|to)$/.test(next?.normal ?? '')) return undefined
  const whose = terms.slice(at + 2).find(({ tag }) => !BETWEEN.test(tag))
  return whose?.isContent && NOUN.test(whose.tag) ? whose : undefined
}
