/**
 * Where a site speaks to its reader: newsletters, paywalls, apps, comments, live blogs.
 *
 * No list of such lines is ever whole, but each has two marks at once: it addresses the reader, or
 * speaks of itself, and it names a thing of the site. News sentences have at most one of them, and
 * where they have both it is in a quotation, or somebody else says so; these are not looked at.
 */
import { once } from '../once.ts'
import { isReported } from './reported.ts'

/** Of one language: how readers are addressed, how the site speaks of itself, what sites have. */
interface Talk {
  readonly language: string
  readonly address: string
  /** Words that ask the reader for something where a sentence begins. */
  readonly asks: string
  readonly self: string
  readonly things: string
}

/** They are news by themselves, so they count only where something is asked of the reader. */
const PLACES =
  'whatsapp|telegram|facebook|twitter|instagram|tiktok|youtube|bluesky|threads|linkedin|google|apple|signal|podcasts?|rss|discord|spotify|apps?|links?|channel|updates?|https?:|www\\.\\S+|(?<=\\s)@\\w+|x(?=\\.?$| and| or)'
const ANY_THINGS = 'newsletters?|java ?script|cookies?|ad ?blockers?|browser'

const TALKS: readonly Talk[] = [
  {
    language: 'en',
    address: "you|your|you['’](?:re|ve|ll|d)|if you",
    asks: 'sign|subscribe|register|log|join|follow|click|tap|press|download|get|read|watch|listen|share|tell|let us know|send|e-?mail|contact|visit|check|refresh|scroll|swipe|support|donate|become|enable|disable|turn|try|stay|keep|find|have|do|want|got|leave|post|vote|comment|continue|enter|browse|explore|discover|unlock|receive|enjoy|start|create|upgrade|to comment|to read|to continue|to subscribe|to see|to hear|to watch|to receive|thanks(?! to)|thank|please|already|not a|add|save|for more (?:information|details|on)',
    self: "we|we['’](?:re|ll|ve)|our|us|here|this (?:article|story|page|post|blog|site|website|video|content|feature|piece|live ?blog)|welcome|good (?:morning|afternoon|evening)|that['’]s (?:all|it)|thanks for",
    things:
      'inbox|(?:enjoy(?:ed|ing)?|liked|loved) this|our (?:\\p{L}+ )?(?:apps?|channel|site|website|page|podcasts?)|(?:video|links?|form|map) below|subscri(?:be|ption|ptions|bers?|bing)|sign(?:ed|ing)? (?:up|in)|log(?:ged|ging)? in|free (?:articles?|trial|account)|(?:articles?|stories) (?:left|remaining|for free)|(?:full|unlimited|premium|exclusive) (?:digital )?(?:access|story|article|content)|e-?mail (?:address|us|alerts?|updates)|(?:your|an) e-?mail|bring you|email(?:s|ed)? (?:you|us)|comments? (?:below|section|box)|in the comments|notifications?|news alerts?|our (?:journalism|live|daily|free|privacy|terms|reporters?)|(?:value|like|trust|support|back|fund|appreciate|believe in|rely on|rely upon) our (?:reporting|work|newsroom|coverage)|consider (?:a donation|donating|making a|becoming|supporting)|(?:independent|quality|local) (?:journalism|news|reporting)|(?:monthly|annual|yearly) (?:gift|donation|contribution)|becom(?:e|ing) a (?:member|supporter|subscriber)|donate (?:today|now|here)|hear from you|send (?:us )?your|know more about this|newsdesk|live (?:coverage|blog|updates?|feed|page)|liveblog|(?:continue|keep|for) reading|to read (?:more|on)|reading (?:more|on)|read the (?:full|rest)|story (?:idea|tip|to (?:tell|share))|news tips?|a (?:tip|story) for us|get in touch|let us know|terms of (?:use|service)|privacy policy|your (?:story|stories|views|thoughts|questions|device|subscription|account|say)|latest (?:news|headlines|updates|developments)|top stories|daily briefing|briefing|updated? (?:as|here|throughout)|for following|links? below|poll below|share (?:this|your)',
  },
  {
    language: 'fr',
    address: 'vous|votre|vos',
    asks: 'abonnez|inscrivez|recevez|cliquez|suivez|téléchargez|partagez|réagissez|connectez|découvrez|retrouvez|lisez|rejoignez|soutenez|activez|créez|profitez|consultez|écrivez|réagir|signalez|une erreur|participez|soutenir',
    self: 'nous|notre|cet article|ce direct|ce contenu|bienvenue|bonjour',
    things:
      "infolettre|abonn\\p{L}+|inscri\\p{L}+|e-?mails?|courriel|boîte mail|application|appli|notifications?|navigateur|commentaires?|lire la suite|cet article à lire|nos articles|réservé aux|suivre (?:ce|notre|en) direct|(?:ce|notre|le) direct|chaîne|compte gratuit|essai|politique de confidentialité|actualité|l[’']actu\\p{L}*|nos journalistes",
  },
  {
    language: 'de',
    address: 'Sie|Ihr|Ihre[nmrs]?|Ihnen|dir|dein\\p{L}*|dich',
    asks: 'abonnieren|melden|registrieren|folgen|klicken|laden|lesen|jetzt|erhalten|schreiben|teilen|hier|unterstützen|aktivieren|diskutieren|bleiben',
    self: 'wir|unser\\p{L}*|uns|dieser (?:artikel|text|beitrag|inhalt)|willkommen|guten (?:morgen|tag|abend)',
    things:
      'unser\\p{L}* (?:app|seite|website|kanal|podcast)|finden sie (?:hier|unter|auf)|zum thema finden|abo|abos|abonn\\p{L}+|anmeld\\p{L}+|melden sie|registrier\\p{L}+|e-?mail-?\\p{L}*|postfach|push-\\p{L}+|kommentar\\p{L}*|weiterlesen|weiter ?zu ?lesen|freie artikel|artikel (?:übrig|frei|kostenlos|lesen|teilen)|whatsapp-kanal|live-?(?:ticker|blog)|datenschutz\\p{L}*|kostenlos\\p{L}*|nachrichten-app|konto|plus-\\p{L}+',
  },
  {
    language: 'es',
    address: 'usted|tú|tu|tus|su (?:correo|cuenta|navegador|suscripción)',
    asks: 'suscríb\\p{L}+|regístr\\p{L}+|sígu?\\p{L}+|haz|haga|descarg\\p{L}+|únete|únase|recib\\p{L}+|compart\\p{L}+|cuéntanos|lee|lea|accede|inicia|inicie|apoya|mira',
    self: 'nuestr[oa]s?|este (?:artículo|contenido|directo)|esta (?:noticia|nota)|bienvenid\\p{L}+|buen[oa]s (?:días|tardes|noches)',
    things:
      'nuestr[oa]s? (?:app|web|sitio|canal)|aquí todas|(?:aquí|abajo)(?=\\.?$)|boletín|boletines|suscri\\p{L}+|regístr\\p{L}+|correo|aplicación|notificaciones|navegador|comentarios?|canal(?:es)? de|seguir leyendo|contenido exclusivo|en directo|en vivo|política de privacidad|cuenta|últimas noticias|periodismo',
  },
  {
    language: 'pt',
    address:
      'você|vocês|seu (?:e-?mail|celular|navegador|plano)|sua (?:caixa|conta|assinatura|opinião)',
    asks: 'assista|assine|inscreva\\p{L}*|cadastre\\p{L}*|siga|clique|baixe|receba|compartilhe|participe|leia|acesse|entre|faça|veja|envie|apoie|deixe|comente',
    self: 'noss[oa]s?|d?este (?:artigo|conteúdo)|d?esta (?:reportagem|matéria)|bem-vind\\p{L}+|bo[am] (?:dia|tarde|noite)',
    things:
      'noss[oa]s? (?:app|site|canal|grupo)|mais notícias|vídeo abaixo|assin\\p{L}+|cadastr\\p{L}+|e-?mail|aplicativo|notificações|navegador|comentários?|canal d[oae]|grupo d[oae]|continuar lendo|conteúdo exclusivo|ao vivo|política de privacidade|últimas notícias|jornalismo|matéria completa',
  },
]

