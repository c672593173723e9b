/**
 * Whether two lines tell of the same events with the same outcome. See `english/events.ts` for what is known.
 */
import { EVENTS } from '../english/events.ts'
import { SAYING } from '../english/lexicon.ts'
import { OPPOSITES } from '../english/opposites.ts'
import { mayBeVerb } from '../english/verbs.ts'
import { once } from '../once.ts'
import { stemOf } from '../text/tokens.ts'
import { type EnglishLine, says, type Term } from './english-line.ts'
import { idsOf } from './phrases.ts'

interface Known {
  readonly about: ReadonlySet<string>
  readonly sides: readonly {
    readonly sure: ReadonlySet<string>
    readonly maybe: ReadonlySet<string>
  }[]
}

const known = once((): readonly Known[] =>
  Object.values(EVENTS).map(({ about, sides }) => ({
    about: new Set(idsOf(about)),
    sides: Object.values(sides).map(({ sure, maybe }) => ({
      sure: new Set(idsOf(sure)),
      maybe: new Set(idsOf(maybe)),
    })),
  })),
)

const opposed = once(() => OPPOSITES.map((sides) => sides.map((side) => new Set(idsOf(side)))))

const among = (list: ReadonlySet<string>, { ids }: Term) => ids.some((id) => list.has(id))

/** A side of an event that one line is sure of, and the other does not have. */
export const losesOutcome = (before: EnglishLine, after: EnglishLine): boolean =>
  known().some(({ about, sides }) =>
    sides.some(({ sure, maybe }) => {
      const isSure = (line: EnglishLine) => {
        const isAbout = line.terms.some((term) => among(about, term))
        return line.terms.some(
          (term) => among(sure, term) || (isAbout && isPredicate(term) && among(maybe, term)),
        )
      }
      const isNamed = (line: EnglishLine) =>
        line.terms.some((term) => among(sure, term) || among(maybe, term))
      return (isSure(before) && !isNamed(after)) || (isSure(after) && !isNamed(before))
    }),
  )

const isPredicate = ({ tag, relation }: Term) => /^(?:VB|JJ)/.test(tag) || relation === 'ROOT'

/** The same line but for its verb, and the verbs are not known to say the same. */
export function replacesVerb(before: EnglishLine, after: EnglishLine): boolean {
  const [gone, come] = [onlyWord(before, after), onlyWord(after, before)]
  if (!gone || !come || !isInOrder(before, after) || areOfOneSide(gone, come)) return false
  // What stands in a verb's place is one, whatever it is taken for.
  const isOneVerb = gone.at === come.at && gone.at > 0 && (isVerbal(gone) || isVerbal(come))
  return isOneVerb || (isVerbal(gone) && isVerbal(come))
}

/** Words that are known to tell of the same outcome. */
export const areOfOneSide = (one: Term, other: Term): boolean =>
  known().some(({ sides }) =>
    sides.some(
      ({ sure, maybe }) =>
        (among(sure, one) && (among(sure, other) || among(maybe, other))) ||
        (among(maybe, one) && among(sure, other)),
    ),
  ) ||
  opposed()
    .flat()
    .some((side) => among(side, one) && among(side, other))

/** What both lines say, both say in the same order. */
function isInOrder(before: EnglishLine, after: EnglishLine): boolean {
  const shared = (line: EnglishLine, other: EnglishLine) =>
    line.terms
      .filter((term) => term.isContent && says(other, term))
      .map(({ normal }) => stemOf(normal))
  return shared(before, after).join() === shared(after, before).join()
}

/** The one word that the other line does not have, where it lacks no other but adverbs. */
function onlyWord(line: EnglishLine, other: EnglishLine): Term | null {
  const lacking = line.terms.filter((term) => term.isContent && !says(other, term))
  const [word, ...more] = lacking.filter(({ tag }) => !/^RB|^RP/.test(tag))
  return word && more.length === 0 ? word : null
}

const isVerbal = ({ tag, relation, normal }: Term): boolean =>
  !SAYING.has(normal) &&
  (tag.startsWith('VB') || (relation === 'ROOT' && (tag === 'NNS' || mayBeVerb(normal))))

/** "Calls strike", "calls off strike": the same verb with another particle. */
export function changesParticle(before: EnglishLine, after: EnglishLine): boolean {
  const [old, now] = [verbsOf(before), verbsOf(after)]
  return Array.from(old).some(([verb, particle]) => (now.get(verb) ?? particle) !== particle)
}

/** The particle of each verb; none: an empty text. */
const verbsOf = ({ terms }: EnglishLine): ReadonlyMap<string, string> =>
  new Map(
    terms
      .filter(({ tag }) => tag.startsWith('VB'))
      .map(({ ids, at }) => {
        const next = terms.find((term) => term.at === at + 1)
        return [ids[0] ?? '', next?.tag === 'RP' ? next.normal : ''] as const
      }),
  )

/** A word of one side went and a word of another came; what both lines say does not count. */
export function turnsRound(before: EnglishLine, after: EnglishLine): boolean {
  const gone = before.terms.filter((term) => !says(after, term))
  const come = after.terms.filter((term) => !says(before, term))
  return opposed().some((sides) => {
    const [was, ...alsoWas] = sides.filter((side) => gone.some((term) => among(side, term)))
    const [is, ...alsoIs] = sides.filter((side) => come.some((term) => among(side, term)))
    return was && is && was !== is && alsoWas.length === 0 && alsoIs.length === 0
  })
}
