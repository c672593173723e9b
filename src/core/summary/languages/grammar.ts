/**
 * What a language has to tell of itself so that its headlines can be shortened, and how its lists are
 * read. Entries are patterns of whole words, parted by bars, in small letters; "~" stands for any
 * ending. A word that is missing only means that a headline stays longer.
 */
export interface Grammar {
  /** Words that no line loses: see `Marks`. */
  readonly marks: Marks
  /** Openers of an occasion that nobody knows by name, "lors d'une": the rest is whole without it. */
  readonly circumstances: RegExp
  /** What holds only as long as is told: "bans", "opens", "free". */
  readonly holds: RegExp
  /** Finite verbs, and participles that stand for one. */
  readonly verbs: RegExp
  /** How a clause of its own begins, in small letters. */
  readonly subjects: RegExp
  /** How a clause begins whose subject needs nothing before it to be known: "un homme". */
  readonly indefinite: RegExp
  /** How one begins whose subject is known only from what stands before it: "le maire". */
  readonly institutions: RegExp
  /** How a clause begins that is not about its first word: a preposition, a participle. */
  readonly leading: RegExp
  /** Whether an end may go for what it is made of; German asks for its verb. */
  readonly endsWell: (cut: { readonly kept: string; readonly dropped: string }) => boolean
  /** "and", "or", "but": behind one may stand the second half of what stays. */
  readonly joining: RegExp
  /** How a noun or a phrase begins that is no second predicate; names and figures are one anyway. */
  readonly phrase: RegExp
  /** "that": what stands behind it is not the main clause. */
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
  readonly rank: RegExp
}

const source = (list: string): string =>
  list
    .replaceAll('~', "[\\p{L}'’-]*")
    .replaceAll(/\s*\|\s*/g, '|')
    .trim()

/** Any of the words of a list, anywhere. */
export const anyOf = (list: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${source(list)})(?![\\p{L}\\p{N}])`, 'iu')

/** Each of the words of a list, with the space behind it. */
export const between = (list: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${source(list)}) `, 'giu')

/** Any that something stands before, where an entry may be stuck to what follows: "lors d'une". */
export const opening = (list: string): RegExp =>
  new RegExp(`(?<=[\\p{L}\\p{N}%)"”»’'] )(?:${source(list)})(?=[ '’])`, 'giu')

/** A text that ends with one of the words, whatever marks stand behind it. */
export const endingWith = (list: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}-])(?:${source(list)})[^\\p{L}\\p{N}]*$`, 'iu')

/** A text that begins with one of the words. */
export const beginningWith = (list: string): RegExp =>
  new RegExp(`^["“«„‘]?(?:${source(list)})(?![\\p{L}\\p{N}])`, 'iu')

/** Whether a text has a verb; names are looked past, since they may be spelt as one. */
export const holdsVerb = (text: string, { verbs }: Grammar): boolean =>
  verbs.test(text.replace(/(?<![\p{L}])\p{Lu}[\p{L}-]*/gu, '–'))

/** Whether a beginning is a clause, also behind a label, and begins with what it is about. */
export function isWhole(kept: string, grammar: Grammar): boolean {
  const clause = kept.split(/:\s+/u).at(-1) ?? ''
  const main = grammar.leading.test(clause) ? clause.split(/,\s/u).slice(1).join(', ') : clause
  const [, ...rest] = main.split(/\s+/)
  return holdsVerb(rest.join(' '), grammar) && !grammar.leading.test(main)
}
