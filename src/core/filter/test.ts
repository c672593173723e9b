/**
 * What a filter asks of an article, as a tree. `print` writes it as the text that `parse` reads back.
 */
export type Test =
  | { readonly kind: 'everything' }
  | { readonly kind: 'topic'; readonly topic: string }
  /** The id of a publisher, or its name as it is written, which matches nothing until its id is known. */
  | { readonly kind: 'publisher'; readonly publisher: string }
  | { readonly kind: 'author'; readonly name: string }
  /** The first subtag of the article's language tag, in small letters. */
  | { readonly kind: 'language'; readonly language: string }
  /** Of this urgency or more urgent: 1 is the most. */
  | { readonly kind: 'urgency'; readonly atLeast: number }
  /** A word, or words one after the other, as they were written. */
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'and' | 'or'; readonly tests: readonly Test[] }
  | { readonly kind: 'not'; readonly test: Test }

export const LEAST_URGENT = 9

/** Groups within groups of the same kind are one, and a group of one is that one. */
export function grouped(kind: 'and' | 'or', tests: readonly Test[]): Test {
  const all = tests.flatMap((test) => (test.kind === kind ? test.tests : [test]))
  const flat = kind === 'and' ? withoutIdle(all) : all
  const [only] = flat
  return flat.length === 1 && only ? only : { kind, tests: flat }
}

/** Everything is said once, first, and only where nothing else is asked for. */
function withoutIdle(tests: readonly Test[]): readonly Test[] {
  const everything = tests.find(({ kind }) => kind === 'everything')
  if (!everything) return tests
  const others = tests.filter(({ kind }) => kind !== 'everything')
  return others.every(({ kind }) => kind === 'not') ? [everything, ...others] : others
}

/** What is left out twice is asked for. */
export const negated = (test: Test): Test =>
  test.kind === 'not' ? test.test : { kind: 'not', test }
