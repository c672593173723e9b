/**
 * Where a text that is cut off with "…" breaks well: behind a noun, before a mark or a phrase of its own.
 * Not inside a name or a quotation, nor before what the word asks for ("the year | of", "hopes | to").
 */
import { PREDICATES, ROLE_TAKING } from '../../english/lexicon.ts'
import { DATED } from '../../english/time.ts'
import { mayBeVerb } from '../../english/verbs.ts'
import { quotesBalance } from '../../text/quotes.ts'
import type { Draft } from '../edits/ways.ts'
import { type Claim, endOf, type Gap, MARK } from '../gates/gap.ts'
import { isSuperlative, splitsPhrase } from '../gates/structure.ts'
import { fits, wordCount } from '../line.ts'
import { isClause, isNominal, isOwnClause, isVerbal } from '../read/clause.ts'
import { hasTag, is, isWord, type Tagged, type TaggedWord } from '../read/tagged.ts'
import { OPENS_CLAUSE, tears } from './torn.ts'

/** Whether a text that breaks off reads as if it could end there. */
export const breaksWell = (claim: Claim): boolean =>
  claim.gaps.slice(-1).every((gap) => {
    const { before, words } = gap
    if (is(endOf(before), /^[!?]$/) || is(words[0], STRONG_MARK)) return true
    const isBeforeComma = [words[0], endOf(before)].some((mark) => is(mark, /^,$/))
    const last = before.findLast(isWord)
    // "dozens missing | as ferry sinks"
    if (is(words[0], OPENS_CLAUSE) && PREDICATES.has(last?.normal ?? '')) return true
    if (is(last, /\p{L}{2}ing$/u) || asksForMore(gap)) return false
    if (isBeforeComma)
      return hasTag(last, /^(?:NN|CD|VB[DNPZ]|R[BP])/) || last?.relation === 'acomp'
    if (is(last, DATED)) return false
    if (hasTag(last, /^(?:VBN|RB|RP|JJR)/)) return is(words[0], OPENS_CLAUSE)
    return endsWell(claim)
  })

/** "center | of", "more | than", "feels | like". */
const PART_OF_LAST = /^(?:of|than|that|like|until|without)$/i

/** The last word is half of something: "Race | and Gender Gap", "Ada Quill | to Guest Star", "Teases | Epic Battle". */
const asksForMore = (gap: Gap): boolean => {
  const [opens, next] = gap.words
  const clause = lastClause(gap)
  const end = gap.words.findIndex((word, at) => at > 0 && is(word, STRONG_MARK))
  const whole = [...clause, ...gap.words.slice(0, end < 0 ? undefined : end)]
  const isJoined = hasTag(opens, /^CC$/) && !(isVerbal(next) && !hasTag(next, /^NN/))
  return (
    isOnlyOpening(gap.before) ||
    is(opens, PART_OF_LAST) ||
    gap.words.slice(0, 3).some(opensMeasure) ||
    isRanked(gap) ||
    isBareSubject(gap) ||
    (hasTag(opens, /^VBG$/) && !is(opens, OPENS_CLAUSE)) ||
    isJoined ||
    (isClause(whole) && !isClause(clause)) ||
    endsInVerb(gap)
  )
}

/** "the first election held | after the war", "the last of the women | who crossed it" */
const isRanked = ({ before, words: [opens, next] }: Gap): boolean =>
  (is(opens, /^(?:after|since|to|that|who|which)$/i) ||
    // "fifth month | in a row"
    (is(opens, /^in$/i) && (is(next, /^a$/i) || hasTag(next, /^CD$/)))) &&
  before.slice(-RANKED).some(isSuperlative)

const RANKED = 6

/** "profit | below estimates", "turns mill | in Marl into flats", "wins | by fewer than 200", "ceasefire | for two weeks" */
const opensMeasure = (word: TaggedWord, at: number, words: Tagged): boolean =>
  is(word, /^(?:below|above|beyond|into)$/i) ||
  (is(word, /^(?:by|for)$/i) &&
    (hasTag(words[at + 1], /^CD$/) || is(words[at + 1], /^(?:fewer|less|more)$/i)))

/** "dozens missing as ferry | sinks", "…, early findings | hint at it", "…, which engineers | have fought over" */
function isBareSubject({ before, words }: Gap): boolean {
  const opens = before.findLastIndex((word) => is(word, /^(?:,|as|while|when|because|if|that)$/i))
  const own = before.slice(opens + 1)
  const part = hasTag(own[0], /^(?:CC|W)/) ? own.slice(1) : own
  if (opens < 0 || part.length === 0 || !part.every(isNominal)) return false
  if (hasTag(own[0], /^W/) || is(before[opens], /^that$/i)) return true
  if (is(words[0], MARK)) return false
  if (is(before[opens], /^,$/)) return isOwnClause([...part, ...words])
  // "named as minister"
  const isRole = before.slice(0, opens).some((word) => ROLE_TAKING.test(word.normal))
  return !isRole && words.some(isVerbal)
}

