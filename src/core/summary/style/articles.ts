/** "The council approves a plan" → "Council approves plan". */
import { is, type Tagged } from '../read/tagged.ts'

const ARTICLE = /^(?:a|an|the)$/
const FIRST_ARTICLE = /^(?:a|an|the)$/i
/** "a few", "a lot", "the first": without the article they say something else. */
const ASKS_FOR_ONE =
  /^(?:few|lot|little|bit|number|day|week|month|year|while|half|third|quarter|same|other|latter|former)$/i
const QUOTE = /^(?:["“”‘’'«»„]|``|'')$/

/** Capitals are left alone inside a line, since the article may belong to a name ("The Hague"). */
export function withoutArticles(words: Tagged): Tagged {
  // Somebody's words stay as they are; a question without "a" is none.
  if (words.some((word) => (QUOTE.test(word.text) && word.tag !== 'POS') || word.text === '?'))
    return words
  const kept = words.filter((word, at) => {
    const article = is(word, at === 0 ? FIRST_ARTICLE : ARTICLE)
    // "$4 a share": what follows a number says per what.
    return (
      !article ||
      is(words[at + 1], ASKS_FOR_ONE) ||
      is(words[at - 1], /\d|^(?:cents?|dollars?|percent|times?|once|twice|such|what|half)$/i)
    )
  })
  return kept.length === words.length ? words : kept
}
