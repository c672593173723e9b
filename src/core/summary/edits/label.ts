/** "Syria war: …" → "…", where the lead names the topic and the rest stands by itself. */

import { FRAMES, SPEAKER_KINDS } from '../../english/lexicon.ts'
import { isOwnClause } from '../read/clause.ts'
import type { Reading } from '../read/reading.ts'
import { looksLikeSpeaker, speaks } from '../read/speech.ts'
import { is, isWord, type Tagged, type TaggedWord } from '../read/tagged.ts'
import { count } from './edit.ts'

const LONGEST_LABEL = 4
/** Nouns for people, of whom each may speak: "leader", "director", "economist", "chief". */
const PERSON =
  /(?:\p{L}{2}(?:er|or|ist|ian|man|woman|person|people)s?|chiefs?|heads?|boss|ceo|cfo|mp)$/iu

/** A name may be a speaker's, and what makes the rest no news has to stay. */
export function withoutLabel(words: Tagged, reading: Reading): readonly Tagged[] {
  const colon = words.findIndex((word) => is(word, /^:$/))
  const [label, rest] = [words.slice(0, colon), words.slice(colon + 1)]
  if (colon < 1 || label.length > LONGEST_LABEL || count(rest) < 5) return []
  const known = label.filter(isWord).every((word) => isTopic(word, reading))
  const text = label.map((word) => word.text).join(' ')
  const speaker =
    PERSON.test(text) ||
    SPEAKER_KINDS.has(label.at(-1)?.normal ?? '') ||
    (label.length > 1 && looksLikeSpeaker(text)) ||
    reading.sentences.some((sentence) => speaks(label.at(-1)?.text ?? '', sentence.text))
  return known && !speaker && isOwnClause(rest) && !rest.some((word) => is(word, /^[:?]$/))
    ? [rest]
    : []
}

const isTopic = ({ normal }: TaggedWord, reading: Reading) =>
  reading.lead.has(normal) && reading.lower.has(normal) && !FRAMES.has(normal)
