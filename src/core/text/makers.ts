/**
 * Sentences about those who made a piece: "Jo Poll is a reporter for …", "The Echo's reporting is
 * supported by …", "The writer travelled as a guest of …".
 *
 * People, papers and their money are in the news, too. So each answer is the word that would stand
 * elsewhere in the article if it were about them.
 */
import { once } from '../once.ts'
import { AGENCY_NAMES } from './agencies.ts'
import { isAttributed, isReported } from './reported.ts'

/** UTF-16 units. */
const LONGEST = 400
const LONGEST_SIGNATURE = 90

/** Of the alphabets that the words below are written in; all of Unicode takes milliseconds to make. */
const CAPITAL = '[A-ZÀ-ÖØ-ÞĀ-Ž]'
const LETTER = '[A-Za-zÀ-ž]'
const NAME = `(?!(?:The|Die|Der|Das|La|Le|Les|El|Los|Las|O|A|Os|As) )${CAPITAL}[A-Za-zÀ-ž.’'-]+(?: (?:${CAPITAL}[A-Za-zÀ-ž.’'-]*|de|da|van|von|al|bin|la)){1,4}`
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
const IS = `(?:is|was|are) (?:an? |the |our |one of |currently |also |${CAPITAL}[^,.!?]{0,40}['’]s? )`
const BIO = once(
  () =>
    new RegExp(
      `^(?:${ABOUT})?(${NAME})(?:,[^,.]{1,60},)? (?:${IS}[^.,;!?]{0,60}?(?:${TRADE}|(?:${CALLING}) (?:of|at|in))(?!${LETTER})|(?:est|ist|es|é|è|is) [^.,;!?]{0,40}?(?:${TRADE_ABROAD})(?!${LETTER})|(?:has |have )?(?:${WORKS})(?!${LETTER}))`,
    ),
)

/** "Ann Roe, special correspondent in Marl." */
const SIGNED = once(
  () =>
    new RegExp(
      `^(${NAME}), (?:[^.,!?]{1,30} )?(?:${TRADE}|${TRADE_ABROAD}|envoyée? spéciale?|enviad[oa] especial)(?: [^.,!?]{1,40})?\\.?$`,
    ),
)

/** "Additional research: Ann Roe.", in any language. */
const CREDITED = once(
  () =>
    new RegExp(
      `^(?:${LETTER}+ )?(?:[Rr]eporting|[Rr]esearch|[Pp]roduction|[Pp]hotography|[Gg]raphics?|[Tt]ranslation|[Ee]diting|Mitarbeit|Recherche|Redaktion|Protokoll|Übersetzung|Traduction|Traducción|Edición|Tradução|Edição|Reportagem|Produção) ?: (${NAME})(?:(?:, | and | et | und | y | e )${NAME}){0,3}\\.?$`,
    ),
)

