/** The second sentence: what says most beside line and lead, and stands on what is shown. */
import { similarity } from './document.ts'
import type { Asked } from './lead.ts'
import { standsOn, strangers } from './leaning.ts'
import type { PointingWords } from './pointing/words.ts'
import { introducesAnybody } from './pronouns.ts'
import { addsLittle, saysTheSame } from './repetition.ts'
import { Shown } from './shown.ts'
import type { View } from './view.ts'

/** What these cost in the ranker's unit: full likeness to the lead, a noun that nothing introduces. */
const LIKENESS = 1
const STRANGER = 0.4

export function secondOf(
  first: View,
  asked: Asked & { readonly pointing: PointingWords | null },
): View | undefined {
  const { views, line, words, read } = asked
  const shown = new Shown([line, first.text])
  const room = words - first.length()
  const stands = standsBeside(first, asked)
  const adds = ({ content }: View) =>
    !saysTheSame(content(), first.content()) && !addsLittle(content(), [read, first.content()])
  return bestOf(
    views.filter((view) => view !== first && view.length() <= room),
    {
      fits: (view) => view.fault() === null && stands(view) && adds(view),
      gain: ({ rating, described }) =>
        rating - LIKENESS * similarity(described.vector, first.described.vector),
      cost: ({ leaning }) => STRANGER * strangers(leaning(), shown),
    },
  )
}

/** On line and lead, or right behind the lead; before it, on the line alone. */
function standsBeside(
  first: View,
  { views, line, pointing }: Asked & { readonly pointing: PointingWords | null },
): (view: View) => boolean {
  const above = new Shown([line])
  const shown = new Shown([line, first.text])
  const bears = introducesAnybody(first.words(), pointing)
  return (view) => {
    if (view.index < first.index) return standsOn(view.leaning(), above)
    const leansRightly = bears || !view.leaning().back
    return (leansRightly && follows(view, first, views)) || standsOn(view.leaning(), shown)
  }
}

/** Right behind it, or only quotations between, which introduce nobody. */
const follows = (view: View, first: View, views: readonly View[]) =>
  views.slice(first.index + 1, view.index).every(({ fault }) => fault() === 'only quoted')

interface Choice {
  readonly fits: (view: View) => boolean
  readonly gain: (view: View) => number
  /** Never below 0, and dear to find out. */
  readonly cost: (view: View) => number
}

/** Looks at the best first, so that most are never looked at closely. */
function bestOf(views: readonly View[], { fits, gain, cost }: Choice): View | undefined {
  const sorted = views
    .map((view) => ({ view, most: gain(view) }))
    .sort((one, other) => other.most - one.most)
  let best: { readonly view: View; readonly worth: number } | undefined
  for (const { view, most } of sorted) {
    if (best && best.worth >= most) break
    if (!fits(view)) continue
    const worth = most - cost(view)
    if (!best || worth > best.worth) best = { view, worth }
  }
  return best?.view
}
