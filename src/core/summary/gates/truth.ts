/** Gates that protect what is true: words without which the rest of a line says more than is known. */
import {
  CONDITIONS,
  FRAMES,
  HEDGES,
  isNegation,
  isTelling,
  LOSS,
  WORKS,
} from '../../english/lexicon.ts'
import { familyOf } from '../../english/verbs.ts'
import { words as wordsOf } from '../../text/tokens.ts'
import { isCut } from '../line.ts'
import { mayTell } from '../read/clause.ts'
import { hasTag, is, isWord, type TaggedWord } from '../read/tagged.ts'
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

const loses = (claim: Claim, matters: (word: TaggedWord, gap: Gap) => boolean): boolean =>
  claim.gaps.some((gap) => gap.words.some((word) => matters(word, gap)))

/** A denial or a condition may go only with a sentence that its publisher tore. */
export const losesNegation = (claim: Claim): boolean =>
  loses(claim, ({ normal }, gap) => isNegation(normal) && !isTornSentence(gap))

export const losesCondition = (claim: Claim): boolean =>
  loses(
    claim,
    ({ normal }, gap) =>
      CONDITIONS.has(normal) && !isTornSentence(gap) && !(isTornOff(gap) && CONTRASTS.has(normal)),
  )

/** How a contrast would go on that its publisher cut off nobody knows. */
const CONTRASTS: ReadonlySet<string> = new Set(
  'but yet even though although whereas despite'.split(' '),
)

export const losesLoss = (claim: Claim): boolean => loses(claim, ({ normal }) => LOSS.has(normal))

/** A hedge may go with all that it hedges: a circumstance, or a clause of its own. */
export const losesHedge = (claim: Claim): boolean =>
  loses(
    claim,
    ({ normal, text }, gap) =>
      HEDGES.has(normal) &&
      text !== 'May' &&
      (!isCircumstance(gap) || is(gap.words[0], /^as$/i)) &&
      !isBehindMark(gap),
  )

const YEAR = /^(?:1\d|20)\d\ds?$/

export const losesFrame = (claim: Claim): boolean =>
  loses(claim, ({ normal }) => FRAMES.has(normal) || YEAR.test(normal))

/** What happens in a film or a game is told as such. */
export const losesWork = (claim: Claim): boolean =>
  loses(claim, (word) => WORKS.has(word.normal) && !hasTag(word, /^VB/))

/** Whose statement it is goes with none of it; "says" in front stands for what reported it. */
export function losesSpeaker(claim: Claim): boolean {
  const { line, speaker } = claim
  const kept = wordsOf(line.text)
  if (speaker.some((word) => !kept.includes(word))) return true
  const moved = line.words.some((word) => word.start < 0)
  return loses(claim, (word, gap) => !moved && tells(word, gap) && !isToldIn(word, gap))
}

/**
 * "to find killer", "a report on rust" and "at gun show" tell nothing; a report at the end does, behind a
 * mark: "…: report".
 */
const tells = (word: TaggedWord, gap: Gap) => {
  const { words, before: kept } = gap
  const at = words.indexOf(word)
  const before = words[at - 1]
  const isLast = !isTornOff(gap) && word === words.filter(isWord).at(-1)
  const isMarked = [...kept.slice(-1), ...words.slice(0, at)].some((one) => is(one, MARK))
  return (
    isTelling(word.normal) &&
    (!hasTag(word, /^VB$/) || !is(before, /^to$/i)) &&
    (!hasTag(word, /^NN/) ||
      (isMarked && (isLast || !hasTag(before, /^(?:DT|JJ|CD|PRP\$|POS|VB)/))))
  )
}

/**
 * Behind the last comma somebody does something without an object: "…, former staff contend in letter".
 * Under whatever verb, that may be whose statement it is.
 */
export const losesLastSpeaker = ({ words, gaps, line, source }: Claim): boolean => {
  if (isCut(source) || line.words.some((word) => word.start < 0)) return false
  const comma = words.findLastIndex((word) => is(word, /^,$/))
  const part = words.slice(comma + 1)
  const gone = (word: TaggedWord | undefined) =>
    gaps.some((gap) => gap.words.some((one) => one === word))
  return comma > 0 && mayTell(part) && part.some(gone)
}

/**
 * "…; minister says talks go on", "… after data show it", "…, hackers claim CEO lied": the statement
 * goes with its speaker, of whom it is.
 */
function isToldIn(word: TaggedWord, gap: Gap): boolean {
  const { words } = gap
  const at = words.indexOf(word)
  // "…, bank says, despite …": it says what stands before.
  const says = at < words.length - 3 && !is(words[at + 1], /^,$/)
  const speaker = words.slice(1, at).some((one) => hasTag(one, /^NN/))
  return (
    (says && (isSentence(gap) || (isTornOff(gap) && speaker))) ||
    (is(words[0], /^(?:after|amid|amidst|following)$/i) &&
      !words.slice(0, at).some((one) => is(one, /^,$/)))
  )
}

const NUMBER = /\d/

/** A number may go with the whole phrase or clause that it stands in. */
export const losesNumber = (claim: Claim): boolean =>
  loses(
    claim,
    (word, gap) =>
      (NUMBER.test(word.text) || hasTag(word, /^CD$/)) &&
      !isCircumstance(gap) &&
      !isBehindMark(gap),
  )

/** Words of a headline that a line from the lead has to have, too: its story is the same. */
export function losesTruthOf(headline: string, line: string): boolean {
  const kept = new Set(wordsOf(line).map(familyOf))
  const needed = wordsOf(headline).filter(
    (word) =>
      isNegation(word) ||
      isTelling(word) ||
      [CONDITIONS, HEDGES, LOSS, FRAMES].some((list) => list.has(word)),
  )
  return needed.some((word) => !kept.has(familyOf(word)))
}
