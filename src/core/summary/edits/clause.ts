/** "X happens; Y happens too": what stands behind the mark is a second thing. */
import { ASKS, isTelling, TURNS_BACK } from '../../english/lexicon.ts'
import { mayBeVerb } from '../../english/verbs.ts'
import {
  hasAnyVerb,
  hasFinite,
  isClause,
  isNominal,
  isOwnClause,
  isVerbal,
  mayTell,
  verbOf,
} from '../read/clause.ts'
import { isPair, refersBack } from '../read/second.ts'
import { FINITE, hasTag, is, OPENS_QUOTE, type Tagged } from '../read/tagged.ts'
import { beginnings, count } from './edit.ts'

const DASH = /^(?:--|[–—-])$/
/** "Unless rain falls, …": the first clause says when the second holds. */
const OPENS_ANOTHER =
  /^(?:if|unless|until|although|though|when|while|as|after|before|since|because|once|in|for|at|with|to|by|on|of|from|should|had|were|how|what|why|not|never)$/i
/** A verb has more than one word behind it, so that what a comma parts is no list of its objects. */
const LEAST_SAID = 3

/** "…: what did he say?", "…: everything you need to know" are there to be clicked on. */
const isTeaser = (mark: Tagged[number] | undefined, words: Tagged) =>
  is(mark, /^(?:[:;.!–—-]|--)$/) &&
  (isGuide(words) || (is(words[0], ASKS) && is(words.at(-1), /^\?$/)))

/** "Everything you post may be read" is a sentence. */
const isGuide = ([first, second, ...rest]: Tagged): boolean =>
  (is(first, /^here$/i) && is(second, /^(?:['’]s|are)$/i)) ||
  (is(first, /^(?:what|how|everything|all)$/i) &&
    is(second, /^(?:to|you|we)$/i) &&
    !rest.some((word) => hasTag(word, /^MD$/)))

/** The first clauses, up to each mark behind which a clause of its own stands. */
export const withoutSecondClause = (words: Tagged): readonly Tagged[] =>
  beginnings(words, (first, rest) => isSecond(first, rest) && isFirst(first))

export const withoutTeaser = (words: Tagged): readonly Tagged[] =>
  beginnings(
    words,
    (first, [mark, ...second]) =>
      isTeaser(mark, second) &&
      isFirst(first) &&
      !first.some((word) => is(word, /^(?:this|these)$/i)) &&
      // "tells voters: what you see is a lie"
      !isTelling(first.at(-1)?.normal ?? '') &&
      !(isGuide(second) && first.some(({ normal }) => isTelling(normal))),
  )

/** It says something by itself, also behind a label. */
export function isFirst(words: Tagged): boolean {
  const opens = words.findLastIndex((word) => is(word, /^[:.!?]$/)) + 1
  const bare = words.slice(opens)
  if (!isClause(bare) || is(bare[0], OPENS_ANOTHER) || hasTag(bare.at(-1), /^JJ$/)) return false
  // "Reconvening under guard, …": who does, and what is said of him, stands behind.
  if (is(bare[0], /\p{L}{3}ing$/u) && hasTag(bare[1], /^(?:IN|TO)$/)) return false
  // "The harder life gets, the more …": half of a comparison.
  if (is(bare[0], /^the$/i) && is(bare[1], /^(?:more|less|\p{L}{3,}er)$/iu)) return false
  // "More than five weeks after the vote, …": when the second holds.
  const opening = bare.slice(0, Math.max(1, verbOf(bare)))
  if (opening.some((word) => is(word, /^(?:after|before|since|until|according)$/i))) return false
  const comma = bare.findIndex((word) => is(word, /^,$/))
  // "The result of the vote, held on Tuesday to …": what stands in front has said nothing yet.
  if (comma > 0 && !isClause(bare.slice(0, comma)) && hasTag(bare[comma + 1], /^VB[DNG]$/))
    return bare.slice(comma + 1).some((word, at, rest) => is(word, /^,$/) && isVerbal(rest[at + 1]))
  // "A nurse, wrongly accused, …": behind a comma a participle is not what is said.
  return comma < 0 || hasFinite(bare)
}

function isSecond(first: Tagged, [mark, ...second]: Tagged): boolean {
  if (!mark || second.length < 3 || hasTag(second[0], /^CD$/)) return false
  const isOnly = ![...first, ...second].some((word) => word.text === mark.text)
  if (is(mark, /^;$/))
    return is(second.at(-1), /^(?:…|\.{3,})$/)
      ? !second.some((word) => is(word, TURNS_BACK))
      : isOnly && isBeside(second, first)
  const last = first.at(-1)
  if (is(mark, DASH) && mark.start > (last?.end ?? 0) && !is(last, /\d/))
    return (
      !first.some(({ normal }) => isTelling(normal)) &&
      isOwnClause(is(second[0], /^and$/i) ? second.slice(1) : second)
    )
  return (
    is(mark, /^,$/) &&
    isOnly &&
    isOwnClause(second) &&
    !isList(first, second) &&
    !isPair(first, second) &&
    !mayTell(second) &&
    isBeside(second, first)
  )
}

/** "; lifts sanctions" goes on with the first, and a quotation is of whom it tells. */
const isBeside = (second: Tagged, first: Tagged) =>
  (hasAnyVerb(second) || isOwnClause(second)) &&
  !opensWithVerb(second) &&
  !is(second[0], OPENS_QUOTE) &&
  !refersBack(second, first)

/** Of two plural nouns in a row the first is a verb. */
const opensWithVerb = ([first, second]: Tagged): boolean =>
  hasTag(first, FINITE) || (is(first, /s$/) && mayBeVerb(first?.normal ?? '') && isNominal(second))

/** "state, federal taxes", "Japan, South Korea in May", "reboot fix, UI tweaks, and CarPlay". */
function isList(first: Tagged, second: Tagged): boolean {
  if (isClause(second)) return false
  // "of internet, | social media in talk"; "north bank at risk, south bank on safe ground" is a clause.
  const told = new Set(first.filter((word) => hasTag(word, /^NN/)).map(({ normal }) => normal))
  const isPlace = second.some((word) => is(word, /^(?:in|at|on)$/i))
  if (isPlace && !second.some(({ normal }) => told.has(normal))) return true
  // "a mercurial, | bipolar woman in …": who writes articles writes the verb of a clause, too.
  if (first.some((word) => is(word, /^(?:an?|the)$/))) return true
  const said = count(first.slice(verbOf(first) + 1))
  const named = hasTag(first.at(-1), /^NNP/) && hasTag(second[0], /^NNP/)
  const joined = second.some((word) => hasTag(word, /^CC$/))
  return said < LEAST_SAID || named || joined || !first.some((word) => hasTag(word, /^IN$/))
}
