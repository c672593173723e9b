/**
 * What a site hangs on its headlines: "BREAKING:", "VIDÉO.", "UPDATE 1-", "【速報】", "(AP)",
 * " | BBC News", "– live".
 *
 * Tags that tell how sure or whose a statement is ("REPORT:", "Rumor:", "- police") are no furniture and
 * stay. So does what kind of piece it is ("| Satire"), which moves to the front, where nobody misses it.
 * What looks like an outlet's name stays where the article says that it is the source of the claim; the
 * publisher's own name goes.
 */
import { once } from '../once.ts'
import { pattern } from '../pattern.ts'
import { WEEKDAY } from './dates.ts'
import { FLASH, FOR_WHOM, isKind, isKindBehindDash, SUBSCRIBERS } from './headline-labels.ts'
import { isSiteName, isSource, isUntold, occurs } from './headline-names.ts'
import { soundsLikeOutlet } from './outlets.ts'
import { type Site, siteNamed, withoutSiteName } from './site-name.ts'

const PREFIX = once(
  () =>
    new RegExp(
      [
        `^(?:new )?(?:${FLASH})(?: (?:and|&|\\+) (?:${FLASH}))?\\s?(?:[:：](?!\\d)|[|｜丨！]|[–—]\\s|\\s-\\s|\\.{2,}|[+*]{2,})\\s*(?=\\S)`,
        '^(?:update|wrapup|refile|corrected|recast|adds|rpt|amp|av)(?: ?\\d{1,2})?\\.?-\\s*(?=\\S)',
        `^(?:[([【［〔《〈（](?:${FLASH})[)\\]】］〕》〉）]:?)\\s*(?=\\S)`,
        `^[+*]{2,} ?(?:${FLASH})(?: [^+*:]{1,50}?)? ?(?:[+*]{2,}|:)\\s*(?=\\S)`,
        '^[+*]{2,}\\s*(?=\\S)(?!.*[+*]{2,}\\s*\\S)',
        `^[\\p{Extended_Pictographic}\\uFE0F]+ ?(?=(?:${FLASH})\\s?[:.|!–—-])`,
        // A correction is news like what it corrects.
        '^(?:correcci[oó]n|correção|korrektur|berichtigung|rectificatif|rettifica|düzeltme)\\s?(?:[:|]|[–—-]\\s)\\s*(?=\\S)',
        `^(?:(?:${FOR_WHOM})\\s?[:|–—-]|(?:${SUBSCRIBERS})\\s(?:[|–—]|-\\s)|[([](?:\\p{L}\\+|${FOR_WHOM}|${SUBSCRIBERS})[)\\]])\\s*(?=\\S)`,
        // What a column is called, in front of a headline of its own: "Market Wrap: …".
        '^(?!(?:\\p{L}+ )?(?:satire|parody|humou?r|opinion|reviews?) )(?:\\p{L}+ ){1,2}(?:snapshot|wrap(?:-?up)?|round-?up): (?=(?:[^ ,]+ ){3}\\S+ \\S)',
        '^countdown to [^:]{2,40}: (?=(?:[^ ]+ ){3}\\S+ \\S)',
        '^(?:(?:global|world|asian?|european?|u\\.?s\\.?|tech|forex|midday|morning|opening|closing) )*(?:stock )?(?:markets?|stocks?)(?: (?:live(?: blog)?|updates?|report|stats|today))?: (?=(?:[^ ,]+ ){3}\\S+ \\S)',
        // Where the page stands: "Home > Sport > …".
        '^(?:[^<>›»«]{2,40} [>›»] )+(?=\\S)',
        // What only begins the headline twice: "Ada Quill - Ada Quill's boat sinks", "Fyrde, Inc. news: Fyrde …".
        '^(?<name>[^:|]{2,40}?)\\.?\\s+(?:[-–—|]|--)\\s+(?=\\k<name>(?![\\p{L}\\p{N}]))',
        '^(?<both>[^\\s:|]+ [^:|]{2,40}?)\\s+(?:[-–—|]|--)\\s+(?=.{8,}\\k<both>(?![\\p{L}\\p{N}]))',
        "^(?<first>[\\p{L}\\p{N}.’'-]+)[^:|]{0,45} news: (?=\\k<first>(?![\\p{L}\\p{N}]))",
        '^(?:срочно|молния|терміново|son dak[iİ]ka|urgente?|última hora|pilne|eil(?:meldung)?|breaking(?: news)?)! (?=\\S)',
      ].join('|'),
      'iu',
    ),
)
/** "GLOBAL MARKETS-Stocks fall", "METALS-Copper slips": an agency's own name for what it reports on. */
const SLUG = /^(?!ANALYSIS-)(?:[A-Z]+ [A-Z ]*[A-Z]{2}|[A-Z]{5,}S)-(?=[A-Z].*\p{Ll})/u
/** "VIDÉO. Le maire": with a full stop it is a label in capitals, or in front of a sentence. */
const WITH_STOP = new RegExp(`^(${FLASH})\\. (?=\\S)`, 'iu')
const SENTENCE = /^["“«„]?\s?[\p{Lu}\p{N}](?:[^\s.]* ){3}/u
const AT_END =
  'w(?:ith |/)(?:video|poll|photos)|(?:see|plus|live|full|official|instagram|twitter|new|clips? \\+)? ?(?:photos?|pics|pictures|video|clips?|webcast|music)|details|links?|poll|infographic|interactive|\\d{1,2}:\\d{2}|\\d{1,2}/\\d{1,2}/\\d{2,4}|video walkthrough|live stream(?:ing)?|watch(?: it)?(?: here)?(?: - video)?|audio|pics|quick facts|mit video|con vídeo|com vídeo|[组組]?图|圖'
const SUFFIX = once(
  () =>
    new RegExp(
      [
        `\\s*[([【（]\\+?\\s?(?:${FLASH}|${AT_END})!?(?:[)\\]】）]\\s*)?$`,
        // A part's number, and not a day's: "nesta sexta-feira (2)".
        `(?<!(?<!\\p{L})${WEEKDAY}\\s*)\\s*[([【（]\\d[)\\]】）]\\s*$`,
        '(?<=\\s[-–—|]\\s[^-–—|]{2,40}), \\d{1,2}[./]\\d{1,2}[./]\\d{4}\\s*$',
        '\\s+listen\\W{1,3}\\d{1,2}:\\d{2}\\s*$',
        '\\s*(?:[-–—:|,]\\s|--\\s?)(?:live(?: (?:updates?|blog|coverage|stream|news))?|as it happened|(?:see )?videos?|in pictures|photos|gallery|watch(?: (?:it )?here| now| live)?!?|liveblog|live-?ticker|(?:\\d(?:st|nd|rd|th) )?update|(?<!, )updated|quick facts|news roundup|en direct|en vivo|en directo|ao vivo|vidéo|vídeo|im liveticker)\\s*$',
        '\\s*[+*]{2,}\\s*$',
        // What search engines should find the page by.
        '\\s+[-–—:|·•] (?:actualités?|actus?|infos?|news|nachrichten|noticias|notícias)(?: \\p{Ll}+)?(?:, \\p{L}[\\p{L} ]{1,24}){1,6}\\s*$',
      ].join('|'),
      'iu',
    ),
)
const CREDIT = /\s*\(([^()]{2,40})\)\s*$/u
const OPENING_CREDIT = /^\(([^()]{2,40})\)\s*[-–—:]?\s*(?=\S)/u
const BAR = /(?:\s+[|·•]\s+|\s*｜\s*)([^|｜·•]{2,50})$|_([^_\s]{2,12})$/u
const DASH = pattern.u`\s+(?:[-–—]|--)\s+((?:FOX|CBS|NBC|ABC)[^-–—|]{1,30} - [KW]\p{Lu}{3}|[^-–—|]{2,50}|(?:(?!\s-\s)[^–—|]){2,30})$|(?:：|(?<=\p{Lo})[-–—]{1,2})([^：\s–—-]{2,20})$`
const OPENING = /^([^|｜·•–—:]{2,40}?)\s+(?:[|｜·•–—]|-{1,2})\s+(?=\S)/u
/** "- WMRL: News, Weather for Marl", "- marltv.com - Dunmore", "- World news - Africa - Sudan" */
const STATION_TAIL = pattern.u`\s+[-–—|]\s+(?:[\p{L}\d-]+\.(?:com|org|net|tv)(?:[\s,:;()-]+\p{Lu}[\p{L}.]*)*|[KW]\p{Lu}{2,3}(?:-TV)?(?= \d|:| [Cc]hannel)(?:[\s,:;()&-]+(?:[\p{Lu}\d][\p{L}\d.]*|for|and))*|\p{Lu}\p{L}+ (?:news|sports?|politics|business)(?: [-–—|] \p{Lu}[\p{L} ]{2,20}){1,3})[\s,()….]*$`
const KIND_IN_BRACKETS = /^[([【［]([^()[\]【】［］]{2,30})[)\]】］]:?\s*(?=\S)/u
const KIND_AT_END = /\s*[([【［]([^()[\]【】［］]{2,30})[)\]】］]\s*$/u

/** How many comments the page has: "Ada Quill weds 0", and not "Marl 2, Sund 0" or "Drug cuts risk to 0". */
const COMMENTS = /(?<=^\D*\p{L}) 0$/u
const ZERO = /(?<![\d.,])0(?![\d.,]*\d)|z[eé]r[oò]|null|cero|nul\b|nil\b/iu

/** Nothing hangs on a headline without one of these. */
const MARK = /[-–—:：|｜丨·•_,([【［〔《〈（+*.!！>›»]| 0$/u

/** What is known of a headline's article. */
export interface Known extends Site {
  readonly body: readonly string[]
  /** BCP 47, or null when unknown. */
  readonly language?: string | null
}

/** Takes a site's furniture off a headline; a headline that is nothing else stays as it is. */
export function dropHeadlineFurniture(headline: string, known: Known): string {
  const { body } = known
  const isSite = siteNamed(known)
  let text = headline
  let kind = ''
  // Each round shortens the text or ends the loop; nobody hangs on more than six.
  for (let round = 0; round < 6; round++) {
    const found = withoutOwnName(text, isSite, body) ?? dropOnce(text, known)
    if (found.text === text || !/[\p{L}\p{N}]/u.test(found.text)) break
    text = found.text
    kind = kind || (found.kind ?? '')
  }
  return kind === '' ? text : `${kind}: ${text}`
}

/** In front, or as one word behind a dash, it may be what the news is about: then the body speaks of it. */
function withoutOwnName(
  text: string,
  isSite: (name: string) => boolean,
  body: readonly string[],
): Dropped | null {
  const unsigned = withoutSiteName(text, isSite)
  if (!unsigned) return null
  const { name, place } = unsigned
  const isSure = place === 'bar' || (place === 'dash' && name.includes(' '))
  return isSure || !occurs(name, body) ? unsigned : null
}

/** "Watch: Ada Quill leap off the pier": without the label, its verb has no form. */
const GOVERNS = pattern.u`^(?:[Ww]atch|WATCH|[Hh]ear|HEAR|[Ss]ee|SEE|[Ll]isten|LISTEN)(?: live| now)?: (?:\p{Lu}\S* )+\p{Lu}\S*(?<!['’]s) (?!(?:and|or|of|in|on|at|to|for|from|with|by|vs?|as|a|an|the|after|will|can|may|could|would|who|that|his|her|its|their)\b)\p{Ll}+(?<!s|ed|ing) `

interface Dropped {
  readonly text: string
  /** The label that tells what kind of piece it is, where that was what hung there. */
  readonly kind?: string
}

/** Long headlines carry furniture at their ends, too; nothing further in is looked at. */
const REACH = 120

function dropOnce(text: string, known: Known): Dropped {
  if (!MARK.test(text)) return { text }
  const front = text.slice(0, REACH)
  const begun = atFront(front, known.body)
  if (begun.text !== front) return { ...begun, text: (begun.text + text.slice(REACH)).trim() }
  const tail = text.slice(-REACH)
  const ended = atEnd(tail, known)
  if (ended.text === tail) return { text }
  return { ...ended, text: (text.slice(0, -REACH) + ended.text).trim() }
}

function atFront(text: string, body: readonly string[]): Dropped {
  const bare = text
    .replace(PREFIX(), '')
    .replace(SLUG, (slug) => (isJoined(slug, text, body) ? slug : ''))
    .replace(WITH_STOP, (label, words: string) => {
      const isLabel = words === words.toUpperCase() || SENTENCE.test(text.slice(label.length))
      return isLabel ? '' : label
    })
  if (bare !== text && !GOVERNS().test(text)) return { text: begun(bare) }
  const bracketed = KIND_IN_BRACKETS.exec(text)
  if (bracketed && isKind(bracketed[1] ?? ''))
    return { text: text.slice(bracketed[0].length), kind: capital(bracketed[1] ?? '') }
  const credit = OPENING_CREDIT.exec(text)
  if (credit && soundsLikeOutlet(credit[1] ?? '')) return { text: text.slice(credit[0].length) }
  const [whole = '', name = ''] = OPENING.exec(text) ?? []
  const rest = text.slice(whole.length)
  if (name !== '' && isKind(name)) return { text: rest, kind: capital(name) }
  // In front a name may be what the news is about: then the body speaks of it.
  const outlet = name !== '' && soundsLikeOutlet(name) && !occurs(name, body)
  return { text: outlet ? rest : text }
}

/** "JOHN SMITH-Jones": the body has both sides of the hyphen as one word. */
function isJoined(slug: string, text: string, body: readonly string[]): boolean {
  const [word = ''] = /[A-Z]+-[\p{L}\p{N}]+/u.exec(text.slice(slug.lastIndexOf(' ') + 1)) ?? []
  return body.some((paragraph) => paragraph.toLowerCase().includes(word.toLowerCase()))
}

function atEnd(text: string, known: Known): Dropped {
  const bare = text.replace(SUFFIX(), '').replace(STATION_TAIL(), '')
  if (bare !== text) return { text: bare }
  const isTold = known.body.length === 0 || known.body.some((paragraph) => ZERO.test(paragraph))
  if (COMMENTS.test(text) && !isTold) return { text: text.replace(COMMENTS, '') }
  const bracketed = KIND_AT_END.exec(text)
  if (bracketed && isKind(bracketed[1] ?? ''))
    return { text: text.slice(0, bracketed.index), kind: capital(bracketed[1] ?? '') }
  const credit = CREDIT.exec(text)
  if (credit && soundsLikeOutlet(credit[1] ?? '')) return { text: text.slice(0, credit.index) }
  const bar = BAR.exec(text)
  const found = bar ?? DASH().exec(text)
  const name = (found?.[1] ?? found?.[2] ?? '').trim()
  if (!found || name === '') return { text }
  const rest = text.slice(0, found.index)
  if (bar ? isKind(name) : isKindBehindDash(name)) return { text: rest, kind: capital(name) }
  const article = { rest, body: known.body, language: known.language ?? null }
  const isOutlet =
    soundsLikeOutlet(name) || (bar !== null && isSiteName(name, article)) || isUntold(name, article)
  return { text: isOutlet && !isSource(name, article) ? rest : text }
}

/** "Video: vrachtwagen ramt brug", and not "iPhone". */
const begun = (text: string): string => (/^\p{Ll}(?!\p{Lu})/u.test(text) ? capital(text) : text)

const capital = (label: string): string => {
  const text = label.trim()
  return text.slice(0, 1).toUpperCase() + text.slice(1)
}
