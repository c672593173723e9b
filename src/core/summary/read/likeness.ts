/** Whether a lead tells what the headline tells. */
import { FUNCTION_WORDS } from '../../english/lexicon.ts'
import { stemsOf } from '../../text/tokens.ts'

const content = (text: string) => stemsOf(text).filter((word) => !FUNCTION_WORDS.has(word))

/**
 * The share of the headline's content that a line has, 0 to 1; 0 where it has not even the first
 * content word, which is whom or what it is about. 1 where there is no headline.
 */
export function leadLikeness(line: string, headline: string): number {
  const wanted = content(headline)
  const own = new Set(stemsOf(line))
  const [subject] = wanted
  if (subject === undefined) return 1
  const all = new Set(wanted)
  const shared = Array.from(all).filter((word) => own.has(word)).length
  return own.has(subject) ? shared / all.size : 0
}
