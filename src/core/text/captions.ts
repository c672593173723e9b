/**
 * Captions: what stands below a picture, told by its credit or by how it begins.
 *
 * "People wade through Dunmore. Photograph: Jo Poll/Rex" is no sentence of the article, however
 * well it reads: it tells what is to be seen. A credit in brackets also ends paragraphs that are of
 * the article; there the caption is told by its tense.
 */
import { AGENCY_NAMES } from './agencies.ts'

/** UTF-16 units. */
const LONGEST = 450

const PICTURE =
  '(?:file |ap |afp |handout )?(?:photo(?:graph|graphy|grapher|graphie)?s?|images?|pictures?|pics?|credits?|crédits?(?: photos?)?|fotos?|bild(?:er)?|foto de archivo|archivfoto|symbolfoto|fotograf[ií]a|reprodu[cç][aã]o|divulga[cç][aã]o|illustration|graphic|screenshot|video|vidéo|copyright)'
const PERSON = "\\p{Lu}[\\p{L}\\p{M}\\d.’'&@-]*"
const WHO = `(?:${PERSON}|via|for|and|pour|/|${'–'}|,|de|da|von)`
/** What names who took a picture, at the end of a text and behind nothing of its own sentence. */
const CREDIT_AT_END = new RegExp(
  `(?:^|[.!?…"”)\\]] ?| [|–—-] | )(?:(?i:${PICTURE}) ?[:/|©] ?|(?i:${PICTURE}) (?:by|via|courtesy of|provided by|par|von) (?=\\p{Lu})|© ?|\\([cC]\\) ?)(?:${WHO}[ /]*){1,10}\\.?$`,
  'u',
)
const AGENCY_AT_END = new RegExp(
  `[.!?"”] ?(?:${PERSON} ?){1,4}[/|] ?(?:${PERSON}[ /]?){1,4}$|[.!?"”] ?(?:via )?(?:${AGENCY_NAMES}|Getty Images|Shutterstock)(?: photo)?$`,
  'u',
)
const CJK_CREDIT =
  /[（(【[][^（）()【】]{0,30}(?:摄|攝|撮影|写真|图片|圖片|사진)[^（）()【】]{0,20}[）)】\]]$/u
const OPENING =
  /^[[(]?(?:(?:ap|afp|epa|reuters|getty) (?:photos?|images?)\b|view image in full ?screen|(?:image|photo|media|picture|figure) caption|(?:image|photo) (?:source|credit)|pictured(?: here)?\b|in (?:this|an?) (?:undated |file |handout |recent |aerial |combination |screen ?grab )*(?:photo(?:graph)?|image|picture|handout|still|frame ?grab|screenshot|video)\b|(?:file|archive|stock) (?:photo|picture|image|pic)\b|(?:above|below|top|left|right|from left)\s?[:,]|auf (?:diesem|dem) (?:bild|foto)\b|(?:photo d[’']archives?|image d[’']illustration|archivbild|symbolbild|imagen de archivo|foto de archivo|foto ilustrativa|imagem ilustrativa)\b|图为|圖為|资料图|資料圖|资料图片|図は|写真は|写真[：:＝=]|사진[은=:])/iu

/** Of a credit in brackets the credit alone would go, so it must look like one as a whole. */
const BRACKETED_AT_END = new RegExp(
  `^([^([]*)[([](?:(?:${WHO}[ /]*){0,8}(?i:photos?|images?|pictures?|handout|fotos?)(?![\\p{L}])[^()[\\]]{0,40}|(?:${PERSON} ){1,3}${PERSON} ?/ ?(?:${PERSON}[ /]?){1,4}|(?:${PERSON} ){0,3}(?:${PERSON} ?/ ?)?Getty Images)[)\\]]\\.?$`,
  'u',
)
/** What happened, and who said so, is told in captions too, but seldom. */
const TELLS =
  /\b(?:said|says|told|was|were|had|has|have|will|would|could|according|announced|\p{Ll}{2,}ed)\b(?! (?:by|in a handout))/u
const SHOWS =
  /\b(?:pictured|seen (?:here|in|on|from)|is (?:seen|shown|pictured)|are (?:seen|shown|pictured)|looks? on|poses?|\((?:left|right|l|r|c|centre|center)\)|, (?:left|right|cent(?:er|re)),)/iu

/** Whether a paragraph is a caption. */
export function isCaption(text: string): boolean {
  if (text.length > LONGEST) return false
  if (OPENING.test(text) || CJK_CREDIT.test(text)) return true
  if (CREDIT_AT_END.test(text) || AGENCY_AT_END.test(text)) return true
  const bracketed = BRACKETED_AT_END.exec(text)?.[1]
  return bracketed !== undefined && (SHOWS.test(bracketed) || !TELLS.test(bracketed))
}
