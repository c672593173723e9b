/** Gates that protect what is true: words without which the rest of a line says more than is known. */
import {
  CONDITIONS,
  HEDGES,
  isFrame,
  isNegation,
  isTelling,
  LOSS,
  WORKS,
} from '../../english/lexicon.ts'
import { familyOf } from '../../english/verbs.ts'
import { listed } from '../../text/listed.ts'
import { words as wordsOf } from '../../text/tokens.ts'
import { hasTag, is, type TaggedWord } from '../read/tagged.ts'
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

export const losesCondition = loses(
  ({ normal }, gap) =>
    CONDITIONS.has(normal) && !gap.isTornSentence && !(gap.isTornOff && CONTRASTS.has(normal)),
)

/** How a contrast would go on that its publisher cut off nobody knows. */
const CONTRASTS = listed('but yet even though although whereas despite')

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

const UNDOES =
  /^(?:being|falling|rising|paring|easing|recovering|retreating|slipping|rebounding|bouncing|reversing|settling|closing|ending|losing|dropping|withdrawing|apologi[sz]ing|resigning|collapsing|returning|changing)$/i

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
