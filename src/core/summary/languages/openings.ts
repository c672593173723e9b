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
  /** A noun, or its stem, for somebody told of, with its article: the sentence leans unless that is shown. */
  readonly somebody?: string
}

const NORDIC: Openings = {
  opens:
    'han|hon|hun|hans|hennes|hendes|hennar|deras|deres|detta|dette|denna|denne|dessa|disse|men|och|og|också|også|därefter|derefter|dessutom|dessuten|desuden|därför|derfor|enligt (?:honom|henne|dem)|ifølge (?:ham|henne|hende|dem)|båda|begge|en (?:annan|annen|anden)',
  says: '(?:sade|säger|sa|sier|siger|skriver|berättar|uppger) (?:han|hon|hun|de)',
  somebody:
    '(?:(man)(?:nen|den)|(kvinn)(?:an|en)|(kvind)en|(pojk)en|(gutt)en|(dreng)en|(flick)an|(jent)[ae]n?|(pig)en|(off)(?:er|e)ret)(?! (?:som|der|i|från|fra|på|med|bak)(?!\\p{L}))',
}

const BY_LANGUAGE: Readonly<Record<string, Openings>> = {
  it: {
    opens:
      "ma|e(?!['’])|però|inoltre|così|poi|quindi|infatti|anche|tuttavia|invece|intanto|lui|lei|loro|egli|ella|essi|quest[oaei](?! (?:mattin|pomeriggio|ser|nott|settiman|mes|ann|estate|inverno|lun|mar|mer|gio|ven|sab|dom))|quest['’](?!(?:anno|estate|inverno|autunno)(?!\\p{L}))\\p{L}+|que(?:ll[oaie]|l|i|gli)|quell['’]\\p{L}+|ciò|l[oa] stess[oa]|suo|sua|suoi|sue|per questo|secondo (?:lui|lei|loro)|un altro|un['’]altra|una? (?:second|terz|quart|quint)[oa](?! d)|altr[ie]|entramb[ie]|ha (?:aggiunto|spiegato|detto|concluso)|(?:(?:ha|aveva) (?:\\p{L}+[st]o(?= ))?|\\p{L}{3,}ò)(?= ?(?:\\d|(?:due|tre|quattro|cinque|sei|sette|otto|nove|dieci|in|con|per|di|fino|durante|dopo|(?:a|da|ne|su)(?:l|i|gli|ll[oae])?)(?!\\p{L})))|una? (?:\\p{L}+ ){1,2}che(?: [^\\s,]+){1,6}$|si tratta|è (?:quanto|questa|questo|la|il|stat[oa] (?:lui|lei))",
    says: '(?:ha|hanno|aveva|avevano) \\p{L}+[.]?$|(?:dice|spiega|aggiunge|racconta|conclude)[.]?$',
    somebody:
      "(?:l['’]|il |la |lo |le |i |gli )(uomo|donna|giovane|ragazz[oa]|bambin[oa]|anzian[oa]|vittim[ae]|ferit[oi]|sospettat[oaie]|coppia)(?! (?:che|di|del\\p{L}*|dal?|in|con|a|più)(?!\\p{L}))",
  },
  nl: {
    opens:
      'maar|en|of|toch|ook|daarna|daarbij|daardoor|daarom|dat|dit|deze(?! (?:week|maand|zomer|winter|lente|herfst|ochtend|middag|avond|nacht|\\p{L}+dag))|hij|zij|ze|hun|haar|zijn|bovendien|verder|intussen|inmiddels|volgens (?:hem|haar|hen)|beiden?|een (?:andere?|tweede|derde)|een (?:\\p{L}+ ){1,2}(?:(?:die|dat)(?: [^\\s,]+){1,5}|dan \\p{L}+[.])$|zo|daar|hier|toen',
    says: '(?:zegt|zei|aldus|vertelt|stelt|schrijft) (?:hij|zij|ze|deze)',
    somebody:
      '(?:de|het) (man|vrouw|jongen|meisje|kind|verdachten?|daders?|slachtoffers?|bestuurder|tiener)(?! (?:die|dat|van|uit|in|met|achter)(?!\\p{L}))',
  },
  sv: NORDIC,
  da: NORDIC,
  nb: NORDIC,
  no: NORDIC,
  nn: NORDIC,
  pl: {
    opens:
      'on|ona|oni|one|jego|jej|ich|to|ten|ta|te|tej|tego|ale|i|a|jednak|także|również|ponadto|później|potem|następnie|dlatego|według (?:niego|niej|nich)|jak (?:doda|podkreśli|zaznaczy)\\p{L}+|doda(?:ł|ła|li)|tam|tymczasem|z kolei|obaj|obie|oboje|(?:kolejn|inn)(?:y|[aei]|ego|ej|ych|ymi?|emu|ą)',
    says: '[—–-]? ?(?:powiedzia|doda|podkreśli|zaznaczy|stwierdzi|oceni|mówi)(?:ł|ła|li)?(?: (?:on|ona|oni))?[.]?$',
  },
  tr: {
    opens:
      'o|onlar|onun|onların|bu(?! (?:sabah|akşam|gece|hafta|ay|yıl|yaz|kış|pazar|cuma|cumartesi|salı|çarşamba|perşembe))|bun(?:u|a|un|da|dan|unla|lar\\p{L}*)|bura(?:da|dan|ya|sı\\p{L}*|lar\\p{L}*)|şu|ancak|ama|fakat|ayrıca|öte yandan|daha sonra|böylece|ve|yine|kendisi|söz konusu',
    says: '(?:dedi|diye konuştu|diye ekledi|ifadelerini kullandı)[.]?$(?<=^["“«].*)',
  },
  ru: {
    opens:
      'но|и|а|однако|также|кроме того|при этом|позже|затем|тогда|поэтому|так|он|она|они|его|её|ее|их|это|этот|эта|эти|об этом|по (?:его|её|ее|их) (?:словам|данным|мнению)|там|здесь|тем временем|в свою очередь|ещ[её] од(?:ин|на|но|ни|ного|ной|ному|ну)|друг(?:ой|ая|ие)|оба|обе|данн(?:ый|ая|ые|ое)|последн(?:ий|яя|ие)',
    says: '[—–-] (?:сказал|заявил|отметил|добавил|подчеркнул|пояснил|сообщил|написал|рассказал|уточнил|считает|говорит)\\p{L}*(?: (?:он|она|они))?[.]?$|[—–-] \\p{L}+ (?:он|она|они)',
  },
  uk: {
    opens:
      'але|і|та|а|також|проте|однак|крім того|при цьому|пізніше|потім|тому|так|він|вона|вони|його|її|їх|їхн\\p{L}+|це|цей|ця|ці|про це|за (?:його|її|їхніми) словами|там|тут|водночас|у свою чергу|ще од(?:ин|на|не|ні|ного|ної|ну)|інш(?:ий|а|і)|обидва|обидві',
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
      '他(?![信国國])|[她它]|此(?!前)|另外|但(?![丁泽澤])|不过|不過|然而|因此|所以|同时|同時|其中|其(?!他|它|余)|[该該]|[这這](?!个?(?:周|星期|月|天|年|个|個)|个?(?:夏|冬|春|秋))|那(?=[个個些时時样樣么麼])|对此|對此|随后|隨後|之后|之後|据[他她]|據[他她]|双方|雙方|上述|另一',
    says: '[他她](?:们|們)?\\p{Lo}{0,4}(?:说|說|称|稱|表示|指出|强调|強調|补充|補充|道)[。，]',
  },
  ja: {
    opens:
      '彼(?!岸)|同(?=[\\p{Script=Han}])(?![志性盟居級僚意点胞和窓情調好期乗化封伴義])|これ|それ|その|こうした|そうした|この(?!夏|冬|春|秋|週末|日|年)|あの|しかし|また|さらに|だが|ただ(?!し)|そして|そのため|一方(?!通)|なお(?!み|き|こ)|両者|両氏|ところが|当時',
    says: 'と?(?:彼女?|同氏)(?:ら)?は',
  },
  ko: {
    opens:
      '그(?:는|녀|들|의|러나|리고| )|이(?:에|는|들은|에 따라|러한|번(?! (?:주|달|여름|겨울|가을|봄|시즌|학기))) |하지만|또(?:한|는)? |한편|해당 ',
    says: '(?:라|이라)?고 (?:그는|그녀는|말했다|밝혔다)[.]?$(?<=^["“].*)',
  },
}

