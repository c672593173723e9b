/** Words that begin a phrase which tells when, why, where or how. */
import { is, type TaggedWord } from '../headlinese/tagged.ts'

/** These open a circumstance whatever stands before them. */
export const CIRCUMSTANCE =
  /^(?:after|amid|amidst|following|while|during|since|despite|before|because|ahead)$/i
export const PLACE =
  /^(?:in|on|at|for|with|from|over|under|near|across|into|through|via|along|within|around|outside|inside)$/i

export const opensPhrase = (word: TaggedWord | undefined): boolean =>
  is(word, CIRCUMSTANCE) || is(word, PLACE) || is(word, /^as$/i)
