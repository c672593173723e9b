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
 * also in another form ("announces" for "announced"). Each place is used once; what follows a place
 * is preferred, so that phrases stay together.
 */
export function evidenceOf(line: string, source: string): Words {
  const places = new Places(source)
  const kept: KeptWord[] = []
  const added: AddedWord[] = []
  let at = 0
  for (const { text } of tokens(line)) {
    const place = places.take(text)
    if (place) kept.push({ ...place, ...(place.word === text ? {} : { as: text }) })
    else added.push({ word: text, at })
    at++
  }
  return { kept, added }
}

/** The words of a source that no word of the line has taken yet. */
class Places {
  readonly #exact = new Map<string, Token[]>()
  readonly #forms = new Map<string, Token[]>()
  readonly #taken = new Set<Token>()
  #end = 0

  constructor(source: string) {
    for (const token of tokens(source)) {
      put(this.#exact, normalWord(token.text), token)
      put(this.#forms, formOf(token.text), token)
    }
  }

  take(word: string): Pick<KeptWord, 'word' | 'start' | 'end'> | null {
    const token =
      this.#next(this.#exact.get(normalWord(word))) ?? this.#next(this.#forms.get(formOf(word)))
    if (!token) return null
    this.#taken.add(token)
    this.#end = token.end
    return { word: token.text, start: token.start, end: token.end }
  }

  #next(places: readonly Token[] = []): Token | undefined {
    const free = places.filter((place) => !this.#taken.has(place))
    return free.find((place) => place.start >= this.#end) ?? free[0]
  }
}

const formOf = (text: string) => familyOf(normalWord(text))

function put(places: Map<string, Token[]>, key: string, token: Token): void {
  const known = places.get(key)
  if (known) known.push(token)
  else places.set(key, [token])
}
