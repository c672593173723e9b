/**
 * What may go at the end of a sentence: all that begins at a word and only adds to what stands before.
 */

import { DANGLING } from '../dangling.ts'
import { hasTag, is, type Tagged, type TaggedWord } from '../headlinese/tagged.ts'
import { isVerb } from '../verbs.ts'
import { isOnlyOpening } from './beginning.ts'
import {
  endsWithVerb,
  FINITE,
  hasAnyVerb,
  hasPredicate,
  isClause,
  isSaying,
  losesStatement,
  normalOf,
  textOf,
} from './clause.ts'
import { CIRCUMSTANCE, PLACE } from './openers.ts'
import { wantsMore, wantsPhrase } from './wants-more.ts'

export const FREE = 0
export const FORBIDDEN = Number.NEGATIVE_INFINITY
/** Where something happens narrows what is said: it goes last. */
const NARROWING = -2

const MONTH =
  '(?:january|february|march|april|may|june|july|august|september|october|november|december)'
const TIME = new RegExp(
  String.raw`^(?:(?:late|early) )?(?:(?:on )?(?:mon|tues|wednes|thurs|fri|satur|sun)day(?: \p{L}+)?|today|tonight|yesterday|tomorrow|(?:this|last|next|past) (?:morning|evening|night|week(?:end)?|month|year|quarter|spring|summer|autumn|fall|winter)|(?:(?:at|by) )?(?:the )?(?:end|start|middle) of ${MONTH}|in ${MONTH})$`,
  'iu',
)
/** "by the end of 2014", "by 53%". */
const MEASURE = /^(?:to|by) (?:[$£€¥]|\d|(?:the )?(?:end|start|middle) of )/iu
/** "reads a novel in a day": how long it takes is what is said. */
const DURATION =
  /^(?:in|within|for) (?:an? |the )?(?:\d|one|two|three|four|five|six|ten|day|hour|minute|week)/iu
const PURPOSE =
  /^(?:become|create|avoid|halt|boost|help|make|put|save|fight|tackle|mark|meet|protect|prevent|keep|aid|end|improve|reduce|cut|fund)$/i
/** Verbs that are whole without where or when. */
const WHOLE =
  /^(?:dies?|died|dead|killed|injured|wounded|hurt|arrested|detained|jailed|crash(?:es|ed)?|collapses?d?|explodes?d?|resigns?|resigned|rall(?:y|ies|ied)|rises?|rose|falls?|fell|drops?|dropped|tumbles?d?|slides?|slid|soars?|soared|surges?d?|plunges?d?|jumps?|jumped|gains?|gained|sinks?|sank|wins?|won|climb(?:s|ed)?|declines?d?|stall(?:s|ed)?|closes?d?|shut(?:s)?)$/i
/** A verb behind one of these has a subject of its own. */
const CLAUSE =
  /^(?:,|;|:|that|which|who|whose|where|when|while|as|after|before|because|since|until|if)$/i
const TOGETHER =
  /\b(?:both|either|neither|between|merg\p{L}*|combin\p{L}*|join\p{L}*|talks|deal|not)\b/iu
/** "named X as Y", "touts itself as Y". */
const NAMED_AS =
  /\b(?:seen|names?|named|appoint\p{L}*|confirm\p{L}*|sworn|describe[sd]?|known|regarded|hail(?:s|ed)|treated|elected|chosen|picked|tapped|dubbed|branded|billed|serve[sd]?|used|posing|touts?|touted|such|same|well|soon|long|far|much|many|just|so|itself|himself|herself|themselves)\b/iu
