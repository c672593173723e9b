/** Gates that keep a sentence whole: what went may not be what the rest asks for. */
import { ASKS, FATE, LOSS, ROLE_TAKING } from '../../english/lexicon.ts'
import { NO_SUPERLATIVE, SUPERLATIVE } from '../../english/ranks.ts'
import { mayBeVerb } from '../../english/verbs.ts'
import { isCut, wordCount } from '../line.ts'
import { isClause, isNominal, isOwnClause, verbOf } from '../read/clause.ts'
import { hasTag, is, isWord, type Tagged, type TaggedWord, textOf } from '../read/tagged.ts'
import { isTitleCase } from '../title-case.ts'
import type { Claim, Gap } from './gap.ts'

/** Whether it is so of a gap. */
const inGap =
  (rejects: (gap: Gap, claim: Claim) => boolean) =>
  (claim: Claim): boolean =>
    claim.gaps.some((gap) => rejects(gap, claim))

/** The source says something of something, and the line does not. */
export const losesPredicate = ({ words, line }: Claim): boolean =>
  isClause(words) && (!isClause(line.words) || endsInAuxiliary(words, line.words))

/** Of a text that came cut, so many words say something without their verb. */
const ENOUGH_OF_CUT = 7

/** A cut text needs no verb where that lies far back, or one that the labeller took for a noun. */
export const losesBeginning = (claim: Claim): boolean =>
  losesPredicate(claim) &&
  !(
    isCut(claim.source) &&
    (wordCount(claim.line.text) >= ENOUGH_OF_CUT || claim.line.words.some(isMissedVerb))
  )

/** "Honda Strengthens Sales Division" */
const isMissedVerb = (word: TaggedWord, at: number, words: Tagged): boolean =>
  is(word, /^\p{L}{3,}[^s'’]s$/u) && mayBeVerb(word.normal) && isNominal(words[at + 1])

/** "have for the first time…": of the verb only the auxiliary stayed. */
function endsInAuxiliary(source: Tagged, line: Tagged): boolean {
  const at = verbOf(line)
  const auxiliary = line[at]
  if (!auxiliary || !(is(auxiliary, AUXILIARY) || hasTag(auxiliary, /^MD$/))) return false
  // "is Masters of Life" needs no other verb.
  if (is(auxiliary, BE) && hasTag(line[at + 1], /^(?:NN|JJ|DT)/)) return false
  const hasVerbBehind = (words: Tagged) =>
    words.some((word) => word.start > auxiliary.start && hasTag(word, /^VB/))
  return hasVerbBehind(source) && !hasVerbBehind(line)
}

const BE = /^(?:is|are|was|were)$/i
const AUXILIARY = /^(?:is|are|was|were|has|have|had|do|does|did|to)$/i

/** Part of a phrase went and part of it stayed. */
export const tearsPhrase = inGap((gap) => !isWholeGap(gap) || asksFor(gap))

/** Where a phrase ends, that is where another begins. */
const OPENS_PHRASE = /^(?:IN|TO|CC|WDT|WP|WRB|,|:|\.|VBG|-LRB-|\()$/

/** Cut inside a phrase, a noun would read as another: "takes Spain | striker". */
export const splitsPhrase = inGap(
  ({ words, before }) => before.length > 0 && !hasTag(words[0], OPENS_PHRASE),
)

const DAY = /day$|^(?:today|yesterday|tonight|this|last)$/i

const isWholeGap = (gap: Gap) =>
  gap.isBehindMark ||
  gap.isCircumstance ||
  (gap.words.some((word) => is(word, DAY)) && !gap.words.some((word) => hasTag(word, /^VB/))) ||
  // Between the speaker and what he says: "US | says | talks fail".
  !gap.words.some(isNominal) ||
  // "talks | on Syria | on life support": the edit asks whether the lead names it.
  is(gap.words[0], /^(?:on|over|about)$/i)

/** What stands before the gap is half of something. */
const asksFor = ({ before, words }: Gap) =>
  !is(words[0], /^[.,;:!?()–—-]$/) &&
  hasTag(before.at(-1), /^(?:DT|TO|POS|PRP\$|CC|\$|MD|JJR|RBR|WDT|WP)/)

/** "killed man | and woman", "man and | woman". */
export const losesConjunct = inGap(
  ({ words, before }) => hasTag(words[0], /^CC$/) || hasTag(before.at(-1), /^CC$/),
)

export const isSuperlative = (word: TaggedWord): boolean =>
  is(word, SUPERLATIVE) || (is(word, /\p{L}{3,}est$/iu) && !is(word, NO_SUPERLATIVE))

/**
 * "highest | since 2008", "sixth province | to allow it": the rest makes it one. And what is the
 * first or the highest of its kind is the news.
 */
export const losesExtent = inGap(
  (gap) =>
    (gap.words.some(isSuperlative) && !isOwnClause(gap.words.slice(1)) && !gap.isTornSentence) ||
    (gap.isCircumstance && gap.before.some(isSuperlative)),
)

/** How somebody came to harm, who else did, and why he was arrested, is a part of it. */
export const losesCause = inGap(
  (gap) =>
    !gap.isTornOff &&
    !is(gap.words[0], /^\($/) &&
    (gap.isCircumstance || gap.isBehindMark) &&
    gap.before.some(({ normal }) => LOSS.has(normal) || (gap.isCircumstance && FATE.has(normal))),
)

/** "face delays | as crews replace bridge", "warn of risks | …": what stays would be empty. */
export const emptiesVerb = ({ gaps, line }: Claim): boolean =>
  gaps.some((gap) => gap.isCircumstance) && !saysEnough(line.words)

function saysEnough(words: Tagged): boolean {
  const said = words.slice(verbOf(words) + 1).filter(isWord)
  const tells = isTitleCase(textOf(words)) ? /^CD$/ : /^(?:CD|NNP)/
  const object = said.findIndex((word) => hasTag(word, /^NN/))
  const place = said.findLastIndex((word) => hasTag(word, /^(?:IN|TO)$/))
  return (
    said.some((word) => hasTag(word, tells) || is(word, /\d/)) || (object >= 0 && place > object)
  )
}

/** Whom or what else it is about stands in the end: "is ready | amid threat by Norland". */
export const losesName = inGap(({ words, isCircumstance }, { source }) => {
  const hasName = words.some((word) => hasTag(word, /^NNP/) && is(word, /^\p{Lu}/u))
  return isCircumstance && hasName && !isTitleCase(source)
})

/** "resigns | as minister". */
export const losesRole = inGap(
  ({ words, before }) =>
    is(words[0], /^as$/i) &&
    (!isClause(words.slice(1)) || before.slice(-5).some((word) => ROLE_TAKING.test(word.normal))),
)

/** A statement stays one, and a question too; one behind a statement may go. */
export const losesQuestion = ({ line, source }: Claim): boolean => {
  if (source.includes('?') === line.text.includes('?')) return false
  const [, first = ''] = TEASER.exec(source) ?? []
  return !ASKS.test(first)
}

const TEASER = /[:;.!] (\p{L}+) [^?]*\?$/iu
