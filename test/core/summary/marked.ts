/**
 * A headline written with what a line leaves out of it in brackets: "Dam [in Lisbon] bursts". So a test
 * shows at a sight what is kept and what goes.
 */
import { type Claim, claimOf } from '../../../src/core/summary/gates/gap.ts'
import { readArticle } from '../../../src/core/summary/read/reading.ts'
import { type TaggedWord, tagged, written } from '../../../src/core/summary/read/tagged.ts'

export interface Said {
  /** Normal words of the speaker whom the headline names. */
  readonly speaker?: readonly string[]
  readonly body?: string
}

const PART = /\[([^\]]*)\]\s?/gu

/** The claim that a line without the words in brackets makes. */
export function claimIn(marked: string, { speaker = [], body = '' }: Said = {}): Claim {
  const source = marked.replace(
    PART,
    (part, words: string) => words + (/\s$/u.test(part) ? ' ' : ''),
  )
  const gone = goneFrom(marked)
  const words = tagged(source)
  const kept = words.filter((word) => !gone.some(([from, to]) => isWithin(word, from, to)))
  return claimOf({
    line: { words: kept, text: written(kept), rules: [] },
    source,
    words,
    speaker,
    reading: readingOf(source, body),
  })
}

export const readingOf = (headline: string, body: string) =>
  readArticle({ headline, paragraphs: [body], corrections: [], language: 'en' })

/** Where the parts in brackets stand once the brackets are gone. */
function goneFrom(marked: string): readonly (readonly [number, number])[] {
  let brackets = 0
  return Array.from(marked.matchAll(PART), ({ index, 1: part = '' }) => {
    const from = index - brackets
    brackets += 2
    return [from, from + part.length] as const
  })
}

const isWithin = (word: TaggedWord, from: number, to: number) =>
  word.start >= from && word.end <= to
