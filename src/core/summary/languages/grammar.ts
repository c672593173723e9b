/**
 * What a language has to tell of itself so that its headlines can be shortened, and how its lists are
 * read. Entries are patterns of whole words, parted by bars, in small letters; "~" stands for any
 * ending. A word that is missing only means that a headline stays longer.
 */
export interface Grammar {
  /** Words that no line loses: see `Marks`. */
  readonly marks: Marks
  /** A superlative, which is one of something that may stand in front. */
  readonly rank: RegExp
  /** Finite verbs, and participles that stand for one. */
  readonly verbs: RegExp
  /** How a clause begins whose subject needs nothing before it to be known: "un homme". */
  readonly indefinite: RegExp
  /** What is known only from what was said before: "le maire", and not "le maire de Lyon". */
  readonly definite: RegExp
  /** How a clause begins that is not about its first word: a preposition, a participle. */
  readonly leading: RegExp
  /** "that", "who": what stands behind it is not the main clause. */
  readonly that: RegExp
  /** Before the name of a place. */
  readonly at: string
  /** Before that of a town, but of a person, too. */
  readonly to: string | null
  /** Before a topic, which is no name then. */
  readonly the: string
  /** Words that lean on what follows them. */
  readonly leaning: RegExp
}

export interface Marks {
  readonly negation: RegExp
  readonly hedge: RegExp
  readonly speaker: RegExp
  readonly loss: RegExp
  readonly condition: RegExp
  readonly contrast: RegExp
  readonly frame: RegExp
}

const source = (list: string): string =>
  list
    .replaceAll('~', "[\\p{L}'’-]*")
    .replaceAll(/\s*\|\s*/g, '|')
    .trim()

/** Any of the words of a list, anywhere. */
export const anyOf = (list: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${source(list)})(?![\\p{L}\\p{N}])`, 'iu')

/** A text that ends with one of the words, whatever marks stand behind it. */
export const endingWith = (list: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}-])(?:${source(list)})[^\\p{L}\\p{N}]*$`, 'iu')

/** A text that begins with one of the words. */
export const beginningWith = (list: string): RegExp =>
  new RegExp(`^["“«„‘]?(?:${source(list)})(?![\\p{L}\\p{N}])`, 'iu')

/**
 * Whether words tell what no line may lose: that something is not so, or not sure,
 * who says it, who died, on what condition, against what, that it was a drill; or a figure.
 */
export const isNeeded = (words: string, { marks }: Grammar): boolean =>
  /\p{N}/u.test(words) || Object.values(marks).some((mark: RegExp) => mark.test(words))

/** Whether a text has a verb; names are looked past, since they may be spelt as one. */
export const holdsVerb = (text: string, { verbs }: Grammar): boolean =>
  verbs.test(text.replace(/(?<![\p{L}])\p{Lu}[\p{L}-]*/gu, '–'))

/** What may stand between a subject and its verb begins and ends with one of these. */
const PART = /,\s|\s[–—(]\s?/u

/**
 * Whether a beginning is a clause, also behind a label, and begins with what it is about. Its verb stands
 * before any comma and any "who": "The director, who was said to take bribes" is not over.
 */
export function isWhole(kept: string, grammar: Grammar): boolean {
  const clause = kept.split(/:\s+/u).at(-1) ?? ''
  const [first = '', second = ''] = clause.split(PART)
  const main = grammar.leading.test(clause) ? second : first
  const [, ...rest] = main.split(/\s+/)
  const [predicate = ''] = rest.join(' ').split(grammar.that)
  return holdsVerb(predicate, grammar) && !grammar.leading.test(main)
}
