/**
 * Whose statement is a sentence of the body? "…, police said on Tuesday." and "…, according to
 * officials." name the speaker at the end, where a compression would lose him.
 */
import { REPORTING, SPEAKER_KINDS } from './lexicon.ts'
import { looksLikeSpeaker } from './speakers.ts'

export interface Reported {
  readonly speaker: string
  /** "says" or "warn": in the present, in the speaker's number. */
  readonly verb: string
  readonly claim: string
}

const PAST: ReadonlyMap<string, string> = new Map([
  ['said', 'say'],
  ['warned', 'warn'],
  ['claimed', 'claim'],
  ['admitted', 'admit'],
  ['insisted', 'insist'],
  ['confirmed', 'confirm'],
  ['argued', 'argue'],
  ['found', 'find'],
])
const WHEN =
  '(?: (?:on |late |early )*(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day| today| yesterday)?'
const VERBS = [...PAST.keys(), ...REPORTING].join('|')
const BEHIND_COMMA = new RegExp(
  `^([^”"“]{20,}?)\\s?, (?:(?<who>[^,”"“]{2,50}) (?<verb>${VERBS})|according to (?<whose>[^,”"“]{2,50}?))${WHEN}\\s?\\.?$`,
  'u',
)

/** The claim without its speaker, when a short speaker stands at the sentence's end. */
export function reportedIn(sentence: string): Reported | null {
  const match = BEHIND_COMMA.exec(sentence)
  const who = (match?.groups?.who ?? match?.groups?.whose ?? '').replace(/^(?:the|an?) /i, '')
  if (!match?.[1] || !looksLikeSpeaker(who) || who.split(' ').length > 4) return null
  const base = PAST.get(match.groups?.verb ?? 'said') ?? 'say'
  return { speaker: who, verb: isMany(who) ? base : `${base}s`, claim: match[1] }
}

const isMany = (who: string) => {
  const last = /[\p{L}-]+$/u.exec(who)?.[0] ?? ''
  return last === 'police' || (/^\p{Ll}.*[^s]s$/u.test(last) && SPEAKER_KINDS.has(last))
}
