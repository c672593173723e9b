/**
 * Whose statement is a headline or a sentence? Finds the speaker at its end ("…: US", "… - police",
 * "…, says Kerry", "…, police said on Tuesday.", "…, according to officials.") or its beginning
 * ("Kerry: …").
 */

import { REPORTING } from '../../english/lexicon.ts'
import { words } from '../../text/tokens.ts'
import type { Reading } from './reading.ts'
import {
  looksLikeSpeaker,
  type Speaker,
  saysAsMany,
  speakerByKind,
  speakingIn,
  supportedSpeaker,
} from './speech.ts'

export interface Attribution {
  readonly speaker: Speaker
  /** As the headline has it, or null when it has a colon or a dash instead. */
  readonly verb: string | null
  readonly claim: string
  readonly place: 'trailing' | 'leading'
}

/** Base forms of the verbs that report in the past tense. */
const PAST: ReadonlyMap<string, string> = new Map([
  ['said', 'say'],
  ['warned', 'warn'],
  ['claimed', 'claim'],
  ['admitted', 'admit'],
  ['insisted', 'insist'],
  ['confirmed', 'confirm'],
  ['argued', 'argue'],
  ['found', 'find'],
  ['reported', 'report'],
  ['announced', 'announce'],
  ['declared', 'declare'],
])

const VERBS = [...REPORTING].join('|')
const TRAILING_MARK = /^(.+\S)(?::\s+|\s+[-–—]{1,2}\s*)([^:]{2,40})$/u
const TRAILING_VERB_FIRST = /^(.+\S),['’”"]?\s(says|say|said)\s([^,:]{2,40})$/iu
const TRAILING_VERB_LAST = new RegExp(`^(.+\\S),['’”"]?\\s([^,:]{2,40})\\s(${VERBS})$`, 'iu')
const LEADING = /^([^:]{2,40}):\s+(.+)$/u

/** The attribution of a headline, when its speaker is one that headline or body prove. */
export function findAttribution(headline: string, reading: Reading): Attribution | null {
  return withVerb(headline) ?? withMark(headline, reading) ?? leading(headline, reading)
}

function withVerb(text: string): Attribution | null {
  const headline = text.replace(/(?<=\p{L}{2})\.$/u, '')
  const first = TRAILING_VERB_FIRST.exec(headline)
  if (first?.[1] && first[2] && first[3] && looksLikeSpeaker(first[3]))
    return trailing(first[1], stated(first[3], first[2]), first[2])
  const last = TRAILING_VERB_LAST.exec(headline)
  if (last?.[1] && last[2] && last[3] && looksLikeSpeaker(last[2]) && canSay(last[2], last[3]))
    return trailing(last[1], stated(last[2], last[3]), last[3])
  return reported(headline)
}

const FINDING = /^(?:find|show|reveal|suggest|predict)/i
const DOCUMENT =
  /(?:study|studies|report|reports|poll|polls|survey|surveys|research|review|analysis|inquiry|probe|figures|data)$/i

/** People say; what finds and shows is a document. */
const canSay = (speaker: string, verb: string) => !FINDING.test(verb) || DOCUMENT.test(speaker)

const stated = (text: string, verb: string): Speaker => ({ text, plural: !/s$|said/i.test(verb) })

const trailing = (claim: string, speaker: Speaker, verb: string | null): Attribution => ({
  speaker,
  verb,
  claim,
  place: 'trailing',
})

const WHEN =
  '(?: (?:on |late |early )*(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day| today| yesterday)?'
const ANY_VERB = [...PAST.keys(), VERBS, 'reports', 'announces', 'declares'].join('|')
const BEHIND_COMMA = new RegExp(
  `^([^”"“]{20,}?)\\s?, (?:(?<who>[^,”"“]{2,60}?)(?: have| has| had)? (?<verb>${ANY_VERB})|according to (?<whose>[^,”"“]{2,60}?))${WHEN}\\s?\\.?$`,
  'u',
)

/** The verb becomes one in the present, in the speaker's number. */
function reported(sentence: string): Attribution | null {
  const match = BEHIND_COMMA.exec(sentence)
  const told = match?.groups?.who ?? match?.groups?.whose ?? ''
  const text = withoutOrigin(told.replace(/^(?:the|an?) /i, ''))
  if (!match?.[1] || !looksLikeSpeaker(text)) return null
  const verb = match.groups?.verb?.toLowerCase() ?? 'said'
  const base = PAST.get(verb) ?? verb.replace(/s$/, '')
  const plural = saysAsMany(text)
  return trailing(match[1], { text, plural }, plural ? base : `${base}s`)
}

const PUBLISHED = /\b(?:study|report|reports|survey|poll|research|review|data|figures|statement)$/i

/** "report from the capital's newspaper" → "report"; of a person, where he is from is who he is. */
function withoutOrigin(who: string): string {
  const [, head] = /^(.+?) (?:from|by|released|published)\b/u.exec(who) ?? []
  return head && PUBLISHED.test(head) ? head : who
}

function withMark(headline: string, reading: Reading): Attribution | null {
  const [, claim, who] = TRAILING_MARK.exec(headline) ?? []
  if (!claim || !who) return null
  const speaker = supportedSpeaker(who, reading) ?? speakerByKind(who)
  return speaker && trailing(claim, speaker, null)
}

function leading(headline: string, reading: Reading): Attribution | null {
  const [, who, claim] = LEADING.exec(headline) ?? []
  if (!claim || !who || words(claim).length < 3) return null
  const speaker = speakingIn(who, reading)
  return speaker && { speaker, verb: null, claim, place: 'leading' }
}

/** "Says" for one, "say" for many, in the letter case of the headline. */
export function reportingVerb({ speaker, verb }: Attribution, titleCase: boolean): string {
  const own = verb?.toLowerCase() ?? null
  const base = own === null ? 'say' : PAST.get(own)
  const plural = own === null ? speaker.plural : saysAsMany(speaker.text)
  const plain = base === undefined ? (own ?? 'say') : plural ? base : `${base}s`
  return titleCase ? plain.charAt(0).toUpperCase() + plain.slice(1) : plain
}
