/**
 * Who does what to whom in an English line, in the active or the passive voice, and whether another
 * line has it otherwise: "Smith beats Jones", "Jones beats Smith".
 */
import { EVENTS } from '../english/events.ts'
import { SAYING, SPEAKER_KINDS } from '../english/lexicon.ts'
import { isVerb } from '../english/verbs.ts'
import { once } from '../once.ts'
import { type EnglishLine, says, type Term } from './english-line.ts'
import { areAkin } from './names.ts'
import { idsOfEvent } from './phrases.ts'

const NOUN = /^(?:NN|PRP$|JJ)/
/** What both sides do alike. */
const MUTUAL =
  /^(?:meet|met|agree|talk|marr|draw|drew|clash|merge|join|play|fac|fight|fought|trade|negotiat|sign|team|tie|unit)/

/** In headlines these have no active past: "Quill named bank chief". */
const APPOINTED = /^(?:named|appointed|elected|chosen|picked|crowned|sworn)$/

interface Roles {
  readonly agents: readonly Term[]
  readonly patients: readonly Term[]
  readonly verb: Term | undefined
}

/** "Man shot", without anybody who did it, and "man shoots": these do something to somebody. */
const doneTo = once(() => idsOfEvent(EVENTS.death, EVENTS.harm, EVENTS.custody, EVENTS.charge))

function rolesOf({ terms }: EnglishLine): Roles {
  const place = verbOf(terms)
  const verb = terms[place]
  const left = nounsUpTo(terms.slice(0, Math.max(0, place)))
  const behind = terms.slice(place + 1)
  const right = nounsUpTo(behind.filter(({ normal }) => !/^(?:on|against)$/.test(normal)))
  const by = behind.findIndex(({ normal }) => normal === 'by')
  if (!verb || !/^VB[DN]/.test(verb.tag)) return { agents: left, patients: right, verb }
  if (by >= 0) return { agents: nounsUpTo(behind.slice(by + 1)), patients: left, verb }
  const isPassive =
    APPOINTED.test(verb.normal) || (nounsUpTo(behind).length === 0 && isAmong(doneTo(), verb))
  return isPassive ? { agents: [], patients: left, verb } : { agents: left, patients: right, verb }
}

/** The place of the verb; where all words have capitals, the tagger may take it for a name. */
function verbOf(terms: readonly Term[]): number {
  const place = terms.findIndex(
    ({ relation, tag }, i) =>
      i > 0 && !tag.startsWith('NNP') && (relation === 'ROOT' || /^VB[DZPN]/.test(tag)),
  )
  return place < 0 ? terms.findIndex(({ normal }, i) => i > 0 && isVerb(normal)) : place
}

/** The nouns before the first preposition: what stands behind one is a circumstance. */
function nounsUpTo(terms: readonly Term[]): readonly Term[] {
  const end = terms.findIndex(
    ({ tag, normal }) => /^(?:IN|TO)$/.test(tag) || normal === 'following',
  )
  return (end < 0 ? terms : terms.slice(0, end)).filter(
    ({ tag, isFigure }) => NOUN.test(tag) && !isFigure,
  )
}

const isAmong = (list: ReadonlySet<string>, { ids }: Term) => ids.some((id) => list.has(id))

const share = (some: readonly Term[], others: readonly Term[]) =>
  some.some((one) =>
    others.some((other) => other.ids.some((id) => one.ids.includes(id)) || areAkin(one, other)),
  )

/** Who acted in one line is acted on in the other, and the other way round. */
export function swapsRoles(before: EnglishLine, after: EnglishLine): boolean {
  const [old, now] = [rolesOf(before), rolesOf(after)]
  if (!old.verb || !now.verb) return false
  const isTold = isSaying(old.verb) || isSaying(now.verb)
  if (isTold && !share([old.verb], [now.verb])) return false
  if (isMutual(old.verb) && isMutual(now.verb)) return false
  if (isConverse(old.verb) !== isConverse(now.verb)) return false
  return (
    (share(old.agents, now.patients) && share(old.patients, now.agents)) ||
    isDoneTo(old, now) ||
    isDoneTo(now, old)
  )
}

/** "Officer shot", "officer shoots man". */
const isDoneTo = (one: Roles, other: Roles): boolean =>
  one.agents.length === 0 &&
  other.patients.length > 0 &&
  one.verb !== undefined &&
  other.verb !== undefined &&
  share([one.verb], [other.verb]) &&
  share(one.patients, other.agents) &&
  !share(one.patients, other.patients)

export const isMutual = ({ normal }: Term) => MUTUAL.test(normal)
const isSaying = ({ normal }: Term) => SAYING.has(normal)
/** Smith beats whom Jones loses to; what hits farmers is faced by them. */
const isConverse = ({ normal }: Term) =>
  /^(?:los(?:es?|t|ing)|fac(?:es?|ed|ing)|suffer(?:s|ed|ing)?|endur(?:es?|ed|ing))$/.test(normal)

const harm = once(() => idsOfEvent(EVENTS.death, EVENTS.harm))

/** Who did harm is told by one line alone: "police shoot man", "man shot". */
export function losesWhoHarmed(before: EnglishLine, after: EnglishLine): boolean {
  const harms = (line: EnglishLine) => line.terms.some((term) => isAmong(harm(), term))
  return harms(before) && harms(after) && (losesAgent(before, after) || losesAgent(after, before))
}

function losesAgent(from: EnglishLine, other: EnglishLine): boolean {
  const { agents, patients, verb } = rolesOf(from)
  return (
    patients.length > 0 &&
    verb !== undefined &&
    isAmong(harm(), verb) &&
    agents.some((term) => SPEAKER_KINDS.has(term.normal) && !says(other, term))
  )
}
