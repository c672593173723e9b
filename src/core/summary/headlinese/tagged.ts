/**
 * The kept words of a compressed sentence, each with its Penn tag and its place in the source, and
 * how they are written as a line again.
 */
export interface TaggedWord {
  readonly text: string
  readonly tag: string
  /** `[start, end)` in UTF-16 units of the sentence. */
  readonly start: number
  readonly end: number
}

export type Tagged = readonly TaggedWord[]

export const is = (word: TaggedWord | undefined, forms: RegExp): boolean =>
  word !== undefined && forms.test(word.text)

export const hasTag = (word: TaggedWord | undefined, tags: RegExp): boolean =>
  word !== undefined && tags.test(word.tag)

export const NOUN = /^(?:NN|CD$)/
/** Begins a clause of its own, whose verbs are not the line's. */
export const OPENS_CLAUSE = /^(?:WDT|WP|WP\$|WRB)$/

const NO_SPACE_BEFORE = /^(?:[,.;:!?%)\]”’]|''|['’]\p{L}{1,2}|n['’]t)$/iu
const NO_SPACE_BEHIND = /^(?:[$£€¥#([“‘]|``)$/u

/**
 * The words as one text: spaced as in the source where they stood together, else by a space, without
 * marks that lost what they parted.
 */
export function written(words: Tagged): string {
  let text = ''
  let previous: TaggedWord | null = null
  for (const word of words) {
    const glued =
      previous === null ||
      previous.end === word.start ||
      NO_SPACE_BEFORE.test(word.text) ||
      NO_SPACE_BEHIND.test(previous.text)
    text += glued ? word.text : ` ${word.text}`
    previous = word
  }
  return text
    .replace(/[\s,;:–—-]*[,;:–—-](?=\s*[,;:])/gu, '')
    .replace(/^[\s,;:.–—-]+|[\s,;:–—-]+$/gu, '')
    .replace(/^([^.!?]*[^.!?\s]{3,})\s?\.$/u, '$1')
}
