/** How many alerts a day, as people write it: a number, whatever follows it (`10`, `10 a day`, `zehn am Tag`). */
import { MOST_A_DAY } from './settings.ts'
import { plain } from './time/time-words.ts'
import { COUNTS } from './typed-count.ts'

/** `null` for what is no number of alerts. */
export function parseBudget(written: string): number | null {
  const text = plain(written).trim()
  const digits = /^\d{1,5}(?![\d.,:])/u.exec(text)?.[0]
  const count = digits === undefined ? inWords(text) : Number(digits)
  return count >= 1 && count <= MOST_A_DAY ? count : null
}

/** Of "twenty five" and "treinta y cinco" a part alone would be wrong; 0 for what is none. */
function inWords(text: string): number {
  const [first = '', ...rest] = text.replaceAll("'", '’').match(/[\p{L}’ʼ-]+|\d+/gu) ?? []
  const [next = ''] = rest.filter((word) => !BETWEEN_COUNTS.has(word))
  return COUNTS.has(next) || /\d/u.test(next) ? 0 : (COUNTS.get(first) ?? 0)
}

const BETWEEN_COUNTS: ReadonlySet<string> = new Set(
  'and und y e et и і та و or oder o ou или або'.split(' '),
)
