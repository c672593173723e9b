/** Words that begin a phrase which tells when, why, where or how. */
import { is, type TaggedWord } from '../headlinese/tagged.ts'

/** These open a circumstance whatever stands before them. */
export const CIRCUMSTANCE =
  /^(?:after|amid|amidst|following|while|during|since|despite|before|because)$/i
/** Where something happens; what "for", "with", "from" and the like add is often the news itself. */
export const PLACE = /^(?:in|on|at|near|across|around|outside|inside)$/i
const MEANS = /^(?:for|with|from|over|under|into|through|via|along|within)$/i

export const opensPhrase = (word: TaggedWord | undefined): boolean =>
  is(word, CIRCUMSTANCE) || is(word, PLACE) || is(word, MEANS) || is(word, /^as$/i)
