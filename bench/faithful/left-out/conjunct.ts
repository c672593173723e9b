/** One of two or three things went that are joined by "and", "or", "nor", a comma between adjectives. */
import { type Cut, endOfPart, isContent, type Token } from '../cut.ts'
import { isTensed, verbOf } from '../verbs.ts'
import { isPreposition, set } from '../words.ts'

const JOINING = set('and or nor &')
const HARM = set('kill injure wound hurt')
const CLAUSE = set(
  'as after before when while because if unless though although who which whose that where',
)
const QUALITY =
  /^(?:old|new|young|rich|poor|big|small|large|local|state|federal|national|public|private|male|female|black|white|red|green|north|south|east|west|left|right|civil|low|high|\p{L}{2,}(?:al|ic|ous|ive|ern|ish|ese|ary|ian|able|ful))$/u

export const losesPartner = (cut: Cut): boolean =>
  cut.tokens.some(
    (token, at) =>
      (JOINING.has(token.low) && (losesSide(cut, at) || losesHarm(cut.tokens, at))) ||
      losesQuality(cut.tokens, at),
  )

function losesSide({ tokens, own }: Cut, at: number): boolean {
  const left = leftOf(tokens, at)
  const right = rightOf(tokens, at)
  const [next] = right
  if (left.length === 0 || !next || tokens[at]?.kept) return false
  const keeps = (side: readonly Token[]) => side.some(({ kept }) => kept)
  if (keeps(left) && next.kept) return false
  if (keeps(left) && keeps(right)) return !isListedIn(own, left) && !isTensed(next.low)
  if (keeps(left)) return !isClause(tokens, at) && !opensClause(tokens, at)
  if (keeps(right)) return !left.some(({ low }) => isTensed(low))
  return losesTail(tokens, at, left)
}

/** "kills guest [and injures firefighters]": one harm of two. */
function losesHarm(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1]
  if (!next || next.kept || !HARM.has(verbOf(next.low))) return false
  return tokens
    .slice(Math.max(0, at - 6), at)
    .some(({ low, kept }) => kept && HARM.has(verbOf(low)))
}

/** The line has a comma where the headline has "and". */
const isListedIn = (own: readonly Token[], left: readonly Token[]) =>
  (own[own.findIndex(({ form }) => form === left[0]?.form) + 1]?.mark ?? '') !== ''

/** The nearest words of content on either side, up to a mark or preposition. */
function leftOf(tokens: readonly Token[], at: number): readonly Token[] {
  if (tokens[at]?.mark.includes(',') && !isListed(tokens, at)) return []
  const last = tokens[at - 1]
  return last && isContent(last) ? [last] : []
}

function rightOf(tokens: readonly Token[], at: number): readonly Token[] {
  const end = endOfPart(tokens, at)
  const words = tokens.slice(at + 1, Math.min(end, at + 5))
  const stop = words.findIndex(
    ({ low }, place) => place > 0 && (isPreposition(low) || CLAUSE.has(low)),
  )
  return (stop < 0 ? words : words.slice(0, stop)).filter(isContent)
}

/** "and flights will resume", "and injures two": a clause of its own, all of which went. */
function isClause(tokens: readonly Token[], at: number): boolean {
  const rest = tokens.slice(at + 1, endOfPart(tokens, at + 1))
  const stop = rest.findIndex(({ low }) => CLAUSE.has(low))
  const own = stop < 0 ? rest : rest.slice(0, stop)
  const verb = own.find(({ low }) => isTensed(low))
  return verb !== undefined && !verb.kept
}

/** "and as the season ends", "and tweeting". */
function opensClause(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1]?.low ?? ''
  return CLAUSE.has(next) || (/ing$/.test(next) && !/ing$/.test(tokens[at - 1]?.low ?? ''))
}

const isListed = (tokens: readonly Token[], at: number) =>
  tokens.slice(Math.max(0, at - 3), at).some(({ mark }) => mark.includes(','))

/** "A, B and C" of which only A is left. */
function losesTail(tokens: readonly Token[], at: number, left: readonly Token[]): boolean {
  const comma = tokens.slice(Math.max(0, at - 3), at).findIndex(({ mark }) => mark === ',')
  if (comma < 0 || left.some(({ low }) => isTensed(low)) || isClause(tokens, at)) return false
  const place = Math.max(0, at - 3) + comma
  const before = tokens[place - 1]
  const listed = tokens.slice(place, at)
  const closed = tokens[endOfPart(tokens, at)]?.mark === ','
  if (closed || listed.length > 2 || opensClause(tokens, at)) return false
  return (
    before?.kept === true &&
    isContent(before) &&
    !listed.some(({ low }) => isTensed(low) || isPreposition(low))
  )
}

/** "local, national taxes". */
function losesQuality(tokens: readonly Token[], at: number): boolean {
  const [one, two, noun] = tokens.slice(at, at + 3)
  if (!one || !two || !noun?.kept || two.mark !== ',' || noun.mark !== '') return false
  return QUALITY.test(one.low) && QUALITY.test(two.low) && one.kept !== two.kept
}
