/**
 * What a reader has before them when they come to a sentence: the line, and sentences above it.
 *
 * A noun counts as named also in another form or inside a compound ("flights", "Passagierflugzeug"),
 * by all but its last letters; names and short nouns by the whole word.
 */
import { words } from '../../text/tokens.ts'

export class Shown {
  private readonly flow: string

  constructor(texts: readonly string[]) {
    this.flow = ` ${texts.flatMap(words).join(' ')} `
  }

  hasName(name: string): boolean {
    return this.flow.includes(` ${words(name).join(' ')} `)
  }

  /** Of a noun in lower case. */
  hasNoun(noun: string): boolean {
    if (noun.length < 5) return this.flow.includes(` ${noun} `) || this.flow.includes(` ${noun}s `)
    return this.flow.includes(noun.slice(0, noun.length - (noun.length > 6 ? 2 : 1)))
  }
}