const MARKS = '^[\\s"“”„«‘\'»([「『—–-]*'
const QUOTED = '["”»’」』]'
const WORD_ENDS = '(?![\\p{L}\\p{M}])'

const made = (openings: Readonly<Record<string, Openings>>, end: string, flags: string) =>
  Object.entries(openings).map(([language, { opens, says, somebody = '(?!)' }]) => {
    const behind = () => new RegExp(`${MARKS}(?:${opens})${end}|${QUOTED},? ?(?:${says})`, flags)
    const noun = () => new RegExp(`${MARKS}(?:${somebody})${end}`, flags)
    return [language, { behind: once(behind), noun: once(noun) }] as const
  })

const MADE = new Map([...made(BY_LANGUAGE, WORD_ENDS, 'iu'), ...made(UNSPACED, '', 'u')])

/** Of a language without pointing words it is known only how sentences open, or nothing. */
export function leaningByOpening(text: string, language: string): Leaning {
  const openings = MADE.get(language)
  const opens = openings?.behind().test(text) === true
  const [, ...nouns] = openings?.noun().exec(text) ?? []
  const asked = nouns.filter((noun) => noun).map((noun) => noun.toLowerCase())
  const phrase = { nouns: asked, pointed: false, asks: 'told', atOnce: true } as const
  return {
    opens,
    back: opens,
    hangs: false,
    phrases: asked.length > 0 ? [phrase] : [],
    names: [],
    speakers: [],
  }
}
