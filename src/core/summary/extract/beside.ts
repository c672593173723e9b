/**
 * Two sentences that stand beside a line: the lead, and what says most beside it.
 *
 * What a reader has read before a sentence is the line and the sentences above it; a sentence stands
 * on that, or right behind the one that it leans on.
 */
import { lastNamesAlone } from '../languages/speakers.ts'
import { similarity } from './document.ts'
import type { Fault } from './faults.ts'
import { type Asked, type Beside, isTold, leadOf, staleLead } from './lead.ts'
import { leansAtSight, standsAlone, standsOn } from './leaning.ts'
import { pointingIn } from './pointing/languages.ts'
import { introducesAnybody } from './pronouns.ts'
import { addsLittle, contentOf, saysTheSame } from './repetition.ts'
import { shownIn } from './shown.ts'
import { type Article, type View, viewsOf } from './view.ts'
import { is, wordsIn } from './words-in.ts'

/** At most two, in any order. */
export function besideLine(article: Article, beside: Beside): readonly View[] {
  const { line, language } = beside
  const lineWords = wordsIn(line, pointingIn(language))
  // What the line left out of the headline is news to its reader.
  const read = contentOf(lineWords, true)
  const asked = { ...beside, lineWords, views: viewsOf(article, language), read }
  const first = leadOf(asked)
  if (!first) return []
  const second = beside.sentences < 2 ? null : (secondOf(first, asked) ?? staleLead(first, asked))
  return second ? [first, second] : [first]
}

/** What full likeness to the lead costs, in the ranker's unit. */
const LIKENESS = 1
/** A pair that follows each other may have so many words more: any other would lean. */
const MORE_WORDS = 25

/** What says most beside line and lead, and stands on what is shown. */
function secondOf(first: View, asked: Asked): View | undefined {
  const { views, words, read } = asked
  const room = words - first.length()
  const adds = ({ content }: View) =>
    !saysTheSame(content(), first.content()) && !addsLittle(content(), [read, first.content()])
  const fits = (view: View, more = 0) =>
    view !== first && view.length() <= room + more && view.fault() === null && adds(view)
  // Right behind it, or only quotations between, which introduce nobody.
  const next = views.slice(first.index + 1).find(({ fault }) => fault() !== 'only quoted')
  if (next && fits(next, MORE_WORDS) && standsBehind(next, first, asked)) return next
  const gain = ({ rating, vector }: View) =>
    rating() - LIKENESS * similarity(vector(), first.vector())
  return views
    .map((view) => ({ view, gain: gain(view) }))
    .sort((one, other) => other.gain - one.gain)
    .find(({ view }) => fits(view) && standsApart(view, first, asked))?.view
}

/** It may lean on the lead, where the lead names somebody to lean on; behind a stand-in on nothing else. */
function standsBehind(next: View, first: View, { line, views }: Asked): boolean {
  const shown = shownIn([line, first.text])
  const leaning = next.leaning()
  if (leaning.back && !introducesAnybody(first.words())) return false
  if (next.index > first.index + 1 && leansOnQuotation(next)) return false
  const opens = views.slice(0, first.index).every(({ fault }) => QUOTED.has(fault()))
  // "The driver survived. It was full.": the stand-in leans on the line, the next on what is not shown.
  const { phrases, names } = first.leaning()
  const leans = names.length === 0 && phrases.some(({ asks }) => asks !== 'nothing')
  if (!opens && leans && leaning.back) return false
  if (opens) return lastNamesAlone(next.words()).every((name) => shown.hasName(name))
  return standsOn({ ...leaning, back: false, hangs: false }, shown)
}

/** "C'est par ces mots que …": behind what was quoted, which is not shown; a pronoun means somebody. */
const leansOnQuotation = ({ text, words }: View) => {
  const [first] = words()
  return first?.pointing && leansAtSight(text, first.pointing) && !is(first, 'pronouns')
}

/** Nobody is introduced by these. */
const QUOTED: ReadonlySet<Fault | null> = new Set<Fault>(['only quoted', 'torn quotation'])

/** On line and lead; before the lead, on the line alone. */
const standsApart = (view: View, first: View, { line, read }: Asked) =>
  isTold(view, [read, first.content()]) &&
  standsAlone(view, shownIn(view.index < first.index ? [line] : [line, first.text]))