const DATED = /^(?:years?|months?|weeks?|days?|hours?|minutes?|seconds?|soon|just|shortly)$/i
const STRONG = /^(?:--|[–—-])$/
const QUOTE = /^(?:[“„‘"'«]|``|'')$/u
const DOTS = /^(?:\.+|…)$/

/** What leaving out the words from `from` on costs. */
export function additionScore(words: Tagged, from: number): number {
  const [before, tail] = [words.slice(0, from), words.slice(from)]
  const [last, first] = [before.at(-1), tail[0]]
  if (!last || !first || !isWhole(last, first)) return FORBIDDEN
  if (isOnlyOpening(before) || losesStatement(words, from)) return FORBIDDEN
  if (tail.length === 1 && is(first, DOTS)) return FREE
  if (is(first, /^[(:;,]$/) || isDash(first, last) || is(first, /^and$/i))
    return isSecond(before, tail) ? FREE : FORBIDDEN
  if (TIME.test(textOf(tail))) return FREE
  if (DANGLING.has(normalOf(last))) return FORBIDDEN
  return phraseScore(before, tail)
}

/** A sign or a possessive asks for what follows. */
const isWhole = (last: TaggedWord, first: TaggedWord) =>
  !hasTag(last, /^(?:POS|\$|DT|PRP\$|CC|TO|MD|:|,)$/) && !is(last, QUOTE) && last.end <= first.start

const isDash = (first: TaggedWord, last: TaggedWord) => is(first, STRONG) && first.start > last.end

/** A second thing, behind a mark or "and". */
function isSecond(before: Tagged, tail: Tagged): boolean {
  const [first] = tail
  if (is(first, /^and$/i)) return isJoined(before, tail)
  if (is(first, /^,$/)) return !continues(before, tail)
  if (is(first, /^\($/) && !is(tail.at(-1), /^\)$/)) return false
  return isClause(before) && !before.slice(-4).some(isSaying)
}

/** "and says …", "and as …", "and a second thing": names joined by "and" may be one. */
function isJoined(before: Tagged, tail: Tagged): boolean {
  const [last, second] = [before.at(-1), tail[1]]
  if (endsWithVerb(before) || wantsMore(textOf(before)) || is(before.at(-2), /^,$/)) return false
  if (hasTag(second, FINITE) || is(second, CIRCUMSTANCE) || is(second, /^as$/i)) return true
  const named = is(last, /^\p{Lu}/u) || is(second, /^\p{Lu}/u)
  const nouns = hasTag(last, /^NN/) && hasTag(second, /^NN/)
  return nouns && !named && !TOGETHER.test(textOf(before)) && !hasVerbOfBefore(tail)
}

/** ", India and Japan", ", but …", ", wet climate": the comma parts no clauses. */
const continues = (before: Tagged, tail: Tagged) =>
  isList(tail) ||
  tail.some(isLoss) ||
  is(tail[1], /^(?:but|yet|or|nor|not)$/i) ||
  (isModifier(before.at(-1)) && (is(tail[1], /-/) || hasTag(tail[1], /^(?:JJ|VB[GN]|NN)/)))

const isModifier = (word: TaggedWord | undefined) =>
  hasTag(word, /^JJ/) || is(word, /\p{Ll}-\p{Ll}/u)

const isList = (tail: Tagged) =>
  !tail.some((word) => hasTag(word, FINITE)) &&
  (hasTag(tail[1], /^CD$/) || tail.slice(1).some((word) => is(word, /^(?:and|or|&|,)$/i)))

/** A circumstance, a purpose or a place behind what is whole without it. */
function phraseScore(before: Tagged, tail: Tagged): number {
  const [last, first, second] = [before.at(-1), tail[0], tail[1]]
  const text = textOf(before)
  const asks = wantsPhrase(text, normalOf(first)) || (endsWithVerb(before) && !is(last, WHOLE))
  if (asks || tail.some(isLoss)) return FORBIDDEN
  if (is(first, CIRCUMSTANCE)) return is(last, DATED) ? FORBIDDEN : FREE
  if (is(first, /^as$/i)) return isAsClause(before, tail) ? FREE : FORBIDDEN
  if (!second || is(second, /^[?!.]$/) || hasTag(second, /^PRP/)) return FORBIDDEN
  if (wantsMore(text) || hasPredicate(before)) return FORBIDDEN
  if (hasTag(last, /^JJ/) || is(before.at(-2), /^,$/) || hasVerbOfBefore(tail)) return FORBIDDEN
  if (DURATION.test(textOf(tail))) return isAhead(before) ? FREE : FORBIDDEN
  if (tail.some(isTelling) || hasTag(before.at(-2), /^PRP\$$/)) return FORBIDDEN
  if (is(first, /^in$/i) && hasTag(second, /^NNP/)) return NARROWING
  if (is(first, PLACE) || MEASURE.test(textOf(tail))) return FREE
  return is(first, /^to$/i) && is(second, PURPOSE) ? FREE : FORBIDDEN
}

/** "to open in two weeks", not "lets you read a novel in a day". */
const isAhead = (before: Tagged) => before.some((word) => is(word, /^(?:to|will|set)$/i))

/** Who died is never a detail. */
const isLoss = (word: TaggedWord) =>
  is(
    word,
    /^(?:dead|killed|killing|kills|injured|injuring|wounded|wounding|dies|died|deaths?|missing)$/i,
  )

/** A superlative or a condition: what follows is the news. */
const isTelling = (word: TaggedWord) =>
  hasTag(word, /^JJS$/) || is(word, /^(?:first|last|where|that|who|which|whose|if|when)$/i)

/** Where its publisher's system cut the end away, the verb may have stood there. */
const isAsClause = (before: Tagged, tail: Tagged) =>
  !NAMED_AS.test(textOf(before.slice(-4))) &&
  (hasAnyVerb(clauseOf(tail.slice(1))) || is(tail.at(-1), DOTS))

/** Up to the next mark. */
function clauseOf(words: Tagged): Tagged {
  const end = words.findIndex((word) => is(word, /^[,;:]$/))
  return end < 0 ? words : words.slice(0, end)
}

/** "reliance | on ferries poses risks": the verb belongs to what stands before the phrase. */
function hasVerbOfBefore(tail: Tagged): boolean {
  const clause = tail.findIndex((word) => CLAUSE.test(word.text))
  const own = clause < 0 ? tail : tail.slice(0, clause)
  return own.some(
    (word) => hasTag(word, FINITE) || (hasTag(word, /^NNP?S$/) && isVerb(normalOf(word))),
  )
}
