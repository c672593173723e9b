/**
 * What a language's abbreviations do to the full stop behind them.
 *
 * A word that is missing from a list only means that the sentence ends there, as it does for
 * `Intl.Segmenter`. All words are in lower case, without their last stop; inner stops stay ("z.b").
 */
export interface Abbreviations {
  /** A sentence never ends behind these: titles, "e.g.". */
  readonly never: ReadonlySet<string>
  /** It does, if the next word often begins a sentence: "Inc.", "Jan.". */
  readonly seldom: ReadonlySet<string>
  /** It goes on if a number follows: "No.", "p.". */
  readonly beforeNumber: ReadonlySet<string>
  /** Words that often begin a sentence. */
  readonly starters: ReadonlySet<string>
  /** Whether "3." is how the language writes "3rd". */
  readonly ordinals: boolean
}

export interface AbbreviationLists {
  readonly never: string
  readonly seldom?: string
  readonly beforeNumber?: string
  readonly starters?: string
  readonly ordinals?: boolean
}

const wordsOf = (list = ''): ReadonlySet<string> => new Set(list.split(/\s+/).filter(Boolean))

export const abbreviations = (lists: AbbreviationLists): Abbreviations => ({
  never: wordsOf(lists.never),
  seldom: wordsOf(lists.seldom),
  beforeNumber: wordsOf(lists.beforeNumber),
  starters: wordsOf(lists.starters),
  ordinals: lists.ordinals ?? false,
})
