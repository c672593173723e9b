/** The same text for all forms of an English word: "rose", "rises" and "rise"; "agreed" and "agrees". */
import { stemOf } from '../text/tokens.ts'
import { baseOfIrregular } from './irregular.ts'

/** Of a word in normal form. */
export const familyOf = (word: string): string => stemOf(baseOfIrregular(word) ?? word)
