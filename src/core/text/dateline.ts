/**
 * Datelines and agency tags: "MOSCOW (Reuters) -", "(CNN)Israeli …", "PARIS, March 3 —", "… (AFP)".
 *
 * They say where the story was filed, not what happened, and spoil both the sentence and the names
 * in it. Only the first and last 100 characters of a paragraph are looked at.
 */
const AGENCY =
  '(?:Reuters|Thomson Reuters Foundation|AP|AFP|CNN|UPI|dpa|DPA|PTI|ANI|IANS|Xinhua|TASS|Interfax|RIA Novosti|Bloomberg|EFE|ANSA|APA|Kyodo|Yonhap|CNBC|BBC|CBS News|NBC News|ABC News|AAP|PA|PA Media|SID|sda|ots)'
const PLACE = "\\p{Lu}[\\p{L}\\p{M}\\p{N}.,'’ /-]{0,60}"
const DASH = '(?:[-–—]{1,3}|:)'

const OPENINGS: readonly RegExp[] = [
  new RegExp(`^(?:${PLACE})?\\(${AGENCY}(?:/${AGENCY})?\\) ?${DASH} ?(?=\\S)`, 'u'),
  new RegExp(`^(?:${PLACE})?\\(${AGENCY}\\)(?=[\\p{Lu}"“‘'])`, 'u'),
  new RegExp(`^\\(${AGENCY}\\) (?=\\S)`, 'u'),
  // "(The Hollywood Reporter)It's official": brackets that the text sticks to.
  new RegExp(`^(?:${PLACE})?\\(\\p{L}[^()]{2,40}\\)(?=[\\p{Lu}"“‘])`, 'u'),
  // An all-capital place, perhaps with a date, before a dash and a new sentence.
  /^(?=\p{Lu}{4}|\p{Lu}{2,3}\.? \p{Lu}{3}|\p{Lu}\.)\p{Lu}[\p{Lu} .,'’/]{3,40}(?:, \p{Lu}\p{L}{2,8}\.? \d{1,2}(?:, \d{4})?)? ?(?:[–—]|--|(?<= )-) ?(?=[\p{Lu}"“‘])(?![^–—.]{0,60} [–—] )/u,
]
const CLOSINGS: readonly RegExp[] = [
  new RegExp(`(?<=[.!?”"’]) ?(?:\\(${AGENCY}\\)|[-–—/] ?${AGENCY})[.]?$`, 'u'),
  new RegExp(` \\(${AGENCY}\\)\\.?$`, 'u'),
]
const REACH = 100

/** The paragraph without its dateline and agency tag; one that holds nothing else is left alone. */
export function dropDateline(paragraph: string): string {
  const head = paragraph.slice(0, REACH)
  const opening = OPENINGS.map((pattern) => pattern.exec(head)?.[0]).find(Boolean) ?? ''
  const body = paragraph.slice(opening.length)
  const tail = body.slice(-REACH)
  const closing = CLOSINGS.map((pattern) => pattern.exec(tail)?.[0]).find(Boolean) ?? ''
  return body.slice(0, body.length - closing.length).trim() || paragraph
}
