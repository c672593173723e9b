/** Gates that keep a statement with whose it is: nothing that somebody says is told as a fact. */
import { KIN } from '../../english/kin.ts'
import { isTelling, SPEAKER_KINDS } from '../../english/lexicon.ts'
import { DAY, TIME } from '../../english/time.ts'
import { baseOfPast, mayBeVerb } from '../../english/verbs.ts'
import { words as wordsOf } from '../../text/tokens.ts'
import { isCut } from '../line.ts'
import { isClause, isNominal, isSaying, isVerbal, mayTell, verbOf } from '../read/clause.ts'
import { hasTag, is, isWord, type Tagged, type TaggedWord } from '../read/tagged.ts'
import { isTitleCase } from '../title-case.ts'
import { type Claim, type Gap, MARK } from './gap.ts'

/** Whose statement it is goes with none of it; "says" in front stands for what reported it. */
export function losesSpeaker({ line, speaker, gaps }: Claim): boolean {
  const kept = wordsOf(line.text)
  if (speaker.some((word) => !kept.includes(word))) return true
  const isLost = (gap: Gap) =>
    gap.words.some((word, at) => tells(word, at, gap) && !isToldIn(word, at, gap))
  return !isMoved(line.words) && gaps.some(isLost)
}

/** The speaker stands in front, with a verb that is not the source's. */
const isMoved = (words: Tagged) => words.some(({ start }) => start < 0)

/**
 * "to find killer", "a report on rust" and "at gun show" tell nothing; a report at the end does, behind a
 * mark: "…: report".
 */
function tells(word: TaggedWord, at: number, { words, before: kept, isTornOff }: Gap): boolean {
  const [before, next] = [words[at - 1], words[at + 1]]
  // "attacks per second", "fans show up", "TV shows"
  if (is(word, /^per$/i) && is(next, PER)) return false
  // "…, survey shows": the labeller may take it for a noun.
  if (is(word, /^shows$/i) && SPEAKER_KINDS.has(before?.normal ?? '')) return true
  if (is(word, /^shows?$/i) && (hasTag(word, /^NN/) || is(next, /^(?:up|off)$/i))) return false
  if (!isTelling(word.normal) || (hasTag(word, /^VB$/) && is(before, /^to$/i))) return false
  // "all we think we know": what the newsroom itself thinks.
  if (is(before, /^we$/i)) return false
  // "inquiry concludes in": a verb that the labeller took for a noun.
  const isVerb = isTornOff && hasTag(next, /^(?:IN|TO)$/) && is(word, /[^s]s$/) && isSaying(word)
  if (!hasTag(word, /^NN/) || isVerb) return true
  const isLast = !isTornOff && !words.slice(at + 1).some(isWord)
  const isMarked = [...kept.slice(-1), ...words.slice(0, at)].some((one) => is(one, MARK))
  return isMarked && (isLast || !hasTag(before, /^(?:DT|JJ|CD|PRP\$|POS|VB)/))
}

const PER = /^(?:cent|capita|second|minute|hour|day|night|week|month|year)$/i

/**
 * "…; minister says talks go on", "… after data show it", "…, hackers claim CEO lied", "…, says it will
 * pay": the statement goes with its speaker, of whom it is.
 */
function isToldIn(word: TaggedWord, at: number, { words, isSentence, isTornOff }: Gap): boolean {
  if (is(word, /^(?:according|per|via)$/i)) return false
  const opening = words.slice(0, at)
  if (is(words[0], /^(?:after|amid|amidst|following)$/i) && !opening.some(isComma)) return true
  // "…, bank says, despite …": it says what stands before.
  if (!isTornOff) return isSentence && at < words.length - 3 && !isComma(words[at + 1])
  if (isOwnStatement(words, at)) return true
  // "… this weekend says mayor": who does stands behind.
  const hasSpeaker = opening
    .slice(1)
    .some((one) => hasTag(one, /^NN/) && !is(one, TIME) && !is(one, DAY))
  const told = words.slice(at + 1)
  const isItsOwn = isStatement(word, told) || opening.some(opensAnother)
  // "…; government declares three days": a sentence of its own, with whoever says it.
  return isSentence ? isItsOwn || (hasSpeaker && told.some(isWord)) : isItsOwn && hasSpeaker
}

const isComma = (word: TaggedWord | undefined) => is(word, /^,$/)

