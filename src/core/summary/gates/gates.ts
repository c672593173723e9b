/**
 * Faithfulness gates: what a line must not do to the text that it was made from.
 *
 * A gate is a pure question about a line; the first that says yes rejects it. Gates ask what was left
 * out and what the words that went were doing; where they cannot tell, it has to stay.
 */
import { quotesBalance } from '../../text/quotes.ts'
import { isCut, saysTooLittle } from '../line.ts'
import type { Claim } from './gap.ts'
import * as speaker from './speaker.ts'
import * as structure from './structure.ts'
import * as truth from './truth.ts'

const GATES = {
  'too-little': ({ line, source }) => saysTooLittle(line.text, source),
  speaker: speaker.losesSpeaker,
  negation: truth.losesNegation,
  condition: truth.losesCondition,
  hedge: truth.losesHedge,
  loss: truth.losesLoss,
  frame: truth.losesFrame,
  work: truth.losesWork,
  number: truth.losesNumber,
  question: structure.losesQuestion,
  quotes: ({ line }) => !quotesBalance(line.text),
  predicate: structure.losesPredicate,
  extent: structure.losesExtent,
  cause: structure.losesCause,
  role: structure.losesRole,
  torn: structure.tearsPhrase,
  'last-speaker': speaker.losesLastSpeaker,
  'empty-verb': structure.emptiesVerb,
  name: structure.losesName,
} satisfies Record<string, (claim: Claim) => boolean>

/**
 * What also a text that is cut off with "…" tells; figures and hedges may go with the phrase that they
 * are in.
 */
const TRUTHS = ['speaker', 'negation', 'condition', 'loss', 'frame', 'last-speaker'] as const

/** Whether a cut says something else than the text. */
export const losesTruth = (claim: Claim): boolean =>
  TRUTHS.some((name) => GATES[name](claim)) ||
  truth.losesOutcome(claim) ||
  truth.losesOtherSide(claim) ||
  truth.losesScope(claim) ||
  (!isCut(claim.source) && structure.losesConjunct(claim)) ||
  (structure.splitsPhrase(claim) && (truth.losesNumber(claim) || truth.losesHedge(claim)))

/** Whether it does, or says nothing. */
export const losesPoint = (claim: Claim): boolean =>
  saysTooLittle(claim.line.text, claim.source) ||
  structure.losesBeginning(claim) ||
  losesTruth(claim)

/** The name of the gate that rejects a line, or null when it passes all. */
export const rejectedBy = (claim: Claim): string | null =>
  Object.entries(GATES).find(([, rejects]) => rejects(claim))?.[0] ?? null
