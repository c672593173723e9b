/**
 * What a reader has before them when they come to a sentence: the line, and sentences above it.
 *
 * A noun counts as named also in another form or inside a compound ("flights", "Passagierflugzeug"),
 * by all but its last letters; names and short nouns by the whole word.
 */
import { words } from '../../text/tokens.ts'

export type Shown = ReturnType<typeof shownIn>

export function shownIn(texts: readonly string[]) {
  const flow = ` ${texts.flatMap(words).join(' ')} `
  return {
    has: (shape: RegExp): boolean => texts.some((text) => shape.test(text)),
    hasName: (name: string): boolean => flow.includes(` ${words(name).join(' ')} `),
    /** Of a noun in lower case. */
    hasNoun: (noun: string): boolean =>
      noun.length < 5
        ? flow.includes(` ${noun} `) || flow.includes(` ${noun}s `)
        : flow.includes(noun.slice(0, noun.length > 6 ? -2 : -1)),
  }
}