const START = '(?:^|[.!?:…] |[–—|-] )[^\\p{L}\\p{N}@]{0,4}'
const word = (alternatives: string) => `(?<![\\p{L}\\p{N}])(?:${alternatives})(?![\\p{L}\\p{N}])`
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
/** Small or with a capital, but not all in capitals: "us" is not "US". */
const eitherCase = (alternatives: string) =>
  `${alternatives}|${alternatives
    .split(/\|(?![^(]*\))/)
    .map(capital)
    .join('|')}`

/** Made when an article is in the language. */
const PATTERNS = TALKS.map(({ language, address, asks, self, things }) => ({
  language,
  speaks: once(() => new RegExp(word(eitherCase(`${address}|${self}`)), 'u')),
  asks: once(() => new RegExp(`${START}${word(asks.split('|').map(capital).join('|'))}`, 'u')),
  /** In small letters. */
  thing: once(() => new RegExp(word(`${ANY_THINGS}|${things}`), 'u')),
}))
const PLACE = new RegExp(`(?<![\\p{L}\\p{N}])(?:${PLACES})(?![\\p{L}\\p{N}])`, 'u')

/** A paragraph of a site is short. UTF-16 units. */
const LONGEST = 320
/** What asks and addresses at once need not name a thing: "See something wrong? Tell us." */
const LONGEST_REQUEST = 140
const QUOTED = /["“„«][^"“”„«»]{0,300}["”“»]/gu
const QUOTE = /["“”„«»]/
const SMALL = /\p{Ll}/u
/** An address or a number to turn to. */
const CONTACT =
  /\S@[\p{L}\d-]+\.\p{L}|\b(?:call|phone|ring|contact|hotline|helpline|appeler|anrufen|llam\p{L}+)\b[^.!?]{0,60}\d[ ().-]?\d{2,4}[ ().-]+\d[\d ().-]{2,}\d/iu

/** The talk of a language, or of all where it is none of these. English is spoken on every site. */
const talkOf = (language: string | null) => {
  const own = language?.split('-')[0]?.toLowerCase()
  const known = PATTERNS.some((talk) => talk.language === own)
  return known
    ? PATTERNS.filter((talk) => talk.language === own || talk.language === 'en')
    : PATTERNS
}

const SENTENCE_END = /(?<=[.!?…]["”’)]?) (?=["“‘(]?\p{Lu})/u

/** What is left is what the site itself may say. */
const withoutReports = (text: string): string =>
  text
    .split(SENTENCE_END)
    .filter((sentence) => !isReported(sentence))
    .join(' ')

/** Whether a paragraph is the site's, and not the article's. */
export function isSiteTalk(paragraph: string, language: string | null = null): boolean {
  if (paragraph.length > LONGEST) return false
  const text = SMALL.test(paragraph) ? paragraph : capital(paragraph.toLowerCase())
  const said = withoutReports(text)
  const own = QUOTE.test(said) ? said.replace(QUOTED, '“”') : said
  if (CONTACT.test(own)) return true
  const small = own.toLowerCase()
  const names = PLACE.test(small)
  const isRequest = own.length <= LONGEST_REQUEST && !QUOTE.test(own)
  return talkOf(language).some(({ speaks, asks, thing }) => {
    if (thing().test(small)) return speaks().test(own) || asks().test(own)
    return (names || isRequest) && asks().test(own) && (names || speaks().test(own))
  })
}

/** Whether a text addresses the reader at all. */
export const addressesReader = (text: string): boolean =>
  PATTERNS.some(({ speaks, asks }) => speaks().test(text) || asks().test(text))
