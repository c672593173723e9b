/** Gates that protect what is true: words without which the rest of a line says more than is known. */
import {
  CONDITION_PHRASE,
  CONDITIONS,
  CONTRASTS,
  FATE,
  FUNCTION_WORDS,
  HEDGES,
  isEnding,
  isFrame,
  isNegation,
  isTelling,
  isTurn,
  LOSS,
  UNDOES,
  UNIVERSAL,
  WORKS,
} from '../../english/lexicon.ts'
import { MONTH } from '../../english/time.ts'
import { familyOf } from '../../english/verbs.ts'
import { words as wordsOf } from '../../text/tokens.ts'
import { isNominal } from '../read/clause.ts'
import { hasTag, is, isWord, type Tagged, type TaggedWord } from '../read/tagged.ts'
import type { Claim, Gap } from './gap.ts'
import { isTornStatement } from './speaker.ts'

/** Whether a word went that matters. */
const loses =
  (matters: (word: TaggedWord, gap: Gap) => boolean) =>
  ({ gaps }: Claim): boolean =>
    gaps.some((gap) => gap.words.some((word) => matters(word, gap)))

/** A denial or a condition may go only with a sentence that its publisher tore. */
export const losesNegation = loses(
  ({ normal }, gap) => isNegation(normal) && !gap.isTornSentence && !isTornStatement(gap),
)

export const losesCondition = (claim: Claim): boolean =>
  losesConditionWord(claim) ||
  claim.gaps.some(({ words }) => CONDITION_PHRASE.test(words.map((word) => word.normal).join(' ')))

const losesConditionWord = loses(
  (word, gap) =>
    CONDITIONS.has(word.normal) && !gap.isTornSentence && !(gap.isTornOff && isUntold(word, gap)),
)

/** How a contrast would go on that its publisher cut off nobody knows; it may turn what became of somebody. */
const isUntold = (word: TaggedWord, { words, before }: Gap): boolean =>
  CONTRASTS.has(word.normal) &&
  (words.slice(words.indexOf(word) + 1).every(isSmall) ||
    !before.some(({ normal }) => FATE.has(normal) || isEnding(normal) || normal === 'guilty'))

const isSmall = (word: TaggedWord) => !isWord(word) || FUNCTION_WORDS.has(word.normal)

/**
 * "halts petrol sales | in naira", "cancels all flights | to London", "cuts 800 seats | in Spain": of what is over,
 * denied, counted or so of all, the rest tells of which.
 */
export const losesScope = ({ gaps }: Claim): boolean =>
  gaps.slice(-1).some(({ words: [opens, next], before }) => {
    const clause = before.slice(before.findLastIndex((word) => is(word, /^[,;:.!?–—]$/)) + 1)
    const isPlace = is(opens, /^(?:in|at|from)$/i) && is(next, /^\p{Lu}/u) && !is(next, MONTH)
    // "to stop it" and "for a week" tell no part of it.
    const isAside =
      (is(opens, /^to$/i) && hasTag(next, /^VB/)) ||
      (is(opens, /^for$/i) && hasTag(next, /^(?:DT|CD)/))
    const narrows = is(opens, NARROWS) && !isAside
    return (isPlace && endsInCount(clause)) || (narrows && clause.some(isWhole))
  })

/** "800,000 seats", "12 more ferries" */
const endsInCount = (words: Tagged) =>
  hasTag(words.at(-1), /^NNS$/) && words.slice(-3).some((word) => hasTag(word, /^CD$/))

/** A denial, each of a kind, or an end that is put to something. */
const isWhole = (word: TaggedWord, at: number, clause: Tagged) =>
  UNIVERSAL.has(word.normal) ||
  (at > 0 && isNegation(word.normal)) ||
  (isEnding(word.normal) && (isNominal(clause[at + 1]) || hasTag(word, /^VBN$/)))

const NARROWS =
  /^(?:in|on|at|to|from|for|of|with|by|over|under|against|within|outside|near|between|among|that|who|which|whose|where)$/i

export const losesLoss = loses(({ normal }) => LOSS.has(normal))

/** A hedge may go with all that it hedges: a circumstance, or a clause of its own. */
export const losesHedge = loses(
  ({ normal, text }, gap) =>
    HEDGES.has(normal) &&
    text !== 'May' &&
    (!gap.isCircumstance || is(gap.words[0], /^as$/i)) &&
    !gap.isBehindMark,
)

/** "rose 4 percent | before falling back": what came of it. */
export const losesOutcome = loses(
  (word, { words }) => is(word, /^before$/i) && is(words[words.indexOf(word) + 1], UNDOES),
)

/** "acquits nurse | , convicts her of fraud", "falls in north | , rises in south": its other side. */
export const losesOtherSide = ({ gaps }: Claim): boolean =>
  gaps
    .slice(-1)
    .some(
      ({ words: [mark, verb] }) =>
        is(mark, /^,$/) &&
        verb !== undefined &&
        [isTurn, isEnding].some((turns) => turns(verb.normal)),
    )

/** A year is one, too. */
export const losesFrame = loses(
  ({ normal }) => isFrame(normal) || /^(?:1\d|20)\d\ds?$/.test(normal),
)

/** What happens in a film or a game is told as such. */
export const losesWork = loses((word) => WORKS.has(word.normal) && !hasTag(word, /^VB/))

/** A number may go with the whole phrase or clause that it stands in. */
export const losesNumber = loses(
  (word, gap) =>
    (/\d/.test(word.text) || hasTag(word, /^CD$/)) && !gap.isCircumstance && !gap.isBehindMark,
)

/** Words of a headline that a line from the lead has to have, too: its story is the same. */
export function losesTruthOf(headline: string, line: string): boolean {
  const kept = new Set(wordsOf(line).map(familyOf))
  const isNeeded = (word: string) =>
    [isNegation, isTelling, isFrame].some((matters) => matters(word)) ||
    [CONDITIONS, HEDGES, LOSS].some((list) => list.has(word))
  return wordsOf(headline).some((word) => isNeeded(word) && !kept.has(familyOf(word)))
}
