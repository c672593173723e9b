/**
 * What a sentence leans on: the one before it ("He …", "But …", "also"), or something that must have
 * been named ("The company …", "that decision", a last name alone).
 *
 * There is no parser here: a noun phrase is an article and the next few words up to one that no noun
 * phrase holds. In doubt a sentence leans; there are others.
 */
import { isHanging } from '../languages/hanging.ts'
import { knowsSpeakers, type Speaker, speakersOf } from '../languages/speakers.ts'
import { opensAtToldTime } from '../languages/told-time.ts'
import { type ArticleNames, loneNames } from './names.ts'
import { type AskingPhrase, phrasesOf } from './phrases.ts'
import type { PointingWords } from './pointing/words.ts'
import { pointsAhead, pointsBack } from './pronouns.ts'
import type { Shown } from './shown.ts'
import { is, type Word } from './words-in.ts'

export interface Leaning {
  /** It opens as only a sentence behind another does, "But", "On Friday he", "“We knew,” he said". */
  readonly opens: boolean
  /** It has no verb of its own, and tells of what the sentence before it said. */
  readonly hangs: boolean
  /** It may be that only the sentence before it says who or what is meant. */
  readonly back: boolean
  /** What its nouns and last names ask for. */
  readonly phrases: readonly AskingPhrase[]
  /** Last names that stand alone. */
  readonly names: readonly string[]
  readonly speakers: readonly Speaker[]
}

const OPENING_MARKS = /^[\s"“„«‘'»([—–-]+/u

export function leaningOf(
  { text, words }: { readonly text: string; readonly words: readonly Word[] },
  pointing: PointingWords,
  names: () => ArticleNames,
): Leaning {
  const leansInside = pointing.inside.test(text)
  const opens =
    opensBehind(text, pointing) ||
    opensAtToldTime(words) ||
    pointsAhead(words) ||
    (leansInside && words[0]?.quoted === true)
  const back = opens || leansInside || pointsBack(words)
  const alone = loneNames(words, names())
  const phrases = [...phrasesOf(words), ...unintroduced(words, alone)]
  const speakers = speakersOf(words)
  return { opens, hangs: isHanging(words), back, phrases, names: alone, speakers }
}

/** Last names alone that no article begins with: a sentence's first word, "M. Costa said". */
const unintroduced = (words: readonly Word[], alone: readonly string[]): readonly AskingPhrase[] =>
  words
    .filter(({ text, before, next, pointing }) => {
      const isDescribed = next?.capital || next?.gap.startsWith(',') || next?.next?.capital
      const isTitled = is(before, 'titles') && !isDescribed
      return alone.includes(text) && (isTitled || (!before && !pointing?.capitalNouns))
    })
    .map(({ lower }) => ({ nouns: [lower], pointed: false, asks: 'told', atOnce: true }))

/** Whether what it must have been told is in what is shown. */
export const standsOn = (leaning: Leaning, shown: Shown): boolean =>
  beginsOn(leaning, shown) && knows(shown, leaning, ({ asks }) => asks === 'named')

/** The same of one that only headings, questions and the like stand before. */
export const beginsOn = (leaning: Leaning, shown: Shown): boolean =>
  !leaning.hangs &&
  !leaning.back &&
  knows(shown, leaning, ({ asks }) => asks === 'told') &&
  knowsSpeakers(leaning.speakers, shown) &&
  leaning.names.every((name) => shown.hasName(name))

/** The same of an article's first sentence, whose pronouns mean somebody in it, but for those that open it. */
export const opensOn = (leaning: Leaning, shown: Shown): boolean =>
  !leaning.opens &&
  !leaning.hangs &&
  knows(shown, leaning, ({ asks, atOnce }) => asks === 'told' && atOnce) &&
  knowsSpeakers(leaning.speakers, shown)

/** Whether any noun of each phrase of a kind is in what is shown. */
const knows = (shown: Shown, { phrases }: Leaning, isOf: (phrase: AskingPhrase) => boolean) =>
  phrases.filter(isOf).every(({ nouns }) => nouns.some((noun) => shown.hasNoun(noun)))

/** A sentence whose sides are looked at only when somebody asks. */
interface Looked {
  readonly leaning: () => Leaning
  readonly goesOn: () => boolean
  readonly bare: () => boolean
  readonly namesInPassing: () => readonly string[]
}

/** It points at something, "that decision", holds a word that goes on, "then", or tells of nothing by name. */
export const refers = (view: Looked): boolean => view.bare() || pointsOrGoesOn(view)

const pointsOrGoesOn = ({ leaning, goesOn }: Looked) =>
  leaning().phrases.some(({ pointed }) => pointed) || goesOn()

/** Also what a reader may do without is known: nothing shows that it was lifted from somewhere else. */
export const standsAlone = (view: Looked, shown: Shown): boolean =>
  !view.bare() && standsNear(view, shown)

/** Right below the lead also what tells nothing by name may stand: "No damage has been reported." */
export const standsNear = (view: Looked, shown: Shown): boolean =>
  standsOn(view.leaning(), shown) &&
  knows(shown, view.leaning(), ({ asks }) => asks === 'nothing') &&
  !pointsOrGoesOn(view) &&
  view.namesInPassing().every((name) => shown.hasName(name))

/** What of it shows without taking the sentence apart, which is dear: for the ranker. */
export const leansAtSight = (text: string, pointing: PointingWords): boolean =>
  opensBehind(text, pointing) || pointing.inside.test(text)

const opensBehind = (text: string, { openers }: PointingWords) =>
  openers().test(text.replace(OPENING_MARKS, '').toLowerCase())