/** What news is called by itself, whatever else its paper does. */
const NEWSROOM =
  /\b(?:newsrooms?|magazine|newspaper|publication|news (?:organi[sz]ation|outlet|site|website|service)|journalism|media outlet|média|site d[’']information|Redaktion|Recherche(?:netzwerk|zentrum|büro)|medio|agencia de noticias|agência de notícias|jornalismo|veículo)/
/** "The Marl Desk is a nonprofit newsroom that …" */
const PAPER = once(
  () =>
    new RegExp(
      `^(?:(?:The|La|Le|El|Die|Das|O|A) )?(${CAPITAL}[^\\s,.]*(?: ${CAPITAL}[^\\s,.]*)*)(?:,[^,.]{1,60},)? (?:is an?|is the|est une?|ist eine?|es una?|é uma?) [^.,;!?]{0,60}?${NEWSROOM.source}`,
    ),
)

/** What papers do, and beside it who pays for it. */
const WORK = once(
  () =>
    new RegExp(
      `^(?:The )?(${AGENCY_NAMES})(?![A-Za-zÀ-ž\\d])|(?<!${LETTER})(?:(?:[Tt]his|[Oo]ur|[Cc]limate|[Ee]nvironment(?:al)?) (coverage)|(reporting|journalism|newsroom|(?:news|science|climate|health) desk)|(couverture) (?:climatique|journalistique|de l[’'][a-zß-ž]+)|(journalisme)|[Cc]ette (enquête)|[Cc]e (reportage)|(${LETTER}*[Bb]erichterstattung|Journalismus)|[Dd]i(?:es)?e (Recherche)|(cobertura) (?:climática|informativa|(?:medio)?ambiental|periodística|jornalística)|(periodismo|jornalismo)|[Ee]st[ae] (?:(investigación|reportaje|reportagem|investigação)|(proyecto|projeto)(?=.*(?:Fond|Fund)))|[Tt]his (project|series)(?= .*(?:Fund|Foundation|Trust|Grant|grant|Journalis)))(?!${LETTER})`,
    ),
)
const PAID =
  /\b(?:(?:Support|Funding) for|(?:is|are|was|were) (?:[a-z]+ )?(?:supported|funded|underwritten|financed|sponsored|made possible)|(?:receiv|provid|accept)(?:es?|ed|s) (?:financial |philanthropic )?(?:support|funding|grants?|donations)|bénéficie\S* du soutien|(?:a reçu|reçoit) le soutien|financée?s? par|gefördert|finanziert|apoyo de|financiad[oa]s? por|apoio d[aeo]|financiad[oa]s? pel[oa])(?![a-z])/

/** "The writer travelled as a guest of …": nobody whom the article has named. */
const GUEST =
  /^(?:(?:The|Our|This) (writer|reporter|correspondent|journalist|columnist|author|reviewer|photographer)s? (?:(?:travell?ed|flew|stayed) (?:as|courtesy|at the invitation)|paid for (?:his|her|their) own|was (?:a guest|hosted|invited)|were (?:guests|hosted)|(?:has|have|had|holds?|owns?) (?:no |an? )?(?:\S+ )?(?:interests?|stakes?|shares|stock|position))|(?:Le|La|Notre) (journaliste|reporter|envoyée? spéciale?) (?:a voyagé|a été (?:invitée?|accueillie?)|était l[’']invitée?)|L[’'](auteure?) (?:a voyagé|a été invitée?)|(?:Der|Die|Unsere?) (Autor(?:in)?|Reporter(?:in)?|Journalist(?:in)?) (?:reiste|flog|wurde [^.]{0,60}eingeladen)|(?:El|La|O|A) (periodista|autora?|redactora?|jornalista|repórter) (?:viajó|viajou|fue invitad[oa]|foi convidad[oa])|(Travel|Accommodation|Flights?|Hotel|Hospitality)(?: and [a-z]+)? (?:was|were) (?:provided|paid for|arranged|supplied|hosted) by (?=.*(?:touris|board|air|hotel|cruise|travel|visit)))/i

/** What one of the groups of a pattern holds. */
const found = (pattern: RegExp, text: string): string | null =>
  pattern
    .exec(text)
    ?.slice(1)
    .find((group) => group !== undefined) ?? null

const family = (name: string) => name.slice(name.lastIndexOf(' ') + 1)

/** The family name at the head of what may be an author's biography or signature. */
export function authorIn(text: string): string | null {
  if (text.length > LONGEST || isAttributed(text)) return null
  const signature =
    text.length > LONGEST_SIGNATURE ? null : (SIGNED().exec(text) ?? CREDITED().exec(text))
  const name = (signature ?? BIO().exec(text))?.[1]
  return name === undefined ? null : family(name)
}

/** What a foot tells of a paper, of its money or of its travels. */
export function paperIn(text: string): string | null {
  if (text.length > LONGEST || isReported(text)) return null
  const paper = NEWSROOM.test(text) ? PAPER().exec(text)?.[1] : undefined
  if (paper !== undefined) return family(paper)
  const guest = found(GUEST, text)
  if (guest !== null) return guest
  return PAID.test(text) ? found(WORK(), text) : null
}

const LIVES =
  'who (?:lives|works|teaches)|based in|qui vit|et vit|und lebt|que vive|y vive|e vive|e mora|que mora'
/** Who is one of these is in the news, and may come in at the end. */
const IN_NEWS =
  '[^.]{0,30}(?:suspe|victim|witness|survivor|defendant|candidat|winner|champion|témoin|víctima|testigo|sospech|vítima|testemunha|Opfer|Zeug|Verdächtig|Kandidat)'
/** "Martin Fisk is a retired teacher …" */
const PERSON = once(
  () =>
    new RegExp(
      `^(?!(?:Als|Am|An|Auf|Aus|Bei|Für|Im|In|Mit|Nach|Und|Vom|Von|Zum|Zur) )(?:(?:Dr|Prof|Professor)\\.? )?(${NAME})(?:,[^,.]{1,60},)? (?:(?:is an?|est une?|es una?|é uma?|ist eine?) (?!${IN_NEWS})\\S+ \\S+ |(?:is|est|es|é|ist) [^.;!?]{1,50}?(?:${LIVES}) |(?:works|teaches) (?:at|for) |lives (?:in|near) |has (?:written|worked) (?:about|for|in) )`,
    ),
)
/** "The Commons is funded by …" */
const OWNED = once(
  () =>
    new RegExp(
      `^(?:L[’']|(?:The|La|Le|El|O|A) )?(${CAPITAL}${LETTER}+(?: ${CAPITAL}${LETTER}+)*) (?:is (?:funded|supported|owned|published) by|est (?:soutenue?|financée?|éditée?) par|está (?:financiad|editad)[oa] por|é (?:financiad|editad|mantid)[oa] pel[oa]) `,
    ),
)
const LONGEST_INTRODUCTION = 250

/**
 * Whom the last words of an article introduce: an article that ends there has nothing to tell of them.
 */
export function introducedIn(text: string): string | null {
  if (text.length > LONGEST_INTRODUCTION || isReported(text) || /["“”«»„]/u.test(text)) return null
  const name = (PERSON().exec(text) ?? OWNED().exec(text))?.[1]
  return name === undefined ? null : family(name)
}
