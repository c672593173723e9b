/** The shapes of lines that are no sentences: rows, labels, what ends no sentence. */
import { pattern } from '../pattern.ts'

/** An agency may have signed behind it. */
const SENTENCE_END = /[.!?…。！？؟।]["'”’»›)\]」』]*(?: \(\p{L}{2,6}(?:\/\p{L}{2,4})?\))?$/u
const UNSPACED = pattern.u`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]`
const FEWEST_WORDS = 5
const FEWEST_UNSPACED = 10

/** Looks at the end alone; nobody closes more than this. */
const endsSentence = (text: string) => SENTENCE_END.test(text.slice(-24))
const wordsIn = (text: string) => text.split(' ').length

/** A paragraph that ends a sentence, and is long enough for one. */
export const isProse = (text: string): boolean =>
  endsSentence(text) &&
  (UNSPACED().test(text) ? text.length >= FEWEST_UNSPACED : wordsIn(text) >= FEWEST_WORDS)

const MOST_WORDS = 12
const LONGEST = 100

/** "J.P." */
const INITIALS = /^(?:\p{Lu}\. ?){2,3}$/u

/** A short line that ends no sentence. */
export const isUnfinished = (text: string): boolean =>
  INITIALS.test(text) ||
  (!endsSentence(text) &&
    text.length <= LONGEST &&
    wordsIn(text) <= MOST_WORDS &&
    !(UNSPACED().test(text) && text.length > 40))

const LONGEST_ROW = 160
const STRONG = /\s[>›»→|•·]\s|\s[>›»→|•·]|[›»→|•·]\s/u
const SEPARATOR = /\s*[>›»→|•·]\s*|\s\/\s/u
const MOST_IN_LABEL = 6

/** "Home > News > Local", "Jo Poll | 3 May": labels with separators between them, and no sentence. */
export function isRow(text: string): boolean {
  if (text.length > LONGEST_ROW || endsSentence(text)) return false
  const parts = text.split(SEPARATOR).filter((part) => part !== '')
  if (parts.length < 2 || (parts.length < 3 && !STRONG.test(text))) return false
  const short = parts.filter((part) => wordsIn(part) <= MOST_IN_LABEL)
  return short.length >= parts.length - 1 && !/\d\s?[>/|]\s?\d/.test(text)
}

/** What asks to read, see or hear something else, in front of its title. */
const LABEL = pattern.iu`^[^\p{L}\p{N}]{0,4}(?:(?:please )?(?:also )?(?:read|see|watch|listen|hear|more|related|recommended|explore|must[- ](?:read|see|watch)|don[’']?t miss|in case you missed it|further reading|explainer|quiz|opinion|analysis|video|podcast|gallery|photos|in pictures|live)(?: (?:more|also|next|now|here|on|about|about this|the full story|this|stories?|articles?|on this|live|all|story|reading|coverage|to|our))*|sur le même sujet|dans la même rubrique|à (?:lire|voir|écouter)(?: aussi| également)?|(?:lire|voir|lisez|écouter)(?: aussi| également)|leggi (?:anche|tutto)|guarda anche|(?:lees|bekijk|zie) (?:ook|meer)|lesen sie (?:auch|hier|mehr|dazu)[^:|]{0,20}|(?:auch|mehr) (?:interessant|zum thema|dazu|lesen)|siehe auch|(?:lea|lee|leer|vea|ver|mira) (?:también|además|más)|te puede interesar|más información|noticia relacionada|(?:leia|veja|saiba|assista) (?:também|mais|ainda|a seguir)|читайте также|смотрите также|по теме|更多|相关阅读|延伸阅读|相關新聞|関連記事|あわせて読みたい|اقرأ أيضا\p{M}?|이 시각|관련기사)\s*(?:[:：|>»→]|\s[–—-]\s)`

/** Labels that news sentences begin with, too, where they end one. */
const WEAK =
  /^[^\p{L}]{0,4}(?:opinion|analysis|explainer|more|live|video|podcast|quiz|photos|gallery|listen|hear)\b/iu

/** "» Ten dams": what points elsewhere, and is no quotation. */
const POINTS = /^(?:[»›→►➤+]|\p{Extended_Pictographic})(?!.*[«‹])/u

/** "（责任编辑：王明）", "(Redaktion: Jo Poll)" */
const NOTE = /^[（(【[][^（）()[\]:：]{2,30}[:：][^（）()[\]]{1,60}[）)】\]]$/u

export const isLabel = (text: string): boolean =>
  text.length <= 300 &&
  ((POINTS.test(text) && !isProse(text)) ||
    NOTE.test(text) ||
    (LABEL().test(text) && !(WEAK.test(text) && endsSentence(text) && wordsIn(text) > 14)))
