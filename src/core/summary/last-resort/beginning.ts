/**
 * The beginning of an English text that is too long for a line, where nothing shortens it and no lead tells the
 * same: a complete clause; else one with "…", before a circumstance or a thing of its own; else the text whole, but
 * where nobody reads as much. A speaker, a "not", a loss or a figure is never cut off.
 */
import { BETWEEN } from '../../english/lexicon.ts'
import { readText, type Said } from '../choose.ts'
import type { Rule } from '../costs.ts'
import { isToCome } from '../edits/circumstance.ts'
import { isFirst } from '../edits/clause.ts'
import { type Draft, figureDropped } from '../edits/ways.ts'
import { type Claim, claimOf, type Gap } from '../gates/gap.ts'
import { losesPoint, losesTruth, rejectedBy } from '../gates/gates.ts'
import { isCut, LONGEST_LINE, LONGEST_OF_ALL, LONGEST_WHOLE, wordCount } from '../line.ts'
import { pennTokens } from '../model/penn-tokens.ts'
import { hasFinite, isOwnClause } from '../read/clause.ts'
import type { Reading } from '../read/reading.ts'
import { isListed } from '../read/second.ts'
import { hasTag, is, OPENS_QUOTE, type Tagged } from '../read/tagged.ts'
import { best, bestOfCut, breaksWell, endsWell } from './break.ts'
import { beginningsOf, DOTS } from './cut.ts'
import { leavesSpeakerAlone, OPENS_CLAUSE, tears } from './torn.ts'

type Line = Pick<Draft, 'text' | 'rules'>

/** Null where the text stays whole. */
export function beginningOf(said: Said): Line | null {
  // A speaker in front of what is torn would say half of it.
  const own = said.drafts.filter(({ rules }) => !rules.includes('attribution-first'))
  const claims = own.flatMap((draft) => cutsOf(draft, said))
  if (isCut(said.source)) return bestOfCut(claims.filter(isTold)) ?? null
  const told = claims.filter(isUntorn)
  const found = completeClause(claims) ?? told.find((claim) => endsWhole(claim))?.line
  if (found) return found
  const { length } = said.source
  const smooth = length > LONGEST_WHOLE ? best(told, false) : undefined
  if (smooth || length <= LONGEST_OF_ALL) return smooth ?? null
  const longer = own.flatMap((draft) => cutsOf(draft, said, LONGEST_WHOLE))
  const hasThat = ({ line }: Claim) => line.words.some((word) => is(word, /^that$/i))
  const whole = longer.filter((claim) => isUntorn(claim) && !hasThat(claim))
  return best(whole, false) ?? best(told) ?? null
}

const isTold = (claim: Claim) => !losesPoint(claim) && !leavesSpeakerAlone(claim)
const isUntorn = (claim: Claim) => isTold(claim) && !tears(claim)

/** A line of at most so many words, for who asks for them; of more, where fewer would not be true. */
export function withinWordsOf(line: string, words: number, reading: Reading): string {
  if (wordCount(line) <= words) return line
  const said = readText(line, reading, [])
  const claims = cutsOf({ words: said.words, text: line, rules: [] }, said)
  const told = claims.filter(({ gaps }) => gaps.length > 0).filter((claim) => !losesTruth(claim))
  const within = told.filter((claim) => wordCount(claim.line.text) <= words)
  return (best(within) ?? told.findLast(endsWell)?.line)?.text ?? line
}

const cutsOf = (draft: Draft, said: Said, limit = LONGEST_LINE): readonly Claim[] =>
  beginningsOf(draft.text, said.reading.language, limit).map((text) =>
    claimOf({ ...said, line: cutAfter(draft, text) }),
  )

function cutAfter({ words, rules }: Draft, text: string): Draft {
  const tokens = pennTokens(text.replace(DOTS, '')).length
  // At its end the stop of "Mt." is read as one of its own.
  const length = is(words[tokens - 2], /.\.$/) && text.includes('.…') ? tokens - 1 : tokens
  // What its publisher cut at the same place is not cut here.
  const isCutHere = words.slice(length).some((word) => /[\p{L}\p{N}]/u.test(word.text))
  return {
    words: words.slice(0, length),
    text: text.replace(/,(?=["”’']…)/u, ''),
    rules: isCutHere ? [...rules, 'cut-at-word'] : rules,
  }
}

/**
 * The longest beginning that all gates let pass without "…", since what follows is a thing of its own.
 * "bought prunes | before she disappeared" is not told without it.
 */
function completeClause(claims: readonly Claim[]): Draft | undefined {
  const bare = claims.map((claim) => claimOf({ ...claim, line: withoutDots(claim.line) }))
  const found = bare.find(
    (claim) =>
      isFirst(claim.line.words) && opensOwnThing(claim) && endsWell(claim) && !rejectedBy(claim),
  )
  if (!found) return undefined
  const { line, words } = found
  return { ...line, rules: [...line.rules, ...figureDropped(words, line.words)] }
}

const withoutDots = ({ words, text, rules }: Draft): Draft => ({
  words,
  text: text.replace(DOTS, ''),
  rules: [...rules.filter((rule) => rule !== 'cut-at-word'), 'rest-dropped' satisfies Rule],
})

/** What else went on. */
const CIRCUMSTANCE = /^(?:amid|amidst|during)$/i
const PREPOSITION = /^(?:after|amid|amidst|before|during|following)$/i

const opensOwnThing = ({ gaps }: Claim): boolean =>
  gaps.slice(-1).every((gap) => is(gap.words[0], CIRCUMSTANCE) || isBehindOwnMark(gap))

/** A line of fewer UTF-16 units leaves too much of its room to what is torn off. */
const LEAST_KEPT = 66

/** A clause that is over: what follows tells when, why or what else. */
const endsWhole = (claim: Claim): boolean =>
  claim.line.text.length >= LEAST_KEPT &&
  breaksWell(claim) &&
  isFirst(claim.line.words) &&
  !claim.line.words.slice(1).some((word) => is(word, SUBORDINATES)) &&
  claim.gaps.slice(-1).every((gap) => isBehind(gap) || isBehindOwnMark(gap))

/** What follows may be about the clause that this opens: "charges that he voted | while on parole". */
const SUBORDINATES = /^(?:that|who|which|whose|whom|where)$/i

const isBehind = ({ before, words: [opens, ...behind] }: Gap): boolean =>
  is(opens, OPENS_CLAUSE) &&
  !isPartedFrom(before, behind) &&
  !isToCome(before) &&
  (is(opens, PREPOSITION) || hasFinite(behind))

/** "a recording of a call | after her firing with the president": with whom the call was stands behind. */
const isPartedFrom = (before: Tagged, behind: Tagged): boolean =>
  BETWEEN.test(before.findLast((word) => hasTag(word, /^NN/))?.text ?? '') &&
  behind.some((word) => is(word, /^(?:with|between|to|against)$/i))

/** The comma of a list parts no things: "join Barcelona, Monaco | , Porto and Munich in the quarterfinals". */
function isBehindOwnMark({ before, words: [mark, ...behind] }: Gap): boolean {
  // "wants one thing: peace", "starts an experiment – four days of school": that is the point.
  if (is(mark, /^(?:[:–—]|--?)$/) && is(behind[0], OPENS_QUOTE)) return true
  if (is(mark, /^(?:[–—]|--?)$/)) return isOwnClause(behind)
  return is(mark, /^,$/) && !isListed(before, behind)
}
