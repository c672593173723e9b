/**
 * Evidence: where each word of a line stands in the text that the line was made from, and which few
 * words were added. The words of the line can be derived from it again.
 */

import { familyOf } from '../english/verbs.ts'
import { normalWord, type Token, tokens } from '../text/tokens.ts'
import type { AddedWord, Evidence, KeptWord } from './summary.ts'

type Words = Pick<Evidence, 'kept' | 'added'>

/**
 * The words of a line that stand in the source, in the order of the line, as the source writes them,
 * also in another form ("announces" for "announced"). Each place is used once. Phrases stay together: of several
 * places that one is preferred that goes on from the word before or to the next, then what follows the word before.
 */
export function evidenceOf(line: string, source: string): Words {
  const places = new Places(source)
  const kept: KeptWord[] = []
  const added: AddedWord[] = []
  const words = tokens(line)
  for (const [at, { text }] of words.entries()) {
    const place = places.take(text, words[at + 1]?.text)
    if (place) kept.push({ ...place, ...(place.word === text ? {} : { as: text }) })
    else added.push({ word: text, at })
  }
  return { kept, added }
}

/** The words of a source that no word of the line has taken yet. */
class Places {
  readonly #exact = new Map<string, Token[]>()
  readonly #forms = new Map<string, Token[]>()
  readonly #following = new Map<Token, Token>()
  readonly #taken = new Set<Token>()
  #last: Token | undefined

  constructor(source: string) {
    let before: Token | undefined
    for (const token of tokens(source)) {
      if (before) this.#following.set(before, token)
      before = token
      put(this.#exact, normalWord(token.text), token)
      put(this.#forms, formOf(token.text), token)
    }
  }

  /** `next`: the word of the line behind it. */
  take(word: string, next = ''): Pick<KeptWord, 'word' | 'start' | 'end'> | null {
    const token =
      this.#best(this.#exact.get(normalWord(word)), next) ??
      this.#best(this.#forms.get(formOf(word)), next)
    if (!token) return null
    this.#taken.add(token)
    this.#last = token
    return { word: token.text, start: token.start, end: token.end }
  }

  #best(places: readonly Token[] = [], next: string): Token | undefined {
    const free = places.filter((place) => !this.#taken.has(place))
    const goesOn = this.#last && this.#following.get(this.#last)
    const end = this.#last?.end ?? 0
    return (
      free.find((place) => place === goesOn) ??
      free.find((place) => this.#isBefore(place, next)) ??
      free.find((place) => place.start >= end) ??
      free[0]
    )
  }

  #isBefore(place: Token, next: string): boolean {
    const following = this.#following.get(place)
    return following !== undefined && formOf(following.text) === formOf(next)
  }
}

const formOf = (text: string) => familyOf(normalWord(text))

function put(places: Map<string, Token[]>, key: string, token: Token): void {
  const known = places.get(key)
  if (known) known.push(token)
  else places.set(key, [token])
}
