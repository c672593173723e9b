/**
 * What a sentence leans on: the one before it ("He …", "But …", "also"), or something that must have
 * been named ("The company …", "that decision", a last name alone).
 *
 * There is no parser here: a noun phrase is an article and the next few words up to one that no noun
 * phrase holds. In doubt a sentence leans; there are others.
 */
import { isHanging } from '../languages/hanging.ts'
import { goesOn } from './going-on.ts'
import { type ArticleNames, loneNames, namesInPassing } from './names.ts'
import { type AskingPhrase, phrasesOf } from './phrases.ts'
import type { PointingWords } from './pointing/words.ts'
import { pointsAhead, pointsBack } from './pronouns.ts'
import type { Shown } from './shown.ts'
import { opensAtToldTime } from './told-times.ts'
import type { Word } from './words-in.ts'

export interface Leaning {
  /** It opens as only a sentence behind another does, "But", "On Friday he", "“We knew,” he said". */
  readonly opens: boolean
  /** It has no verb of its own, and tells of what the sentence before it said. */
  readonly hangs: boolean
  /** It may be that only the sentence before it says who or what is meant. */
  readonly back: boolean
  /** Each must have been told of, even before an article's first sentence: "that decision". */
  readonly told: readonly (readonly string[])[]
  /** Of these, the ones that the sentence begins with. */
  readonly toldAtOnce: readonly (readonly string[])[]
  /** Each must have been named, by any of its words, unless the article begins here. */
  readonly nouns: readonly (readonly string[])[]
  /** Last names that stand alone. */
  readonly names: readonly string[]
  /** Definite nouns in passing, which a reader may do without. */
  readonly passing: readonly (readonly string[])[]
  /** It points at something: "that decision". */
  readonly points: boolean
}

/** What is asked beside of a sentence that is shown apart from where it stood. */
export interface Apart {
  /** It holds a word that goes on from something: "then", "another". */
  readonly goesOn: boolean
  /** Names in passing that need an introduction. */
  readonly names: readonly string[]
}

const OPENING_MARKS = /^[\s"“„«‘'»([—–-]+/u

interface Read {
  readonly text: string
  readonly words: readonly Word[]
}

export function leaningOf(
  { text, words }: Read,
  pointing: PointingWords,
  names: () => ArticleNames,
): Leaning {
  const leansInside = pointing.inside.test(text)
  const opens =
    opensBehind(text, pointing) ||
    opensAtToldTime(words, pointing) ||
    pointsAhead(words, pointing) ||
    (leansInside && words[0]?.quoted === true)
  const back = opens || leansInside || pointsBack(words, pointing)
  const phrases = phrasesOf(words, pointing)
  const alone = loneNames(words, pointing, names())
  const asking = (asks: AskingPhrase['asks']) => phrases.filter((phrase) => phrase.asks === asks)
  const nounsOf = (asking: readonly AskingPhrase[]) => asking.map(({ nouns }) => nouns)
  const told = asking('told')
  const first = unintroduced(words, alone, pointing)
  return {
    opens,
    hangs: isHanging(words, pointing),
    back,
    told: [...nounsOf(told), ...first],
    toldAtOnce: [...nounsOf(told.filter(({ atOnce }) => atOnce)), ...first],
    nouns: nounsOf(asking('named')),
    names: alone,
    passing: nounsOf(asking('nothing')),
    points: phrases.some(({ pointed }) => pointed),
  }
}

export const apartOf = (
  words: readonly Word[],
  pointing: PointingWords | null,
  names: () => ArticleNames,
): Apart =>
  pointing === null
    ? { goesOn: false, names: [] }
    : { goesOn: goesOn(words, pointing), names: namesInPassing(words, pointing, names()) }

/** Last names alone that no article begins with: a sentence's first word, "M. Costa said". */
const unintroduced = (
  words: readonly Word[],
  alone: readonly string[],
  { capitalNouns, titles }: PointingWords,
): Leaning['told'] =>
  words
    .filter(({ text, before, next }) => {
      const isDescribed = next?.capital || next?.gap.startsWith(',') || next?.next?.capital
      const isTitled = titles.has(before?.lower ?? '') && !isDescribed
      return alone.includes(text) && (isTitled || (!before && !capitalNouns))
    })
    .map(({ lower }) => [lower])

/** Whether what it must have been told is in what is shown. */
export const standsOn = (leaning: Leaning, shown: Shown): boolean =>
  beginsOn(leaning, shown) && areNamed(leaning.nouns, shown)

/** The same of one that only headings, questions and the like stand before. */
export const beginsOn = ({ hangs, back, told, names }: Leaning, shown: Shown): boolean =>
  !hangs && !back && areNamed(told, shown) && names.every((name) => shown.hasName(name))

/** The same of an article's first sentence, whose pronouns mean somebody in it, but for those that open it. */
export const opensOn = ({ opens, hangs, toldAtOnce }: Leaning, shown: Shown): boolean =>
  !opens && !hangs && areNamed(toldAtOnce, shown)

const areNamed = (nouns: Leaning['nouns'], shown: Shown) =>
  nouns.every((any) => any.some((noun) => shown.hasNoun(noun)))

/** Also what a reader may do without is known: nothing shows that it was lifted from somewhere else. */
export const standsAlone = (
  { leaning, apart }: { readonly leaning: () => Leaning; readonly apart: () => Apart },
  shown: Shown,
): boolean =>
  standsOn(leaning(), shown) &&
  areNamed(leaning().passing, shown) &&
  !leaning().points &&
  !apart().goesOn &&
  apart().names.every((name) => shown.hasName(name))

/** What of it shows without taking the sentence apart, which is dear: for the ranker. */
export const leansAtSight = (text: string, pointing: PointingWords): boolean =>
  opensBehind(text, pointing) || pointing.inside.test(text)

const opensBehind = (text: string, { openers }: PointingWords) =>
  openers.test(text.replace(OPENING_MARKS, ''))
