/**
 * Notes on how a piece was made: "Names have been changed.", "All times are local.", "The interview
 * has been edited for length." They stand at its head or foot.
 *
 * Each says of a thing that pieces have what only editors do to it. What belongs to something else
 * ("the names of the streets"), or happened on a day, is news.
 */
import { once } from '../once.ts'
import { isReported } from './reported.ts'

/** "in this story", "used here" */
const IN_PIECE =
  '(?: (?:used|mentioned|given|shown|quoted|listed))?(?: (?:in|here|dans|en|neste|nesta|nessa)(?: (?:this|the|ce|cet|cette|diesem|dieser|este|esta|o|a) (?:article|story|report|piece|text|interview|reportage|récit|texte|artículo|texto|reportaje|reportagem|matéria))?)?'
const EN = (most: string) => `(?:(?:${most}|all|some|the|these|both|other) )*`
const FR =
  "(?:(?:tou(?:s|tes) )?(?:les?|la|l[’']|certaine?s|quelques|des|son|leurs?|cet(?:te)?|ces) ?)?"
const DE = '(?:(?:sämtliche|alle|die|der|das|dieses|diese|einige) )?'
const ES = '(?:(?:tod[oa]s )?(?:l[oa]s?|el|algun[oa]s|su|sus|esta) )?'
const PT = '(?:(?:tod[oa]s )?(?:[oa]s?|algu(?:ns|mas)|seu|esta) )?'

/** What pieces have, and what only editors do to it. */
const KINDS: readonly (readonly [things: string, done: string])[] = [
  [
    `${EN("many|most|certain|of|his|her|their|first|last|full|\\S+(?:s[’']|[’']s)")}(?:names|identit(?:y|ies)|(?:identifying|personal) details)|(?:his|her|the|some) name|${FR}(?:prénoms?(?: d[eu]s? \\S+)?|noms?|identités?)|${DE}(?:vornamen?(?: der \\S+)?|nach?namen?|namen?)|${ES}nombres?|${PT}nomes?`,
    'changed|altered|anonymi[sz]ed|fictitious|pseudonyms|modifiée?s?|changée?s?|geändert|verändert|erfunden|cambiad[oa]s?|modificad[oa]s?|alterad[oa]s?|ficticios|trocad[oa]s?|mudad[oa]s?|fictícios',
  ],
  [
    `${EN('this')}(?:quotes|quotations|statements|answers|responses|replies|interviews?|conversations?|q&a|transcripts?|extracts?|excerpts?)|${FR}(?:propos|entretiens?|interviews?|réponses|citations)|${DE}(?:interviews?|gespräche?|zitate|antworten)|${ES}(?:entrevistas?|conversaci(?:ón|ones)|respuestas|citas|declaraciones)|${PT}(?:entrevistas?|conversas?|respostas|falas|declarações)`,
    "edited|condensed|shortened|abridged|transcribed|translated|conducted (?:in \\S+(?= and)|(?:by|over|via) (?:phone|e-?mail|video))|éditée?s?|raccourcie?s?|condensée?s?|traduite?s?(?: d[eu’'][^.]{2,30})?|remaniée?s?|gekürzt|redigiert|bearbeitet|übersetzt|autorisiert|editad[oa]s?|condensad[oa]s?|abreviad[oa]s?|resumid[oa]s?|traducid[oa]s?|traduzid[oa]s?",
  ],
  [
    `${EN('any')}(?:figures|numbers|totals|percentages|amounts|sums|prices)|${FR}(?:chiffres|montants|pourcentages)|${DE}(?:zahlen|beträge|angaben)|${ES}(?:cifras|cantidades)|${PT}(?:números|valores)`,
    '(?:rounded|approximate|arrondie?s?|gerundet|ohne gewähr|redondead[oa]s?|arredondad[oa]s?|[^.!?]{0,50}unless otherwise (?:stated|noted|indicated))|sauf mention contraire|sofern nicht anders',
  ],
  [
    `${EN('kick-?off|start|opening')}(?:times|hours|dates|kick-?offs?)|${FR}(?:horaires|heures?)|${DE}(?:uhrzeiten|zeiten|zeitangaben)|${ES}(?:horarios?|horas?)|${PT}horários?`,
    "(?:in )?(?:local(?! to)|eastern|pacific|gmt|utc|bst|cet|et)|[^.!?]{0,20}(?:en|à l[’']) ?heures? (?:locales?|de \\S+)|(?:in )?ortszeit|(?:en hora )?local(?:es)?(?! to)|peninsular|(?:de|no horário de) \\S+|locais",
  ],
  [
    `${EN('exchange|ticket|opening|kick-?off')}(?:prices?|fares|rates|times|hours|dates|availability)|${FR}(?:prix|tarifs|horaires)(?: indiqués| mentionnés)?|${DE}(?:preise|angaben|zeiten)|${ES}(?:precios|datos|horarios)|${PT}(?:preços|valores|dados|horários)`,
    '[^.!?]{0,40}(?:at|as of|à|au|zum|bei|en|a|na)(?: (?:the|la|le|el|o|der))? (?:(?:time|date|moment|momento|data|zeitpunkt)(?: (?:of|de|da|der))?(?: la)? )?(?:publication|publishing|writing|going to press|publicación|publicação|veröffentlichung|rédaction)|(?:[^.!?]{0,30} )?when this (?:article|story|piece) was \\S+|(?:[^.!?]{0,30} )?(?:subject to (?:change|availability)|susceptibles? de changer|sujet[oa]s a cambios|sujeitos a (?:mudanças|alteraç(?:ão|ões)))|may (?:vary|change)|peuvent varier|können sich ändern|pueden variar|podem variar|[^.!?]{0,20}bei (?:veröffentlichung|redaktionsschluss)',
  ],
]
/** Between a thing and what is done to it stands a verb, how much of it was done, and on whose wish. */
const VERB =
  '(?: (?:has|have|had|was|were|is|are|been|all|also|slightly|lightly|not|being|correct|accurate|given|stated|a|ont|été|est|sont|donnés|donnés en|exprimées|ceux|légèrement|wurden?|sind|ist|leicht|teils|von der redaktion|zum schutz|auf wunsch|aus dem \\S+|han|ha|sido|fue|fueron|son|es|están|está|usados|utilizados|foram|foi|são|é|estão|ligeramente|levemente))*'
