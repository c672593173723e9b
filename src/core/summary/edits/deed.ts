/**
 * "EBay rejects nominees, urges reelection of its directors": what the same subject does besides. What it
 * did first stands without that, unless the second is what came of the first, or why.
 */
import { isTelling, isTurn } from '../../english/lexicon.ts'
import { mayBeVerb } from '../../english/verbs.ts'
import { isOwnClause, isVerbal, verbOf } from '../read/clause.ts'
import { refersBack } from '../read/second.ts'
import { hasTag, is, isWord, type Tagged } from '../read/tagged.ts'
import { isFirst } from './clause.ts'
import { beginnings } from './edit.ts'

export const withoutSecondDeed = (words: Tagged): readonly Tagged[] =>
  beginnings(
    words,
    (first, [mark, ...second]) =>
      is(mark, /^,$/) &&
      ![...first, ...second].some((word) => is(word, /^[,;:]$/)) &&
      isDone(first) &&
      isDeed(second, first),
  )

/** Somebody did something to something, and no clause in it could go on with what follows. */
function isDone(words: Tagged): boolean {
  const verb = verbOf(words)
  const behind = words.slice(verb + 1)
  return (
    isFirst(words) &&
    !is(words[verb], /^to$/i) &&
    behind.length > 0 &&
    hasTag(words.at(-1), /^(?:NN|CD|VBN)/) &&
    !words.some((word) => hasTag(word, /^(?:MD|W|PRP)/)) &&
    !behind.some(
      (word, at) => hasTag(word, /^VB[DZP]$/) || (is(word, /^to$/i) && isVerbal(behind[at + 1])),
    )
  )
}

function isDeed(second: Tagged, first: Tagged): boolean {
  const [verb, next] = hasTag(second[0], /^RB/) ? second.slice(1) : second
  if (!verb || second.filter(isWord).length < 3 || isOwnClause(second)) return false
  const isMany = !is(first[verbOf(first)], /s$/)
  return (
    (isMany ? hasTag(verb, /^VB(?:[DP])?$/) : is(verb, /\p{L}s$/u)) &&
    (mayBeVerb(verb.normal) || (hasTag(verb, /^VB/) && is(verb, /^\p{Ll}/u))) &&
    !hasTag(next, hasTag(verb, /^VB/) ? /^(?:VB|MD)/ : /^(?:VB|MD|IN)/) &&
    !isTurn(verb.normal) &&
    // "cuts fees for some, raises them for others": each is half of a comparison.
    !refersBack(second, first) &&
    !second.some((word) => hasTag(word, /^PRP/) || is(word, /^ones?$/i)) &&
    // What somebody says is no deed, and it may be what stands in front.
    !isTelling(verb.normal)
  )
}
