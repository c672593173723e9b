/**
 * The words of a text as the checks compare them. No code and no list of the engine's: what it
 * overlooks is to be found here.
 */
import { stemmer } from 'stemmer'
import { PAST_OF } from './irregular.ts'

export const set = (list: string): ReadonlySet<string> => new Set(list.split(' '))

const DIGITS = set('zero one two three four five six seven eight nine ten eleven twelve')
const DIGIT_OF = new Map([...DIGITS].map((word, at) => [word, String(at)]))

const PREPOSITION = set(
  'about above across after against ahead along amid among around as at before behind below beneath beside ' +
    'besides between beyond by despite during except following for from in inside into like near of off on ' +
    'onto out outside over past per since through throughout to toward towards under until unlike up upon via ' +
    'with within without',
)
const SMALL = set(
  "a an the and or but nor so it its his her he she they their them we us our you your i my this that these those 's",
)
const TIME = set(
  'today tonight tomorrow yesterday monday tuesday wednesday thursday friday saturday sunday morning ' +
    'afternoon evening night week month year weekend again now soon early late later next last this',
)

export const isPreposition = (word: string): boolean => PREPOSITION.has(word)
export const isTime = (word: string): boolean => TIME.has(word)
export const isSmall = (word: string): boolean => SMALL.has(word)

/** In lower case, with plain quotation marks. */
export const plain = (text: string): string =>
  text.toLowerCase().replace(/[’‘]/g, "'").replace(/[“”]/g, '"')

/** What stays of a word over all its forms: stems of English words, the digits of a figure. */
export function formOf(word: string): string {
  const figure = /\d[\d.,:]*(?:[-–/]\d+)*/.exec(word)?.[0].replace(/[.,:]+$/, '')
  if (figure !== undefined) return figure.replace(/(?<=\d),(?=\d{3})/g, '')
  const bare = word.replace(/'s$|s'$/, (end) => (end === "s'" ? 's' : '')).replace(/\./g, '')
  const base = PAST_OF.get(bare) ?? DIGIT_OF.get(bare) ?? bare
  return /^[a-z]{3,}$/.test(base) ? stemmer(base) : base
}
