/**
 * A claim without its speaker, under whatever verb: behind a comma, dash or colon, or in front.
 * In doubt a person, an office or an organisation before a colon speaks; a place does not.
 */
import { type Cut, gapsOf, isContent, lows, partsOf, type Token } from '../cut.ts'
import { isTensed, maybeVerb, verbOf } from '../verbs.ts'
import { isPreposition, isTime, set } from '../words.ts'
import { VOICES } from './marks.ts'

const TELLING = set(
  'say tell claim warn announce report insist argue add confirm believe admit allege testify recall reveal suggest ' +
    'think estimate fear hear complain write note state show find conclude rule predict hint suspect deny accuse ' +
    'protest explain maintain assert declare contend vow indicate ask reckon concede caution urge joke tweet assume disclose',
)
const VOICE = set(
  'report study poll survey source sources police ministry minister court judge prosecutor prosecutors witness ' +
    'witnesses official officials lawyer lawyers mayor president government analyst analysts expert experts scientists ' +
    'researchers union spokesman spokeswoman spokesperson ceo cfo chief chairman coach author critics auditors audit ' +
    'paper un who nato eu fbi cdc army military agency watchdog inquiry data document documents emails media survivors ' +
    'leader governor senator mp doctor doctors economist economists opposition organisation authorities investigators survey',
)
const ACCORDING = /^(?:according to|as per|per)\b/
const OPENS_CLAUSE = set(
  'its his her their it he she they and but or who which where when while as after before because so that if',
)
const SAYING = set(
  'say claim warn report write recall argue insist suggest add hint estimate reckon',
)
/** Whom somebody tells may stand behind the verb. */
const ADDRESSED = set('tell warn')
const MAX = 9

export const losesSpeaker = (cut: Cut): boolean =>
  cut.language === 'en' ? losesInEnglish(cut) : losesVoice(cut)

const losesInEnglish = (cut: Cut): boolean =>
  losesBehind(cut) || losesBefore(cut) || losesUnmarked(cut) || losesTeller(cut)

/** The last part says who says it. */
function losesBehind({ tokens }: Cut): boolean {
  const parts = partsOf(tokens)
  const [from, to] = parts.at(-1) ?? [0, 0]
  const speaker = tokens.slice(from, to)
  const claim = tokens.slice(0, from)
  if (parts.length < 2 || speaker.length > MAX || !speaks(speaker, tokens[from]?.mark ?? ''))
    return false
  return isLost(speaker, claim)
}

/** "court told on first day of trial", "say survivors", "Voltra CFO". */
function speaks(part: readonly Token[], mark: string): boolean {
  const words = lows(part)
  const [first = ''] = words
  if (ACCORDING.test(words.join(' '))) return true
  if (OPENS_CLAUSE.has(first)) return false
  if (part.some((_, at) => at > 0 && tellsAt(part, at))) return true
  const named = !part.slice(1).some(({ low }) => isTensed(low) || low === 'to' || low === 'that')
  if (part.length > 1 && tells(first) && SAYING.has(verbOf(first)) && named) return true
  const dashed = /[:–—|-]/.test(mark)
  return dashed && part.length <= 4 && words.some((word) => VOICE.has(word))
}

const tells = (word: string) => isTensed(word) && TELLING.has(verbOf(word))

/** A verb of telling with nothing behind it that it could tell: the claim stands before. */
function tellsAt(part: readonly Token[], at: number): boolean {
  const word = part[at]?.low ?? ''
  const next = part[at + 1]?.low
  const plural = /s$/.test(part[at - 1]?.low ?? '') && TELLING.has(word)
  if (!tells(word) && !plural) return false
  return next === undefined || isPreposition(next) || isTime(next) || ADDRESSED.has(verbOf(word))
}

/** "We need a second airport says Ada Quill": without a mark. */
function losesUnmarked({ tokens }: Cut): boolean {
  const at = tokens.findLastIndex(({ low }) => /^(?:says?|said|claims|warns|according)$/.test(low))
  const speaker = tokens.slice(at)
  if (at < 3 || isTime(speaker[1]?.low ?? '') || speaker.length > 5 || speaker.length < 2)
    return false
  if (speaker.slice(1).some(({ low, mark }) => isTensed(low) || mark !== '')) return false
  return (
    tokens.slice(1, at).some(({ low }) => maybeVerb(low)) && isLost(speaker, tokens.slice(0, at))
  )
}

/** "Name: claim", "Study: claim". */
function losesBefore({ tokens }: Cut): boolean {
  const colon = tokens.findIndex(({ mark }, at) => at > 0 && at <= 5 && mark.startsWith(':'))
  if (colon < 0) return false
  const label = tokens.slice(0, colon)
  const claim = tokens.slice(colon)
  const voice = label.some(({ low }) => VOICE.has(low.replace(/'s$/, '')))
  const verb = claim.some(({ low }) => isTensed(low))
  return (voice || (isPerson(label) && !isTitleCase(claim))) && verb && isLost(label, claim)
}

const TOPIC = set(
  'the a news live update video watch exclusive breaking new review opinion bay port city lake san los st world cup',
)
const isPerson = (label: readonly Token[]) =>
  label.length === 2 &&
  label.every(
    ({ text, low }) => /^\p{Lu}\p{Ll}+$/u.test(text) && !TOPIC.has(low) && !maybeVerb(low),
  )

/** In Title Case nobody can tell a name from a topic. */
const isTitleCase = (tokens: readonly Token[]) =>
  !tokens.slice(1).some(({ text }) => /^\p{Ll}{5,}/u.test(text))

/** "Witness says driver slept": what is behind the verb is left alone. */
function losesTeller({ tokens }: Cut): boolean {
  const verb = tokens.findIndex(
    ({ low }, at) => at > 0 && at <= 6 && isTensed(low) && TELLING.has(verbOf(low)),
  )
  if (verb < 1 || tokens.slice(0, verb + 1).some(({ mark }, at) => at > 0 && /[,;:–—]/.test(mark)))
    return false
  const claim = tokens.slice(verb + 1)
  if (!claim.some(({ low }) => isTensed(low) || low === 'to') && claim[0]?.low !== 'that')
    return false
  return isLost(tokens.slice(0, verb), claim)
}

/** Nobody of the speakers is left, and two words of the claim are. */
function isLost(speaker: readonly Token[], claim: readonly Token[]): boolean {
  const named = speaker.filter((token) => isContent(token) && !tells(token.low))
  const voice = named.length > 0 ? named : speaker
  return (
    !voice.some(({ kept }) => kept) &&
    claim.filter((token) => token.kept && isContent(token)).length >= 2
  )
}

/** In other languages: what went begins with "selon", "laut", "segundo" …, or stood before a quotation. */
function losesVoice({ tokens, language }: Cut): boolean {
  const voices = VOICES[language]
  const told = tokens.filter((token) => token.kept && isContent(token)).length >= 3
  if (!voices || !told) return false
  const quoted = tokens.findIndex(({ mark }) => /:\s*[«„"“'‘]/.test(mark))
  const label = quoted > 0 && quoted <= 5 && !tokens.slice(0, quoted).some(({ kept }) => kept)
  return (
    label ||
    gapsOf(tokens).some(([from, to]) =>
      tokens
        .slice(from, Math.min(to, from + 4))
        .some(({ low, mark }, at) => voices.has(low) && (at === 0 || mark !== '')),
    )
  )
}
