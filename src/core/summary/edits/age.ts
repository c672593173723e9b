/** "Ada Quill, 58, wins" → "Ada Quill wins". */
import { hasTag, is, type Tagged } from '../read/tagged.ts'
import { without } from './edit.ts'

export const withoutAge = (words: Tagged): readonly Tagged[] =>
  words.flatMap((word, at) =>
    is(word, /^\d\d$/) &&
    is(words[at - 1], /^,$/) &&
    is(words[at + 1], /^,$/) &&
    hasTag(words[at - 2], /^NN/) &&
    !words.slice(0, at - 1).some((one) => is(one, /^,$/)) &&
    hasTag(words[at + 2], /^(?:VB|MD|TO)/)
      ? [without(words, at - 1, at + 2)]
      : [],
  )
