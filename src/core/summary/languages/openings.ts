/**
 * How sentences open that stand behind another one, and how a quotation ends whose speaker only the
 * sentence before names, in languages of which nothing else is known. Patterns, in small letters; "this
 * morning" and the like point at nothing.
 */
import { once } from '../../once.ts'
import type { Leaning } from '../extract/leaning.ts'

interface Openings {
  readonly opens: string
  /** Behind a quotation: who said it is a pronoun, or nobody. */
  readonly says: string
}

const NORDIC: Openings = {
  opens:
    'han|hon|hun|hans|hennes|hendes|hennar|deras|deres|detta|dette|denna|denne|dessa|disse|men|och|og|också|også|därefter|derefter|dessutom|dessuten|desuden|därför|derfor|enligt (?:honom|henne|dem)|ifølge (?:ham|henne|hende|dem)|båda|begge|en (?:annan|annen|anden)',
  says: '(?:sade|säger|sa|sier|siger|skriver|berättar|uppger) (?:han|hon|hun|de)',
}

const BY_LANGUAGE: Readonly<Record<string, Openings>> = {
  it: {
    opens:
      "ma|e|però|inoltre|così|poi|quindi|infatti|anche|tuttavia|invece|intanto|lui|lei|loro|egli|ella|essi|quest[oaei](?! (?:mattin|pomeriggio|ser|nott|settiman|mes|ann|estate|inverno|lun|mar|mer|gio|ven|sab|dom))\\p{L}*|quell[oaie]|ciò|l[oa] stess[oa]|suo|sua|suoi|sue|per questo|secondo (?:lui|lei|loro)|un altro|un['’]altra|altr[ie]|entramb[ie]|ha (?:aggiunto|spiegato|detto|concluso)|si tratta|è (?:quanto|questa|questo|la|il|stat[oa] (?:lui|lei))",
    says: '(?:ha|hanno|aveva|avevano) \\p{L}+[.]?$|(?:dice|spiega|aggiunge|racconta|conclude)[.]?$',
  },
  nl: {
    opens:
      'maar|en|of|toch|ook|daarna|daarbij|daardoor|daarom|dat|dit|deze(?! (?:week|maand|zomer|winter|lente|herfst|ochtend|middag|avond|nacht|\\p{L}+dag))|hij|zij|ze|hun|haar|zijn|bovendien|verder|intussen|inmiddels|volgens (?:hem|haar|hen)|beiden?|een (?:ander|tweede|derde)|zo|daar|hier|toen',
    says: '(?:zegt|zei|aldus|vertelt|stelt|schrijft) (?:hij|zij|ze|deze)',
  },
  sv: NORDIC,
  da: NORDIC,
  nb: NORDIC,
  no: NORDIC,
  nn: NORDIC,
  pl: {
    opens:
      'on|ona|oni|one|jego|jej|ich|to|ten|ta|te|tej|tego|ale|i|a|jednak|także|również|ponadto|później|potem|następnie|dlatego|według (?:niego|niej|nich)|jak (?:doda|podkreśli|zaznaczy)\\p{L}+|doda(?:ł|ła|li)|tam|tymczasem|z kolei|obaj|obie|oboje|kolejn\\p{L}+|inn\\p{L}+',
    says: '[—–-]? ?(?:powiedzia|doda|podkreśli|zaznaczy|stwierdzi|oceni|mówi)(?:ł|ła|li)?(?: (?:on|ona|oni))?[.]?$',
  },
  tr: {
    opens:
      'o|onlar|onun|onların|bu(?! (?:sabah|akşam|gece|hafta|ay|yıl|yaz|kış|pazar|cuma|cumartesi|salı|çarşamba|perşembe))\\p{L}*|şu|ancak|ama|fakat|ayrıca|öte yandan|daha sonra|böylece|ve|yine|kendisi|söz konusu',
    says: '(?:dedi|diye konuştu|diye ekledi|ifadelerini kullandı)[.]?$(?<=^["“«].*)',
  },
  ru: {
    opens:
      'но|и|а|однако|также|кроме того|при этом|позже|затем|тогда|поэтому|так|он|она|они|его|её|ее|их|это|этот|эта|эти|об этом|по (?:его|её|ее|их) (?:словам|данным|мнению)|там|здесь|тем временем|в свою очередь|ещё од\\p{L}+|еще од\\p{L}+|друг(?:ой|ая|ие)|оба|обе|данн(?:ый|ая|ые|ое)|последн(?:ий|яя|ие)',
    says: '[—–-] (?:сказал|заявил|отметил|добавил|подчеркнул|пояснил|сообщил|написал|рассказал|уточнил|считает|говорит)\\p{L}*(?: (?:он|она|они))?[.]?$|[—–-] \\p{L}+ (?:он|она|они)',
  },
  uk: {
    opens:
      'але|і|та|а|також|проте|однак|крім того|при цьому|пізніше|потім|тому|так|він|вона|вони|його|її|їх|їхн\\p{L}+|це|цей|ця|ці|про це|за (?:його|її|їхніми) словами|там|тут|водночас|у свою чергу|ще од\\p{L}+|інш(?:ий|а|і)|обидва|обидві',
    says: '[—–-] (?:сказав|сказала|заявив|заявила|зазначив|зазначила|додав|додала|наголосив|наголосила|пояснив|пояснила|розповів|розповіла)(?: (?:він|вона|вони))?[.]?$',
  },
  ar: {
    opens:
      'لكن|ولكن|كما|هو|هي|هم|وهو|وهي|وهم|إنه|إنها|(?:هذ[اه]|ذلك|وذلك)(?! (?:الأسبوع|العام|الشهر|الصباح|المساء|الصيف|الشتاء|اليوم|الليلة))|[وف]?(?:أضاف|أضافت|تابع|تابعت|أوضح|أوضحت|أردف|أكد أن|قال إن|قالت إن)\\p{L}*|بدوره|بدورها|من جهت\\p{L}+|من جانب(?:ه|ها|هم)|في المقابل|إلى ذلك',
    says: '(?:قال|قالت|أضاف|أضافت)[.]?$',
  },
}

