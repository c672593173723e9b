/** The small words of a language by what they tell of where a sentence leans. */

export interface PointingWords {
  /** Of the third person: they stand for somebody named before. */
  readonly pronouns: ReadonlySet<string>
  /** Of these, those that stand for several. */
  readonly plurals: ReadonlySet<string>
  /** Of these, those that stand for one or for several: "sus". */
  readonly either: ReadonlySet<string>
  /** Of these, those that the subject of their own clause is not: "him". */
  readonly objects: ReadonlySet<string>
  /** Of these, subjects that may stand behind their verb, as in German; with a capital they address somebody. */
  readonly inverted: ReadonlySet<string>
  /** Behind a pronoun these make it stand for nobody: "il y a". */
  readonly impersonal: ReadonlySet<string>
  /** Words and phrases that open a sentence only behind another one, in small letters: "but", "in addition". */
  readonly openers: () => RegExp
  /** "also", wherever it stands. */
  readonly adding: ReadonlySet<string>
  /** Words that go on from something told before: "then", "another". */
  readonly goingOn: ReadonlySet<string>
  readonly articles: ReadonlySet<string>
  readonly demonstratives: ReadonlySet<string>
  /** A demonstrative behind a preposition, a conjunction elsewhere: "that". */
  readonly halfDemonstratives: ReadonlySet<string>
  /** What introduces somebody: "a", "two", "several". */
  readonly indefinite: ReadonlySet<string>
  /** Of how many there is talk; behind an article or without a noun, of those told of: "the two". */
  readonly counts: ReadonlySet<string>
  /** Words that no noun phrase holds. */
  readonly stops: ReadonlySet<string>
  /** How a clause about a noun begins: "qui". */
  readonly relatives: ReadonlySet<string>
  /** A verb that may be a main clause's, and is no participle; null where such clauses are not looked at. */
  readonly finite: RegExp | null
  /** Behind a noun these say which one is meant: "the head of". */
  readonly identifying: ReadonlySet<string>
  /** A name behind one of these is a place, and no "he" stands for it. */
  readonly locating: ReadonlySet<string>
  /** A name that is a place somewhere in the article: what stands behind "in". */
  readonly within: () => RegExp
  /** Nouns that need no introduction: "the government", "the year". */
  readonly known: ReadonlySet<string>
  /** Before a noun they need what they are of: "the largest". */
  readonly superlatives: ReadonlySet<string>
  /** Days, months and the like, which "this" does not make a reference. */
  readonly times: ReadonlySet<string>
  /** Beside a time these point at one told of: "following", "that". */
  readonly toldTimes: ReadonlySet<string>
  /** Behind a span of time, or "shortly", these count from one told of: "later". */
  readonly countedTimes: ReadonlySet<string>
  /** "shortly" */
  readonly shortly: ReadonlySet<string>
  /** Nouns that are somebody or something told of before, wherever they stand: "the victim". */
  readonly roles: ReadonlySet<string>
  /** What is quoted and is no person: "the statement", "the magazine". */
  readonly sources: ReadonlySet<string>
  /** Verbs that the word before them is the subject of. */
  readonly auxiliaries: ReadonlySet<string>
  /** Behind these a subject may come: "said", "because". */
  readonly leading: ReadonlySet<string>
  /** What lies before these at a sentence's beginning, or behind a comma at its end, is its speaker. */
  readonly reporting: ReadonlySet<string>
  /** Behind one of these the newsroom's "our" names a source: "selon nos informations". */
  readonly accordingTo: ReadonlySet<string>
  /** Before a last name they introduce nobody. */
  readonly titles: ReadonlySet<string>
  readonly first: ReadonlySet<string>
  readonly second: ReadonlySet<string>
  /** Turns that lean wherever they stand: "…, he said", "has since". */
  readonly inside: RegExp
  /** How a sentence opens that promises what others tell. */
  readonly teaser: RegExp
  /** All nouns are written with a capital. */
  readonly capitalNouns: boolean
  /** Porter's stems fit; words of other languages are compared by their first letters. */
  readonly stems: boolean
}
