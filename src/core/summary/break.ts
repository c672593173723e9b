/**
 * Where a text that is cut off with "…" breaks well: behind a noun, before a mark or a phrase of its own.
 * Not inside a name or a quotation, nor before what the word asks for ("the year | of", "hopes | to").
 */
import { isNegation } from '../english/lexicon.ts'
import { DATED, DAY } from '../english/time.ts'
import { quotesBalance } from '../text/quotes.ts'
import type { Draft } from './edits/ways.ts'
import type { Claim, Gap } from './gates/gap.ts'
import { splitsPhrase } from './gates/structure.ts'
import { isTitleCase } from './letter-case.ts'
import { isClause, isVerbal } from './read/clause.ts'
import { hasTag, is, isWord, type Tagged } from './read/tagged.ts'

/** How a text reads that breaks off, from 0; one that ends with a phrase reads better than one that is longer. */
export function roughness(claim: Claim): 0 | 1 | 2 | 3 | 4 {
  if (breaksWell(claim)) return 0
  if (endsWell(claim)) return goesOnAlone(claim) ? 1 : 2
  return splitsPhrase(claim) ? 4 : 3
}

export const best = (claims: readonly Claim[]): Draft | undefined =>
  [...claims].sort((a, b) => roughness(a) - roughness(b))[0]?.line

/** With a noun or a participle, and not inside a quotation. */
export const endsWell = (claim: Claim): boolean =>
  !splitsPhrase(claim) &&
  hasTag(claim.line.words.at(-1), /^(?:NN|CD|VBN|POS)/) &&
  quotesBalance(claim.line.text)

/** "hires investigator | to lead probe", "comments on report | exposing it". */
const goesOnAlone = ({ gaps }: Claim): boolean =>
  gaps
    .slice(-1)
    .every(({ words: [opens, next] }) =>
      is(opens, /^to$/i) ? hasTag(next, /^VB$/) : hasTag(opens, /^(?:VBG|WDT|WP|WRB)$/),
    )

