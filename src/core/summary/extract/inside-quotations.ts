/**
 * Sentences inside a quotation that goes over several, which have no marks of their own: what they
 * say is somebody's, and nothing shows it.
 */
import type { DescribedSentence } from './document.ts'

/** An opening mark without a closing one behind it, and the reverse. */
const OPENS = /(?:^|[\s(])["“«„](?=\S)[^"“”«»„]*$/u
const CLOSES = /^[^"“”«»„]*[^\s(]["”»](?=[\s,.;:]|$)/u
/** In sentences; a mark that is not closed after so many was lost by the feed. */
const LONGEST = 8
const MARK = /["“«„]/u

export function insideQuotations(sentences: readonly DescribedSentence[]): ReadonlySet<number> {
  const inside = new Set<number>()
  let opened: DescribedSentence | null = null
  for (const one of sentences) {
    const { text, paragraph } = one.sentence
    const goesOn = opened?.sentence.paragraph === paragraph && one.index - opened.index < LONGEST
    if (opened && goesOn && CLOSES.test(text.slice(0, REACH)))
      for (let at = opened.index + 1; at < one.index; at++) inside.add(at)
    if (opened && (!goesOn || MARK.test(text))) opened = null
    if (OPENS.test(text.slice(-REACH))) opened = one
  }
  return inside
}

/** UTF-16 units of a sentence that are looked at. */
const REACH = 400
