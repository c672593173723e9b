/** Whether two lines have the same figures, and say them of the same. */
import { EVENTS } from '../english/events.ts'
import { once } from '../once.ts'
import type { EnglishLine, Term } from './english-line.ts'
import type { Figure } from './figures.ts'
import { idsOf } from './phrases.ts'

export interface Counted {
  readonly text: string
  readonly figures: readonly Figure[]
}

/** In any order; but what falls from 9 to 12 does not fall from 12 to 9. */
export const figuresDiffer = (before: Counted, after: Counted): boolean =>
  keysOf(before).join() !== keysOf(after).join()

function keysOf({ text, figures }: Counted): readonly string[] {
  const steps = figures.map(
    ({ start }) => STEP.exec(text.slice(0, start))?.[1]?.toLowerCase() ?? '',
  )
  const isStep =
    steps.filter((step) => FROM.test(step)).length === 1 && steps.some((step) => TO.test(step))
  return figures
    .map(({ key }, i) =>
      isStep
        ? `${key} ${FROM.test(steps[i] ?? '') ? 'from' : TO.test(steps[i] ?? '') ? 'to' : ''}`
        : key,
    )
    .sort()
}

const STEP = /(?<!\p{L})(from|to|von|auf|de|à|del|al|a|para)[\s$£€¥]*$/iu
const FROM = /^(?:from|von|de|del)$/
const TO = /^(?:to|auf|à|al|a|para)$/

const harms = once(() =>
  [EVENTS.death, EVENTS.harm, EVENTS.missing].map(
    (event) => new Set(Object.values(event?.sides ?? {}).flatMap(({ sure }) => idsOf(sure))),
  ),
)

/** "3 dead, 12 hurt" is not "12 dead, 3 hurt". */
export const changesCounts = (before: EnglishLine, after: EnglishLine): boolean =>
  harms().some((harm) => {
    const [old, now] = [countOf(before, harm), countOf(after, harm)]
    return old !== null && now !== null && old !== now
  })

/** The figure that stands nearest to what it counts. */
function countOf({ terms, figures }: EnglishLine, harm: ReadonlySet<string>): string | null {
  if (figures.length < 2) return null
  const what = terms.find(({ ids }) => ids.some((id) => harm.has(id)))
  if (!what) return null
  const near = terms
    .filter(({ isFigure }) => isFigure)
    .sort((a, b) => distance(a, what) - distance(b, what))[0]
  return figures.find(({ start, end }) => near && near.start < end && near.end > start)?.key ?? null
}

const distance = (one: Term, other: Term) => Math.abs(one.at - other.at)
