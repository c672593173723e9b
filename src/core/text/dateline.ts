/**
 * Datelines and agency tags: "MOSCOW (Reuters) -", "(CNN)Israeli …", "PARIS, March 3 —", "… (AFP)".
 *
 * They say where the story was filed, not what happened, and spoil both the sentence and the names
 * in it. Only the first and last 100 characters of a paragraph are looked at.
 */
const AGENCY =
  '(?:Reuters|Thomson Reuters Foundation|AP|AFP|CNN|UPI|dpa|DPA|PTI|ANI|IANS|Xinhua|TASS|Interfax|RIA Novosti|Bloomberg|EFE|ANSA|APA|Kyodo|Yonhap|CNBC|BBC|CBS News|NBC News|ABC News|AAP|PA|PA Media|SID|sda|ots)'
const PLACE = /^\p{Lu}[\p{L}\p{M}\p{N}.,'’ /-]{0,60}$/u
const DASH = '(?:[-–—]{1,3}|:)'

/** What stands in brackets behind a place, or without one, and parts it from the text. */
const IN_BRACKETS = new RegExp(
  [
    `^\\(${AGENCY}(?:/${AGENCY})?\\) ?${DASH} ?(?=\\S)`,
    `^\\(${AGENCY}\\)(?=[\\p{Lu}"“‘'])`,
    // "(The Hollywood Reporter)It's official": brackets that the text sticks to.
    '^\\(\\p{L}[^()]{2,40}\\)(?=[\\p{Lu}"“‘])',
  ].join('|'),
  'u',
)
const ALONE = new RegExp(`^\\(${AGENCY}\\) (?=\\S)`)
/** Few paragraphs do, and for the others the next pattern need not even be compiled. */
const OPENS_IN_CAPITALS = /^\p{Lu}[\p{Lu}.]/u
/** An all-capital place, perhaps with a date, before a dash and a new sentence. */
const CAPITALS =
  /^(?=\p{Lu}{4}|\p{Lu}{2,3}\.? \p{Lu}{3}|\p{Lu}\.)\p{Lu}[\p{Lu} .,'’/]{3,40}(?:, \p{Lu}\p{L}{2,8}\.? \d{1,2}(?:, \d{4})?)? ?(?:[–—]|--|(?<= )-) ?(?=[\p{Lu}"“‘])(?![^–—.]{0,60} [–—] )/u
const CLOSING = new RegExp(
  `(?<=[.!?”"’]) ?(?:\\(${AGENCY}\\)|[-–—/] ?${AGENCY})[.]?$| \\(${AGENCY}\\)\\.?$`,
)
const REACH = 100

/** The paragraph without its dateline and agency tag; one that holds nothing else is left alone. */
export function dropDateline(paragraph: string): string {
  const body = paragraph.slice(opening(paragraph.slice(0, REACH)).length)
  const closing = CLOSING.exec(body.slice(-REACH))?.[0] ?? ''
  return body.slice(0, body.length - closing.length).trim() || paragraph
}

/** The dateline at the head of a paragraph, or nothing. */
function opening(head: string): string {
  const bracket = head.indexOf('(')
  const place = head.slice(0, Math.max(bracket, 0))
  if (bracket >= 0 && (place === '' || PLACE.test(place))) {
    const tag = IN_BRACKETS.exec(head.slice(bracket)) ?? (place === '' ? ALONE.exec(head) : null)
    if (tag) return place + tag[0]
  }
  return OPENS_IN_CAPITALS.test(head) ? (CAPITALS.exec(head)?.[0] ?? '') : ''
}
