/** What a line is: how long it may be, and what counts as a word. */
import { pattern } from '../pattern.ts'

/** The aim: at most so many words and UTF-16 units. */
export const MOST_WORDS = 10
export const PREFERRED_LENGTH = 70
/** A headline that nothing shortens stays whole up to so many UTF-16 units. */
export const LONGEST_LINE = 110
/** Where each of its beginnings would be torn, up to so many. */
export const LONGEST_WHOLE = 160
/** Where each of them would be half of something. */
export const LONGEST_OF_ALL = 220
/** A line of fewer words than these says too little of a headline of more than eight. */
const LEAST_WORDS = 5
const ENOUGH = 8
/** The same of a headline that is too long. */
const LEAST_OF_LONG = 6
/** UTF-16 units of a headline that a reader takes in without help. */
const SHORT_HEADLINE = 80
const LEAST_GAIN = 0.2
const LEAST_GAIN_OF_LONG = 0.08

const MARK_ONLY = pattern.u`^[^\p{L}\p{N}]+$`

/** Only what has a letter or a digit is a word. */
export const wordCount = (line: string): number =>
  line.match(/\S+/g)?.filter((chunk) => !MARK_ONLY().test(chunk)).length ?? 0

export const fits = (line: string): boolean =>
  line.length <= PREFERRED_LENGTH && wordCount(line) <= MOST_WORDS

/** Whether a line ends with the mark of a cut, ours or its publisher's. */
export const isCut = (line: string): boolean => /(?:…|\.{3})["”’»“]?$/u.test(line)

/** A shortening that saves too little, or leaves too little, is not worth what it changes. */
export function isWorth(line: string, headline: string): boolean {
  if (isCut(headline)) return true
  if (saysTooLittle(line, headline)) return false
  if (wordCount(headline) > MOST_WORDS && wordCount(line) < LEAST_OF_LONG) return false
  const gain = headline.length <= SHORT_HEADLINE ? LEAST_GAIN : LEAST_GAIN_OF_LONG
  return line.length <= (1 - gain) * headline.length
}

export const saysTooLittle = (line: string, headline: string): boolean =>
  wordCount(headline) > ENOUGH && wordCount(line) < LEAST_WORDS
