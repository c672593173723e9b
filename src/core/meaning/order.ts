/**
 * Who stands before a verb that both lines have, and who behind it: "beats Jones" and "beaten by Jones" differ,
 * whatever a tagger takes the verb for.
 */
import type { EnglishLine, Term } from './english-line.ts'
import { isMutual } from './roles.ts'

interface Sides {
  readonly left: Term
  readonly right: Term
  readonly isPassive: boolean
}

export const turnsOver = (before: EnglishLine, after: EnglishLine): boolean =>
  swapsPlaces(before, after) ||
  before.terms.some((verb, at) => {
    if (!verb.isContent || isMutual(verb)) return false
    const other = after.terms.findIndex(({ ids }) => ids[0] === verb.ids[0])
    const [old, now] = [sidesOf(before, at), sidesOf(after, other)]
    return old !== null && now !== null && isTurned(old, now)
  })

function isTurned(old: Sides, now: Sides): boolean {
  const isSame = areSame(old.left, now.left) && areSame(old.right, now.right)
  const isSwapped = areSame(old.left, now.right) && areSame(old.right, now.left)
  return old.isPassive === now.isPassive ? isSwapped && !isSame : isSame
}

const areSame = (one: Term, other: Term): boolean => one.ids.some((id) => other.ids.includes(id))

/** Directly beside the verb, but for what tells how many or which. */
const BESIDE = /^(?:DT|PRP\$|CD|JJ)/

function sidesOf({ terms }: EnglishLine, at: number): Sides | null {
  const isPassive = terms[at + 1]?.normal === 'by'
  const behind = terms.slice(isPassive ? at + 2 : at + 1)
  const right = behind.find(({ tag, isContent }) => isContent || !BESIDE.test(tag))
  const left = terms[at - 1]
  return left?.isContent && right?.isContent ? { left, right, isPassive } : null
}

const PLACES = /^(?:for|against|from|to|over|with)$/

/** "For Norda against Quill", "for Quill against Norda". */
function swapsPlaces(before: EnglishLine, after: EnglishLine): boolean {
  const [old, now] = [placesOf(before), placesOf(after)]
  const isAt = (place: string, term: Term) => {
    const other = now.get(place)
    return other !== undefined && areSame(other, term)
  }
  const places = [...old]
  return places.some(([one, term]) =>
    places.some(([two, other]) => one !== two && isAt(one, other) && isAt(two, term)),
  )
}

/** What stands directly behind each of them. */
const placesOf = ({ terms }: EnglishLine): ReadonlyMap<string, Term> =>
  new Map(
    terms.flatMap(({ normal }, at) => {
      const next = PLACES.test(normal) ? terms[at + 1] : undefined
      return next?.isContent ? [[normal, next] as const] : []
    }),
  )
