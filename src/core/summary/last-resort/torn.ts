/**
 * Where a text that is cut off would be torn: inside a name or a quotation, between a speaker and the words,
 * a denial and what it denies, one of two and the other.
 */
import { isNegation, TELLS } from '../../english/lexicon.ts'
import { DAY, PART } from '../../english/time.ts'
import { quotationSpans } from '../../text/quotations.ts'
import { type Claim, type Gap, MARK } from '../gates/gap.ts'
import { isClause, isSaying, isVerbal } from '../read/clause.ts'
import { hasTag, is, isWord, type TaggedWord } from '../read/tagged.ts'
import { CAPITAL, isTitleCase } from '../title-case.ts'

/** "trading lower | as prices rise" */
export const OPENS_CLAUSE =
  /^(?:after|ahead|amid|amidst|as|because|before|during|following|since|when|while)$/i

/**
 * What nothing mends in a reader's head: half of a quotation or of a name, a denial or a doubt of nothing,
 * whose thing it is, "he" who does nothing.
 */
export const tears = (claim: Claim): boolean =>
  claim.gaps.slice(-1).some((gap) => {
    const { before, words } = gap
    const last = before.findLast(isWord)
    return (
      isInQuotation(claim, gap) ||
      is(words[0], /^than$/i) ||
      saysHalf(gap) ||
      contrastsHalf(gap) ||
      isBetween(gap) ||
      is(before.at(-1), /^(?:['’]s)$/i) ||
      hasTag(last, /^(?:PRP|DT|MD)/) ||
      [last, before.at(-1)].some((word) => isNegation(word?.normal ?? '')) ||
      isPartOfNoun(gap) ||
      isInName(claim, gap)
    )
  })

/** "great | divide", "apologises for the molestation | joke": without its noun it is another thing. */
const isPartOfNoun = ({ before, words: [next] }: Gap): boolean =>
  hasTag(next, /^NN/) &&
  (hasTag(before.at(-1), /^JJ/) || (hasTag(before.at(-1), /^NN/) && is(next, /^\p{Ll}/u)))

/** "Says Speed And Noise | Are Key": of what is said only the subject is there. */
function saysHalf({ before, words }: Gap): boolean {
  const said = before.slice(before.findLastIndex((word) => is(word, TELLS)) + 1)
  const verb = before[before.length - said.length - 1]
  const isNoun = verb !== undefined && !isClause(said) && !isVerbal(said[0])
  // "says foreman | in first interview": who says it.
  const isInverted = is(before[before.length - said.length - 2], /^(?:,|["”’']|'')$/)
  if (!isNoun || isInverted || is(words[0], MARK)) return false
  return is(verb, /^(?:says?|said)$/i) || isClause([...said, ...words])
}

/** "drops charge, though health | and safety case": of the other side only the subject is there. */
const contrastsHalf = ({ before }: Gap): boolean => {
  const opens = before.findLastIndex((word) => is(word, /^(?:but|though|although|whereas|while)$/i))
  return opens >= 0 && !before.slice(opens + 1).some(isVerbal)
}

/** "no link between sleep | and noise" */
const isBetween = ({ before }: Gap): boolean =>
  before.findLast((word) => is(word, /^(?:between|and)$/i))?.normal === 'between'

/** "South | by Southwest"; in title case any word has a capital. */
const isInName = ({ source }: Claim, { before, words: [first, second] }: Gap): boolean => {
  const last = before.findLast(isWord)
  const next = is(first, /^(?:by|of)$/i) ? second : first
  return (
    hasTag(last, isTitleCase(source) ? /^NNP/ : /^NN/) && is(last, CAPITAL) && hasTag(next, /^NNP/)
  )
}

/** "…, but police say | it may be", "club announced Friday | that it": the words of a speaker are gone. */
export const leavesSpeakerAlone = ({ gaps }: Claim): boolean =>
  gaps.slice(-1).some(({ before, words }) => {
    const isDay = (word: TaggedWord) => [DAY, PART, /^on$/i].some((day) => is(word, day))
    const told = before.findLast((word) => isWord(word) && !isDay(word))
    return hasTag(told, /^VB/) && isSaying(told) && !is(words[0], MARK)
  })

/** Between the marks of a quotation; what came cut inside one is no worse for a cut. */
const isInQuotation = ({ source }: Claim, { words }: Gap): boolean => {
  const place = words[0]?.start ?? 0
  return quotationSpans(source).some(({ start, end }) => start < place && place < end)
}
