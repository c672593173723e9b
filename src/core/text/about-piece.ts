/**
 * Sentences about the piece itself, its makers and its place on the site: "This article was first
 * published …", "Jo Poll is a reporter for …", "The post … appeared first on …".
 */
import { once } from '../once.ts'
import { isAttributed } from './reported.ts'
import { words } from './tokens.ts'

/** UTF-16 units. */
const LONGEST = 400

/** The piece as a subject, or what only stands below one. */
const PIECE: readonly RegExp[] = [
  /^this (?:article|story|post|piece|content|column|essay|material|translation|headline|live ?blog|blog|report|interview|commentary|text|dispatch)(?!\p{L})[^.!?]{0,160}\b(?:published|appeared|republished|produced|translated|adapted|excerpted|edited|amended|generated|written|distributed|syndicated|reproduced|updated|closed|ended|copyright|licen[cs]ed?|reviewed|sponsored|created|paid|supported|funded|corrected|developing)(?!\p{L})/iu,
  /^this (?:is|remains) (?:a|an) (?:developing|breaking|updated|opinion|ongoing|edited|sponsored|paid)(?!\p{L})/iu,
  /\blive ?(?:blog|coverage|updates?)(?!\p{L})[^.!?]{0,40}\b(?:closed|ended|over|concluded)\.?$/iu,
  /^(?:re)?(?:published|printed|posted|used) (?:here )?(?:with|by) permission|^[^.!?]{0,80}\bcontributed reporting\.?$/iu,
  /^(?:story|stories|article|text|post) continues (?:below|after)(?!\p{L})/iu,
  /^more (?:to follow|follows|details? (?:to follow|soon))(?!\p{L})|^(?:developing|breaking)\W*$/iu,
  /\b(?:contributed|assisted|helped) (?:to|with|in|on) (?:this|the) (?:report|story|article|reporting|piece)(?!\p{L})/iu,
  /^(?:mit (?:material|informationen) (?:von|der)|con información de|com informações d[aeo]s?|avec(?: l[’']| les)?)(?=.{0,40}$)\s?\p{Lu}/iu,
  /^[^.!?]{0,120}(?:writer|reporter|journalist|correspondent)s?\b[^.!?]{0,120}\bcontributed\.?$/iu,
  /^with (?:files|inputs?|reporting|additional reporting|material|assistance|contributions?|agency inputs?) (?:from|by)(?!\p{L})|^with agency (?:inputs?|reports?)(?!\p{L})/iu,
  /^(?:additional |further )?(?:reporting|writing|editing|production|graphics?|research|translation) by \p{Lu}/iu,
  /\b(?:views|opinions) expressed\b[^.!?]{0,120}\b(?:authors?|writers?|own|necessarily|columnists?)(?!\p{L})|^the (?:views|opinions) expressed in (?:this|these|the) (?:\p{L}+ )?(?:articles?|stor(?:y|ies)|columns?|comments?|commentar(?:y|ies)|pieces?|posts?|op-eds?|essays?|letters?)(?!\p{L})/iu,
  /^(?:disclaimer|transparenzhinweis|disclosure|full disclosure|advertisement|publicité|anzeige|werbung|publicidad|publicidade)(?!\p{L})\s*(?:[:.–—-]|$)/iu,
  /^(?:la suite|l[’']article (?:continue|se poursuit)|suite de l[’']article)(?!\p{L})[^.!?]{0,30}(?:publicité|pub)(?!\p{L})/iu,
  /^(?:weiter(?:lesen)? nach der|der artikel (?:geht|wird)|nach der) (?:anzeige|werbung|nach)(?!\p{L})/iu,
  /^(?:continúa|continua|sigue|segue) (?:después de|tras|após|depois d[ae]|leyendo) (?:la |a )?(?:publicidade?|anuncio)(?!\p{L})/iu,
  /^read the (?:original|full)(?!\p{L})|^(?:lire|voir) l[’']article (?:original|complet)(?!\p{L})/iu,
  /^(?:cet )?article réservé|^(?:article|artikel|artículo|artigo|articolo) (?:mis à jour|actualisé|modifié|corrigé|updated|aktualisiert|bijgewerkt|actualizado|atualizado|aggiornato)(?!\p{L})/iu,
  /^(?:cet article|ce texte|cette dépêche) (?:a été|est (?:paru|initialement|réservé|issu|extrait))(?!\p{L})/iu,
  /^(?:dieser (?:artikel|text|beitrag|inhalt)|diese meldung) (?:wurde|ist|erschien|stammt)(?!\p{L})[^.!?]{0,100}\b(?:erschienen|veröffentlicht|erschien|übersetzt|erstellt|generiert|übernommen|aktualisiert|zuerst|ursprünglich|kostenpflichtig|nur für|exklusiv)(?!\p{L})/iu,
  /^(?:este (?:artículo|texto|contenido)|esta (?:noticia|nota|información))(?!\p{L})[^.!?]{0,60}\b(?:publicad[oa]|publicó|traducid[oa]|actualizad[oa]|apareció|generad[oa])(?!\p{L})/iu,
  /^(?:este (?:artigo|texto|conteúdo)|esta (?:matéria|reportagem|notícia))(?!\p{L})[^.!?]{0,60}\b(?:publicad[oa]|traduzid[oa]|atualizad[oa]|gerad[oa])(?!\p{L})/iu,
  /^(?:esta (?:noticia|nota|información|matéria|reportagem|notícia)|este (?:conteúdo|contenido))(?!\p{L})[^.!?]{0,40}\b(?:elaborad[oa]|redactad[oa]|produzid[oa]|producid[oa]) (?:con|com) (?!l[oa]s? |o |a )/iu,
  /^est[ea] (?:artículo|artigo|contenido|conteúdo|matéria|reportagem|noticia|notícia) (?:es|é) (?:solo |só )?(?:exclusiv[oa] )?para (?:suscriptores|assinantes|socios|membros)(?!\p{L})/iu,
  /^(?:texto|artigo|artículo|matéria|reportagem|noticia|notícia|nota|información) (?:(?:originalmente )?(?:publicad[oa]|traduzid[oa]|traducid[oa])(?!\p{L})|e[mn] (?:ampliación|desarrollo|elaboración|atualização|andamento)(?:\W*$|\. ))|^em atualização\W*$/iu,
  /^(?:ceci est|il s['’]agit d['’]) ?une? (?:dépêche|contenu|article|traduction|publi-?\p{L}+)(?!\p{L})/iu,
  /^(?:os autores|as autoras|o autor|a autora) escrevem? /iu,
  /^the post\b.{0,300}\b(?:appeared|was) (?:first|originally)(?!\p{L})/iu,
  /^[^.!?,]{0,60} (?:is|are) not responsible for (?:the )?(?:content|contents|accuracy)(?!\p{L})[^.!?,]{0,30} (?:external|third[- ]party|other|linked) (?:web)?(?:sites?|pages|links?)(?:\.|$)/iu,
  /^[^.!?,]{0,60} (?:n[’']est pas|ne sont pas|ist nicht|sind nicht|no se hace|no es|não se|não é) (?:responsables?|verantwortlich|responsabiliza) (?:du|des|für|del?|pel[oa]s?) [^.!?,]{0,40}(?:sites?|inhalte?|contenus?|contenidos?|conteúdos?)[^.!?,]{0,30} ?(?:extern\p{L}*|tiers|terceros|terceiros)[^.!?,]{0,20}(?:\.|$)/iu,
  /^(?:este (?:texto|artigo|artículo|contenido)|as opiniões|las opiniones|les opinions|l['’]opinione|die meinung\p{L}*)(?!\p{L})[^.!?]{0,80}(?<!\p{L})(?:necess?ariamente|nécessairement|auteurs?|autores|verfasser\p{L}*)(?!\p{L})/iu,
  /^(?:über )?dieses thema (?:berichtete|im programm)(?!\p{L})/iu,
  /^(?:todos los derechos reservados|todos os direitos reservados|tous droits réservés|alle rechte vorbehalten)/iu,
]

/** A star, a dash or a bracket may stand before it. */
const MARKS = /^[\s*•_([–—-]{1,3}/u

/** Whether a paragraph speaks of the piece that it stands in. */
export const isAboutPiece = (text: string): boolean => {
  if (text.length > LONGEST) return false
  const bare = text.replace(MARKS, '')
  return PIECE.some((pattern) => pattern.test(bare))
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

const NAME =
  "(?!(?:The|Die|Der|Das|La|Le|Les|El|Los|Las|O|A|Os|As) )\\p{Lu}[\\p{L}.’'-]+(?: (?:\\p{Lu}[\\p{L}.’'-]*|de|da|van|von|al|bin|la)){1,4}"
const TRADE =
  'reporters?|correspondents?|editors?|writers?|journalists?|columnists?|producers?|contributors?|staffer|freelancer?|photographer|blogger|intern|presenter|podcaster'
/** Writers by the way: they write below their own articles, but are written about, too. */
const CALLING = 'author|fellow|professor|lecturer|critic|commentator|director|researcher'
const TRADE_ABROAD =
  'rédact(?:eur|rice)|grand reporter|journaliste|correspondante?|Redakteur(?:in)?|Reporter(?:in)?|Korrespondent(?:in)?|Autor(?:in)?|Journalist(?:in)?|Volontär(?:in)?|periodista|redactora?|corresponsal|jornalista|repórter|redatora?|editora|giornalista|redattore|redattrice|inviat[oa]|verslaggever|redacteur'
const WORKS =
  'cover(?:s|ed)|writes? (?:about|for|on)|reports? (?:on|for|from)|reported (?:on|for|from)|edits|tweets|blogs|joined the|can be (?:reached|followed|found)|couvre|écrit (?:pour|sur)|schreibt (?:für|über|regelmäßig)|berichtet (?:für|über|seit)|arbeitet (?:als|für|seit)|cubre|escribe (?:para|sobre)|cobre|escreve (?:para|sobre)'
const ABOUT =
  "(?:[Aa]bout (?:the [Aa]uthors?:? )?|Sobre (?:el|la|o|a) autora?:? |À propos de l['’]auteure?(?: :)? |Über (?:den Autor|die Autorin):? |Zur Person: )"
const IS = "(?:is|was|are) (?:an? |the |our |one of |currently |also |\\p{Lu}[^,.!?]{0,40}['’]s? )"
const BIO = once(
  () =>
    new RegExp(
      `^(?:${ABOUT})?(${NAME})(?:,[^,.]{1,60},)? (?:${IS}[^.,;!?]{0,60}?(?:${TRADE}|(?:${CALLING}) (?:of|at|in))(?!\\p{L})|(?:est|ist|es|é|è|is) [^.,;!?]{0,40}?(?:${TRADE_ABROAD})(?!\\p{L})|(?:has |have )?(?:${WORKS})(?!\\p{L}))`,
      'u',
    ),
)

/** The name at the head of what may be an author's biography. */
export const nameInBio = (text: string): string | null =>
  text.length > LONGEST || isAttributed(text) ? null : (BIO().exec(text)?.[1] ?? null)
