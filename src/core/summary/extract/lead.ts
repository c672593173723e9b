/**
 * The first sentence to show: the article's own, and another only for cause, which is a fault, a
 * reference to what is not shown, or nothing that the line does not say.
 */
import { once } from '../../once.ts'
import { isCut } from '../line.ts'
import { isGrave } from './faults.ts'
import { beginsOn, opensOn, refers, standsAlone, standsNear, standsOn } from './leaning.ts'
import { goesOnFrom, introducesAnybody } from './pronouns.ts'
import {
  addsLittle,
  addsNothing,
  type Content,
  isTied,
  retells,
  saysTheSame,
} from './repetition.ts'
import { shownIn } from './shown.ts'
import type { View } from './view.ts'
import { is, type Word } from './words-in.ts'

export interface Beside {
  readonly line: string
  /** Two letters. */
  readonly language: string
  readonly sentences: number
  /** Of all together. */
  readonly words: number
}

export interface Asked extends Beside {
  readonly views: readonly View[]
  readonly lineWords: readonly Word[]
  /** What line and headline say. */
  readonly read: Content
}

/** So many sentences behind the lead tell the same story. */
const NEAR = 5
/** Shorter ones go on from something more often than not: others are looked at first. */
const FEWEST_WORDS = 7

/** Further back one has to share a word with what is read before it. */
export const isTold = ({ index, content, wordCount }: View, read: readonly Content[]): boolean =>
  wordCount() >= FEWEST_WORDS && (index <= NEAR || read.some((known) => isTied(content(), known)))

/** It goes on behind the last words of a line that breaks off: "closed until… | Friday", not "… | on Friday". */
function finishes(found: readonly Word[], { line, lineWords }: Asked): boolean {
  const read = lineWords.map(({ lower }) => lower)
  const places = read.slice(-2).map((lower) => found.findIndex((word) => word.lower === lower))
  const behind = found.slice(1 + (places[1] ?? found.length))
  const isNew = (word: Word, at: number) =>
    !(is(word, 'stops') || (at > 0 && is(word, 'times')) || read.includes(word.lower))
  return isCut(line) && places.every((place) => place >= 0) && behind.some(isNew)
}

/** It says only what such a line says, and no next sentence leans on it. */
const isRetold = ({ index, words, content }: View, { line, read, views }: Asked): boolean =>
  isCut(line) &&
  retells(content(), read) &&
  !(views[index + 1]?.leaning().back && introducesAnybody(words()))

/**
 * One with a light fault, or stale, only where there is no other: the less stands before a sentence,
 * the less it leans on that.
 */
export function leadOf(asked: Asked): View | undefined {
  const { views, line, lineWords, read } = asked
  const shown = shownIn([line])
  const opens = ({ index, leaning }: View) => index === 0 && opensOn(leaning(), shown)
  const alone = (view: View) => isTold(view, [read]) && standsAlone(view, shown)
  const stands = (view: View) => !refers(view) && standsOn(view.leaning(), shown)
  // Or behind one that leans on the headline: "He was 66. The mayor of Lisbon has died."
  const begins = (view: View) =>
    (view.index <= NEAR && isOpening(view, views) && beginsOn(view.leaning(), shown)) ||
    (view.index === 1 && stands(view))
  const starts = (view: View) => opens(view) || (begins(view) && !refers(view))
  const isStale = (view: View) => view.fault() === null && !addsNothing(view.content(), [read])
  const adds = (view: View) =>
    finishes(view.words(), asked) || !(addsLittle(view.content(), [read]) || isRetold(view, asked))
  const isFit = (view: View) => view.fault() === null && adds(view)
  const saysNothing = (view: View) => isRetold(view, asked) || (!view.fault() && !isStale(view))
  const isWorse = (view: View) => !isGrave(view.fault()) && !addsNothing(view.content(), [read])
  // Behind a lead that the line has said already, in words of its own: who is named there is not known.
  const said = once(() => views.findIndex((v) => v.fault() !== 'too short' && !saysNothing(v)))
  const goesOnBehind = (view: View) => {
    if (view.index === 0 || view.index !== said() || view.goesOn()) return false
    const [leaning, before] = [view.leaning(), views.slice(0, view.index)]
    const isNext = before.slice(1).every(({ fault }) => fault() !== null)
    const saidSo = shownIn([line, ...before.map(({ text }) => text)])
    return (isNext ? beginsOn : standsOn)(leaning, saidSo) && leaning.names.every(shown.hasName)
  }
  const near = views.slice(0, NEAR + 1)
  const byRating = once(() => views.toSorted((one, other) => other.rating() - one.rating()))
  return (
    near.find((view) => isFit(view) && starts(view)) ??
    near.find((view) => isFit(view) && goesOnBehind(view)) ??
    near.find((view) => isFit(view) && alone(view)) ??
    near.find((view) => isFit(view) && standsNear(view, shown)) ??
    near.find((view) => isStale(view) && starts(view)) ??
    byRating().find((view) => isFit(view) && alone(view)) ??
    // A lead whose first word, a pronoun, stands for whom the line names.
    near.find((view) => isFit(view) && view.index === 0 && goesOnFrom(lineWords, view.words())) ??
    byRating().find((view) => isFit(view) && isTold(view, [read]) && stands(view)) ??
    views.find((view) => isStale(view) && (opens(view) || begins(view) || alone(view))) ??
    near.find((view) => isWorse(view) && (opens(view) || begins(view)))
  )
}

/** Nothing stands before it but headings, questions, quotations and the like. */
const isOpening = ({ index }: View, views: readonly View[]) =>
  views
    .slice(0, index)
    .every(({ fault, leaning }) => (fault() ?? (leaning().hangs || 'too long')) !== 'too long')

/** Where nothing else goes with its stand-in, a lead that adds a little to the line after all. */
export const staleLead = (first: View, asked: Asked): View | undefined =>
  asked.views
    .slice(0, first.index)
    .find(
      (view) =>
        view.fault() === null &&
        isOpening(view, asked.views) &&
        (view.index === 0 ? opensOn : beginsOn)(view.leaning(), shownIn([asked.line])) &&
        view.length() + first.length() <= asked.words &&
        !saysTheSame(view.content(), first.content()) &&
        !addsNothing(view.content(), [asked.read]) &&
        !isRetold(view, asked),
    )
