/** Gates that protect what is true: words without which the rest of a line says more than is known. */
import { KIN } from '../../english/kin.ts'
import {
  CONDITIONS,
  HEDGES,
  isFrame,
  isNegation,
  isTelling,
  LOSS,
  SPEAKER_KINDS,
  WORKS,
} from '../../english/lexicon.ts'
import { DAY, TIME } from '../../english/time.ts'
import { baseOfPast, familyOf } from '../../english/verbs.ts'
import { words as wordsOf } from '../../text/tokens.ts'
import { isTitleCase } from '../letter-case.ts'
import { isCut } from '../line.ts'
import { isClause, isNominal, isSaying, isVerbal, mayTell, verbOf } from '../read/clause.ts'
import { hasTag, is, isWord, type Tagged, type TaggedWord } from '../read/tagged.ts'
import {
  type Claim,
  type Gap,
  isBehindMark,
  isCircumstance,
  isSentence,
  isTornOff,
  isTornSentence,
  MARK,
} from './gap.ts'

/** Whether a word went that matters. */
const loses =
  (matters: (word: TaggedWord, gap: Gap) => boolean) =>
  ({ gaps }: Claim): boolean =>
    gaps.some((gap) => gap.words.some((word) => matters(word, gap)))

/** A denial or a condition may go only with a sentence that its publisher tore. */
export const losesNegation = loses(
  ({ normal }, gap) => isNegation(normal) && !isTornSentence(gap) && !isTornStatement(gap),
)

/** "…, says he has no …": what else the subject says or denies. */
const isTornStatement = (gap: Gap): boolean =>
  isTornOff(gap) &&
  gap.words.slice(0, 3).some((word, at) => isSaying(word) && isOwnStatement(gap.words, at))

export const losesCondition = loses(
  ({ normal }, gap) =>
    CONDITIONS.has(normal) && !isTornSentence(gap) && !(isTornOff(gap) && CONTRASTS.has(normal)),
)

/** How a contrast would go on that its publisher cut off nobody knows. */
const CONTRASTS: ReadonlySet<string> = new Set(
  'but yet even though although whereas despite'.split(' '),
)

export const losesLoss = loses(({ normal }) => LOSS.has(normal))

/** A hedge may go with all that it hedges: a circumstance, or a clause of its own. */
export const losesHedge = loses(
  ({ normal, text }, gap) =>
    HEDGES.has(normal) &&
    text !== 'May' &&
    (!isCircumstance(gap) || is(gap.words[0], /^as$/i)) &&
    !isBehindMark(gap),
)

/** "rose 4 percent | before falling back": what came of it. */
export const losesOutcome = loses(
  (word, { words }) => is(word, /^before$/i) && is(words[words.indexOf(word) + 1], UNDOES),
)

const UNDOES =
  /^(?:being|falling|rising|paring|easing|recovering|retreating|slipping|rebounding|bouncing|reversing|settling|closing|ending|losing|dropping|withdrawing|apologi[sz]ing|resigning|collapsing|returning|changing)$/i

/** A year is one, too. */
export const losesFrame = loses(
  ({ normal }) => isFrame(normal) || /^(?:1\d|20)\d\ds?$/.test(normal),
)

/** What happens in a film or a game is told as such. */
export const losesWork = loses((word) => WORKS.has(word.normal) && !hasTag(word, /^VB/))

/** Whose statement it is goes with none of it; "says" in front stands for what reported it. */
export function losesSpeaker(claim: Claim): boolean {
  const { line, speaker } = claim
  const kept = wordsOf(line.text)
  if (speaker.some((word) => !kept.includes(word))) return true
  const moved = line.words.some((word) => word.start < 0)
  return !moved && loses((word, gap) => tells(word, gap) && !isToldIn(word, gap))(claim)
}

/**
 * "to find killer", "a report on rust" and "at gun show" tell nothing; a report at the end does, behind a
 * mark: "…: report".
 */
const tells = (word: TaggedWord, gap: Gap) => {
  const { words, before: kept } = gap
  const at = words.indexOf(word)
  const [before, next] = [words[at - 1], words[at + 1]]
  // "attacks per second", "fans show up", "TV shows"
  if (is(word, /^per$/i) && is(next, PER)) return false
  if (is(word, /^shows?$/i) && (hasTag(word, /^NN/) || is(next, /^(?:up|off)$/i))) return false
  const isLast = !isTornOff(gap) && word === words.filter(isWord).at(-1)
  const isMarked = [...kept.slice(-1), ...words.slice(0, at)].some((one) => is(one, MARK))
  return (
    isTelling(word.normal) &&
    (!hasTag(word, /^VB$/) || !is(before, /^to$/i)) &&
    (!hasTag(word, /^NN/) ||
      // "inquiry concludes in": a verb that the labeller took for a noun.
      (isTornOff(gap) && hasTag(next, /^(?:IN|TO)$/) && is(word, /[^s]s$/) && isSaying(word)) ||
      (isMarked && (isLast || !hasTag(before, /^(?:DT|JJ|CD|PRP\$|POS|VB)/))))
  )
}

const PER = /^(?:cent|capita|second|minute|hour|day|night|week|month|year)$/i

/**
 * Behind the last comma somebody does something without an object: "…, former staff contend in letter".
 * Under whatever verb, that may be whose statement it is; where the text came cut, "…, friends …" is, too.
 */
