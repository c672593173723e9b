/** Too little of the headline, too little gained, or a line torn. */
import type { Cut } from '../cut.ts'

/** Only what has a letter or a digit is a word. */
export const countWords = (text: string): number =>
  text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length

export const TEN = 10
const CHARACTERS = 70
export const WHOLE = 110
const ENOUGH = 5
const MANY = 8
const WORTH = 80

export const isLong = (text: string): boolean => countWords(text) > TEN || text.length > CHARACTERS
export const isCut = (text: string): boolean => /(?:…|\.\.\.)["”’»)\]]*\s*$/u.test(text)
/** Torn by us: the headline was whole, and there was room for it. */
export const isTorn = ({ source, line }: Cut): boolean =>
  isCut(line) && !isCut(source) && source.length <= WHOLE

export const isTooShort = ({ source, line }: Cut): boolean =>
  countWords(source) > MANY && countWords(line) < ENOUGH

/** Labels and tails at a mark are cleaned away and not shortened. */
export function isNotWorth({ source, tokens, line }: Cut): boolean {
  if (isCut(source) || isCut(line) || source.length > WORTH || line.length <= 0.8 * source.length)
    return false
  const first = tokens.findIndex(({ kept }) => kept)
  const last = tokens.findLastIndex(({ kept }) => kept)
  const inside = tokens.slice(first, last + 1).some(({ kept }) => !kept)
  const tail = tokens[last + 1]
  const label = tokens[first]
  const atMark = (token: typeof tail) => token === undefined || /[|:([–—.-]/.test(token.mark)
  return inside || (last + 1 < tokens.length && !atMark(tail)) || (first > 0 && !atMark(label))
}
