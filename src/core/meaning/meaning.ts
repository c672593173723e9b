/**
 * Whether a line says something else than the line that it replaces, so that its readers are told.
 *
 * Both lines are read once: their figures by worth, their names, who does what, the outcome of what
 * happened, negation, doubt, and whose statement it is. What differs there is told; letter case, word
 * order, voice, tense and other words for the same are not. Of languages without a reading of their
 * own, figures, names, questions and marks of negation are compared.
 *
 * Where a rule is in doubt, readers are told: a needless reply is a nuisance, a silent change a wrong.
 */
import type { Alert } from '../alert.ts'
import { languageOf } from '../summary/languages/guess.ts'
import { changesCounts, figuresDiffer } from './counts.ts'
import { doubtsOf } from './doubt.ts'
import { type EnglishLine, englishLine } from './english-line.ts'
import { saysOtherwise } from './foreign-line.ts'
import { changesFormer, changesKin } from './kin.ts'
import { namesDiffer } from './names.ts'
import { changesSubject, replacesNoun, replacesPredicate } from './nouns.ts'
import { turnsOver } from './order.ts'
import { changesParticle, losesOutcome, replacesVerb, turnsRound } from './outcomes.ts'
import { losesWhoHarmed, swapsRoles } from './roles.ts'
import { changesSpeaker } from './speakers.ts'
import { changesStage, endsState } from './states.ts'
import { changesCurrency } from './units.ts'

/** Whether two alerts of one article mean different things, in the language of the later one. */
export const tellsOtherwise = (before: Alert, after: Alert): boolean =>
  meaningChanged(before.line, after.line, languageOfAlert(after))

function languageOfAlert({ line, sentences, subject: { language } }: Alert): string | null {
  return (
    languageOf({ headline: line, paragraphs: sentences, corrections: [], language }) ?? language
  )
}

/**
 * Whether a reader of the line before was told something that the line after takes back; the same both
 * ways. The language is the article's tag; without one the lines tell it.
 */
export function meaningChanged(
  before: string,
  after: string,
  language: string | null = null,
): boolean {
  if (plain(before) === plain(after)) return false
  if (changesCurrency(before, after) || isQuestion(before) !== isQuestion(after)) return true
  const code = language ?? guess(before, after)
  if (code !== 'en' && !code?.startsWith('en-')) return saysOtherwise(before, after, code)
  const [old, now] = [englishLine(before), englishLine(after)]
  return CHANGES.some((changes) => changes(old, now))
}

/** Two lines are too few words to tell by where all letters are English ones. */
const guess = (before: string, after: string): string | null =>
  ENGLISH_LETTERS.test(before + after)
    ? 'en'
    : languageOf({ headline: before, paragraphs: [after], corrections: [], language: null })

const ENGLISH_LETTERS = /^[\x20-\x7e\s‘’“”–—…£€½]+$/u

const plain = (line: string) => line.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim()

const isQuestion = (line: string) => /[?？]/u.test(line)

/** Each is the same both ways. */
const CHANGES: readonly ((before: EnglishLine, after: EnglishLine) => boolean)[] = [
  (before, after) => figuresDiffer(before, after),
  changesCounts,
  namesDiffer,
  (before, after) => doubtsOf(before).join() !== doubtsOf(after).join(),
  losesOutcome,
  turnsRound,
  changesParticle,
  endsState,
  changesStage,
  changesFormer,
  replacesVerb,
  swapsRoles,
  turnsOver,
  changesSubject,
  replacesNoun,
  replacesPredicate,
  losesWhoHarmed,
  changesSpeaker,
  changesKin,
]
