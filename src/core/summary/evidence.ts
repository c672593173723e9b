/**
 * Evidence: where each word of a line stands in the text that the line was made from, and which few
 * words were added. The words of the line can be derived from it again.
 */
import { familyOf } from '../english/verbs.ts'
import { normalWord, type Token, tokens } from '../text/tokens.ts'
import type { AddedWord, Evidence, KeptWord } from './summary.ts'

/**
 * The words of a line that stand in the source, in the order of the line, as the source writes them,
 * also in another form ("announces" for "announced"). Each place is used once. Phrases stay together: of several
 * places that one is preferred that goes on from the word before or to the next, then what follows the word before.
 */
export function evidenceOf(line: string, source: string): Pick<Evidence, 'kept' | 'added'> {
  const places = tokens(source).map(placeOf)
  const words = tokens(line).map(placeOf)
  const free = new Set(places)
  const kept: KeptWord[] = []
  const added: AddedWord[] = []
  let last: Place | undefined
  for (const { text, normal, form, at } of words) {
    const next = words[at + 1]?.form
    const best = (fits: (place: Place) => boolean): Place | undefined => {
      const fitting = Array.from(free).filter(fits)
      return (
        fitting.find((place) => last && place.at === last.at + 1) ??
        fitting.find((place) => next && places[place.at + 1]?.form === next) ??
        fitting.find((place) => !last || place.at > last.at) ??
        fitting[0]
      )
    }
    const place = best((one) => one.normal === normal) ?? best((one) => one.form === form)
    if (place) {
      const { text: word, start, end } = place
      kept.push({ word, start, end, ...(word === text ? {} : { as: text }) })
      free.delete(place)
      last = place
    } else added.push({ word: text, at })
  }
  return { kept, added }
}

/** A word with its place among the others, and the forms in which it is looked for. */
function placeOf(token: Token, at: number) {
  const normal = normalWord(token.text)
  return { ...token, at, normal, form: familyOf(normal) }
}

type Place = ReturnType<typeof placeOf>
