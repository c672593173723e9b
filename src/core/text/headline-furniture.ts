/**
 * What a site hangs on its headlines: "BREAKING:", "VIDÉO.", "UPDATE 1-", "【速報】", "(AP)",
 * " | BBC News", "– live".
 *
 * Tags that tell how sure or whose a statement is ("REPORT:", "Rumor:", "- police") are no furniture and
 * stay. So does what kind of piece it is ("| Satire"), which moves to the front, where nobody misses it.
 * What looks like an outlet's name stays where the article says that it is the source of the claim; the
 * publisher's own name goes.
 */
import { FLASH, isKind, isKindBehindDash } from './headline-labels.ts'
import { isNamed, soundsLikeOutlet } from './outlets.ts'
import { type Site, siteNamed, withoutSiteName } from './site-name.ts'
import { words } from './tokens.ts'

const PREFIX = new RegExp(
  [
    `^(?:${FLASH})\\s?(?:[:：|｜丨！]|[–—]\\s|\\s-\\s|\\.{2,}|[+*]{2,})\\s*(?=\\S)`,
    '^(?:update|wrapup|refile|corrected|recast|adds|rpt|amp|av)(?: ?\\d{1,2})?\\.?-\\s*(?=\\S)',
    `^(?:[([【［〔《〈（](?:${FLASH})[)\\]】］〕》〉）]:?)\\s*(?=\\S)`,
    `^\\+{2,} ?(?:${FLASH}) ?(?:\\+{2,}|:)\\s*(?=\\S)`,
    '^[+*]{2,}\\s*(?=\\S)',
    '^(?:срочно|молния|терміново)! (?=\\S)',
  ].join('|'),
  'iu',
)
/** "GLOBAL MARKETS-Stocks fall", "METALS-Copper slips": an agency's own name for what it reports on. */
const SLUG = /^(?!ANALYSIS-)(?:[A-Z]+ [A-Z ]*[A-Z]|[A-Z]{5,}S)-(?=[A-Z].*\p{Ll})/u
/** "VIDÉO. Le maire": with a full stop it is a label only in capitals. */
const IN_CAPITALS = new RegExp(`^(${FLASH})\\. (?=\\S)`, 'iu')
const AT_END =
  'w(?:ith |/)(?:video|poll|photos)|poll|infographic|interactive|video walkthrough|live stream(?:ing)?|\\d|watch(?: it)? here(?: - video)?|audio|pics|quick facts|mit video|con vídeo|com vídeo'
const SUFFIX = new RegExp(
  [
    `\\s*[([【]\\+?\\s?(?:${FLASH}|${AT_END})!?[)\\]】]\\s*$`,
    '\\s*(?:[-–—:|,]|--)\\s(?:live(?: (?:updates?|blog|coverage|stream|news))?|as it happened|videos?|in pictures|photos|gallery|watch(?: (?:it )?here| now| live)?!?|liveblog|live-?ticker|(?:\\d(?:st|nd|rd|th) )?update|quick facts|news roundup|en direct|en vivo|en directo|ao vivo|vidéo|vídeo|im liveticker)\\s*$',
    '\\s*[+*]{2,}\\s*$',
    // What search engines should find the page by.
    '\\s+[-–—:|·•] (?:actualités?|actus?|infos?|news|nachrichten|noticias|notícias)(?: \\p{Ll}+)?(?:, \\p{L}[\\p{L} ]{1,24}){1,6}\\s*$',
  ].join('|'),
  'iu',
)
const CREDIT = /\s*\(([^()]{2,40})\)\s*$/u
const OPENING_CREDIT = /^\(([^()]{2,40})\)\s*[-–—:]?\s*(?=\S)/u
const BAR = /(?:\s+[|·•]\s+|\s*｜\s*)([^|｜·•]{2,50})$|_([^_\s]{2,12})$/u
const DASH = /\s+(?:[-–—]|--)\s+([^-–—|]{2,50}|(?:(?!\s-\s)[^–—|]){2,30})$|：([^：\s]{2,20})$/u
const OPENING = /^([^|｜·•–—:]{2,40}?)\s+(?:[|｜·•–—]|-{1,2})\s+(?=\S)/u
const KIND_IN_BRACKETS = /^[([【［]([^()[\]【】［］]{2,30})[)\]】］]:?\s*(?=\S)/u
const KIND_AT_END = /\s*[([【［]([^()[\]【】［］]{2,30})[)\]】］]\s*$/u

