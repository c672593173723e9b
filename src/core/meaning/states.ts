/** How far something has come: what still is so, and what is planned or done. */
import { EVENTS } from '../english/events.ts'
import { once } from '../once.ts'
import { type EnglishLine, says, type Term } from './english-line.ts'
import { idsOf, idsOfEvent } from './phrases.ts'

const LASTING = /^(?:still|remains?|remained)$/

/** "Tanker still aground", "tanker freed": what still is so in one line is no more so in the other. */
export const endsState = (before: EnglishLine, after: EnglishLine): boolean =>
  losesState(before, after) || losesState(after, before)

function losesState({ terms }: EnglishLine, other: EnglishLine): boolean {
  if (other.terms.some(({ normal }) => LASTING.test(normal))) return false
  const place = terms.findIndex(({ normal }) => LASTING.test(normal))
  const state = place < 0 ? undefined : terms.slice(place + 1).find(({ isContent }) => isContent)
  return state !== undefined && !says(other, state)
}

/** What an event is told by, whichever side it takes. */
const told = once(
  () =>
    new Set([
      ...idsOfEvent(EVENTS.office),
      ...Object.values(EVENTS).flatMap(({ sides }) =>
        Object.values(sides).flatMap(({ sure }) => idsOf(sure)),
      ),
    ]),
)

/** "Minister resigns", "minister to resign". */
export const changesStage = (before: EnglishLine, after: EnglishLine): boolean =>
  isOnlyPlanned(before, after) || isOnlyPlanned(after, before)

const isOnlyPlanned = ({ terms }: EnglishLine, other: EnglishLine): boolean =>
  terms.some((term, at) => {
    if (!term.ids.some((id) => told().has(id)) || !isPlanned(terms, at)) return false
    const same = other.terms.findIndex(({ ids }) => ids[0] === term.ids[0])
    return same >= 0 && isDone(other.terms[same]) && !isPlanned(other.terms, same)
  })

const isDone = (term: Term | undefined): boolean => /^(?:VB[DZ]|NNS)$/.test(term?.tag ?? '')

/** "Minister to resign", "will resign", "is to be jailed"; "agrees to resign" is done. */
function isPlanned(terms: readonly Term[], at: number): boolean {
  const start = terms[at - 1]?.normal === 'be' ? at - 1 : at
  const [before, mark] = [terms[start - 2], terms[start - 1]]
  if (mark?.normal === 'will' || mark?.normal === "won't") return true
  return mark?.normal === 'to' && before !== undefined && !before.tag.startsWith('VB')
}
