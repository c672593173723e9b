/**
 * Sentences of a paragraph.
 *
 * `Intl.Segmenter` knows the punctuation of all scripts, but splits after "Dr.", "z.B." and initials
 * and inside quotations; those pieces are joined again here.
 */
export interface Sentence {
  readonly text: string
  /** `[start, end)` in UTF-16 units of the paragraph, white space around it left out. */
  readonly start: number
  readonly end: number
}

/** After these a sentence goes on, whatever follows. */
const NEVER_LAST =
  /(?:^|[\s("“‘'«-])(?:mr|mrs|ms|mx|dr|prof|gen|sen|rep|gov|lt|lt\.-? ?col|col|sgt|cpl|capt|cmdr|adm|maj|pvt|rev|hon|st|ste|mt|ft|vs|fig|vol|pp?|approx|est|dept|pres|supt|insp|messrs|mme|mlle|m|mm|hr|fr|dipl|ing|bzw|ca|nr|str|z\. ?b|d\. ?h|u\. ?a|v\. ?a|i\. ?d|o\. ?ä|u\. ?s\. ?w|bspw|sog|vgl|evtl|ggf|sr|sra|srta|dra|ud|uds|e\.g|i\.e|cf|al|[a-hj-z])\.$/iu
/** After these it may end; it does where the next word often begins a sentence. */
const SELDOM_LAST =
  /(?:^|[\s("“‘'])(?:jr|sr|inc|corp|co|ltd|llc|plc|bros|etc|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|(?:\p{L}\.)+\p{L}|usw|a\.m|p\.m)\.$/iu
const STARTER =
  /^["“‘'«(]*(?:the|a|an|in|on|at|it|its|he|she|they|we|you|i|his|her|their|this|that|these|those|but|and|as|for|if|when|while|after|before|since|there|what|who|how|why|with|some|many|most|both|one|last|however|meanwhile|then|now|so|yet|also|earlier|der|die|das|ein|eine|es|er|sie|wir|le|la|les|un|une|il|elle|el|los|las)\b/iu
const NUMBER_SIGN = /(?:^|\s)nos?\.$/iu
const LOWER = /^[\s"“‘'«(]*\p{Ll}/u
const ORDINAL = /(?:^|\s)\d{1,2}\.$/u

const segmenters = new Map<string, Intl.Segmenter>()

function segmenterOf(language: string): Intl.Segmenter {
  const known = segmenters.get(language)
  if (known) return known
  const made = new Intl.Segmenter(language, { granularity: 'sentence' })
  if (segmenters.size < 50) segmenters.set(language, made)
  return made
}

const LANGUAGE = /^[a-z]{2,3}(?=-|$)/i

/** The sentences of one paragraph in order. Any text will do; an unknown language is no error. */
export function sentencesOf(paragraph: string, language: string | null): Sentence[] {
  const base = LANGUAGE.exec(language ?? '')?.[0].toLowerCase() ?? 'en'
  const sentences: Sentence[] = []
  let start = 0
  let end = 0
  for (const { segment, index } of segmenterOf(base).segment(paragraph)) {
    const goesOn =
      end > start && continues(paragraph.slice(Math.max(start, end - 60), end), segment, base)
    if (!goesOn) {
      push(sentences, paragraph, { start, end })
      start = index
    }
    end = index + segment.length
  }
  push(sentences, paragraph, { start, end })
  return sentences
}

function continues(before: string, next: string, language: string): boolean {
  const said = before.trimEnd()
  if (LOWER.test(next)) return !/[\n\u2029]$/.test(before)
  if (NEVER_LAST.test(said)) return true
  if (NUMBER_SIGN.test(said) && /^\d/.test(next)) return true
  if (language === 'de' && ORDINAL.test(said)) return true
  return SELDOM_LAST.test(said) && !STARTER.test(next)
}

function push(
  into: Sentence[],
  paragraph: string,
  span: { readonly start: number; readonly end: number },
) {
  const raw = paragraph.slice(span.start, span.end)
  const text = raw.trim()
  const start = span.start + raw.length - raw.trimStart().length
  if (text !== '') into.push({ text, start, end: start + text.length })
}