const MARK = /^(?:[,;:–—([-]|--)$/
/** Behind these nothing is asked for, whatever word stands before. */
const STRONG_MARK = /^(?:[;:–—([]|--)$/
const OPENS_PHRASE =
  /^(?:about|after|against|ahead|amid|amidst|as|at|because|before|during|following|for|from|in|into|on|over|since|under|when|while|with|without)$/i
/** "trading lower | as prices rise" */
const OPENS_CLAUSE =
  /^(?:after|ahead|amid|amidst|as|because|before|during|following|since|when|while)$/i
/** "hacked | , data leaked", "grilled | over scandal": nothing is asked for. */
const BEHIND_PASSIVE = /^(?:[,;:–—([-]|--|over|after|amid|as|at|in)$/i
/** The first clause says when the second holds, or why. */
const OPENS_FIRST = /^(?:as|after|amid|because|before|despite|if|in|since|when|while|with)$/i

export const breaksWell = (claim: Claim): boolean =>
  quotesBalance(claim.line.text) &&
  claim.gaps.slice(-1).every(({ before, words }) => {
    const last = before.findLast(isWord)
    if (isInQuotation(before, words)) return false
    if (is(before.at(-1), /^[.!?]$/) || is(words[0], STRONG_MARK)) return true
    if (is(last, /\p{L}{2}ing$/u) || is(last, DATED)) return false
    if (is(words[0], /^,$/)) return !isOnlyOpening(before) && hasTag(last, /^(?:NN|CD|VB[ND]|RB)/)
    if (hasTag(last, /^VBN$/)) return is(words[0], BEHIND_PASSIVE)
    if (hasTag(last, /^(?:RB|RP|JJR)/)) return is(words[0], OPENS_CLAUSE)
    return opensPhrase(words) && hasTag(last, /^(?:NN|CD)/)
  })

/** "and" goes on with a verb; before a noun it would part two. */
const opensPhrase = ([opens, next]: Tagged): boolean =>
  is(opens, OPENS_PHRASE) || (hasTag(opens, /^CC$/) && isVerbal(next) && !hasTag(next, /^NN/))

/**
 * What nothing mends in a reader's head: half of a quotation or of a name, a denial or a doubt of nothing,
 * whose thing it is, "he" who does nothing.
 */
export const tears = (claim: Claim): boolean =>
  leavesSpeakerAlone(claim) ||
  claim.gaps.slice(-1).some((gap) => {
    const { before, words } = gap
    const last = before.findLast(isWord)
    return (
      isInQuotation(before, words) ||
      deniesHalf(gap) ||
      is(before.at(-1), /^(?:['’]s)$/i) ||
      hasTag(last, /^(?:PRP|DT|MD)/) ||
      [last, before.at(-1)].some((word) => isNegation(word?.normal ?? '')) ||
      (last === before.at(-1) && hasTag(last, /^JJ/) && hasTag(words[0], /^NN/)) ||
      isInName(claim, gap)
    )
  })

/** "will not accept | that …": of what is denied only the verb is there. */
const deniesHalf = ({ before, words }: Gap): boolean =>
  hasTag(before.at(-1), /^VB/) &&
  isNegation(before.at(-2)?.normal ?? '') &&
  !is(words[0], MARK) &&
  !is(words[0], OPENS_CLAUSE)

/** "Mt. | Gox", "South | by Southwest"; in title case any word has a capital. */
const isInName = ({ source }: Claim, { before, words: [first, second] }: Gap): boolean => {
  const last = before.findLast(isWord)
  const next = is(first, /^(?:by|of)$/i) ? second : first
  return (
    hasTag(last, isTitleCase(source) ? /^NNP/ : /^NN/) &&
    is(last, CAPITAL) &&
    is(next, CAPITAL) &&
    hasTag(next, /^NNP/)
  )
}

const CAPITAL = /^\p{Lu}/u

const SAYS =
  /^(?:say|said|claim|admit|insist|believe|warn|argue|add|allege|confirm|announce|promise|vow|state|lament)(?:s|ed|d|ted)?$/i

/** "…, but police say | it may be", "club announced Friday | that it": the words of a speaker are gone. */
export const leavesSpeakerAlone = ({ gaps }: Claim): boolean =>
  gaps.slice(-1).some(({ before, words }) => {
    const told = before.findLast((word) => isWord(word) && !is(word, DAY) && !is(word, /^on$/i))
    return hasTag(told, /^VB/) && is(told, SAYS) && !is(words[0], MARK)
  })

/** Up to the comma nothing is said of the subject: "As rain falls | , …", "The vote, held in May | , breaks …". */
function isOnlyOpening(words: Tagged): boolean {
  const comma = words.findIndex((word) => is(word, /^,$/))
  if (comma >= 0)
    return hasTag(words[comma + 1], /^(?:VB[DNG]|W)/) && !isClause(words.slice(0, comma))
  return (
    is(words[0], OPENS_FIRST) || words.slice(0, 4).some((word) => is(word, /^(?:after|since)$/i))
  )
}

const OPENING = /^(?:["“‘]|``)$/
const CLOSING = /^(?:["”’]|'')$/

/** Behind a mark that closes further on; what came cut inside a quotation is no worse for a cut. */
const isInQuotation = (before: Tagged, words: Tagged): boolean =>
  isOpen(before) && !isOpen([...before, ...words])

function isOpen(words: Tagged): boolean {
  let open = false
  for (const [at, word] of words.entries()) {
    const next = words[at + 1]
    const touches = next !== undefined && next.start === word.end
    const behind = words[at - 1]
    const follows = behind !== undefined && behind.end === word.start
    if (is(word, /^['’]$/) ? touches && !follows : !open && is(word, OPENING)) open = true
    else if (is(word, /^['’]$/) || is(word, CLOSING)) open = false
  }
  return open
}
