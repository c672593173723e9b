/**
 * Raised and lowered text (`<sup>`, `<sub>`) on the line of the text around it.
 *
 * A reader sees that "40¹ people" is forty with a note and that "10³" is a thousand; run together
 * they are 401 and 103. So the mark of a note goes, a power and a charge keep their raised
 * digits, and what is part of a word ("1st", "Mme", "CO2") joins it.
 */
import { pattern } from '../pattern.ts'

const RAISED = '\uFDD0'
const LOWERED = '\uFDD1'
const END = '\uFDD2'
/** These three are no characters of any text, so they can mark what is raised in one. */
export const MARKS = /[\uFDD0-\uFDD2]/g

const LONGEST = 40
const REACH = 24

export interface Shifted {
  readonly name: 'sup' | 'sub'
  readonly text: string
  /** A link to a note, or an element that is named after one. */
  readonly isNote: boolean
}

/** Shifted text, marked where it stands; `levelled` reads the marks once its surroundings are known. */
export function marked({ name, text, isNote }: Shifted): string {
  const content = text.trim()
  if (content === '' || (isNote && content.length <= 8)) return ''
  if (content.length > LONGEST) return ` ${content} `
  return `${name === 'sup' ? RAISED : LOWERED}${content}${END}`
}

const FRACTION = /(\d?)\uFDD0(\d{1,3})\uFDD2 ?[/⁄∕] ?(?:\uFDD1(\d{1,3})\uFDD2|(\d{1,3}))/g
const SHIFTED = /([\uFDD0\uFDD1])([^\uFDD0-\uFDD2]*)\uFDD2/g

/** The text without marks. Linear. */
export function levelled(text: string): string {
  if (text.search(MARKS) < 0) return text
  return text
    .replace(
      FRACTION,
      (_, whole: string, over: string, under?: string, plain?: string) =>
        `${whole && `${whole} `}${over}/${under ?? plain ?? ''}`,
    )
    .replace(SHIFTED, (whole: string, mark: string, content: string, at: number, all: string) => {
      const before = all.slice(Math.max(0, at - REACH), at).replace(MARKS, '')
      const after = all.slice(at + whole.length, at + whole.length + REACH).replace(MARKS, '')
      return mark === RAISED ? onLine(content, before, after) : below(content, before)
    })
}

/** "CO2" and "PM2.5" are words; a figure or a letter below a figure is a note. */
const below = (content: string, before: string) =>
  /\d$/.test(before) && /^(?:[\d,]+|\p{L})$/u.test(content) ? '' : content

const NOTE = pattern.u`^(?:\[.*\]|\(.*\)|[*†‡§¶#‖]+|\d{1,3}(?: ?[,;–-] ?(?:\d{1,3}|\p{Ll}))+|\p{Ll}(?:, ?\p{Ll})+|([a-d])\1|[\p{Ll}\d]{1,2}\)|[a-d]\.|[ivx]{2,})$`

function onLine(content: string, before: string, after: string): string {
  if (NOTE().test(content)) return ''
  if (/^(?:[−–+-]?\d{1,4}[+−-]?|[+−-])$/.test(content))
    return isPower(content, before, after) ? raisedDigits(content) : ''
  if (/^\p{L}{1,5}\.?$/u.test(content)) return letters(content, before, after)
  if (/^\P{L}$/u.test(content)) return content
  return /[\p{L}\d)]$/u.test(before) && !content.includes(' ') ? `^${content}` : ` ${content} `
}

const UNIT = /(?:^|[^\p{L}])(?:[kcdmnµμ]?m|к?м|[см]м|mi|yd|ft|s|h|(?<=\d ?)in)$/u
const TEN = /(?:^|[^\d.,])10$/
const PRODUCT = /[×·*^=/] ?\d{1,6}$/
const PRICE = /[$€£¥] ?\d{1,6}$/
const PRICED = /^ ?(?:[$€£¥]|euros?\b|dollars?\b|francs?\b|kr\b)/i
const VARIABLE = /(?:^|[^\p{L}\d’'])(?:[b-hj-zB-HJ-Z]|mc)$/u

function isPower(content: string, before: string, after: string): boolean {
  if (/[+−–-]/.test(content)) return /[\p{L}\d)]$/u.test(before)
  if (UNIT.test(before)) return /^[2-4]$/.test(content)
  if (TEN.test(before)) return Number(content) > 1
  if (PRICE.test(before) || PRICED.test(after)) return content.length === 2
  if (PRODUCT.test(before) || /^ ?[=×·]/.test(after)) return true
  // An isotope: "¹⁴C".
  if (/(?:^|[\s(])$/.test(before)) return before !== '' && /^\p{Lu}\p{Ll}?(?!\p{L})/u.test(after)
  return VARIABLE.test(before) && content !== '1'
}

const DIGITS: Readonly<Record<string, string>> = {
  '1': '¹',
  '2': '²',
  '3': '³',
  '+': '⁺',
  '-': '⁻',
  '−': '⁻',
  '–': '⁻',
}
const raisedDigits = (content: string) =>
  content.replace(/./g, (sign) => DIGITS[sign] ?? String.fromCodePoint(0x2070 + Number(sign)))

/** What a word or an ordinal ends in is part of it; a lone small letter elsewhere marks a note. */
function letters(content: string, before: string, after: string): string {
  if (/^tm$/i.test(content)) return '™'
  if (content === 'o' && /\d$/.test(before) && /^ ?[CF]\b/.test(after)) return '°'
  if (content === 'n' && /\d$/.test(before)) return 'ⁿ'
  if (/^[a-dfg]$/i.test(content) && !isEnding(content, before, after)) return ''
  const joins = /(?:^|[^\p{L}])(?:\d+|[IVXLC]+|\p{L}{1,3})$/u.test(before)
  if (joins) return content
  return content.length === 1 ? '' : ` ${content} `
}

/** Of the letters that mark notes these are part of a word: "Sra", "la 2a División", "McRoe", "2d". */
function isEnding(content: string, before: string, after: string): boolean {
  if (content === 'a')
    return /(?:Sr|Dr|Prof)$/.test(before) || (/\d$/.test(before) && FEMININE.test(after))
  if (content === 'c') return /(?:^|[^\p{L}])Ma?$/u.test(before) && /^\p{Lu}/u.test(after)
  return content === 'd' && /(?:^|\D)2$/.test(before)
}

/** "1ª divisão": what is counted so ends like this in Spanish, Portuguese and Italian. */
const FEMININE = /^ \p{L}*(?:a|ão|[cs]ión|dade?|gem|vez|parte|s[eé]rie|fase)(?!\p{L})/u
