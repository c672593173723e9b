/** What a line is: how long it may be, and what counts as a word. */

/** The aim: at most so many words and UTF-16 units. */
export const MOST_WORDS = 10
export const PREFERRED_LENGTH = 70
/** A headline that nothing shortens stays whole up to so many UTF-16 units. */
export const LONGEST_LINE = 110
/** A line of fewer words than these says too little of a headline of more than eight. */
export const LEAST_WORDS = 5

const MARK_ONLY = /^[^\p{L}\p{N}]+$/u

/** Only what has a letter or a digit is a word. */
export const wordCount = (line: string): number =>
  line.match(/\S+/g)?.filter((chunk) => !MARK_ONLY.test(chunk)).length ?? 0

export const fits = (line: string): boolean =>
  line.length <= PREFERRED_LENGTH && wordCount(line) <= MOST_WORDS

/** Whether a line ends with the mark of a cut, ours or its publisher's. */
export const isCut = (line: string): boolean => /(?:…|\.{3})["”’»“]?$/u.test(line)