const lastClause = ({ before }: Gap): Tagged =>
  before.slice(before.findLastIndex((word) => is(word, STRONG_MARK)) + 1)

/** With the only verb of its clause, or of the part behind its comma. */
function endsInVerb(gap: Gap): boolean {
  const clause = lastClause(gap)
  const own = clause.slice(clause.findLastIndex((word) => is(word, /^,$/)) + 1)
  const last = clause.at(-1)
  if (is(gap.words[0], MARK) || is(last, /ed$/)) return false
  return mayBeVerb(last?.normal ?? '') && !isClause(own.slice(0, -1))
}

/** "to speak | at festival", "sneaks | into house", "are key | to": nothing more is asked for than a place. */
const isWithoutObject = ({ before, words }: Gap): boolean =>
  (is(before.at(-2), /^(?:is|are|['’]s)$/i) && PREDICATES.has(before.at(-1)?.normal ?? '')) ||
  (hasTag(before.at(-1), /^VB[PZG]?$/) &&
    hasTag(words[0], /^IN$/) &&
    !is(words[0], /^(?:to|against|by)$/i) &&
    !hasTag(before.at(-2), /^(?:MD|PRP)/) &&
    !isOnlyOpening(before))

/** How a text reads that breaks off: well, before more about its last word, as half of a pair, or torn. */
function roughness(claim: Claim): 0 | 1 | 2 | 3 {
  if (breaksWell(claim)) return 0
  const [gap] = claim.gaps.slice(-1)
  if (gap && isWithoutObject(gap)) return 2
  if (!gap || !endsWell(claim) || endsInVerb(gap)) return 3
  return asksForMore(gap) ? 2 : 1
}

/** The first of the smoothest; one that is half of something only where it has to be. */
export const best = (claims: readonly Claim[], hasToBe = true): Draft | undefined =>
  claims
    .filter((claim) => hasToBe || roughness(claim) < 2)
    .toSorted((a, b) => roughness(a) - roughness(b))[0]?.line

/** With a noun or a participle, and not inside a quotation. */
export const endsWell = (claim: Claim): boolean =>
  !splitsPhrase(claim) &&
  hasTag(claim.line.words.at(-1), /^(?:NN|CD|VBN|POS|'')/) &&
  quotesBalance(claim.line.text)

/** Behind these nothing is asked for, whatever word stands before. */
const STRONG_MARK = /^(?:[;:–—([-]|--)$/
/** The first clause says when the second holds, or why. */
const OPENS_FIRST =
  /^(?:according|as|after|amid|because|before|despite|if|in|now|since|when|while|with)$/i

/** Up to the comma nothing is said of the subject: "As rain falls | , …", "The vote, held in May | , breaks …". */
function isOnlyOpening(words: Tagged): boolean {
  const comma = words.findIndex((word) => is(word, /^,$/))
  if (comma >= 0) return !isClause(words.slice(0, comma)) && isAside(words.slice(comma + 1))
  return (
    is(words[0], OPENS_FIRST) ||
    words.slice(0, 4).some((word) => is(word, /^(?:after|before|since)$/i))
  )
}

/** ", held in May", ", two of whom were", and no verb behind the comma that ends it. */
function isAside([first, ...rest]: Tagged): boolean {
  const end = rest.findIndex((word) => is(word, /^,$/))
  const opens = hasTag(first, /^(?:VB[DNG]|W)/) || rest.slice(0, 2).some((w) => hasTag(w, /^W/))
  // "…, and who was cleared" goes on with it.
  const goesOn = hasTag(rest[end + 1], /^(?:W|IN|CC)/)
  return opens && (end < 0 || goesOn || !rest.slice(end).some(isVerbal))
}

/** Fewer words say too little. */
const LEAST = 5

/** Of a headline that came cut: the longest beginning that fits and breaks well, else as its publisher broke it. */
export function bestOfCut(claims: readonly Claim[]): Draft | undefined {
  const longest = claims.toSorted((a, b) => b.line.text.length - a.line.text.length)
  const well = longest.filter((claim) => isPossible(claim) && breaksWell(claim))
  return (well.find(({ line }) => fits(line.text)) ?? well.at(-1) ?? longest[0])?.line
}

const isPossible = (claim: Claim): boolean => wordCount(claim.line.text) >= LEAST && !tears(claim)
