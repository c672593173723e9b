/** Datelines of Chinese, Japanese and Korean agencies: "新华社北京11月28日电", "【東京共同】", "(서울=연합뉴스)". */

/** Brackets at the head that only a dateline or a label has. */
const LENTICULAR = /^[【〔［][^【】〔〕［］]{1,40}[】〕］]\s*(?:[-–—－:：=＝]\s*)?/u
const ROUND =
  /^[（([](?=[^）)\]]{0,40}(?:電|电|通信|共同|時事|记者|記者|社|ロイター|[=＝]))[^（()）[\]]{2,40}[）)\]]\s*(?:[-–—－:：]\s*)?/u
const KOREAN_NAME = /^[\p{Script=Hangul}·, ]{2,30}(?:기자|특파원|통신원|선임기자)\s*[=:]?\s*/u
const WIRE =
  /^(?:据|綜合|综合)?[\p{Script=Han}A-Z]{1,8}(?:社|网|網|报|報|日报|时报|记者|記者|消息)?[\p{Script=Han}\d ]{0,20}(?:电|電|讯|訊)\s*(?:[（(][^（()）]{1,30}[）)])?\s*[:：]?\s*(?=[\p{Script=Han}“「])/u
/** "…电" is part of many words; a day, or the name of an agency, is what makes a wire of it. */
const WIRE_PROOF = /^[^，。]{0,25}(?:\d日[电電]|[社报報网網][^，。]{0,12}[电電讯訊])/u

/** How long the dateline at the head of a paragraph is, or 0. */
export function asianDateline(head: string): number {
  if (!/^[[(]|^[^\0-\u2E7F]/u.test(head)) return 0
  const bracketed = (LENTICULAR.exec(head) ?? ROUND.exec(head))?.[0] ?? ''
  if (bracketed !== '')
    return bracketed.length + (KOREAN_NAME.exec(head.slice(bracketed.length))?.[0].length ?? 0)
  return WIRE_PROOF.test(head) ? (WIRE.exec(head)?.[0].length ?? 0) : 0
}
