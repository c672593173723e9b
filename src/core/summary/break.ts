/**
 * Where a text that is cut off with "…" breaks well: behind a noun, before a mark or a phrase of its own.
 * Not inside a name or a quotation, nor before what the word asks for ("the year | of", "hopes | to").
 */
import { isNegation, PREDICATES, ROLE_TAKING } from '../english/lexicon.ts'
import { DATED, DAY } from '../english/time.ts'
import { mayBeVerb } from '../english/verbs.ts'
import { quotesBalance } from '../text/quotes.ts'
import type { Draft } from './edits/ways.ts'
import type { Claim, Gap } from './gates/gap.ts'
import { isSuperlative, losesPredicate, splitsPhrase } from './gates/structure.ts'
import { isTitleCase } from './letter-case.ts'
import { isClause, isNominal, isOwnClause, isSaying, isVerbal } from './read/clause.ts'
import { hasTag, is, isWord, type Tagged } from './read/tagged.ts'

/** Whether a text that breaks off reads as if it could end there. */
export const breaksWell = (claim: Claim): boolean =>
  quotesBalance(claim.line.text) &&
  claim.gaps.slice(-1).every((gap) => {
    const { before, words } = gap
    if (isInQuotation(before, words)) return false
    if (is(before.at(-1), /^[!?]$/) || is(words[0], STRONG_MARK)) return true
    const last = before.findLast(isWord)
    // "dozens missing | as ferry sinks"
    if (is(words[0], OPENS_CLAUSE) && PREDICATES.has(last?.normal ?? '')) return true
    if (is(last, /\p{L}{2}ing$/u) || asksForMore(claim, gap)) return false
    if (is(words[0], /^,$/)) return hasTag(last, /^(?:NN|CD|VB[ND]|R[BP])/)
    if (is(last, DATED)) return false
    if (hasTag(last, /^VBN$/)) return is(words[0], BEHIND_PASSIVE)
    if (hasTag(last, /^(?:RB|RP|JJR)/)) return is(words[0], OPENS_CLAUSE)
    return endsWell(claim)
  })

/** "center | of", "more | than", "feels | like". */
const PART_OF_LAST = /^(?:of|than|that|like|until)$/i

/**
 * The last word is half of something: of a pair ("Race | and Gender Gap"), of a subject and its verb
 * ("Ada Quill | to Guest Star", "the Constitution | Being Violated"), of a verb and its object ("Trailer
 * Teases | Epic Battle").
 */
const asksForMore = (claim: Claim, gap: Gap): boolean => {
  const [opens, ...behind] = gap.words
  const clause = lastClause(gap)
  const end = behind.findIndex((word) => is(word, STRONG_MARK))
  const whole = [
    ...clause,
    ...(opens ? [opens] : []),
    ...behind.slice(0, end < 0 ? undefined : end),
  ]
  const isJoined = hasTag(opens, /^CC$/) && !(isVerbal(behind[0]) && !hasTag(behind[0], /^NN/))
  return (
    isOnlyOpening(gap.before) ||
    is(opens, PART_OF_LAST) ||
    // "in exercise meant | to test"
    (is(opens, /^to$/i) && hasTag(gap.before.at(-1), /^VBN$/)) ||
    // "has placed | what is a record bet"
    (is(gap.before.at(-2), /^(?:has|have|had)$/i) && !is(opens, BEHIND_PASSIVE)) ||
    isScope(gap) ||
    isRanked(gap) ||
    isOneOfMany(gap) ||
    isBareSubject(gap) ||
    (hasTag(opens, /^VBG$/) && !is(opens, OPENS_CLAUSE)) ||
    isJoined ||
    losesPredicate(claim) ||
    (isClause(whole) && !isClause(clause)) ||
    endsInVerb(gap)
  )
}

/** "study finds no link | in toddlers": of whom it is found. */
const isScope = ({ before, words }: Gap): boolean =>
  is(words[0], /^(?:in|among)$/i) && before.some((word) => is(word, FINDS))

/** "the first election held | after the war", "the last of the women | who crossed it" */
const isRanked = ({ before, words }: Gap): boolean =>
  is(words[0], /^(?:after|since|to|that|who|which)$/i) && before.slice(-RANKED).some(isSuperlative)

const RANKED = 6
const FINDS = /^(?:stud(?:y|ies)|research|researchers|scientists|trials?|finds?|found|linked)$/i

/** "is funny | , frightening and long" */
const isOneOfMany = ({ before, words }: Gap): boolean =>
  is(words[0], /^,$/) &&
  before.slice(-3, -1).some((word) => is(word, /^(?:is|are|was|were)$/i)) &&
  words.some((word) => hasTag(word, /^CC$/))

