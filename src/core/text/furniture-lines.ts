/**
 * Lines that stand on the pages of news sites beside the article: bylines, dates, share bars, consent
 * boxes, captions of players.
 *
 * Every pattern is anchored or short of breath, so that no line takes more than one look a pattern.
 */
const DAY = 'monday tuesday wednesday thursday friday saturday sunday'
const DAY_NAME = '(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?'
const MONTH_WORD =
  'jan january feb february mar march apr april may jun june jul july aug august sep sept september sepember oct october nov november dec december'
const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?'
const CLOCK = '(?:,? (?:at )?\\d{1,2}[:.]\\d\\d.{0,12})?'
const DATE = new RegExp(
  `^${DAY_NAME}(?:${MONTH} \\d{1,2}(?:st|nd|rd|th)?|\\d{1,2}\\.? ${MONTH})(?:,? \\d{4})?${CLOCK}$`,
  'iu',
)

/** Whatever a line begins with. */
const ANYWHERE: readonly RegExp[] = [
  /^[\s\p{P}\p{S}]*$/u,
  /\ball rights reserved\.?$/iu,
  // Whose post was embedded, and what is said in a film at which moment.
  /^[^.!?]{1,80}\(@[\w.]{1,30}\)[^.!?]{0,40}$/u,
  /^(?:[[(]\d{1,2}:\d\d(?::\d\d)?[\])]|\d{1,2}:\d\d:\d\d|00:\d\d) /u,
  /^[^.!?,]{0,60}\b(?:requires?|needs?|without|enable|supports?|unsupported)\b[^.!?,]{0,20}\b(?:java ?script|flash player|html5|web browser)\b[^.!?,]{0,40}[.!]?$/iu,
  /^[^.!?]*\b(?:getty images|afp\/getty|ap photo|reuters\/\p{Lu}|epa\/|shutterstock|istock|alamy|wikimedia commons|picture alliance)[^.!?]*$/iu,
]

/** Stands for any digit. */
const DIGIT = '0'

