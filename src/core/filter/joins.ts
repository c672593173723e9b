/**
 * Whether a chat may see an article beside the first of its story, which it was sent: it follows the article as well,
 * or what it follows the first by admits it. Of that, words, topics and authors have to match the first alone; another
 * publisher or language than a filter asks for, and what it leaves out, stay out.
 */
import { type Filter, matches, testOf } from './filter.ts'
import { type About, holds } from './match.ts'
import type { Said } from './said.ts'
import type { Test } from './test.ts'

/** An article, and its words, which are asked for only where nothing else tells; `null`: they are no longer kept. */
export interface Told {
  readonly about: About
  readonly words: () => Said | null
}

export const joins = (filters: readonly Filter[], first: Told, other: Told): boolean =>
  filters.some(
    (filter) => matches([filter], first.about, first.words) && admits(testOf(filter), other),
  ) || matches(filters, other.about, other.words)

function admits(test: Test, other: Told): boolean {
  switch (test.kind) {
    case 'publisher':
    case 'language':
      return holds(test, other.about, null) === true
    case 'not':
      return isAbsent(test.test, other)
    case 'and':
      return test.tests.every((one) => admits(one, other))
    case 'or':
      return test.tests.some((one) => admits(one, other))
    default:
      return true
  }
}

/** For certain: what is not known is not shown. */
function isAbsent(test: Test, { about, words }: Told): boolean {
  const held = holds(test, about, null)
  return (held === null ? holds(test, about, words()) : held) === false
}
