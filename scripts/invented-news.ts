/**
 * News of events that never were, for benchmarks and tests: what two of them tell of has other names, so that no two
 * are one story.
 */
import { createHash } from 'node:crypto'

const BEGINNINGS = 'b br d dr f fl g gl k kr l m n p pr r s st t tr v z'.split(' ')
const VOWELS = 'a e i o u'.split(' ')
const ENDS = 'l m n r s th v ld rn st'.split(' ')
const SYLLABLES = 3

/** Short enough to be the line as it is. */
export const headlineOf = (id: string): string =>
  `${invented(id, 'who')} opens ${invented(id, 'what')} in ${invented(id, 'where')}`

/** The headline with another number, of which readers are told. */
export const newHeadlineOf = (id: string): string =>
  `${invented(id, 'who')} opens 3 lanes of ${invented(id, 'what')} in ${invented(id, 'where')}`

/** Two sentences, whose names are of this event alone. */
export const sentencesOf = (id: string): string =>
  `${invented(id, 'a')} told ${invented(id, 'b')} that ${invented(id, 'c')} was ${invented(id, 'd')}. ` +
  `${invented(id, 'e')} promised ${invented(id, 'f')} another ${invented(id, 'g')}.`

function invented(id: string, what: string): string {
  const bytes = createHash('sha256').update(`${id} ${what}`).digest()
  const part = (from: readonly string[], at: number) => from[(bytes[at] ?? 0) % from.length] ?? ''
  const syllables = Array.from({ length: SYLLABLES }, (_, i) => {
    return part(BEGINNINGS, 2 * i) + part(VOWELS, 2 * i + 1)
  })
  const name = syllables.join('') + part(ENDS, 2 * SYLLABLES)
  return name.charAt(0).toUpperCase() + name.slice(1)
}