/** "…, although both have accused each other": a clause of its own. */
const opensAnother = (word: TaggedWord) =>
  is(word, /^(?:although|though|while|whereas|because|since)$/i)

/** "…, says he has no …": what else the subject says or denies. */
export const isTornStatement = ({ words, isTornOff }: Gap): boolean =>
  isTornOff && [0, 1, 2].some((at) => isSaying(words[at]) && isOwnStatement(words, at))

/** The line's own subject goes on to say something: "…, says it will pay", and not "…, says mayor". */
function isOwnStatement(words: Tagged, at: number): boolean {
  const opens = words.slice(0, at).every((word) => is(word, /^(?:[,;–—-]|--|and|then)$/i))
  if (at === 0 || !opens) return false
  // "…, tells people to": who is told stands behind.
  if (is(words[at], /^(?:tells|told)$/i) || is(words[0], /^;$/)) return true
  return isStatement(words[at], words.slice(at + 1))
}

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

/**
 * Behind the last comma somebody does something without an object: "…, former staff contend in letter".
 * Under whatever verb, that may be whose statement it is; where the text came cut, "…, friends …" is, too.
 */
export function losesLastSpeaker({ words, gaps, line, source }: Claim): boolean {
  const isTorn = isCut(source)
  const comma = words.findLastIndex((word) => is(word, isTorn ? /^(?:[,–—:-]|--)$/ : /^,$/))
  const [told, part] = [words.slice(0, comma), words.slice(comma + 1)]
  // "…: three of the men in": behind such a mark anybody may be who says it.
  const isName =
    !isComma(words[comma]) &&
    (isTitleCase(source) ? isDeed(told) && !hasTag(part[0], /^(?:DT|W)/) : isClause(told)) &&
    !part.some(isVerbal)
  const isTold = isComma(words[comma]) && isInPast(told) && doesSomething(part)
  const mayBeTold = !is(part.at(-1), /^\?$/) && mayTell(part)
  const hasSpeaker = isTorn ? isName || isTold || areSpeakers(part) : mayBeTold
  const isGone = gaps.some((gap) => gap.words.some((word) => part.includes(word)))
  return comma > 0 && hasSpeaker && isGone && !isMoved(line.words)
}

/** "Priest Stole From Poor Box": the labeller may take it for names. */
const isDeed = (words: Tagged): boolean =>
  isInPast(words) ||
  words.slice(1).some((word) => hasTag(word, /^VBZ$/) && !is(word, /^(?:is|has|does)$/i))

/** "Took Bribes, Ex-Aide Confides in": of what is over, whoever does something now may tell. */
const isInPast = ([, ...words]: Tagged): boolean =>
  words.some(
    (word) =>
      baseOfPast(word.normal) !== null ||
      is(word, /\p{L}{2}ed$/u) ||
      (hasTag(word, /^VBD$/) && !is(word, /^(?:was|were|had|did)$/i)),
  )

/** "Nuns Whisper in", "Ex-Aide Confides…": the labeller may take for a noun what somebody does to nothing. */
function doesSomething(words: Tagged): boolean {
  const [first] = words
  const end = words.findIndex((word, at) => at > 0 && (!isNominal(word) || is(word, ELLIPSIS)))
  const last = is(words[end], ELLIPSIS) || !isVerbal(words[end]) ? end - 1 : end
  const [who, verb, next] = words.slice(Math.max(last - 1, 0), last + 2)
  const isSomebody =
    hasTag(first, /^(?:NN|JJ)/) || (hasTag(first, /^VBZ$/) && !mayBeVerb(first?.normal ?? ''))
  return (
    last > 0 &&
    isSomebody &&
    !is(verb, HELPS) &&
    // One whispers, many whisper.
    is(who, /s$/i) !== is(verb, /s$/i) &&
    (is(next, ELLIPSIS) || hasTag(next, /^(?:IN|TO|R[BP])$/))
  )
}

const ELLIPSIS = /^(?:…|\.{3,})$/
const HELPS = /^(?:is|are|was|were|has|have|had|will)$/i

/** "friends …", "health officials in …": what they do was cut off. */
function areSpeakers(words: Tagged): boolean {
  const end = words.findIndex(({ normal }) => SPEAKER_KINDS.has(normal) || KIN.has(normal))
  const next = words[end + 1]
  const goesOn = next !== undefined && isWord(next) && (isVerbal(next) || isNominal(next))
  return end >= 0 && !goesOn && words.slice(0, end).every(isNominal)
}
