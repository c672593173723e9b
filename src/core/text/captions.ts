/**
 * Captions: what stands below a picture, told by its credit or by how it begins.
 *
 * "People wade through Dunmore. Photograph: Jo Poll/Rex" is no sentence of the article, however
 * well it reads: it tells what is to be seen. A credit in brackets also ends paragraphs that are of
 * the article; there the caption is told by its tense.
 */
import { once } from '../once.ts'
import { pattern } from '../pattern.ts'
import { AGENCY_NAMES } from './agencies.ts'
import { isReported } from './reported.ts'

/** UTF-16 units. */
const LONGEST = 450
const LONGEST_OPENED = 300
const LONGEST_CREDIT = 120

const PICTURE =
  '(?:file |ap |afp |handout )?(?:photo(?:graph|graphy|grapher|graphie)?s?|images?|pictures?|pics?|credits?|crédits?(?: photos?)?|fotos?|bild(?:er)?|foto de archivo|archivfoto|symbolfoto|fotograf[ií]a|reprodu[cç][aã]o|divulga[cç][aã]o|illustration|graphic|screenshot|video|vidéo|copyright)'
const NAME = "\\p{Lu}[\\p{L}\\p{M}\\d.’'&@-]*"
const NAMES = `${NAME}(?: ${NAME}){0,4}`
/** "Jo Poll for the Echo/Reuters": names and what joins them, one way to read each. */
const WHO = `(?:${NAME}|via|for|and|pour|de|da|von|the|of)`
const CHAIN = `${WHO}(?:(?: ?[/,|–] ?| )${WHO}){0,9}`
/** Who took a picture is named behind a sentence, or behind a mark. */
const CREDIT_AT_END = once(
  () =>
    new RegExp(
      `(?:(?:^|[.!?…"”)\\]] ?| [|–—-] )(?i:${PICTURE})(?: ?[:/|©] ?| (?:by|via|courtesy of|provided by|par|von) (?=\\p{Lu}))| (?=\\p{Lu})(?i:${PICTURE}) ?[:|©] ?|© ?|\\([cC]\\) ?)${CHAIN}\\.?$`,
      'u',
    ),
)
const AGENCY_AT_END = once(
  () =>
    new RegExp(
      `[.!?"”] ?(?:${NAMES} ?[/|] ?${NAMES}(?:/${NAMES})?|(?:via )?(?:${AGENCY_NAMES}|Getty Images|Shutterstock)(?: photo)?)$`,
      'u',
    ),
)
const CJK_CREDIT =
  /[（(【[][^（）()【】]{0,30}(?:摄|攝|撮影|写真|图片|圖片|사진)[^（）()【】]{0,20}[）)】\]]$/u
const OPENING =
  /^[[(]?(?:view image in full ?screen|(?:image|photo|media|picture|figure) caption|(?:image|photo) (?:source|credit)|pictured(?: here)?\b|in (?:this|an?) (?:undated |file |handout |recent |aerial |combination |screen ?grab )*(?:photo(?:graph)?|image|picture|handout|still|frame ?grab|screenshot|video)\b|file ?[-–—:]|(?:file|archive|stock) (?:photo|picture|image|pic)\b|(?:above|below|top|left|right|from left)\s?[:,]|auf (?:diesem|dem) (?:bild|foto)\b|(?:photo d[’']archives?|image d[’']illustration|archivbild|symbolbild|imagen de archivo|foto de archivo|foto ilustrativa|imagem ilustrativa)\b|图为|圖為|资料图|資料圖|资料图片|図は|写真は|写真[：:＝=]|사진[은=:])/iu
/** A sentence that speaks of its own picture: "The mayor is seen in this undated handout photo." */
const OWN_PICTURE = pattern.iu`\b(?:in (?:this|these) (?:[\p{L}\p{N}.,’'-]{1,20} ){0,8}?(?:photo(?:graph)?|picture|image|handout|frame ?grab|screen ?(?:grab|shot))s?|(?:sur|dans) cette (?:photo|image|capture)|auf diesem (?:\p{L}{1,12})?(?:foto|bild)|en esta (?:foto(?:grafía)?|imagen)|nesta (?:foto(?:grafia)?|imagem))(?=[.,]|$| (?:from|by|on|of|taken|shot|made|released|provided|supplied|obtained|posted|prise|diffusée|vom|von|aus|tomada|difundida|tirada|feita|divulgada)(?!\p{L}))`

/** Of a credit in brackets the credit alone would go, so it must look like one as a whole. */
const BRACKETED_AT_END = once(
  () =>
    new RegExp(
      `[([](?:(?:${CHAIN} )?(?i:photos?|images?|pictures?|handout|fotos?|symbolbild|archivbild|photo d[’']archives?|imagem ilustrativa)(?![\\p{L}])[^()[\\]]{0,40}|${NAME} ${NAMES} ?/ ?${CHAIN}|(?:${AGENCY_NAMES}) ?/ ?\\p{Lu}\\. ?${NAMES}|${NAMES} ?/ ?Getty Images|Getty Images)[)\\]]\\.?$`,
      'u',
    ),
)
/** "… in the water. :: j. p." */
const DOUBLE_COLON = /\s::\s[^:]{1,60}$/u
/** What happened, and who said so, is told in captions too, but seldom. */
const TELLS =
  /\b(?:said|says|told|was|were|had|has|have|will|would|could|according|announced|\p{Ll}{2,}ed)\b(?! (?:by|in a handout))/u
const SHOWS =
  /\b(?:pictured|seen (?:here|in|on|from)|is (?:seen|shown|pictured)|are (?:seen|shown|pictured)|looks? on|poses?|\((?:left|right|l|r|c|centre|center)\)|, (?:left|right|cent(?:er|re)),)/iu

/** Whether a paragraph is a caption. */
export function isCaption(text: string): boolean {
  if (text.length > LONGEST) return false
  if (text.length <= LONGEST_OPENED && (OPENING.test(text) || showsItself(text))) return true
  const tail = text.slice(-LONGEST_CREDIT)
  if (DOUBLE_COLON.test(tail)) return true
  if (!/[)）】\]][.]?$/.test(tail)) return CREDIT_AT_END().test(tail) || AGENCY_AT_END().test(tail)
  const credit = BRACKETED_AT_END().exec(tail)
  if (!credit) return CJK_CREDIT.test(tail)
  const shown = text.slice(0, text.length - tail.length + credit.index)
  return !/[.!?…]["”]? ?$/.test(shown) || SHOWS.test(shown) || !TELLS.test(shown)
}

/** What somebody says of a picture, or asks about it, is of the article. */
const showsItself = (text: string): boolean =>
  OWN_PICTURE().test(text) && !/["“”«»„?]/u.test(text) && !isReported(text)
