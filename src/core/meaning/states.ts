/** How far something has come: what still is so, and what is planned or done. */
import { SPAN } from '../english/time.ts'
import { familyOf, isVerb } from '../english/verbs.ts'
import { once } from '../once.ts'
import { listed } from '../text/listed.ts'
import { type EnglishLine, says, type Term } from './english-line.ts'

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

/** "Minister resigns", "minister to resign". */
export const changesStage = (before: EnglishLine, after: EnglishLine): boolean =>
  isOnlyPlanned(before, after) || isOnlyPlanned(after, before)

const isOnlyPlanned = ({ terms }: EnglishLine, other: EnglishLine): boolean =>
  terms.some(({ ids, isContent }, at) => {
    if (!isContent || !isPlanned(terms, at)) return false
    const same = other.terms.findIndex((term) => term.ids[0] === ids[0])
    return isDone(other.terms, same) && !isPlanned(other.terms, same)
  })

/** The tagger takes "union strikes" for two nouns. */
function isDone(terms: readonly Term[], at: number): boolean {
  const [before, term, next] = [terms[at - 1], terms[at], terms[at + 1]]
  if (!before || !term || next?.normal === 'to' || isLasting(terms.slice(at + 1))) return false
  const isWhole = term.relation === 'ROOT' || HAVE.test(before.normal)
  return /^(?:VB[DZP]|NNS)$/.test(term.tag) || (term.tag === 'VBN' && isWhole)
}

/** "Deal runs until 2031", "prices frozen for a year": that is to come in any case. */
const isLasting = ([mark, ...behind]: readonly Term[]): boolean =>
  (mark?.normal === 'until' && behind[0]?.isFigure === true) ||
  (mark?.normal === 'for' && behind.slice(0, 2).some(({ normal }) => SPAN.test(normal)))

const HAVE = /^(?:has|have|had)$/

/** With these, in any of a verb's forms, something is still to come; "agrees to resign" is done. */
const READY = listed('set about due ready poised likely')
const planning = once(
  (): ReadonlySet<string> =>
    new Set(
      Array.from(
        listed(
          'expect schedule plan prepare intend hope want aim vow pledge promise threaten seek',
        ),
        familyOf,
      ),
    ),
)

const isPlanning = (word: string): boolean => READY.has(word) || planning().has(familyOf(word))

/** "Minister to resign", "will resign", "is to be jailed". What is done to some end is not: "boards ship to free crew". */
function isPlanned(terms: readonly Term[], at: number): boolean {
  const start = terms
    .slice(0, at)
    .findLastIndex(({ tag, normal }) => normal !== 'be' && tag !== 'RB')
  const mark = terms[start]?.normal
  if (mark === 'will' || mark === "won't") return true
  return mark === 'to' && start > 0 && !terms.slice(0, start).some(isVerbBefore)
}

/** A verb of its own before the infinitive; what stands directly before it is who is to do it. */
function isVerbBefore(
  { tag, relation, normal }: Term,
  at: number,
  before: readonly Term[],
): boolean {
  if (isPlanning(normal) || /^(?:is|are|was|were)$/.test(normal)) return false
  const isInside = at > 0 && at < before.length - 1
  return tag.startsWith('VB') || (isInside && (relation === 'ROOT' || isVerb(normal)))
}
