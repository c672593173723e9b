/**
 * What a line must not leave out of its headline: one check a kind, each on the words alone, without
 * the engine's tagger, relations or gates. In doubt they count against the line.
 */
import { type Cut, cutOf } from './cut.ts'
import { losesArticle } from './left-out/article.ts'
import { losesPartner } from './left-out/conjunct.ts'
import { partsFigure } from './left-out/figure.ts'
import { losesFrame } from './left-out/frame.ts'
import { isNotWorth, isTooShort, isTorn, WHOLE } from './left-out/length.ts'
import { losesScope } from './left-out/scope.ts'
import { losesSpeaker } from './left-out/speaker.ts'
import { losesRank } from './left-out/superlative.ts'
import { losesCondition, losesHedge, losesLoss, losesNegation } from './left-out/truth.ts'
import { losesObject } from './left-out/verb.ts'

type Check = (cut: Cut) => boolean

const IN_ENGLISH = {
  'verb without object or predicate': losesObject,
  'conjunct without partner': losesPartner,
  'rank without what it is of': losesRank,
  'office, role or scope dropped': losesScope,
  'frame dropped': losesFrame,
  'article dropped where it counts': losesArticle,
} satisfies Record<string, Check>

/** Also in French, German and Portuguese. */
const WITH_WORDS = {
  'speaker dropped': losesSpeaker,
  'negation dropped': losesNegation,
  'hedge dropped': losesHedge,
  'condition dropped': losesCondition,
  'loss of life dropped': losesLoss,
} satisfies Record<string, Check>

const IN_ANY_LANGUAGE = {
  'figure parted': partsFigure,
  'under five words of more than eight': isTooShort,
  'not worth it': isNotWorth,
  torn: isTorn,
  'over 110 characters': ({ line }) => line.length > WHOLE,
} satisfies Record<string, Check>

const ALL = { ...IN_ENGLISH, ...WITH_WORDS, ...IN_ANY_LANGUAGE } satisfies Record<string, Check>
export type LeftOut = keyof typeof ALL
export const LEFT_OUT = [
  'verb without object or predicate',
  'conjunct without partner',
  'rank without what it is of',
  'office, role or scope dropped',
  'frame dropped',
  'speaker dropped',
  'negation dropped',
  'hedge dropped',
  'condition dropped',
  'loss of life dropped',
  'article dropped where it counts',
  'figure parted',
  'under five words of more than eight',
  'not worth it',
  'torn',
  'over 110 characters',
] as const satisfies readonly LeftOut[]

export const isChecked = (kind: LeftOut, language: string): boolean =>
  language === 'en' || !(kind in IN_ENGLISH)

/** `headline`: as its publisher wrote it, with labels and tails; or the sentence that the line is of. */
export function leftOut(headline: string, line: string, language = 'en'): readonly LeftOut[] {
  const cut = cutOf(headline, line, language)
  return LEFT_OUT.filter((kind) => isChecked(kind, language) && ALL[kind](cut))
}