/** Why it was done, and into what. */
const WHY =
  '(?= ?(?:$|[.,;)(]| (?:to|for|at (?:the|his|her|their) [^.]{0,20}request|on request|because|unless|from|into|and|with|pour|afin|à la demande|zur?|und|aus|para|por (?:motivos|raz\\S+|questões|segur\\S+)|a (?:petición|pedido)|e|y|et|o|das|der)(?= |$)))'
/** Of texts in small letters: to look past the case of so many words costs more than to lower them. */
const NOTES = KINDS.map(([things, done]) => ({
  opens: once(() => new RegExp(`^(?:${things})(?![^ .,])`)),
  tells: once(
    () => new RegExp(`^(?: (?:and|et|und|y|e) [^.,]{1,30}?)?${IN_PIECE}${VERB} (?:${done})${WHY}`),
  ),
}))

function isDoneToPiece(text: string): boolean {
  return NOTES.some(({ opens, tells }) => {
    const opening = opens().exec(text)
    return opening !== null && tells().test(text.slice(opening[0].length))
  })
}

/** Names, whosever they are, that were changed for somebody's sake. */
const NAMES_KEPT =
  /^[^.!?,]{0,20}\b(?:names?|noms?|namen|nombres?|nomes?) [^.!?,]{2,40}(?:fictitious|pseudonyms|fictifs|erfunden|ficticios|fictícios|(?:changed|altered|withheld|modifiés?|changés?|geändert|cambiados?|modificados?|alterados?|trocados?) (?:to protect|for (?:legal|privacy|security|safety)|at [a-z]+ request|pour (?:préserver|protéger)|à la demande|para (?:proteger|preservar)|a (?:petición|pedido)|zum schutz)[^.!?]{0,60})\.?$/
const DETAILS_KEPT =
  /^(?:(?:some|all|many|certain|the|other|personal) ){1,3}(?:dates|ages|places|locations|details|identities)(?: and [a-z]+)? (?:have|has|had|were|was) (?:been )?(?:changed|altered|omitted|withheld|left out)[^.!?]{0,30} (?:for (?:legal|privacy|security|safety) reasons|to protect [^.!?]{3,60})\.?$/
/** Whatever it was done to. */
const FOR_LENGTH =
  /^[^.!?]{0,120}\b(?:edited|condensed|shortened|abridged|trimmed)\b[^.!?]{0,30} for (?:[a-z]+,? ){0,4}(?:length|clarity|brevity|space|style|concision)\.?$/
/** What happened on a day, or to a number, is told. */
const TOLD =
  /\d|\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:lun|mar|mercre|jeu|vendre|same)di|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|lunes|martes|jueves|viernes|domingo|[a-z]+-feira)\b/
const MARKS = /^[\s*•_([–—-]{1,3}/u
/** UTF-16 units. */
const LONGEST = 220

/** Whether a sentence is such a note. */
export function isNote(sentence: string): boolean {
  if (sentence.length > LONGEST || isReported(sentence)) return false
  const bare = sentence.replace(MARKS, '').toLowerCase()
  return (
    [FOR_LENGTH, NAMES_KEPT, DETAILS_KEPT].some((shape) => shape.test(bare)) ||
    (isDoneToPiece(bare) && !TOLD.test(bare))
  )
}
