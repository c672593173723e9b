/**
 * Faithfulness gates: what a line must not do to the text that it was made from.
 *
 * A gate is a pure question about a line; the first that says yes rejects it. Gates ask what was left
 * out and what the words that went were doing; where they cannot tell, it has to stay.
 */
import { isCut } from '../line.ts'
import type { Claim } from './gap.ts'
import {
  emptiesVerb,
  leavesTooLittle,
  losesBeginning,
  losesCause,
  losesConjunct,
  losesExtent,
  losesName,
  losesPredicate,
  losesQuestion,
  losesRole,
  splitsPhrase,
  tearsPhrase,
  unbalancesQuotes,
} from './structure.ts'
import {
  losesCondition,
  losesFrame,
  losesHedge,
  losesLastSpeaker,
  losesLoss,
  losesNegation,
  losesNumber,
  losesOutcome,
  losesSpeaker,
  losesWork,
} from './truth.ts'

const GATES: Readonly<Record<string, (claim: Claim) => boolean>> = {
  'too-little': leavesTooLittle,
  speaker: losesSpeaker,
  negation: losesNegation,
  condition: losesCondition,
  hedge: losesHedge,
  loss: losesLoss,
  frame: losesFrame,
  work: losesWork,
  number: losesNumber,
  question: losesQuestion,
  quotes: unbalancesQuotes,
  predicate: losesPredicate,
  extent: losesExtent,
  cause: losesCause,
  role: losesRole,
  torn: tearsPhrase,
  'last-speaker': losesLastSpeaker,
  'empty-verb': emptiesVerb,
  name: losesName,
}

/**
 * What also a text that is cut off with "…" tells; figures and hedges may go with the phrase that they
 * are in.
 */
const TRUTHS = [
  losesSpeaker,
  losesNegation,
  losesCondition,
  losesLoss,
  losesFrame,
  losesLastSpeaker,
  losesOutcome,
  (claim: Claim) => !isCut(claim.source) && losesConjunct(claim),
  (claim: Claim) => splitsPhrase(claim) && (losesNumber(claim) || losesHedge(claim)),
]

/** Whether a cut says something else than the text. */
export const losesTruth = (claim: Claim): boolean => TRUTHS.some((loses) => loses(claim))

/** Whether it does, or says nothing. */
export const losesPoint = (claim: Claim): boolean =>
  leavesTooLittle(claim) || losesBeginning(claim) || losesTruth(claim)

/** The name of the gate that rejects a line, or null when it passes all. */
export const rejectedBy = (claim: Claim): string | null =>
  Object.entries(GATES).find(([, rejects]) => rejects(claim))?.[0] ?? null
