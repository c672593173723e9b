/** A verb whose object or predicate went, and a headline whose only verb went. */
import { type Cut, endOfPart, gapsOf, lows, type Token } from '../cut.ts'
import { isAuxiliary, isTensed, maybeVerb, verbOf } from '../verbs.ts'
import { isPreposition, isTime, set } from '../words.ts'

/** What says something of somebody without a verb. */
const PREDICATE =
  /^(?:(?:still|again|back|now|both|all) )?(?:at (?:risk|fault|odds|large|sea|war|peace)|in (?:\w+ )?(?:danger|demand|supply|court|custody|hiding|hospital|care|jail|prison|tears|talks|turmoil|doubt|trouble|crisis|charge|need|favour|shock|exile|intensive care)|on (?:strike|trial|bail|track|hold|alert|fire|the run|the rise|safe ground|sale|board)|out of|under (?:fire|investigation|arrest|threat|attack|pressure|water|way|control|review|siege)|without|over the|ahead|behind|back|dead|alive|missing|free|open|closed|safe|unspent|guilty|ready|likely|unable|short of|close to|to blame|well stocked|for the|against it)\b/
/** Verbs that find something to be somehow. */
const FINDING = set(
  'find show see leave keep put call make consider report rate declare deem prove get',
)
const RELATIVE = set('who that which whose')
const JOINING = set('and or but')
const SUBORDINATE = set(
  'as after before when while because if unless though although where and but',
)
const TELLING = set(
  'say find show claim report see warn tell reveal believe fear think suggest hope know argue',
)
const LETTING = set('let make help see watch')
const URGING = set(
  'ask order urge tell force allow permit require beg warn expect want oblige press enable',
)
const STATE = set(
  'dead alive missing held hurt injured wounded killed free guilty ahead behind back out off up down over under ' +
    'without safe open closed due ready likely unlikely set unspent able unable to',
)
const LINKING = set(
  'is are was were be been being has have had will would can could may might must should to',
)

export const losesObject = (cut: Cut): boolean =>
  gapsOf(cut.tokens).some(([from, to]) => partsFrom(cut, from, to)) ||
  losesInfinitive(cut) ||
  losesPredicate(cut) ||
  losesOnlyVerb(cut) ||
  losesMain(cut) ||
  losesClause(cut)

/** All that a verb is about went, up to the next mark, preposition or clause. */
function partsFrom({ tokens, own }: Cut, from: number, to: number): boolean {
  const verb = tokens[from - 1]
  const first = tokens[from]
  if (!verb || !first || first.mark !== '' || isTime(first.low)) return false
  if (isRewritten(own, verb, tokens[to])) return false
  const end = Math.min(endOfPart(tokens, from), to)
  const left = tokens.slice(from, end)
  const whole = end === endOfPart(tokens, from) || opensPhrase(tokens[end])
  if (LINKING.has(verb.low) && isAuxiliary(verb.low))
    return whole && left.some(({ low }) => !isTime(low))
  if (verb.low === 'to') return false
  if (!isTensed(verb.low) || !startsObject(first, tokens[from + 1])) return false
  const object = left.findIndex((token, at) => at > 0 && opensPhrase(token))
  const inside = object < 0 ? left : left.slice(0, object)
  return (object >= 0 || whole) && inside.some(({ low }) => !isTime(low))
}

/** The line goes on in other words than the headline does. */
function isRewritten(own: readonly Token[], verb: Token, next: Token | undefined): boolean {
  const behind = own[own.findIndex(({ form }) => form === verb.form) + 1]
  return behind !== undefined && behind.form !== next?.form
}

const opensPhrase = (token: Token | undefined) =>
  token === undefined || token.mark !== '' || (isPreposition(token.low) && token.low !== 'of')

/** "to" only before a verb: "agrees to cut"; of motion it is a circumstance. */
function startsObject({ low }: Token, next: Token | undefined): boolean {
  if (low === 'to') return next !== undefined && maybeVerb(next.low)
  if (isPreposition(low) || /ly$/.test(low)) return false
  return !set('and or but nor so while because if when where who which whose').has(low)
}

