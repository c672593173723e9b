/**
 * The first sentence to show: the article's own, and another only for cause, which is a fault, a
 * reference to what is not shown, or nothing that the line does not say.
 */
import { type Fault, isGrave } from './faults.ts'
import { opensOn, standsOn } from './leaning.ts'
import { addsLittle, addsNothing, type Content, saysTheSame } from './repetition.ts'
import { Shown } from './shown.ts'
import type { View } from './view.ts'

export interface Asked {
  readonly views: readonly View[]
  readonly line: string
  /** What line and headline say. */
  readonly read: Content
  /** Of all sentences together. */
  readonly words: number
}

/** A lead that is skipped has its stand-in among so many behind it, else anywhere. */
const NEAR_LEAD = 5

/** One with a light fault, or stale, only where there is no other. */
export function leadOf({ views, line, read }: Asked): View | undefined {
  const shown = new Shown([line])
  const stands = (view: View) =>
    standsOn(view.leaning(), shown) || (isOpening(view, views) && opensOn(view.leaning(), shown))
  const isSound = (view: View) => view.fault() === null && stands(view)
  const isFresh = (view: View) => isSound(view) && !addsLittle(view.content(), [read])
  const sorted = views.toSorted((one, other) => other.rating - one.rating)
  return (
    views.find((view) => isOpening(view, views) && isFresh(view)) ??
    sorted.find((view) => view.index <= NEAR_LEAD && isFresh(view)) ??
    sorted.find(isFresh) ??
    views.find(isSound) ??
    views.find((view) => !isGrave(view.fault()) && stands(view))
  )
}

/** Nothing stands before it but headings, questions and promises. */
const isOpening = ({ index }: View, views: readonly View[]) =>
  views.slice(0, index).every(({ fault }) => INTRODUCTORY.has(fault()))

const INTRODUCTORY: ReadonlySet<Fault | null> = new Set<Fault>([
  'too short',
  'fragment',
  'question',
  'teaser',
])

/** Where nothing else goes with its stand-in, a lead that adds a little to the line after all. */
export const staleLead = (first: View, { views, line, words, read }: Asked): View | undefined =>
  views
    .slice(0, first.index)
    .find(
      (view) =>
        view.fault() === null &&
        isOpening(view, views) &&
        opensOn(view.leaning(), new Shown([line])) &&
        view.length() + first.length() <= words &&
        !saysTheSame(view.content(), first.content()) &&
        !addsNothing(view.content(), [read]),
    )