export const losesLastSpeaker = ({ words, gaps, line, source }: Claim): boolean => {
  if (line.words.some((word) => word.start < 0)) return false
  const torn = isCut(source)
  const comma = words.findLastIndex((word) => is(word, torn ? /^(?:[,–—:-]|--)$/ : /^,$/))
  const [told, part] = [words.slice(0, comma), words.slice(comma + 1)]
  // "…: three of the men in": behind such a mark anybody may be who says it.
  const isName =
    !is(words[comma], /^,$/) &&
    (isTitleCase(source) ? isDeed(told) && !hasTag(part[0], /^(?:DT|W)/) : isClause(told)) &&
    !part.some(isVerbal)
  const tells = torn ? isName || areSpeakers(part) : mayTell(part)
  return comma > 0 && tells && gaps.some((gap) => gap.words.some((word) => part.includes(word)))
}

/** "Priest Stole From Poor Box": the labeller may take it for names. */
const isDeed = ([, ...words]: Tagged): boolean =>
  words.some(
    (word) =>
      baseOfPast(word.normal) !== null ||
      is(word, /\p{L}{2}ed$/u) ||
      (hasTag(word, /^VB[DZ]$/) && !is(word, /^(?:is|was|were|ha[sd]|d(?:oes|id))$/i)),
  )

/** "friends …", "health officials in …": what they do was cut off. */
function areSpeakers(words: Tagged): boolean {
  const end = words.findIndex(({ normal }) => SPEAKER_KINDS.has(normal) || KIN.has(normal))
  const behind = words.slice(end + 1, end + 2)
  const goesOn = behind.some((word) => isWord(word) && (isVerbal(word) || isNominal(word)))
  return end >= 0 && !goesOn && words.slice(0, end).every(isNominal)
}

/**
 * "…; minister says talks go on", "… after data show it", "…, hackers claim CEO lied", "…, says it will
 * pay": the statement goes with its speaker, of whom it is.
 */
function isToldIn(word: TaggedWord, gap: Gap): boolean {
  const { words } = gap
  const at = words.indexOf(word)
  if (is(word, /^(?:according|per|via)$/i)) return false
  // "…, bank says, despite …": it says what stands before.
  const says = isTornOff(gap)
    ? isStatement(word, words.slice(at + 1)) || words.slice(0, at).some(opensAnother)
    : at < words.length - 3 && !is(words[at + 1], /^,$/)
  // "… this weekend says mayor": who does stands behind.
  const speaker = words
    .slice(1, at)
    .some((one) => hasTag(one, /^NN/) && !is(one, TIME) && !is(one, DAY))
  return (
    (says && (isSentence(gap) || (isTornOff(gap) && speaker))) ||
    (isTornOff(gap) && isOwnStatement(words, at)) ||
    (is(words[0], /^(?:after|amid|amidst|following)$/i) &&
      !words.slice(0, at).some((one) => is(one, /^,$/)))
  )
}

/** The line's own subject goes on to say something: "…, says it will pay", and not "…, says mayor". */
function isOwnStatement(words: Tagged, at: number): boolean {
  const opens = words.slice(0, at).every((word) => is(word, /^(?:[,;–—-]|--|and|then)$/i))
  // "…, tells people to": who is told stands behind.
  if (at > 0 && opens && is(words[at], /^(?:tells|told)$/i)) return true
  return at > 0 && opens && (isStatement(words[at], words.slice(at + 1)) || is(words[0], /^;$/))
}

/** "…, although both have accused each other": a clause of its own. */
const opensAnother = (word: TaggedWord) =>
  is(word, /^(?:although|though|while|whereas|because|since)$/i)

/** "it will pay", "its chief lied", "NSA “set fire”", and not "in the trial", "the court on", "mayor who …". */
function isStatement(says: TaggedWord | undefined, told: Tagged): boolean {
  if (is(told[0], /^(?:that|there|s?he|it|they|to|["“‘']|``)$/i)) return true
  // "data show weak trade": what they found stands behind.
  if (is(says, /^(?:shows?|finds?|found|reveals?)$/i) && isNominal(told[0])) return true
  const verb = verbOf(told)
  const end = verb > 0 ? verb : told.findIndex((word) => is(word, /^(?:["“]|``)$/))
  return end > 0 && told.slice(0, end).every(isOfSubject)
}

const isOfSubject = (word: TaggedWord) =>
  isNominal(word) || hasTag(word, /^RB/) || is(word, /^(?:of|and|['’]s)$/i)

/** A number may go with the whole phrase or clause that it stands in. */
export const losesNumber = loses(
  (word, gap) =>
    (/\d/.test(word.text) || hasTag(word, /^CD$/)) && !isCircumstance(gap) && !isBehindMark(gap),
)

/** Words of a headline that a line from the lead has to have, too: its story is the same. */
export function losesTruthOf(headline: string, line: string): boolean {
  const kept = new Set(wordsOf(line).map(familyOf))
  const needed = wordsOf(headline).filter(
    (word) =>
      isNegation(word) ||
      isTelling(word) ||
      isFrame(word) ||
      [CONDITIONS, HEDGES, LOSS].some((list) => list.has(word)),
  )
  return needed.some((word) => !kept.has(familyOf(word)))
}
