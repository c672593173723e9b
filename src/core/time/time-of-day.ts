/**
 * A time of day as people write it: `08:00`, `8`, `20.30`, `8:30 pm`, `20h30`, `8 Uhr`, `noon`,
 * `every day at 7:30pm`, `às 8h`, `в 8 вечера`.
 *
 * It is an hour with its minutes and its half of the day, or a name. All other words must be such as
 * stand beside a time of every day: what is left over (`8 on Fridays`) is better asked about than
 * understood wrongly.
 */
import {
  BEFORE_MINUTES,
  BESIDE_A_TIME,
  HALVES_IN_WORDS,
  type Half,
  NAMED_TIMES,
  plain,
} from './time-words.ts'

const LONGEST = 64

/** As `HH:MM`; `null` for what is none. */
export function parseTime(text: string): string | null {
  const tokens = text.length > LONGEST ? [] : tokensOf(text)
  const { hour, minutes, words } = numbersIn(tokens)
  const known = words.every((word) => BESIDE_A_TIME.has(word) || isTimeWord(word))
  const timeWords = words.filter(isTimeWord)
  if (!known || timeWords.length > 1) return null
  const [word = ''] = timeWords
  const named = NAMED_TIMES.get(word)
  if (named !== undefined) return isNamedHour(hour, minutes) ? named : null
  return written(hourIn(hour, word), minutes)
}

/** "8h30min": behind an hour alone, since 5 minutes are no time of a day. */
const MINUTES_NAMED = /((?:h|ч|год|uhr|heures?|horas?)\.?\s*\d{2})\s*(?:min|мин|хв)(?!\p{L})\.?/gu

/** Numbers, words and signs. What joins the parts of a word is left out of it. */
const tokensOf = (text: string): string[] =>
  plain(text)
    .replace(/(?<=\p{L})['’-](?=\p{L})/gu, '')
    .replace(/\b([ap])\. ?m\b/gu, '$1m')
    .replace(/\bcada (?=dia|manana|tarde|noche)/gu, 'todos ')
    .replace(MINUTES_NAMED, '$1')
    .replace(/[.,!\s]+$/u, '')
    .match(/\d+|\p{L}+|[^\s\d\p{L}]/gu) ?? []

/** The hour, its minutes, and all that is neither; a number too many is left among the words. */
function numbersIn(tokens: readonly string[]) {
  const at = tokens.findIndex((token) => /^\d{1,2}$/u.test(token))
  const hour = tokens[at] ?? null
  const hasMinutes = BEFORE_MINUTES.has(tokens[at + 1] ?? '') && /^\d/u.test(tokens[at + 2] ?? '')
  const minutes = hour !== null && hasMinutes ? (tokens[at + 2] ?? '') : '00'
  const words = hour === null ? tokens : tokens.toSpliced(at, hasMinutes ? 3 : 1)
  return { hour: hour === null ? null : Number(hour), minutes, words }
}

const isTimeWord = (word: string): boolean =>
  NAMED_TIMES.has(word) || HALVES_IN_WORDS.has(word) || isHalf(word)

const isHalf = (word: string): word is Half => word === 'am' || word === 'pm'

/** "noon", or "12 noon". */
const isNamedHour = (hour: number | null, minutes: string): boolean =>
  hour === null || (hour === 12 && minutes === '00')

/** Of 24. 12am is midnight and 12pm is noon; "12 in the evening" is neither. */
function hourIn(hour: number | null, word: string): number | null {
  if (hour === null || hour > 23) return null
  const inWords = HALVES_IN_WORDS.get(word)
  const half = inWords ?? (isHalf(word) ? word : null)
  if (half === null || (inWords === 'pm' && hour > 12)) return hour
  if (hour < 1 || hour > (inWords ? 11 : 12)) return null
  return (hour % 12) + (half === 'pm' ? 12 : 0)
}

const written = (hour: number | null, minutes: string): string | null =>
  hour === null || !/^[0-5]\d$/u.test(minutes)
    ? null
    : `${String(hour).padStart(2, '0')}:${minutes}`