/** "lets farmers [shoot]", "orders firm [to pay]". */
function losesInfinitive({ tokens }: Cut): boolean {
  return gapsOf(tokens).some(([from]) => {
    const first = tokens[from]
    const before = tokens.slice(Math.max(0, from - 4), from)
    const verb = before.findLastIndex(({ low }) => isTensed(low))
    const name = before[verb]
    if (first?.mark !== '' || !name?.kept || verb === before.length - 1) return false
    if (before.slice(verb + 1).some(({ low, mark }) => mark !== '' || isPreposition(low)))
      return false
    const next = tokens[from + 1]
    if (first.low === 'to') return URGING.has(verbOf(name.low)) && maybeVerb(next?.low ?? '')
    return LETTING.has(verbOf(name.low)) && maybeVerb(first.low) && !isTensed(first.low)
  })
}

function losesPredicate({ tokens }: Cut): boolean {
  return gapsOf(tokens).some(([from]) => {
    const before = tokens[from - 1]
    if (!before || tokens[from]?.mark !== '') return false
    if (!PREDICATE.test(lows(tokens.slice(from)).join(' '))) return false
    const start = tokens.slice(0, from).findLastIndex(({ mark }) => /[,;:–—]/.test(mark))
    const part = tokens.slice(Math.max(0, start), from).filter(({ kept }) => kept)
    const verbs = part.slice(1).filter(({ low }) => maybeVerb(low))
    const said = part.some(({ low }) => STATE.has(low))
    const finds = verbs.some(({ low }) => FINDING.has(verbOf(low)))
    return (finds && verbs.length === 1) || (verbs.length === 0 && !said)
  })
}

/** The first word is a noun in most headlines, whatever it looks like. */
function losesOnlyVerb({ tokens, own }: Cut): boolean {
  const tells = (list: readonly Token[]) => list.slice(1).some(({ low }) => isTensed(low))
  const speaks = own.some(
    ({ low }) => STATE.has(low) || maybeVerb(low) || isPreposition(low) || /ing$/.test(low),
  )
  return tells(tokens) && !tells(own) && !speaks
}

/** "Boat that had been missing [has been found]": what is left of it are relative clauses. */
function losesMain({ tokens, own }: Cut): boolean {
  const tells = ({ low }: Token) => isTensed(low) && !isAuxiliary(low)
  const first = own.findIndex(({ low }) => isTensed(low))
  const relative = own.findIndex(({ low, mark }) => RELATIVE.has(low) && mark === '')
  const verbs = own.filter(tells).length
  const whole = tokens.slice(0, endOfPart(tokens, 0))
  const stop = whole.findIndex(({ low }) => SUBORDINATE.has(low))
  const part = stop < 0 ? whole : whole.slice(0, stop)
  if (relative < 1 || first < relative || part.some(({ low }) => JOINING.has(low))) return false
  return part.filter(tells).length > verbs
}

/** "Study finds residents [in the north have lower rates]": whom it is about, and nothing of them. */
function losesClause({ tokens }: Cut): boolean {
  const at = tokens.findIndex(
    ({ low }, place) => place > 0 && isTensed(low) && TELLING.has(verbOf(low)),
  )
  if (at < 0 || !tokens[at]?.kept) return false
  const part = tokens.slice(at + 1, endOfPart(tokens, at))
  const stop = part.findIndex(({ low }) => RELATIVE.has(low) || SUBORDINATE.has(low))
  const clause =
    part[0]?.low === 'that' ? part.slice(1) : part.slice(0, stop < 0 ? part.length : stop)
  const verb = clause.findIndex(({ low }, place) => place > 0 && isTensed(low))
  if (isTime(clause[0]?.low ?? '') || isPreposition(clause[0]?.low ?? '')) return false
  if (verb < 0 || clause[verb]?.kept || !clause.slice(0, verb).some(({ kept }) => kept))
    return false
  return (
    !clause.some(({ low, kept }) => kept && maybeVerb(low)) &&
    !clause.slice(verb).some(({ kept }) => kept)
  )
}
