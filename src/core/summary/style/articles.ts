/** "The council approves a plan" → "Council approves plan". */
import { hasTag, is, type Tagged } from '../read/tagged.ts'

const ARTICLE = /^(?:a|an|the)$/
const FIRST_ARTICLE = /^(?:a|an|the)$/i
/** "a few", "a lot", "the first": without the article they say something else. */
const ASKS_FOR_ONE =
  /^(?:few|lot|little|bit|number|day|week|month|year|while|half|third|quarter|same|other|latter|former)$/i
const QUOTE = /^(?:["“”‘’'«»„]|``|'')$/

/** A clause within a clause, or "is a lie": spoken style, in which a missing article is a fault. */
const SPOKEN = /^(?:who|whom|whose|which|that|what|why|how|when|where|than|i|we|you|it|so|too)$/i
const BE = /^(?:is|are|was|were|['’]s)$/i

/** Capitals are left alone inside a line, since the article may belong to a name ("The Hague"). */
export function withoutArticles(words: Tagged): Tagged {
  // Somebody's words stay as they are; a question without "a" is none.
  if (words.some((word) => (QUOTE.test(word.text) && word.tag !== 'POS') || word.text === '?'))
    return words
  const isPredicate = words.some((word, at) => is(word, BE) && is(words[at + 1], ARTICLE))
  if (isPredicate || words.some((word) => is(word, SPOKEN))) return words
  const kept = words.filter((word, at) => {
    const article = is(word, at === 0 ? FIRST_ARTICLE : ARTICLE)
    // "$4 a share": what follows a number says per what.
    return (
      !article ||
      is(words[at + 1], ASKS_FOR_ONE) ||
      isShare(words, at) ||
      is(words[at - 1], /\d|^(?:cents?|dollars?|percent|times?|once|twice|such|what|half)$/i)
    )
  })
  return kept.length === words.length ? words : kept
}

/** "half of the fuel", "two of the city's libraries": of which. */
const isShare = (words: Tagged, at: number) =>
  is(words[at - 1], /^of$/i) &&
  (hasTag(words[at - 2], /^(?:CD|DT|RBS|JJS)$/) ||
    is(words[at - 2], /^(?:half|most|many|some|part|rest)$/i))