/** "dozens missing as ferry | sinks", "…, early findings | hint at it" */
function isBareSubject({ before, words }: Gap): boolean {
  const opens = before.findLastIndex((word) => is(word, /^(?:,|as|while|when|because|if|that)$/i))
  const own = before.slice(opens + 1)
  const part = hasTag(own[0], /^CC$/) ? own.slice(1) : own
  if (opens < 0 || part.length === 0 || !part.every(isNominal) || is(words[0], MARK)) return false
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

/** How a text reads that breaks off: well, before more about its last word, as half of a pair, or torn. */
export function roughness(claim: Claim): 0 | 1 | 2 | 3 {
  if (breaksWell(claim)) return 0
  const [gap] = claim.gaps.slice(-1)
  if (!gap || !endsWell(claim) || endsInVerb(gap)) return 3
  return asksForMore(claim, gap) ? 2 : 1
}

export const best = (claims: readonly Claim[]): Draft | undefined =>
  claims.toSorted((a, b) => roughness(a) - roughness(b))[0]?.line

/** With a noun or a participle, and not inside a quotation. */
export const endsWell = (claim: Claim): boolean =>
  !splitsPhrase(claim) &&
  hasTag(claim.line.words.at(-1), /^(?:NN|CD|VBN|POS)/) &&
  quotesBalance(claim.line.text)

const MARK = /^(?:[,;:–—([-]|--)$/
/** Behind these nothing is asked for, whatever word stands before. */
const STRONG_MARK = /^(?:[;:–—-]|--)$/
/** "trading lower | as prices rise" */
const OPENS_CLAUSE =
  /^(?:after|ahead|amid|amidst|as|because|before|during|following|since|when|while)$/i
/** "hacked | , data leaked", "grilled | over scandal": nothing is asked for. */
const BEHIND_PASSIVE = /^(?:[,;:–—([-]|--|over|after|amid|as|at|in)$/i
/** The first clause says when the second holds, or why. */
const OPENS_FIRST =
  /^(?:according|as|after|amid|because|before|despite|if|in|now|since|when|while|with)$/i

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
      is(words[0], /^than$/i) ||
      saysHalf(gap) ||
      deniesHalf(gap) ||
      isBetween(gap) ||
      is(before.at(-1), /^(?:['’]s)$/i) ||
      hasTag(last, /^(?:PRP|DT|MD)/) ||
      [last, before.at(-1)].some((word) => isNegation(word?.normal ?? '')) ||
      (last === before.at(-1) && hasTag(last, /^JJ/) && hasTag(words[0], /^NN/)) ||
      isInName(claim, gap)
    )
  })

/** "Says Speed And Noise | Are Key": of what is said only the subject is there. */
function saysHalf({ before, words }: Gap): boolean {
  const said = before.slice(before.findLastIndex((word) => is(word, SAYS)) + 1)
  const verb = before[before.length - said.length - 1]
  const isNoun = verb !== undefined && !isClause(said) && !isVerbal(said[0])
  // "says foreman | in first interview": who says it.
  const isInverted = is(before[before.length - said.length - 2], /^(?:,|["”’']|'')$/)
  if (!isNoun || isInverted || is(words[0], MARK)) return false
  return is(verb, /^(?:says?|said)$/i) || isClause([...said, ...words])
}

const SAYS = /^(?:says?|said|claims?|believes?|thinks?|predicts?|warns?|argues?)$/i

/** "no link between sleep | and noise" */
const isBetween = ({ before }: Gap): boolean =>
  is(
    before.findLast((word) => is(word, /^(?:between|and)$/i)),
    /^between$/i,
  )

/** "will not accept | that …": of what is denied only the verb is there. */
const deniesHalf = ({ before, words }: Gap): boolean =>
  hasTag(before.at(-1), /^VB/) &&
  isNegation(before.at(-2)?.normal ?? '') &&
  !is(words[0], MARK) &&
  !is(words[0], OPENS_CLAUSE)

/** "Mt. | Gox", "South | by Southwest"; in title case any word has a capital. */
const isInName = ({ source }: Claim, { before, words: [first, second] }: Gap): boolean => {
  const last = before.findLast(isWord)
  if (is(before.at(-1), /\.$/) && is(last, SHORTENED)) return true
  const next = is(first, /^(?:by|of)$/i) ? second : first
  return (
    hasTag(last, isTitleCase(source) ? /^NNP/ : /^NN/) &&
    is(last, CAPITAL) &&
    is(next, CAPITAL) &&
    hasTag(next, /^NNP/)
  )
}

const CAPITAL = /^\p{Lu}/u
const SHORTENED = /^(?:Mt|St|Mr|Mrs|Ms|Dr|Sen|Gov|Rep|Gen|Lt|Col|Sgt|Prof|Rev|No|vs)\.?$/i

/** "…, but police say | it may be", "club announced Friday | that it": the words of a speaker are gone. */
export const leavesSpeakerAlone = ({ gaps }: Claim): boolean =>
  gaps.slice(-1).some(({ before, words }) => {
    const told = before.findLast((word) => isWord(word) && !is(word, DAY) && !is(word, /^on$/i))
    return hasTag(told, /^VB/) && isSaying(told) && !is(words[0], MARK)
  })

/** Up to the comma nothing is said of the subject: "As rain falls | , …", "The vote, held in May | , breaks …". */
function isOnlyOpening(words: Tagged): boolean {
  const comma = words.findIndex((word) => is(word, /^,$/))
  if (comma >= 0)
    return hasTag(words[comma + 1], /^(?:VB[DNG]|W)/) && !isClause(words.slice(0, comma))
  return (
    is(words[0], OPENS_FIRST) ||
    words.slice(0, 4).some((word) => is(word, /^(?:after|before|since)$/i))
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
