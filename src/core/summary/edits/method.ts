/** "Study finds no link | after following 2.4 million children": how it was found out, and from how many. */
import { FINDS, LOOKS_AT, STUDY, SUBJECTS } from '../../english/research.ts'
import { isPassive, verbOf } from '../read/clause.ts'
import { hasTag, is, type Tagged } from '../read/tagged.ts'
import { beginnings } from './edit.ts'

export const withoutMethod = (words: Tagged): readonly Tagged[] =>
  beginnings(
    words,
    (first, [opens, ...rest]) =>
      is(opens, /^(?:after|by|from)$/i) && isMethod(rest) && isFinding(first) && !isPassive(first),
  )

function isFinding(words: Tagged): boolean {
  const verb = verbOf(words)
  return is(words[verb], FINDS) && words.slice(0, verb).some((word) => is(word, STUDY))
}

/** Twelve children are few, which is a part of what is found. */
const MANY = /^(?:\d{1,3},\d{3}\S*|\d{4,}|thousands?|million|billion)$/i

/** Nothing else is told behind the number. */
const isMethod = ([looks, ...many]: Tagged): boolean =>
  is(looks, LOOKS_AT) &&
  many.slice(0, 2).some((word) => is(word, MANY)) &&
  SUBJECTS.has(many.at(-1)?.normal ?? '') &&
  many.every((word) => hasTag(word, /^(?:CD|JJ|NN)/))
