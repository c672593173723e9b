/** Words that an article writes in somebody's full name: alone they call for who was named before. */
import type { DescribedSentence } from './document.ts'

export interface ArticleNames {
  readonly first: ReadonlySet<string>
  readonly last: ReadonlySet<string>
}

const FULL_NAME = /\p{Lu}[\p{L}\p{M}-]+(?: \p{Lu}\.)?(?: \p{Lu}[\p{L}\p{M}-]+)+/gu

export function namesOf(sentences: readonly DescribedSentence[]): ArticleNames {
  const first = new Set<string>()
  const last = new Set<string>()
  for (const { sentence } of sentences)
    for (const name of sentence.text.match(FULL_NAME) ?? []) {
      first.add(name.slice(0, name.indexOf(' ')))
      last.add(name.slice(name.lastIndexOf(' ') + 1))
    }
  return { first, last }
}
