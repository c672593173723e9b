/**
 * Two sentences that stand beside a line: the lead, and what says most beside it.
 *
 * The lead is skipped only for cause: a fault of its own, or nothing that the line does not say.
 * What follows must stand on what is shown, or right behind the sentence that it leans on.
 */
import type { ExtractedSentence } from '../summary.ts'
import { type Document, similarity } from './document.ts'
import { type Fault, isGrave } from './faults.ts'
import { opensOn, standsOn, strangers } from './leaning.ts'
import { type ArticleNames, namesOf } from './names.ts'
import type { PointingWords } from './pointing/words.ts'
import { introducesAnybody } from './pronouns.ts'
import { addsLittle, addsNothing, type Content, contentOf, saysTheSame } from './repetition.ts'
import { Shown } from './shown.ts'
import { View } from './view.ts'
import { wordsIn } from './words-in.ts'

export interface Beside {
  readonly line: string
  readonly headline: string
  readonly pointing: PointingWords | null
  readonly sentences: number
  /** Of all together. */
  readonly words: number
}

/** UTF-16 units of one sentence. */
export const LONGEST_SENTENCE = 400
/** A lead that is skipped has its stand-in among so many behind it, else anywhere. */
const NEAR_LEAD = 5
/** In the ranker's unit: full likeness to the lead, a noun that nothing introduces, a missing word. */
const LIKENESS = 1
const STRANGER = 0.4
const MISSING_WORD = 0.35
const FEW_WORDS = 9

export const spacedWords = (text: string): number => text.match(/\S+/g)?.length ?? 0

export function besideLine(
  document: Document,
  ratings: readonly number[],
  beside: Beside,
): readonly ExtractedSentence[] {
  const views = viewsOf(document, ratings, beside.pointing)
  const read = contentOf(wordsIn(`${beside.line} ${beside.headline}`), beside.pointing)
  const first = leadOf(views, read, beside)
  if (!first) return []
  if (beside.sentences < 2) return [first.described.sentence]
  const asked = { ...beside, read }
  const other = secondOf(views, first, asked) ?? staleLead(views, first, asked)
  return [first, other]
    .filter((view) => view !== undefined)
    .sort((one, two) => one.index - two.index)
    .map(({ described }) => described.sentence)
}

function viewsOf(
  { sentences }: Document,
  ratings: readonly number[],
  pointing: PointingWords | null,
): readonly View[] {
  let known: ArticleNames | undefined
  const names = () => {
    known ??= namesOf(sentences)
    return known
  }
  return sentences
    .filter(({ sentence }) => sentence.text.length <= LONGEST_SENTENCE)
    .map((described) => {
      const missing = Math.max(0, FEW_WORDS - described.words.length)
      const rating = (ratings[described.index] ?? 0) - MISSING_WORD * missing
      return new View(described, rating, { pointing, names })
    })
}

/** The first sentence to show; one with a light fault, or stale, only where there is no other. */
function leadOf(views: readonly View[], read: Content, { line }: Beside): View | undefined {
  const shown = new Shown([line])
  const stands = (view: View) =>
    standsOn(view.leaning, shown) || (isOpening(view, views) && opensOn(view.leaning, shown))
  const isSound = (view: View) => view.fault === null && stands(view)
  const isFresh = (view: View) => isSound(view) && !addsLittle(view.content, [read])
  const lead = views.find((view) => isOpening(view, views) && isFresh(view))
  return (
    lead ??
    byRating(views.filter(({ index }) => index <= NEAR_LEAD)).find(isFresh) ??
    byRating(views).find(isFresh) ??
    views.find(isSound) ??
    views.find((view) => !isGrave(view.fault) && stands(view))
  )
}

/** Nothing stands before it but headings, questions and promises. */
const isOpening = ({ index }: View, views: readonly View[]) =>
  views.every(
    (other) => other.index >= index || (other.fault !== null && INTRODUCTORY.has(other.fault)),
  )

const INTRODUCTORY: ReadonlySet<Fault> = new Set<Fault>(['fragment', 'question', 'teaser'])

interface Asked extends Beside {
  /** What line and headline say. */
  readonly read: Content
}

function secondOf(
  views: readonly View[],
  first: View,
  { line, words, pointing, read }: Asked,
): View | undefined {
  const shown = new Shown([line, first.text])
  const before = new Shown([line])
  const bears = introducesAnybody(first.words, pointing)
  const room = words - spacedWords(first.text)
  const stands = (view: View) =>
    view.index < first.index
      ? standsOn(view.leaning, before)
      : (follows(view, first, views) && (bears || !view.leaning.back)) ||
        standsOn(view.leaning, shown)
  const adds = ({ content }: View) =>
    !saysTheSame(content, first.content) && !addsLittle(content, [read, first.content])
  const fits = (view: View) =>
    spacedWords(view.text) <= room && view.fault === null && stands(view) && adds(view)
  const others = views.filter((view) => view !== first)
  return bestOf(others, {
    fits,
    gain: (view) => view.rating - LIKENESS * likeness(view, first),
    cost: (view) => STRANGER * strangers(view.leaning, shown),
  })
}

/** Where nothing else stands, a lead that adds a little to the line after all. */
const staleLead = (views: readonly View[], first: View, { line, words, read }: Asked) =>
  views.find(
    (view) =>
      view.index < first.index &&
      view.fault === null &&
      isOpening(view, views) &&
      opensOn(view.leaning, new Shown([line])) &&
      spacedWords(view.text) + spacedWords(first.text) <= words &&
      !saysTheSame(view.content, first.content) &&
      !addsNothing(view.content, [read]),
  )

interface Choice {
  readonly fits: (view: View) => boolean
  readonly gain: (view: View) => number
  /** Never below 0, and dear to find out. */
  readonly cost: (view: View) => number
}

function bestOf(views: readonly View[], { fits, gain, cost }: Choice): View | undefined {
  const sorted = views
    .map((view) => ({ view, gain: gain(view) }))
    .sort((one, other) => other.gain - one.gain)
  let best: { readonly view: View; readonly worth: number } | undefined
  for (const { view, gain: most } of sorted) {
    if (best && best.worth >= most) break
    if (!fits(view)) continue
    const worth = most - cost(view)
    if (!best || worth > best.worth) best = { view, worth }
  }
  return best?.view
}

const likeness = (one: View, other: View) =>
  similarity(one.described.vector, other.described.vector)

/** Right behind it, or only quotations between, which introduce nobody. */
const follows = ({ index }: View, first: View, views: readonly View[]) =>
  index > first.index &&
  views.every(
    (between) =>
      between.index <= first.index || between.index >= index || between.fault === 'only quoted',
  )

const byRating = (views: readonly View[]): readonly View[] =>
  views.toSorted((one, other) => other.rating - one.rating)
