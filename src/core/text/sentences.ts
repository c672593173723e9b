/**
 * Sentences of a paragraph.
 *
 * `Intl.Segmenter` knows the punctuation of all scripts, but it splits behind "Dr.", "z.B." and
 * initials, inside quotations and behind the number of a list's item, and misses sentences that
 * begin with an ellipsis or a small letter. Its boundaries are taken for proposals here: each is
 * judged by what stands around it, and those that it misses are proposed too. Linear in the text.
 */
import { isEnclosedIn } from './quotations.ts'
import type { Abbreviations } from './sentences/abbreviations.ts'
import { goesOn } from './sentences/boundary.ts'
import { abbreviationsOf } from './sentences/languages.ts'
import { listItems } from './sentences/lists.ts'
import { missedBoundaries } from './sentences/missed.ts'

export interface Sentence {
  readonly text: string
  /** `[start, end)` in UTF-16 units of the paragraph, white space around it left out. */
  readonly start: number
  readonly end: number
}

const segmenters = new Map<string, Intl.Segmenter>()

function segmenterOf(language: string): Intl.Segmenter {
  const known = segmenters.get(language)
  if (known) return known
  const made = new Intl.Segmenter(language, { granularity: 'sentence' })
  if (segmenters.size < 50) segmenters.set(language, made)
  return made
}

const LANGUAGE = /^[a-z]{2,3}(?=-|$)/i
/** As far as a boundary's surroundings are looked at, in UTF-16 units. */
const REACH = 60

/** The sentences of one paragraph in order. Any text will do; an unknown language is no error. */
export function sentencesOf(paragraph: string, language: string | null): Sentence[] {
  const base = LANGUAGE.exec(language ?? '')?.[0].toLowerCase() ?? 'en'
  const sentences: Sentence[] = []
  let start = 0
  for (const end of boundariesOf(paragraph, base)) {
    push(sentences, paragraph, { start, end })
    start = end
  }
  return sentences
}

/** Where sentences end, in order, the paragraph's own end last. */
function boundariesOf(paragraph: string, language: string): number[] {
  const items = listItems(paragraph)
  const isEnclosed = isEnclosedIn(paragraph)
  const abbreviations = abbreviationsOf(language)
  const kept: number[] = []
  let start = 0
  for (const at of proposals(paragraph, language, items.starts)) {
    const stays =
      items.starts.has(at) ||
      !(
        items.markers.has(at) ||
        isEnclosed(at) ||
        goesOn(gapAt(paragraph, { start, at }, abbreviations))
      )
    if (!stays) continue
    kept.push(at)
    start = at
  }
  return [...kept, paragraph.length]
}

function proposals(
  paragraph: string,
  language: string,
  itemStarts: ReadonlySet<number>,
): readonly number[] {
  const proposed = new Set(itemStarts)
  for (const { index } of segmenterOf(language).segment(paragraph)) proposed.add(index)
  for (const index of missedBoundaries(paragraph, language)) proposed.add(index)
  proposed.delete(0)
  return Array.from(proposed).sort((a, b) => a - b)
}

const gapAt = (
  paragraph: string,
  { start, at }: { readonly start: number; readonly at: number },
  abbreviations: Abbreviations,
) => ({
  before: paragraph.slice(Math.max(start, at - REACH), at),
  opens: at - start <= REACH,
  next: paragraph.slice(at, at + REACH),
  abbreviations,
})

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
