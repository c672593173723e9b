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
const ARTICLE =
  "(?:[Tt]he|[Aa]n?|[Dd](?:er|ie|as)|[Ee]ine?|[Ll]es?|[Ll]a|[Ll]['’]|[Uu]ne?|[Ee]l|[Ll][oa]s|[Oo]s?|[Aa]s?) ?"
/** A name, or a noun with its article; "we" and "you" are none. */
const SUBJECT = `(?:\\p{Lu}[\\p{L}.'’-]*(?: \\p{Lu}[\\p{L}.'’-]*){0,4}|${ARTICLE}(?:[\\p{L}\\p{N}'’-]+ ){0,4}?[\\p{L}\\p{N}'’-]+)`
/** As much of one as shows it. */
const OPENS_SUBJECT = `(?:\\p{Lu}|${ARTICLE}[\\p{L}\\p{N}'’-])`
const PRONOUN = '(?:[Hh]e|[Ss]he|[Tt]hey|[Oo]fficials|[Pp]olice)'
const VERB = `(?:${VERBS.join('|')})(?![\\p{L}\\p{N}])`
/** Of the first person, and nobody. */
const NOT_US =
  '(?!(?:We|I|You|Our|This|Nous|Notre|Wir|Unser\\p{L}*|Nosotros|Nós|Noss[oa]s?|Nuestr[oa]s?) )'
const CLAUSE = `(?:${NOT_US}(?:${SUBJECT}|${PRONOUN}) ${VERB}|${VERB} (?:${OPENS_SUBJECT}|${PRONOUN}))`
/** At the beginning, or behind the mark that ends what is said. */
const REPORT = once(() => new RegExp(`(?:^["“«„]?|[,;][”"»’]? |[”"»’] )${CLAUSE}`, 'gu'))
/** UTF-16 units of a sentence that are looked at. */
const REACH = 400

/** Whether what a sentence says is said by somebody, who is named behind or inside it. */
export const isAttributed = (sentence: string): boolean => isReportedFrom(sentence, 1)

/** Whether a sentence has a speaker of its own, wherever it stands. */
export const isReported = (sentence: string): boolean => isReportedFrom(sentence, 0)

function isReportedFrom(sentence: string, place: number): boolean {
  const report = REPORT()
  report.lastIndex = place
  return report.test(sentence.slice(0, REACH))
}
