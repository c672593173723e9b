/**
 * Site furniture: the lines of a page that are not the article.
 *
 * Only short lines are looked at, and every pattern is anchored, so that prose which happens to
 * mention a newsletter stays and no input takes more than one look a line.
 */
const LONGEST_FURNITURE = 160

/** Headings after which a list of other articles follows. */
const LIST_HEADING =
  /^(?:recommended (?:for you|stories|articles|reading)|related(?: (?:articles?|stories|story|posts?|topics?|content|news|links?|coverage))?|more (?:from|on this story|stories|news|in|on) ?.{0,30}|you (?:may|might) (?:also )?like|read (?:next|also|more on this)|see also|also read|most (?:read|popular|viewed)|trending(?: now)?|top stories|latest (?:news|stories)|editor[’']?s[’']? picks?|from around the web|sponsored (?:content|links?)|promoted stories|popular (?:now|stories)|mehr zum thema|lesen sie auch|à lire aussi|lire aussi|le[ae] también)\s*:?$/iu

const DAY_NAME = '(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?'
const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?'
const CLOCK = '(?:,? (?:at )?\\d{1,2}[:.]\\d\\d.{0,12})?'

const FURNITURE: readonly RegExp[] = [
  /^about the authors?\b/iu,
  /^(?:read|see|view|watch|learn|find out) (?:more|next|also|full story)\b(?!.*[.!?]$)/iu,
  /^(?:read|see|watch|listen|related|more|also|video|photos?|gallery|mehr|lire aussi)(?: (?:more|also|next))? ?[:>»→]/iu,
  /^(?:continue reading|keep reading|click (?:here|to)|tap (?:here|to)|scroll (?:down|for)|swipe|skip to|jump to|back to top|load more|show more|loading)\b/iu,
  /^(?:share|tweet|print|e-?mail|comments?|save|bookmark|pin it|like|follow|subscribe|sign in|sign up|log in|register|donate|advertisement|advertorial|ad|anzeige|publicité|publicidad|sponsored|close|menu|home|search)\s*[:.!]?$/iu,
  /^(?:share (?:this|on|via|the article)|tweet this|e-?mail this|print this|follow (?:us|@\S+|\p{Lu}\S+(?: \p{Lu}\S+)? on)|like us|join (?:us|the conversation)|send us|contact us|got a (?:story|tip)|have your say|leave a (?:comment|reply)|view comments)\b/iu,
  /^(?:sign up|subscribe|register|join|get|download)\b.{0,60}\b(?:newsletters?|e-?mail|inbox|alerts|app|updates|podcast|channel|free)\b/iu,
  /^(?:support (?:us|our|the)|become a (?:member|subscriber)|already a subscriber|this (?:article|story) (?:is|was) (?:originally|first) published)\b/iu,
  /^(?:photo(?:graph)?s?|image|picture|pic|video|credit|source|foto|bild|crédit(?: photo)?)(?: credits?| by| courtesy(?: of)?| source)?\s*[:/|©]/iu,
  /^(?:©|\(c\)|copyright\b)/iu,
  /\ball rights reserved\.?$/iu,
  /^[^.!?]*\b(?:getty images|afp\/getty|ap photo|reuters\/\p{Lu}|epa\/|shutterstock|istock|alamy|wikimedia commons|picture alliance)[^.!?]*$/iu,
  /^(?:https?:\/\/|www\.)\S+$/iu,
  /^@\w+$/u,
  /^#\w+(?:\s+#\w+)*$/u,
  /^(?:tags|topics|filed under|categories|category|keywords|posted in|share)\s*:/iu,
  /^(?:first )?(?:published|updated|last updated|last modified|posted|created)\b(?::| on | at | \d)[^.!?]{0,60}$/iu,
  /^\d+ (?:min(?:ute)?s?|hours?|days?|comments?|shares?|views?)(?: (?:read|ago))?$/iu,
  /^(?:additional |further )?(?:reporting|writing|editing|compiled|written|edited) by \p{Lu}.*$/u,
  /^\((?:additional )?(?:reporting|writing|editing|with inputs?|compiled|source|photo)\b.*\)\.?$/iu,
  /^[Bb][Yy]:? \p{Lu}[\p{L}.'’-]+(?:(?:,? (?:and )?|, )\p{Lu}[\p{L}.'’-]*){0,8}$/u,
  /^[\s\p{P}\p{S}]*$/u,
  // What is left of a page's head where its lines were run together.
  /^(?:by|von|par|por|published|updated|last updated|last modified|posted|created)\s*:?$/iu,
  new RegExp(
    `^${DAY_NAME}(?:${MONTH} \\d{1,2}(?:st|nd|rd|th)?|\\d{1,2}\\.? ${MONTH})(?:,? \\d{4})?${CLOCK}$`,
    'iu',
  ),
  /^\d{1,2}[:.]\d\d ?(?:[ap]\.?m\.?)?,?(?: ?\(?\p{Lu}{2,4}\)?)?(?:,? [^.!?]{0,40}\d{4})?$/iu,
  /^(?:\([^()]{2,30}\) ?)?\[(?:breaking|update|latest|developing|editor|posted|published|original)[^\]]{0,100}\]$/iu,
  /^(?:editor[’']?s?[’']? note|note de la rédaction|anm(?:erkung)?\.? der redaktion|nota del editor)\s*[:–—]/iu,
  // Share bars.
  /^(?:(?:facebook|twitter|x|pinterest|e-?mail|whatsapp|linkedin|reddit|print|share|copy link|messenger|telegram|flipboard|tumblr|bluesky|threads|instagram|youtube|comments?|save|more)(?:[\s|•·,/]+|$)){2,}$/iu,
  /^\d[\d.,]*[km]? (?:shares?|comments?|likes?|retweets?|views?)$/iu,
  // Newsletter and consent boxes.
  /^(?:enter your e-?mail|your e-?mail address|e-?mail address|thank you for (?:subscribing|signing up)|thanks for signing up|you can unsubscribe|unsubscribe at any time|by (?:signing up|clicking|subscribing|submitting|providing)\b.{0,80}\byou (?:agree|consent|accept|confirm)|privacy (?:notice|policy)\b|newsletters? may contain|we use (?:google )?re ?captcha|this site is protected by|please enable javascript|javascript is (?:disabled|required)|allow (?:twitter|facebook|youtube|instagram|x) content|this (?:article|video|content) (?:contains|is not available|can not be played|cannot be played)|our standards:|terms of (?:use|service)\b(?!.*[.!?]$)|cookies? (?:policy|settings|preferences|notice))/iu,
  // Captions of players and embeds.
  /^(?:media (?:caption|playback)|image (?:caption|source|copyright)|video (?:caption|duration)|figure caption|this video|now playing|up next|play video|playback|view this post on|view on|embedded|pic\.twitter\.com\/)\b(?!.*[.!?]$)/iu,
  /^[—–-] .{1,60}\(@\w{1,15}\).{0,40}$/u,
]

/** A name behind "By" that stands by itself. */
const NAME = /^\p{Lu}[\p{L}.'’-]*(?: (?:\p{Lu}[\p{L}.'’-]*|and|for|&|,)){0,9}$/u

const PROSE_END = /[.!?…。！？]["”’»)]?$/u

/**
 * The paragraphs without the furniture among them. When nothing would be left, all are kept: a
 * strange article is better than none.
 */
export function dropFurniture(paragraphs: readonly string[]): readonly string[] {
  let inList = false
  const kept = paragraphs.filter((text, at) => {
    if (/^by$/i.test(paragraphs[at - 1] ?? '') && text.length <= 80 && NAME.test(text)) return false
    if (text.length > LONGEST_FURNITURE) inList = false
    else if (PROSE_END.test(text)) inList = false
    else if (LIST_HEADING.test(text)) inList = true
    return !inList && !isFurniture(text)
  })
  return kept.length > 0 ? kept : paragraphs
}

const isFurniture = (text: string) =>
  text.length <= LONGEST_FURNITURE &&
  ((LIST_HEADING.test(text) && !PROSE_END.test(text)) ||
    FURNITURE.some((pattern) => pattern.test(text)))