/** Nothing hangs on a headline without one of these. */
const MARK = /[-–—:：|｜丨·•_,([【［〔《〈（+*.!！]/u

/** What is known of a headline's article. */
export interface Known extends Site {
  readonly body: readonly string[]
}

/** Takes a site's furniture off a headline; a headline that is nothing else stays as it is. */
export function dropHeadlineFurniture(headline: string, { body, ...site }: Known): string {
  const isSite = siteNamed(site)
  let text = headline
  let kind = ''
  // Each round shortens the text or ends the loop; nobody hangs on more than six.
  for (let round = 0; round < 6; round++) {
    const found = withoutOwnName(text, isSite, body) ?? dropOnce(text, body)
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
const GOVERNS =
  /^(?:[Ww]atch|WATCH|[Hh]ear|HEAR|[Ss]ee|SEE|[Ll]isten|LISTEN)(?: live| now)?: (?:\p{Lu}\S* )+\p{Lu}\S*(?<!['’]s) (?!(?:and|or|of|in|on|at|to|for|from|with|by|vs?|as|a|an|the|after|will|can|may|could|would|who|that|his|her|its|their)\b)\p{Ll}+(?<!s|ed|ing) /u

interface Place {
  /** The headline without what hangs on it. */
  readonly rest: string
  readonly body: readonly string[]
}

interface Dropped {
  readonly text: string
  /** The label that tells what kind of piece it is, where that was what hung there. */
  readonly kind?: string
}

/** Long headlines carry furniture at their ends, too; nothing further in is looked at. */
const REACH = 120

function dropOnce(text: string, body: readonly string[]): Dropped {
  if (!MARK.test(text)) return { text }
  const front = text.slice(0, REACH)
  const begun = atFront(front, body)
  if (begun.text !== front) return { ...begun, text: (begun.text + text.slice(REACH)).trim() }
  const tail = text.slice(-REACH)
  const ended = atEnd(tail, body)
  if (ended.text === tail) return { text }
  return { ...ended, text: (text.slice(0, -REACH) + ended.text).trim() }
}

function atFront(text: string, body: readonly string[]): Dropped {
  const bare = text
    .replace(PREFIX, '')
    .replace(SLUG, '')
    .replace(IN_CAPITALS, (label, words: string) => (words === words.toUpperCase() ? '' : label))
  if (bare !== text && !GOVERNS.test(text)) return { text: begun(bare) }
  const bracketed = KIND_IN_BRACKETS.exec(text)
  if (bracketed && isKind(bracketed[1] ?? ''))
    return { text: text.slice(bracketed[0].length), kind: capital(bracketed[1] ?? '') }
  const credit = OPENING_CREDIT.exec(text)
  if (credit && soundsLikeOutlet(credit[1] ?? '')) return { text: text.slice(credit[0].length) }
  const [whole = '', name = ''] = OPENING.exec(text) ?? []
  const rest = text.slice(whole.length)
  if (name !== '' && isKind(name)) return { text: rest, kind: capital(name) }
  // "Ada Quill - Ada Quill wins in Marl"
  if (name !== '' && rest.startsWith(`${name} `)) return { text: rest }
  // In front a name may be what the news is about: then the body speaks of it.
  const outlet = name !== '' && soundsLikeOutlet(name) && !occurs(name, body)
  return { text: outlet ? rest : text }
}

function atEnd(text: string, body: readonly string[]): Dropped {
  const bare = text.replace(SUFFIX, '')
  if (bare !== text) return { text: bare }
  const bracketed = KIND_AT_END.exec(text)
  if (bracketed && isKind(bracketed[1] ?? ''))
    return { text: text.slice(0, bracketed.index), kind: capital(bracketed[1] ?? '') }
  const credit = CREDIT.exec(text)
  if (credit && soundsLikeOutlet(credit[1] ?? '')) return { text: text.slice(0, credit.index) }
  const bar = BAR.exec(text)
  const found = bar ?? DASH.exec(text)
  const name = (found?.[1] ?? found?.[2] ?? '').trim()
  if (!found || name === '') return { text }
  const rest = text.slice(0, found.index)
  if (bar ? isKind(name) : isKindBehindDash(name)) return { text: rest, kind: capital(name) }
  const outlet = soundsLikeOutlet(name) || (bar !== null && isSiteName(name, { rest, body }))
  return { text: outlet && !isSource(name, body) ? rest : text }
}

const SECTION = /^\p{Lu}\S* (?:news|sports?|politics|business)$/u

/** Words of a site's name, where nothing else tells that it is one. */
const MOST_WORDS = 3
const ONE_NAME = /^(?:the )?[^\s'‘"“]+$/iu

/**
 * What stands behind a bar is the site's name, or a section, where it is shaped as one: a single name
 * ("DailyDish", "The Republic"), or two or three that the article does not speak of. More, or what has a
 * word of the headline, is a part of it: "| Quill Trial", "| Harbour Music Communal Experiences".
 */
function isSiteName(name: string, { rest, body }: Place): boolean {
  const count = name.split(/\s+/).length
  const isShaped = isNamed(name) || SECTION.test(name) || !/\p{Lu}|\p{Ll}/u.test(name)
  if (!isShaped || occurs(name, body)) return false
  if (ONE_NAME.test(name) || SECTION.test(name)) return true
  const told = new Set(words([rest, ...body].join(' ').slice(0, 2_000)))
  return (
    count <= MOST_WORDS &&
    body.length > 0 &&
    !words(name).some((word) => told.has(word) && word.length > 3)
  )
}

const SENTENCES_LOOKED_AT = 30

/** Whether the body has all the words of a name. */
function occurs(name: string, body: readonly string[]): boolean {
  const own = words(name)
  const found = new Set(
    body.slice(0, SENTENCES_LOOKED_AT).flatMap((text) => words(text.slice(0, 2_000))),
  )
  return own.length > 0 && own.every((word) => found.has(word))
}

/** "told Reuters", "the BBC reported": then the name is an attribution. */
function isSource(name: string, body: readonly string[]): boolean {
  const plain = name.replace(/^the /i, '').trim().toLowerCase()
  const told = ['told', 'told the', 'according to', 'according to the'].map((t) => `${t} ${plain}`)
  const reports = ['reported', 'reports', 'said', 'says'].map((verb) => `${plain} ${verb}`)
  return body
    .slice(0, SENTENCES_LOOKED_AT)
    .map((text) => text.toLowerCase())
    .some((text) => [...told, ...reports].some((form) => text.includes(form)))
}

/** "Video: vrachtwagen ramt brug", and not "iPhone". */
const begun = (text: string): string => (/^\p{Ll}(?!\p{Lu})/u.test(text) ? capital(text) : text)

const capital = (label: string): string => {
  const text = label.trim()
  return text.slice(0, 1).toUpperCase() + text.slice(1)
}
