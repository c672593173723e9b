/**
 * The label before a colon: "Haute-Vienne : un réseau démantelé".
 *
 * It goes only where the lead tells the same and the rest is a clause of which no part needs the place
 * to be understood: "un réseau", not "le maire". A person before a colon speaks, a country tells that
 * it is news from abroad; both stay, and so does what is not sure to be a place. A place goes only where
 * the headline is longer than a line and the place a good part of it, since where it happened is news;
 * a topic only where the headline would have to be cut otherwise.
 */
import { isKind } from '../../text/headline-labels.ts'
import { LONGEST_LINE, LONGEST_WHOLE, wordCount } from '../line.ts'
import { namesCountry } from './countries.ts'
import { type Grammar, holdsVerb, isNeeded } from './grammar.ts'

const LABELLED = /^([\p{Lu}][^:"“«„?!,]{1,58}?)\s?:\s+(?=\S)/u
/** Of more words a label says something. */
const MOST_WORDS = 6
/** The share of a headline that a place has to take; a shorter one tells where at little cost. */
const LEAST_OF_PLACE = 0.12

interface Tongue {
  readonly grammar: Grammar
  readonly language: string
}

/** A headline without a label that can go, or null. */
export function withoutLabel(headline: string, lead: string, tongue: Tongue): string | null {
  const { grammar, language } = tongue
  const [whole = '', label = ''] = LABELLED.exec(headline) ?? []
  if (label === '' || wordCount(label) > MOST_WORDS || saysMore(label, grammar)) return null
  const rest = headline.slice(whole.length)
  if (!standsAlone(rest, grammar) || !holdsVerb(rest, grammar)) return null
  const place =
    headline.length > LONGEST_LINE &&
    whole.length >= LEAST_OF_PLACE * headline.length &&
    isPlaceIn(lead, label, grammar) &&
    !namesCountry(`${label} ${lead}`, language)
  const topic =
    headline.length > LONGEST_WHOLE && !holdsVerb(label, grammar) && isTopicIn(lead, label, grammar)
  return place || topic ? rest : null
}

/** The kind of piece, who speaks, or a source in brackets. */
const saysMore = (label: string, grammar: Grammar): boolean =>
  isNeeded(label, grammar) || /[()]/.test(label) || isKind(label)

/** A subject that is not known from the label: "un homme", "deux frères", "Ada Quill", "les clients d'Air Sund". */
const standsAlone = (rest: string, { indefinite, definite, rank }: Grammar): boolean =>
  !definite.test(rest) &&
  !rank.test(rest) &&
  (indefinite.test(rest) || /^(?:\S+ ){0,4}?(?:[\p{Ll}]{1,3}['’])?\p{Lu}[\p{L}-]+ /u.test(rest))

function isPlaceIn(lead: string, label: string, { at, to }: Grammar): boolean {
  const name = literal(label)
  const isPerson = new RegExp(`\\p{Lu}[\\p{L}.-]* ${name}(?![\\p{L}-])`, 'u').test(lead)
  const before = to === null || /\s/.test(label) || isPerson ? at : `(?:${at}|${to})`
  const inside = lead.replace(/(?<=^|[.!?] )\p{Lu}/gu, (letter) => letter.toLowerCase())
  return new RegExp(`(?<![\\p{L}])${before}[ '’]?${name}(?![\\p{L}\\p{N}-])`, 'u').test(inside)
}

/** A common noun is no name, which the lead shows; and two words of which one is small are none. */
function isTopicIn(lead: string, label: string, { the }: Grammar): boolean {
  if (/\s\p{Ll}[\p{L}]{3,}/u.test(label)) return true
  const small = literal(label.slice(0, 1).toLowerCase() + label.slice(1))
  return new RegExp(`(?<![\\p{L}])${the} ?${small}(?![\\p{L}])`, 'u').test(lead)
}

const literal = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
