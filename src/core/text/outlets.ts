/**
 * What sounds like the name of a newsroom, in any language: a brand that is nothing else, a word that
 * newspapers are called by, or a domain.
 */
import { pattern } from '../pattern.ts'

const BRAND =
  /^(?:the )?(?:reuters|bbc news (?:中文|عربي|türkçe|русская служба|brasil|mundo)|(?:bbc|cnn|bloomberg|yahoo!?|msn|al ?jazeera)(?: (?:news|sport|world|business|tv|online|arabic|mundo|brasil|afrique|finance|money|english|political ticker|international|en español))?|cnbc|msnbc|fox\d* ?news|nbc|cbs|abc|npr|pbs|afp|upi|ap|dpa|efe|ansa|tass|associated press|canadian press|press association|politico|axios|vox|wired|forbes|newsweek|variety|huffpost|huffington ?post|le monde|le figaro|libération|le parisien|ouest-france|franceinfo|les echos|le point|l['’]express|l['’]obs|l['’]équipe|l['’]humanité|le progrès|le télégramme|la croix|la provence|la montagne|20 minutes|bfm ?tv|mediapart|(?:der )?spiegel|die zeit|zeit online|die welt|welt|faz(?:\.net)?|(?:ard|zdf|ndr|wdr|mdr|swr|rbb)(?: ?(?:heute|aktuell|info))?|manager magazin|rnd|f\.a\.z\.|bild|stern|focus online|taz|tagesschau|süddeutsche zeitung|sz|n-tv|ntv|der standard|die presse|nzz|orf|srf|el país|el mundo|abc\.es|la vanguardia|el periódico|europa press|el confidencial|clarín|la nación|infobae|el universal|g1|folha(?: de s\. ?paulo)?|uol|estadão|o globo|público|observador|expresso|corriere della sera|la repubblica|la stampa|il sole(?: 24 ore)?|il fatto quotidiano|il messaggero|il post|de telegraaf|de volkskrant|nrc|nos|риа новости|рбк|лента\.ру|интерфакс|тасс|الجزيرة(?: نت)?|العربية|新华网|人民网|新浪(?:网|新闻)?|朝日新聞(?:デジタル)?|読売新聞|毎日新聞|nhk(?:ニュース)?|연합뉴스|조선일보)$/iu
const CALLED =
  /(?:^|\s)(?:\p{L}*(?:zeitung|nachrichten|anzeiger|tageblatt|blatt|kurier|rundschau|bladet)|news|times|post|guardian|herald|tribune|journal|telegraph|daily|gazette|chronicle|echo|globe|dispatch|examiner|inquirer|bulletin|digest|magazine|online|today|wire|analyst blog|presse|kurir|matin|dépêche|actualités|diario|noticias|periódico|heraldo|jornal|notícias|gazeta|correio|giornale|gazzetta|notizie|nieuws|courant|dagblad|avisen|wiadomości|haber|новости|газета)$/iu
/** "Ostsee-Zeitung" */
const COMPOUND = pattern.u`^(?:\p{Lu}\p{Ll}+-)+(?:Zeitung|Nachrichten|Anzeiger|Tageblatt|Kurier|Rundschau|Post|Presse|Bote|Echo|Merkur|Matin)$`
/** "La Voz de Galicia", "Corriere della Sera" */
const CALLED_FIRST = pattern.iu`^(?:(?:el|la|le|o|a|il|les) |l['’])?(?:diario|periódico|heraldo|correo|voz|opinión|verdad|crónica|norte|faro|gaceta|tribuna|jornal|correio|folha|gazeta|journal|courrier|voix|dépêche|écho|indépendant|républicain|populaire|éveil|giornale|gazzetta|corriere)(?: (?:del?|d[oa]|della|di|du|des)(?: l[ao]s?)? | d['’])\p{Lu}\S*(?: \p{Lu}\S*)?$`
/** People are called so, too. */
const ALSO_PEOPLE =
  /(?:^|\s)(?:independent|mail|mirror|express|observer|standard|courier|monitor|insider|economist|atlantic|sun|star)$/iu
/** "FOX 13 Tampa Bay", "WFSB 3 Connecticut": a network or a call sign, and the channel. */
const STATION = pattern.u`^(?:(?:FOX|CBS|NBC|ABC)(?: \p{Lu}\p{Ll}+)?|[KW]\p{Lu}{3}(?:-TV)?) ?\d{1,2}(?: \p{Lu}\p{Ll}+){0,2}(?: - [KW]\p{Lu}{3})?$`
/** "BFM Lyon", "France 3 Bretagne", "ABC de Sevilla": a broadcaster or a newspaper, and where. */
const LOCAL = pattern.u`^(?:BFM|ABC|CNN|RTL|RTP|RMC|NRJ|TV3|SER|COPE|ici|Radio|Rádio|Télé|Tele|Canal|Onda|France (?:\d|Bleu))(?: de)? (?!Street|City)\p{Lu}[\p{L}-]*$`
const DOMAIN =
  /^[\p{L}\d-]+(?:\.[\p{L}\d-]+)*\.(?:com|org|net|info|co\.uk|uk|ca|au|ie|fr|de|at|ch|es|pt|br|com\.br|it|nl|be|mx|ar|tv|news|ru|eu)$/iu
const UNCASED =
  /(?:(?<!互联)网|網|新闻|新聞(?:デジタル|オンライン|電子版)?|日报|日報|晚报|ニュース|뉴스|일보|신문)$/u
const SMALL =
  /^(?:the|of|and|for|&|in|on|a|de|la|le|les|der|die|das|und|du|do|da|di|del|della|el|o|l['’].*)$/i

/** Whether each word but the small ones begins with a capital or a digit. */
export const isNamed = (name: string): boolean =>
  name.split(/\s+/).every((word) => /^[\p{Lu}\d&]/u.test(word) || SMALL.test(word))

/** "BBC News", "Le Monde", "Dunmore Echo", "The Economist", "nrc.nl"; not "economist", "Quill", "police". */
export function soundsLikeOutlet(written: string): boolean {
  const name = written.trim()
  if ([BRAND, STATION(), LOCAL(), COMPOUND(), DOMAIN, UNCASED].some((shape) => shape.test(name)))
    return true
  // "BVA-Orange-La Tribune" are a pollster and who asked it.
  if (name.split(/\s+/).length > 6 || !isNamed(name) || /\p{L}-\p{Lu}/u.test(name)) return false
  return (
    CALLED.test(name) || CALLED_FIRST().test(name) || (ALSO_PEOPLE.test(name) && /\s/.test(name))
  )
}