/** Lines by the word or the mark that they may begin with, so that prose is not asked about all. */
const FURNITURE: readonly (readonly [openings: string, line: RegExp])[] = [
  ['about', /^about the authors?\b/iu],
  [
    'read see view watch learn find',
    /^(?:read|see|view|watch|learn|find out) (?:more|next|also|full story)\b(?!.*[.!?]$)/iu,
  ],
  [
    'read see watch listen related more also video photo photos gallery mehr lire',
    /^(?:read|see|watch|listen|related|more|also|video|photos?|gallery|mehr|lire aussi)(?: (?:more|also|next))? ?[:>»→]/iu,
  ],
  [
    'continue keep click tap scroll swipe skip jump back load show loading',
    /^(?:continue reading|keep reading|click (?:here|to)|tap (?:here|to)|scroll (?:down|for)|swipe|skip to|jump to|back to top|load more|show more|loading)\b/iu,
  ],
  [
    'share tweet print e email comment comments save bookmark pin like follow subscribe sign log register donate advertisement advertorial ad anzeige publicité publicidad sponsored close menu home search',
    /^(?:share|tweet|print|e-?mail|comments?|save|bookmark|pin it|like|follow|subscribe|sign in|sign up|log in|register|donate|advertisement|advertorial|ad|anzeige|publicité|publicidad|sponsored|close|menu|home|search)\s*[:.!]?$/iu,
  ],
  [
    'share tweet e email print follow like join send contact got have leave view',
    /^(?:share (?:this|on|via|the article)|tweet this|e-?mail this|print this|follow (?:us|@\S+|\p{Lu}\S+(?: \p{Lu}\S+)? on)|like us|join (?:us|the conversation)|send us|contact us|got a (?:story|tip)|have your say|leave a (?:comment|reply)|view comments)\b/iu,
  ],
  [
    'sign subscribe register join get download',
    /^(?:sign up|subscribe|register|join|get|download)\b.{0,60}\b(?:newsletters?|e-?mail|inbox|alerts|app|updates|podcast|channel|free)\b/iu,
  ],
  [
    'support become already this',
    /^(?:support (?:us|our|the)|become a (?:member|subscriber)|already a subscriber|this (?:article|story) (?:is|was) (?:originally|first) published)\b/iu,
  ],
  [
    'photo photos photograph photographs image picture pic video credit source foto bild crédit',
    /^(?:photo(?:graph)?s?|image|picture|pic|video|credit|source|foto|bild|crédit(?: photo)?)(?: credits?| by| courtesy(?: of)?| source)?\s*[:/|©]/iu,
  ],
  ['© ( copyright', /^(?:©|\(c\)|copyright\b)/iu],
  ['http https www', /^(?:https?:\/\/|www\.)\S+$/iu],
  ['@', /^@\w+$/u],
  ['#', /^#\w+(?:\s+#\w+)*$/u],
  [
    'tags topics filed categories category keywords posted share',
    /^(?:tags|topics|filed under|categories|category|keywords|posted in|share)\s*:/iu,
  ],
  [
    'first published updated last posted created',
    /^(?:first )?(?:published|updated|last updated|last modified|posted|created)\b(?::| on | at | \d)[^.!?]{0,60}$/iu,
  ],
  [DIGIT, /^\d+ (?:min(?:ute)?s?|hours?|days?|comments?|shares?|views?)(?: (?:read|ago))?$/iu],
  [
    'additional further reporting writing editing compiled written edited',
    /^(?:additional |further )?(?:reporting|writing|editing|compiled|written|edited) by \p{Lu}.*$/u,
  ],
  [
    '(',
    /^\((?:additional )?(?:reporting|writing|editing|with inputs?|compiled|source|photo)\b.*\)\.?$/iu,
  ],
  ['by', /^[Bb][Yy]:? \p{Lu}[\p{L}.'’-]+(?:(?:,? (?:and )?|, )\p{Lu}[\p{L}.'’-]*){0,8}$/u],
  // What is left of a page's head where its lines were run together.
  [
    'by von par por published updated last posted created',
    /^(?:by|von|par|por|published|updated|last updated|last modified|posted|created)\s*:?$/iu,
  ],
  [`${DIGIT} ${DAY} ${MONTH_WORD}`, DATE],
  [
    DIGIT,
    /^\d{1,2}[:.]\d\d ?(?:[ap]\.?m\.?)?,?(?: ?\(?\p{Lu}{2,4}\)?)?(?:,? [^.!?]{0,40}\d{4})?$/iu,
  ],
  [
    '( [',
    /^(?:\([^()]{2,30}\) ?)?\[(?:breaking|update|latest|developing|editor|posted|published|original)[^\]]{0,100}\]$/iu,
  ],
  [
    'editor editors note anm anmerkung nota',
    /^(?:editor[’']?s?[’']? note|note de la rédaction|anm(?:erkung)?\.? der redaktion|nota del editor)\s*[:–—]/iu,
  ],
  // Share bars.
  [
    'facebook twitter x pinterest e email whatsapp linkedin reddit print share copy messenger telegram flipboard tumblr bluesky threads instagram youtube comment comments save more',
    /^(?:(?:facebook|twitter|x|pinterest|e-?mail|whatsapp|linkedin|reddit|print|share|copy link|messenger|telegram|flipboard|tumblr|bluesky|threads|instagram|youtube|comments?|save|more)(?:[\s|•·,/]+|$)){2,}$/iu,
  ],
  [DIGIT, /^\d[\d.,]*[km]? (?:shares?|comments?|likes?|retweets?|views?)$/iu],
  // Newsletter and consent boxes.
  [
    'enter your e email thank thanks you unsubscribe by privacy newsletter newsletters we this please javascript allow our terms cookie cookies',
    /^(?:enter your e-?mail|your e-?mail address|e-?mail address|thank you for (?:subscribing|signing up)|thanks for signing up|you can unsubscribe|unsubscribe at any time|by (?:signing up|clicking|subscribing|submitting|providing)\b.{0,80}\byou (?:agree|consent|accept|confirm)|privacy (?:notice|policy)\b|newsletters? may contain|we use (?:google )?re ?captcha|this site is protected by|please enable javascript|javascript is (?:disabled|required)|allow (?:twitter|facebook|youtube|instagram|x) content|this (?:article|video|content) (?:contains|is not available|can not be played|cannot be played)|our standards:|terms of (?:use|service)\b(?!.*[.!?]$)|cookies? (?:policy|settings|preferences|notice))/iu,
  ],
  // Captions of players.
  [
    'media image video figure this now playing up play playback view embedded pic',
    /^(?:media (?:caption|playback)|image (?:caption|source|copyright)|video (?:caption|duration)|figure caption|this video|now playing|up next|play video|playback|view this post on|view on|embedded|pic\.twitter\.com\/)\b(?!.*[.!?]$)/iu,
  ],
]

const byOpening = new Map<string, RegExp[]>()
for (const [openings, line] of FURNITURE)
  for (const opening of openings.split(' '))
    byOpening.set(opening, [...(byOpening.get(opening) ?? []), line])

function openingOf(line: string): string {
  const opening = /^(?:\p{L}+|.)/u.exec(line)?.[0].toLowerCase() ?? ''
  return /^\d/.test(opening) ? DIGIT : opening
}

/** Whether a short line is one of them. */
export const isFurnitureLine = (line: string): boolean =>
  ANYWHERE.some((pattern) => pattern.test(line)) ||
  byOpening.get(openingOf(line))?.some((pattern) => pattern.test(line)) === true
