/**
 * Sentences that somebody else than the site says: "…, the council said", "The mayor told residents …".
 * However they are worded, they are the article's.
 */
import { once } from '../once.ts'

/** Reporting verbs in the third person; who "reported from Marl" made the piece. */
const ENGLISH =
  'said|says|told|tells|warned|warns|announced|announces|confirmed|confirms|added|(?:reported|wrote)(?! (?:from|for|about) )|explained|argued|claimed|insisted|admitted|urged|promised|found|ruled|heard'
const VERBS: readonly string[] = [
  ENGLISH,
  'sagten?|sagt|teilten?|erklärten?|erklärt|berichteten?|meldeten?|warnten?|betonten?|kündigten?|schrieb|hieß',
  '(?:a|ont) (?:dit|déclaré|annoncé|expliqué|indiqué|affirmé|précisé|averti|prévenu)|affirme|explique|indique|précise|annonce|prévient',
  'dijo|dice|afirmó|informó|anunció|explicó|señaló|advirtió|aseguró|declaró',
  'disse|diz|afirmou|informou|anunciou|explicou|alertou|declarou|destacou',
]
const ARTICLE = "the|an?|der|die|das|eine?|les?|la|l['’]|une?|el|los|las|os?|as?"
/** A name, or a noun with its article; "we" and "you" are none. */
const SUBJECT = `(?:(?:\\p{Lu}[\\p{L}.'’-]*(?: \\p{Lu}[\\p{L}.'’-]*){0,4})|(?:${ARTICLE}|${ARTICLE.replaceAll(/(?<=^|\|)./g, (letter) => letter.toUpperCase())}) ?(?:[\\p{L}\\p{N}'’-]+ ){0,4}?[\\p{L}\\p{N}'’-]+)`
const PRONOUN = '(?:[Hh]e|[Ss]he|[Tt]hey|[Oo]fficials|[Pp]olice)'
const VERB = `(?:${VERBS.join('|')})(?![\\p{L}\\p{N}])`
/** Of the first person, and nobody. */
const NOT_US =
  '(?!(?:We|I|You|Our|This|Nous|Notre|Wir|Unser\\p{L}*|Nosotros|Nós|Noss[oa]s?|Nuestr[oa]s?) )'
const CLAUSE = `(?:${NOT_US}(?:${SUBJECT}|${PRONOUN}) ${VERB}|${VERB} (?:${SUBJECT}|${PRONOUN}))`
const BEHIND = once(() => new RegExp(`(?:[,;][”"»’]? |[”"»’] )${CLAUSE}`, 'u'))
const IN_FRONT = once(() => new RegExp(`^["“«„]?${CLAUSE}`, 'u'))
/** UTF-16 units of a sentence that are looked at. */
const REACH = 400

/** Whether what a sentence says is said by somebody, who is named behind or inside it. */
export const isAttributed = (sentence: string): boolean => BEHIND().test(sentence.slice(0, REACH))

/** Whether a sentence has a speaker of its own, wherever it stands. */
export const isReported = (sentence: string): boolean =>
  IN_FRONT().test(sentence.slice(0, REACH)) || isAttributed(sentence)
