/** The words of time in headlines: days, months, spans, and what lasts as long as one. */
import { normalWord, type Token } from '../text/tokens.ts'

export const DAY = /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|yesterday|tonight)$/i
export const WEEKDAYS = 'monday tuesday wednesday thursday friday saturday sunday'.split(' ')
/** May is not among them: it is a verb more often. */
export const MONTHS =
  'january february march april june july august september october november december'.split(' ')
export const PART = /^(?:morning|afternoon|evening|night)$/i
export const MONTH = /^(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)\p{L}*\.?$/iu
/** What is counted: "eleven hours of debate". */
export const SPAN = /^(?:minutes?|hours?|days?|nights?|weeks?|months?|years?|decades?)$/i
/** What goes on for a while: "during the visit". */
export const TIME =
  /^(?:night|day|evening|morning|week|weeks|weekend|month|months|year|years|season|rush|hours?|shift|winter|summer|spring|autumn|visit|debate|talks|storm|pandemic|war)$/i
/** "two days after": the words before tell how long. */
export const DATED =
  /^(?:years?|months?|weeks?|days?|hours?|minutes?|seconds?|moments?|soon|just|shortly|long|look|looks|looking|named|ever|day|year|lead)$/i

/** Written with a capital wherever they stand. */
const CALENDAR = new Set([
  ...WEEKDAYS.flatMap((day) => [day, `${day}s`]),
  ...MONTHS.filter((month) => month !== 'march'),
])

/** Two months are verbs, too: they are months in "MAY 4" and "ON 4 MARCH", and not in "4 MARCH FOR PEACE". */
export function isOfCalendar(headline: string, { text, start, end }: Token): boolean {
  if (CALENDAR.has(normalWord(text))) return true
  return (
    /^(?:may|march)$/i.test(text) &&
    (/^ \d/.test(headline.slice(end)) ||
      /\b(?:on|by|until|from|to|of|since) \d{1,2} $/i.test(headline.slice(0, start)))
  )
}
