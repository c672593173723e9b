/**
 * The first sentence to show: the article's own, and another only for cause, which is a fault, a
 * reference to what is not shown, or nothing that the line does not say.
 */
import { once } from '../../once.ts'
import { listed } from '../../text/listed.ts'
import { isGrave } from './faults.ts'
import { beginsOn, opensOn, refers, standsAlone, standsNear, standsOn } from './leaning.ts'
import { goesOnFrom } from './pronouns.ts'
import { addsLittle, addsNothing, type Content, isTied, saysTheSame } from './repetition.ts'
import { shownIn } from './shown.ts'
import type { View } from './view.ts'
import type { Word } from './words-in.ts'

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

/** French bodies go on from a standfirst, and of other languages too little is known. */
const PLAIN = listed('en de es pt')

/** Shorter ones go on from something more often than not: others are looked at first. */
const FEWEST_WORDS = 7

/** Further back one has to share a word with what is read before it. */
export const isTold = ({ index, content, described }: View, read: readonly Content[]): boolean =>
  described.words.length >= FEWEST_WORDS &&
  (index <= NEAR || read.some((known) => isTied(content(), known)))

/**
 * One with a light fault, or stale, only where there is no other: the less stands before a sentence,
 * the less it leans on that.
 */
export function leadOf({ views, line, language, lineWords, read }: Asked): View | undefined {
  const shown = shownIn([line])
  const opens = ({ index, leaning }: View) => index === 0 && opensOn(leaning(), shown)
  const alone = (view: View) => isTold(view, [read]) && standsAlone(view, shown)
  const isNearOrTold = (view: View) => view.index <= NEAR || isTold(view, [read])
  const stands = (view: View) => !refers(view) && standsOn(view.leaning(), shown)
  // Or behind one that leans on the headline: "He was 66. The mayor of Lisbon has died."
  const begins = (view: View) =>
    (view.index <= NEAR && isOpening(view, views) && beginsOn(view.leaning(), shown)) ||
    (view.index === 1 && stands(view))
  const starts = (view: View) => opens(view) || (begins(view) && !refers(view))
  const isFit = (view: View) => view.fault() === null && !addsLittle(view.content(), [read])
  const isStale = (view: View) => view.fault() === null && !addsNothing(view.content(), [read])
  const saysNothing = (view: View) => view.fault() === null && addsNothing(view.content(), [read])
  const isWorse = (view: View) => !isGrave(view.fault()) && !addsNothing(view.content(), [read])
  // Behind a lead that the line has said already, in words of its own: who is named there is not known.
  const said = once(() => views.findIndex((v) => v.fault() !== 'too short' && !saysNothing(v)))
  const saidSo = once(() => shownIn([line, ...views.slice(0, said()).map(({ text }) => text)]))
  const isNext = once(() => views.slice(1, said()).every(({ fault }) => fault() !== null))
  const goesOnBehind = (view: View) =>
    view.index > 0 &&
    view.index === said() &&
    !view.goesOn() &&
    (isNext() ? beginsOn : standsOn)(view.leaning(), saidSo()) &&
    view.leaning().names.every((name) => shown.hasName(name))
  // A lead whose first word, a pronoun, stands for whom the line names.
  const goesOnFromLine = ({ index, words }: View) => index === 0 && goesOnFrom(lineWords, words())
  const byRating = once(() => views.toSorted((one, other) => other.rating - one.rating))
  const near = views.slice(0, NEAR + 1)
  return (
    near.find((view) => isFit(view) && starts(view)) ??
    near.find((view) => isFit(view) && goesOnBehind(view)) ??
    near.find((view) => isFit(view) && alone(view)) ??
    near.find((view) => isFit(view) && PLAIN.has(language) && standsNear(view, shown)) ??
    near.find((view) => isStale(view) && starts(view)) ??
    byRating().find((view) => isFit(view) && alone(view)) ??
    near.find((view) => isFit(view) && goesOnFromLine(view)) ??
    byRating().find((view) => isFit(view) && isNearOrTold(view) && stands(view)) ??
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
export const staleLead = (first: View, { views, line, words, read }: Asked): View | undefined =>
  views
    .slice(0, first.index)
    .find(
      (view) =>
        view.fault() === null &&
        isOpening(view, views) &&
        (view.index === 0 ? opensOn : beginsOn)(view.leaning(), shownIn([line])) &&
        view.length() + first.length() <= words &&
        !saysTheSame(view.content(), first.content()) &&
        !addsNothing(view.content(), [read]),
    )
