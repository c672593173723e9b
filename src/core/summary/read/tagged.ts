/**
 * A headline or sentence as its words, each with its Penn tag, its relation and its place, read once;
 * and how words are written as a text again. All edits and gates work on these.
 */
import { normalWord, type Token } from '../../text/tokens.ts'
import { label } from '../model/label.ts'
import { pennTokens } from '../model/penn-tokens.ts'

/** Start and end are -1 for a word that a rule added. */
export interface TaggedWord extends Token {
  readonly normal: string
  /** Penn Treebank. */
  readonly tag: string
  /** Of the older Stanford scheme; often wrong where a headline is no sentence. */
  readonly relation: string
}

export type Tagged = readonly TaggedWord[]

/** Longer texts are read from their beginning, in UTF-16 units. */
const LONGEST = 800

/** The labellers know sentences, which end with a stop: without one they would misread the end. */
export function tagged(text: string): Tagged {
  const tokens = pennTokens(text.slice(0, LONGEST))
  const stopped = /^[.!?]$/.test(tokens.at(-1)?.text ?? '')
  const labels = label([...tokens.map((token) => token.text), ...(stopped ? [] : ['.'])])
  return tokens.map((token, at) => ({
    ...token,
    normal: normalOf(token.text),
    tag: labels[at]?.tag ?? 'NN',
    relation: labels[at]?.relation ?? 'dep',
  }))
}

/** A word that is no part of the source. */
export const added = (text: string, tag: string): TaggedWord => ({
  text,
  normal: normalOf(text),
  tag,
  relation: 'dep',
  start: -1,
  end: -1,
})

/** A clitic keeps its apostrophe, since "'s" is no word "s". */
const normalOf = (text: string) =>
  /^\p{L}/u.test(text) && !/^n['’]t$/i.test(text)
    ? normalWord(text)
    : text.toLowerCase().replace('’', "'")

export const is = (word: TaggedWord | undefined, forms: RegExp): boolean =>
  word !== undefined && forms.test(word.text)

export const hasTag = (word: TaggedWord | undefined, tags: RegExp): boolean =>
  word !== undefined && tags.test(word.tag)

export const OPENS_QUOTE = /^(?:["“‘']|``)$/
export const NOUN = /^(?:NN|CD$)/
export const FINITE = /^(?:VBD|VBZ|VBP|MD)$/
/** Begins a clause of its own, whose verbs are not the line's. */
export const OPENS_CLAUSE = /^(?:WDT|WP|WP\$|WRB)$/

export const textOf = (words: Tagged): string => words.map((word) => word.text).join(' ')

/** What a reader counts: "8.5" and "UK's" are one word, a free-standing mark is none. */
export const isWord = (word: TaggedWord): boolean =>
  /[\p{L}\p{N}]/u.test(word.text) && !/^(?:['’]\p{L}{1,2}|n['’]t)$/iu.test(word.text)

const NO_SPACE_BEFORE = /^(?:[,.;:!?%)\]”’]|''|['’]\p{L}{1,2}|n['’]t)$/iu
const NO_SPACE_BEHIND = /^(?:[$£€¥#([“‘]|``)$/u

/**
 * The words as one text: spaced as in the source where they stood together, else by a space, without
 * marks that lost what they parted.
 */
export function written(words: Tagged): string {
  const parts = words.map((word, at) => {
    const [previous, next] = [words[at - 1], words[at + 1]]
    // A mark that closes elsewhere may open here: it touches the word behind it.
    const opens = word.text === '’' && next?.start === word.end
    const glued =
      !previous ||
      (previous.end === word.start && word.start >= 0) ||
      (NO_SPACE_BEFORE.test(word.text) && !opens) ||
      NO_SPACE_BEHIND.test(previous.text)
    return glued ? word.text : ` ${word.text}`
  })
  return parts
    .join('')
    .replace(/[\s,;:–—-]*[,;:–—-](?=\s*[,;:])/gu, '')
    .replace(/,(?=["”’']$)/u, '')
    .replace(/^(?:[\s,;:–—]|[.-](?!\d))+|[\s,;:–—-]+$/gu, '')
    .replace(/^([^.!?]*[^.!?\s]{3,})\s?\.$/u, '$1')
}