/** Scripts without spaces, where a word ends nowhere, and Korean, whose particles stick to it. */
const UNSPACED: Readonly<Record<string, Openings>> = {
  zh: {
    opens:
      '[他她它]|此(?!前)|另外|但(?!丁)|不过|不過|然而|因此|所以|同时|同時|其中|其(?!他|它|余)|[该該]|[这這](?!个?(?:周|星期|月|天|年|个|個)|个?(?:夏|冬|春|秋))|那(?=[个個些时時样樣么麼])|对此|對此|随后|隨後|之后|之後|据[他她]|據[他她]|双方|雙方|上述|另一',
    says: '[他她](?:们|們)?\\p{Lo}{0,4}(?:说|說|称|稱|表示|指出|强调|強調|补充|補充|道)[。，]',
  },
  ja: {
    opens:
      '彼(?!岸)|同(?=[\\p{Script=Han}])(?!志)|これ|それ|その|こうした|そうした|この(?!夏|冬|春|秋|週末|日|年)|あの|しかし|また|さらに|だが|ただ(?!し)|そして|そのため|一方(?!通)|なお|両者|両氏|ところが|当時',
    says: 'と?(?:彼女?|同氏)(?:ら)?は',
  },
  ko: {
    opens:
      '그(?:는|녀|들|의|러나|리고| )|이(?:에|는|들은|에 따라|러한|번) |하지만|또(?:한|는)? |한편|해당 ',
    says: '(?:라|이라)?고 (?:그는|그녀는|말했다|밝혔다)[.]?$(?<=^["“].*)',
  },
}

const MARKS = '^[\\s"“”„«‘\'»([「『—–-]*'
const QUOTED = '["”»’」』]'

const MADE: ReadonlyMap<string, () => RegExp> = new Map([
  ...Object.entries(BY_LANGUAGE).map(
    ([language, { opens, says }]) =>
      [
        language,
        once(
          () => new RegExp(`${MARKS}(?:${opens})(?![\\p{L}\\p{M}])|${QUOTED},? (?:${says})`, 'iu'),
        ),
      ] as const,
  ),
  ...Object.entries(UNSPACED).map(
    ([language, { opens, says }]) =>
      [language, once(() => new RegExp(`${MARKS}(?:${opens})|${QUOTED}(?:${says})`, 'u'))] as const,
  ),
])

/** By a language's two letters; null where nothing is known. */
const openingsIn = (language: string): RegExp | null => MADE.get(language)?.() ?? null

/** Of a language without pointing words it is known only how sentences open, or nothing. */
export const leaningByOpening = (text: string, language: string): Leaning => {
  const opens = openingsIn(language)?.test(text) === true
  return { opens, back: opens, hangs: false, phrases: [], names: [] }
}
