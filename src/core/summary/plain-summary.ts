/**
 * The cheapest path: what is sent when making a summary has failed again and again.
 *
 * It shares nothing with the engine but what decodes character references and takes off invisible
 * characters, which is linear, and reads no body, so that whatever broke the engine cannot break it.
 */
import { decodeReferences } from '../text/references.ts'
import { visibleLine } from '../text/visible.ts'
import type { KeptWord, Summary } from './summary.ts'

const LONGEST = 110

/** The headline as it is seen, on one line, cut at a word boundary to at most 110 UTF-16 units. */
export function plainSummary({ headline }: { readonly headline: string }): Summary {
  const text = visibleLine(decodeReferences(headline.slice(0, 1_000)))
  const line = cut(text)
  return {
    line,
    sentences: [],
    evidence: {
      source: 'headline',
      text,
      kept: chunksOf(line, text),
      added: [],
      rules: ['plain'],
      rejected: [],
    },
    corrections: [],
  }
}

function cut(text: string): string {
  if (text.length <= LONGEST) return text
  const space = text.lastIndexOf(' ', LONGEST - 1)
  const line = text.slice(0, space > 0 ? space : LONGEST - 1)
  // Half of a character outside the basic plane is none.
  return `${line.isWellFormed() ? line : line.slice(0, -1)}…`
}

function chunksOf(line: string, text: string): readonly KeptWord[] {
  const end = line === text ? text.length : line.length - 1
  return Array.from(text.slice(0, end).matchAll(/[^ ]+/g), ({ 0: word, index }) => ({
    word,
    start: index,
    end: index + word.length,
  }))
}
