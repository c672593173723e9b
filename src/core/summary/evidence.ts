/**
 * Evidence: where each word of a line stands in the text that the line was made from.
 */
import { normalWord, type Token, tokens } from '../text/tokens.ts'
import type { KeptWord } from './summary.ts'

/**
 * The words of a line that stand in the source, in the order of the line, as the source writes them.
 * Each place is used once; what follows a place is preferred, so that phrases stay together.
 */
export function keptWords(line: string, source: string): readonly KeptWord[] {
  const free = new Map<string, Token[]>()
  for (const token of tokens(source)) {
    const word = normalWord(token.text)
    free.set(word, [...(free.get(word) ?? []), token])
  }
  const kept: KeptWord[] = []
  let end = 0
  for (const { text } of tokens(line)) {
    const places = free.get(normalWord(text)) ?? []
    const after = places.findIndex((place) => place.start >= end)
    const [place] = places.splice(Math.max(after, 0), 1)
    if (!place) continue
    kept.push({ word: place.text, start: place.start, end: place.end })
    end = place.end
  }
  return kept
}
