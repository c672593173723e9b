/**
 * A filter as people type it who do not know how filters are written: `#world` is a topic, "all news" everything.
 * Apart from the language of filters, whose stored texts have to be read as they always were.
 */
import { pattern } from '../pattern.ts'
import { asksForAll } from './all.ts'
import { EVERYTHING } from './print.ts'

/** A phrase in quotation marks stays; so does the sign of "C#". */
const HASHTAG = pattern.gu`("[^"]*"?)|(?<![^\s(|-])[#＃](\p{L}[\p{L}\p{M}\p{N}_]*)`
/** Before what is left out. */
const LEFT_OUT = /\s(?:[-‐‑–—−]\S|NOT\s)/u

/** What somebody has typed, in the language of filters. */
export function asFilter(typed: string): string {
  const { index } = LEFT_OUT.exec(typed) ?? { index: typed.length }
  const text = asksForAll(typed.slice(0, index)) ? EVERYTHING + typed.slice(index) : typed
  return text.replace(HASHTAG(), (whole, quoted: string | undefined, tag: string) =>
    quoted === undefined ? topicNamed(tag) : whole,
  )
}

const topicNamed = (tag: string): string => {
  const words = tag.replaceAll('_', ' ').trim()
  return words.includes(' ') ? `topic:"${words}"` : `topic:${words}`
}
