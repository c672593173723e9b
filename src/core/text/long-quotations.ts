/**
 * Quotations that go over several sentences of a paragraph, which have no marks of their own: what they say
 * is somebody's, and nothing shows it.
 */

interface Sentence {
  readonly text: string
  /** Number of the paragraph that it stands in. */
  readonly paragraph: number
}

/** UTF-16 units; of longer sentences only the ends are looked at. */
const REACH = 400
/** An opening mark without a closing one behind it, and the reverse. */
const OPENS = /(?:^|[\s(])["“«„](?=\S)[^"“”«»„]*$/u
const CLOSES = /^[^"“”«»„]*[^\s(]["”»](?=[\s,.;:]|$)/u
/** In sentences; a mark that is not closed after so many was lost by the feed. */
const LONGEST_QUOTATION = 8
const MARK = /["“«„]/u

/** The places of such sentences among all. */
export function insideQuotations(sentences: readonly Sentence[]): ReadonlySet<number> {
  const inside = new Set<number>()
  let opened = -1
  for (const [at, { text, paragraph }] of sentences.entries()) {
    const goesOn = sentences[opened]?.paragraph === paragraph && at - opened < LONGEST_QUOTATION
    if (goesOn && CLOSES.test(text.slice(0, REACH)))
      for (let one = opened + 1; one < at; one++) inside.add(one)
    if (!goesOn || MARK.test(text)) opened = -1
    if (OPENS.test(text.slice(-REACH))) opened = at
  }
  return inside
}
