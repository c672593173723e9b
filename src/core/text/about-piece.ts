/**
 * Sentences about the piece itself and its place on the site: "This article was first published …",
 * "This story is part of a series …", "The post … appeared first on …".
 */
import { pattern } from '../pattern.ts'
import { words } from './tokens.ts'

/** UTF-16 units. */
const LONGEST = 400

const THIS = 'cet(?:te)?|ce|dieser?|dieses|est[ea]'
const PIECES =
  'article|story|report|reporting|piece|interview|essay|column|podcast|coverage|reportage|enquête|texte|entretien|récit|text|artikel|beitrag|bericht|recherche|artículo|reportaje|texto|nota|noticia|entrevista|investigación|artigo|reportagem|matéria|notícia'

/** The piece as a subject, or what only stands below one. */
const PIECE: readonly (() => RegExp)[] = [
  pattern.iu`^this (?:article|story|post|piece|content|column|essay|material|translation|headline|live ?blog|blog|report|interview|commentary|text|dispatch)(?!\p{L})[^.!?]{0,160}\b(?:published|appeared|republished|produced|translated|adapted|excerpted|edited|amended|generated|written|distributed|syndicated|reproduced|updated|closed|ended|copyright|licen[cs]ed?|reviewed|sponsored|created|paid|supported|funded|corrected|developing)(?!\p{L})`,
  pattern.i`^an? (?:[a-z]+ )?(?:version|excerpt|translation|edition) of (?:this|the) (?:article|story|report|essay|piece|column|post|interview)\b`,
  pattern.i`^(?:this|${THIS}) (?:${PIECES}) (?:(?:is|was) part|fait partie|ist teil|forma parte|faz parte|(?:es|é) parte) (?:of|d[eu’']|einer?|des|d[aeo]|von) ?[^.!?]{0,40}\b(?:series|projects?|collaboration|partnership|package|special|s[ée]ries?|dossier|projet|enquête|reihe|projekts|schwerpunkts|especial|proyecto|projeto|parceria)\b`,
  pattern.i`^(?:${THIS}) (?:${PIECES}) (?:es|é|est|ist) (?:une?|uma?|eine?) (?:extracto|fragmento|adaptación|trecho|adaptação|extrait|adaptation|auszug|bearbeitung)\b`,
  pattern.iu`^this (?:is|remains) (?:a|an) (?:developing|breaking|updated|opinion|ongoing|edited|sponsored|paid)(?!\p{L})`,
  pattern.iu`\blive ?(?:blog|coverage|updates?)(?!\p{L})[^.!?]{0,40}\b(?:closed|ended|over|concluded)\.?$`,
  pattern.iu`^(?:re)?(?:published|printed|posted|used) (?:here )?(?:with|by) permission|^[^.!?]{0,80}\bcontributed reporting\.?$`,
  pattern.iu`^(?:story|stories|article|text|post) continues (?:below|after)(?!\p{L})`,
  pattern.iu`^more (?:to follow|follows|details? (?:to follow|soon))(?!\p{L})|^(?:developing|breaking)\W*$`,
  pattern.iu`\b(?:contributed|assisted|helped) (?:to|with|in|on) (?:this|the) (?:report|story|article|reporting|piece)(?!\p{L})`,
  pattern.iu`^(?:(?:unter )?mit(?: material| informationen|arbeit) (?:von|der)|con (?:información|la colaboración) de|com (?:informações|a colaboração) d[aeo]s?|avec la (?:collaboration|contribution|participation) d[eu’']|avec(?: l[’']| les)?)(?=.{0,40}$)\s?\p{Lu}`,
  pattern.u`^[A-ZÀ-Þ][^.!?,]{2,80} (?:of|for|in|at) [^.!?,]{2,60} contributed\.?$`,
  pattern.u`^(?:(?:Propos|Textes?|Témoignages?) (?:recueillis?|traduits?)|Entretien réalisé|Interview (?:réalisée|geführt)|Aufgezeichnet|Protokolliert|Entrevista (?:realizada|feita|concedida)|Texto (?:traducido|traduzido)|Interviewed|Transcribed|Translated)(?: [^.!?,]{1,30})? (?:par|von|por|by) [A-ZÀ-Þ][^.!?,]{2,50}\.?$|^(?:Das (?:Interview|Gespräch)|Die Fragen) (?:führten?|stellten?) [A-ZÀ-Þ][^.!?,]{2,50}\.?$|^(?:Colabor(?:ó|aron|ou|aram)|A collaboré|Ont collaboré) [A-ZÀ-Þ][^ ,]+(?: [A-ZÀ-Þ][^ ,]+)+(?:(?:, | e | y | et )[A-ZÀ-Þ][^ ,]+(?: [A-ZÀ-Þ][^ ,]+)+)*\.?$`,
  pattern.iu`^[^.!?]{0,120}(?:writer|reporter|journalist|correspondent)s?\b[^.!?]{0,120}\bcontributed\.?$`,
  pattern.iu`^with (?:files|inputs?|reporting|additional reporting|material|assistance|contributions?|agency inputs?) (?:from|by)(?!\p{L})|^with agency (?:inputs?|reports?)(?!\p{L})`,
  pattern.iu`^(?:additional |further )?(?:reporting|writing|editing|production|graphics?|research|translation) by \p{Lu}`,
  pattern.iu`\b(?:views|opinions) expressed\b[^.!?]{0,120}\b(?:authors?|writers?|own|necessarily|columnists?)(?!\p{L})|^the (?:views|opinions) expressed in (?:this|these|the) (?:\p{L}+ )?(?:articles?|stor(?:y|ies)|columns?|comments?|commentar(?:y|ies)|pieces?|posts?|op-eds?|essays?|letters?)(?!\p{L})`,
  pattern.iu`^(?:disclaimer|transparenzhinweis|disclosure|full disclosure|advertisement|publicité|anzeige|werbung|publicidad|publicidade)(?!\p{L})\s*(?:[:.–—-]|$)`,
  pattern.iu`^(?:la suite|l[’']article (?:continue|se poursuit)|suite de l[’']article)(?!\p{L})[^.!?]{0,30}(?:publicité|pub)(?!\p{L})`,
  pattern.iu`^(?:weiter(?:lesen)? nach der|der artikel (?:geht|wird)|nach der) (?:anzeige|werbung|nach)(?!\p{L})`,
  pattern.iu`^(?:continúa|continua|sigue|segue) (?:después de|tras|após|depois d[ae]|leyendo) (?:la |a )?(?:publicidade?|anuncio)(?!\p{L})`,
  pattern.iu`^read the (?:original|full)(?!\p{L})|^(?:lire|voir) l[’']article (?:original|complet)(?!\p{L})`,
  pattern.iu`^(?:cet )?article réservé|^(?:article|artikel|artículo|artigo|articolo) (?:mis à jour|actualisé|modifié|corrigé|updated|aktualisiert|bijgewerkt|actualizado|atualizado|aggiornato)(?!\p{L})`,
  pattern.iu`^(?:cet article|ce texte|cette dépêche) (?:a été|est (?:paru|initialement|réservé|issu|extrait))(?!\p{L})`,
  pattern.iu`^(?:dieser (?:artikel|text|beitrag|inhalt)|diese meldung) (?:wurde|ist|erschien|stammt)(?!\p{L})[^.!?]{0,100}\b(?:erschienen|veröffentlicht|erschien|übersetzt|erstellt|generiert|übernommen|aktualisiert|zuerst|ursprünglich|kostenpflichtig|nur für|exklusiv)(?!\p{L})`,
  pattern.iu`^(?:este (?:artículo|texto|contenido)|esta (?:noticia|nota|información))(?!\p{L})[^.!?]{0,60}\b(?:publicad[oa]|publicó|traducid[oa]|actualizad[oa]|apareció|generad[oa])(?!\p{L})`,
  pattern.iu`^(?:este (?:artigo|texto|conteúdo)|esta (?:matéria|reportagem|notícia))(?!\p{L})[^.!?]{0,60}\b(?:publicad[oa]|traduzid[oa]|atualizad[oa]|gerad[oa])(?!\p{L})`,
  pattern.iu`^(?:esta (?:noticia|nota|información|matéria|reportagem|notícia)|este (?:conteúdo|contenido))(?!\p{L})[^.!?]{0,40}\b(?:elaborad[oa]|redactad[oa]|produzid[oa]|producid[oa]) (?:con|com) (?!l[oa]s? |o |a )`,
  pattern.iu`^est[ea] (?:artículo|artigo|contenido|conteúdo|matéria|reportagem|noticia|notícia) (?:es|é) (?:solo |só )?(?:exclusiv[oa] )?para (?:suscriptores|assinantes|socios|membros)(?!\p{L})`,
  pattern.iu`^(?:texto|artigo|artículo|matéria|reportagem|noticia|notícia|nota|información) (?:(?:originalmente )?(?:publicad[oa]|traduzid[oa]|traducid[oa])(?!\p{L})|e[mn] (?:ampliación|desarrollo|elaboración|atualização|andamento)(?:\W*$|\. ))|^em atualização\W*$`,
  pattern.iu`^(?:ceci est|il s['’]agit d['’]) ?une? (?:dépêche|contenu|article|traduction|publi-?\p{L}+)(?!\p{L})`,
  pattern.iu`^(?:os autores|as autoras|o autor|a autora) escrevem? `,
  pattern.iu`^the post\b.{0,300}\b(?:appeared|was) (?:first|originally)(?!\p{L})`,
  pattern.iu`^[^.!?,]{0,60} (?:is|are) not responsible for (?:the )?(?:content|contents|accuracy)(?!\p{L})[^.!?,]{0,30} (?:external|third[- ]party|other|linked) (?:web)?(?:sites?|pages|links?)(?:\.|$)`,
  pattern.i`^[^.!?,]{0,80} (?:(?:is|are) (?:solely|fully|wholly|entirely|alone) responsible for (?:all |the |its |this |editorial )*(?:contents?|text)(?= (?:of|on|in) this|\.?$)|(?:est|sont) seule?s? responsables? d(?:u|es) contenus?|(?:ist|sind) für (?:den|die|alle|sämtliche) inhalte? (?:allein |alleine |selbst )verantwortlich|es responsabilidad exclusiva d|(?:é de|são de) (?:inteira |exclusiva )?responsabilidade (?:exclusiva |inteira )?d)[^.!?,]{0,40}(?:\.|$)`,
  pattern.iu`^[^.!?,]{0,60} (?:n[’']est pas|ne sont pas|ist nicht|sind nicht|no se hace|no es|não se|não é) (?:responsables?|verantwortlich|responsabiliza) (?:du|des|für|del?|pel[oa]s?) [^.!?,]{0,40}(?:sites?|inhalte?|contenus?|contenidos?|conteúdos?)[^.!?,]{0,30} ?(?:extern\p{L}*|tiers|terceros|terceiros)[^.!?,]{0,20}(?:\.|$)`,
  pattern.iu`^(?:este (?:texto|artigo|artículo|contenido)|as opiniões|las opiniones|les opinions|l['’]opinione|die meinung\p{L}*)(?!\p{L})[^.!?]{0,80}(?<!\p{L})(?:necess?ariamente|nécessairement|auteurs?|autores|verfasser\p{L}*)(?!\p{L})`,
  pattern.iu`^(?:über )?dieses thema (?:berichtete|im programm)(?!\p{L})`,
  pattern.iu`^(?:todos los derechos reservados|todos os direitos reservados|tous droits réservés|alle rechte vorbehalten)`,
]

/** A star, a dash or a bracket may stand before it. */
const MARKS = /^[\s*•_([–—-]{1,3}/u

/** Whether a paragraph speaks of the piece that it stands in. */
export const isAboutPiece = (text: string): boolean => {
  if (text.length > LONGEST) return false
  const bare = text.replace(MARKS, '')
  return PIECE.some((shape) => shape().test(bare))
}

const SHORTEST_HEADLINE = 4
const MOST_AROUND = 25

/**
 * A foot that names the piece by its headline, word for word, and adds little: where it was
 * published, in whatever language.
 */
export function namesPiece(text: string, headline: string): boolean {
  if (text.length > LONGEST + headline.length) return false
  const title = words(headline)
  const all = words(text)
  const flow = ` ${all.join(' ')} `
  return (
    title.length >= SHORTEST_HEADLINE &&
    all.length > title.length &&
    all.length <= title.length + MOST_AROUND &&
    flow.includes(` ${title.join(' ')} `)
  )
}
