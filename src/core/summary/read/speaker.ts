/**
 * Whose statement is a headline or a sentence? Finds the speaker at its end ("…: US", "… - police",
 * "…, says Kerry", "…, police said on Tuesday.", "…, according to officials.") or its beginning
 * ("Kerry: …").
 */
import { BELONGS, DOCUMENT, REPORTING } from '../../english/lexicon.ts'
import { baseOfPast } from '../../english/verbs.ts'
import { pattern } from '../../pattern.ts'
import { listed } from '../../text/listed.ts'
import { words } from '../../text/tokens.ts'
import type { Reading } from './reading.ts'
import { looksLikeSpeaker, type Speaker, saysAsMany, speakerAtEnd, speakingIn } from './speech.ts'

export interface Attribution {
  readonly speaker: string
  /** In the present, for one or for many as the speaker is. */
  readonly verb: string
  readonly claim: string
  readonly place: 'trailing' | 'leading'
}

/** Verbs that report in the past tense. */
const PAST = listed(
  'said warned claimed admitted insisted confirmed argued found reported announced declared',
)

const VERB = [...PAST, ...REPORTING, 'reports', 'announces', 'declares'].join('|')
const WHO = '([^,:”"“]{2,60}?)'
const WHEN =
  '(?: (?:on |late |early )*(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day| today| yesterday)?'
const BEHIND_COMMA = pattern.iu`^(.+\S)\s?,['’”"]? (?:(says?|said) ${WHO}|${WHO}(?: have| has| had)? (${VERB})|according to ${WHO})${WHEN}\s?\.?$`
const BEHIND_MARK = /^(.+\S)(?::\s+|\s+[-–—]{1,2}\s*)([^:]{2,40})$/u
const LEADING = /^([^:]{2,40}):\s+(.+)$/u

/** The attribution of a headline, when its speaker is one that headline or body prove. */
export const findAttribution = (headline: string, reading: Reading): Attribution | null =>
  withVerb(headline) ?? withMark(headline, reading) ?? leading(headline, reading)

function withVerb(headline: string): Attribution | null {
  const [, claim = '', first, behind, before, last, whose] = BEHIND_COMMA().exec(headline) ?? []
  const who = behind ?? before ?? whose ?? ''
  const bare = who.replace(/^(?:the|an?) /i, '')
  // "The club" is that of the story, and "club" may be any; "an official and a doctor" are two.
  const speaker = BELONGS.test(bare) || / and /.test(bare) ? who : withoutOrigin(bare)
  const verb = (first ?? last ?? 'said').toLowerCase()
  if (!looksLikeSpeaker(speaker) || !canSay(speaker, verb)) return null
  return { speaker, verb: inPresent(verb, saysAsMany(speaker)), claim, place: 'trailing' }
}

function inPresent(verb: string, plural: boolean): string {
  if (!PAST.has(verb)) return verb
  const base = baseOfPast(verb) ?? verb.replace(/ed$/, '')
  return plural ? base : `${base}s`
}

const FINDING = /^(?:find|show|reveal|suggest|predict)/i

/** People say; what finds and shows is a document. */
const canSay = (speaker: string, verb: string) => !FINDING.test(verb) || DOCUMENT.test(speaker)

/** "report from the capital's newspaper" → "report"; of a person, where he is from is who he is. */
function withoutOrigin(who: string): string {
  const [, head] = /^(.+?) (?:from|by|released|published)\b/u.exec(who) ?? []
  return head && DOCUMENT.test(head) ? head : who
}

function withMark(headline: string, reading: Reading): Attribution | null {
  const [, claim = '', who = ''] = BEHIND_MARK.exec(headline) ?? []
  const speaker = speakerAtEnd(who, reading)
  return speaker && { ...saying(speaker), claim, place: 'trailing' }
}

function leading(headline: string, reading: Reading): Attribution | null {
  const [, who = '', claim = ''] = LEADING.exec(headline) ?? []
  const speaker = words(claim).length < 3 ? null : speakingIn(who, reading)
  return speaker && { ...saying(speaker), claim, place: 'leading' }
}

const saying = ({ text, plural }: Speaker) => ({ speaker: text, verb: plural ? 'say' : 'says' })
