/**
 * Words that nearly every English article has. Who follows one would get everything without having asked for
 * it. Some are names as well, in capitals: then they are no such words.
 */
import { once } from '../once.ts'
import { stemOf } from '../text/tokens.ts'
import { wordsOf } from './words.ts'

const WORDS =
  'a an and are as at be been but by can for from had has have he her his if in into is it its may more new ' +
  'not of on or said say she so that the their there they this to us was we were which who will with would you'

const common = once((): ReadonlySet<string> => new Set(WORDS.split(' ').map(stemOf)))

/** Of those, how the names are written. */
const NAMES: ReadonlyMap<string, string> = new Map([
  ['it', 'IT'],
  ['may', 'May'],
  ['us', 'US'],
  ['who', 'WHO'],
  ['will', 'Will'],
])

/** Whether it is such a word alone; in a phrase they may stand. */
export function isCommonWord(text: string): boolean {
  const { words, marks } = wordsOf(text)
  const [only = ''] = words
  if (words.length !== 1 || !common().has(stemOf(only))) return false
  const isName = marks.includes(`=${text.toUpperCase()}`) || NAMES.has(only)
  return marks.length === 0 || !isName
}

/** The name that is spelt like a common word. */
export const nameLike = (text: string): string | null => NAMES.get(text.toLowerCase()) ?? null
