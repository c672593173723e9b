/**
 * Whose statement is a sentence or a headline? "…, police said on Tuesday." and "…, according to
 * officials." name the speaker at the end, where a compression would lose him.
 */
import { REPORTING } from '../../english/lexicon.ts'
import { looksLikeSpeaker, saysAsMany } from './speakers.ts'

export interface Reported {
  readonly speaker: string
  /** "says" or "warn": in the present, in the speaker's number. */
  readonly verb: string
  readonly claim: string
}

/** Base forms of the verbs that report in the past tense. */
export const PAST: ReadonlyMap<string, string> = new Map([
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
const WHEN =
  '(?: (?:on |late |early )*(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day| today| yesterday)?'
const VERBS = [...PAST.keys(), ...REPORTING, 'reports', 'announces', 'declares'].join('|')
const BEHIND_COMMA = new RegExp(
  `^([^”"“]{20,}?)\\s?, (?:(?<who>[^,”"“]{2,60}?)(?: have| has| had)? (?<verb>${VERBS})|according to (?<whose>[^,”"“]{2,60}?))${WHEN}\\s?\\.?$`,
  'u',
)

/** The claim without its speaker, when a short speaker stands at the sentence's end. */
export function reportedIn(sentence: string): Reported | null {
  const match = BEHIND_COMMA.exec(sentence)
  const told = match?.groups?.who ?? match?.groups?.whose ?? ''
  const speaker = withoutOrigin(told.replace(/^(?:the|an?) /i, ''))
  if (!match?.[1] || !looksLikeSpeaker(speaker)) return null
  const verb = match.groups?.verb?.toLowerCase() ?? 'said'
  const base = PAST.get(verb) ?? verb.replace(/s$/, '')
  return { speaker, verb: saysAsMany(speaker) ? base : `${base}s`, claim: match[1] }
}

const DOCUMENT = /\b(?:study|report|reports|survey|poll|research|review|data|figures|statement)$/i

/** "report from the capital's newspaper" → "report"; of a person, where he is from is who he is. */
function withoutOrigin(who: string): string {
  const [, head] = /^(.+?) (?:from|by|released|published)\b/u.exec(who) ?? []
  return head && DOCUMENT.test(head) ? head : who
}
