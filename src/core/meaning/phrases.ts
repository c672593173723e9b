/**
 * Which words and phrases of a line are known, in whatever form it has them: the ids of each word, by
 * which two lines are compared. A phrase may be parted by nouns and adjectives: "reach pay deal".
 * The lists are looked up once an isolate compares lines, which most never do.
 */
import { EVENTS, type Event } from '../english/events.ts'
import { OPPOSITES } from '../english/opposites.ts'
import { SYNONYMS } from '../english/synonyms.ts'
import { familyOf } from '../english/verbs.ts'
import { once } from '../once.ts'
import type { TaggedWord } from '../summary/read/tagged.ts'

/** An entry of a list as it is looked up: "=held" as written, all else by the families of its words. */
export const idOf = (entry: string): string =>
  entry.startsWith('=') ? entry : entry.split('_').map(familyOf).join('_')

export const idsOf = (list: string | undefined): readonly string[] =>
  (list ?? '').split(' ').filter(Boolean).map(idOf)

/** Every word that tells of one of the events, whatever its side. */
export const idsOfEvent = (...events: readonly (Event | undefined)[]): ReadonlySet<string> =>
  new Set(
    events.flatMap((event) =>
      Object.values(event?.sides ?? {}).flatMap(({ sure, maybe }) =>
        idsOf(`${sure ?? ''} ${maybe ?? ''}`),
      ),
    ),
  )

/** The groups of synonyms that a word or phrase belongs to. */
const groups = once((): ReadonlyMap<string, readonly string[]> => {
  const found = new Map<string, string[]>()
  for (const [group, list] of SYNONYMS.entries())
    for (const id of new Set(idsOf(list))) found.set(id, [...(found.get(id) ?? []), `${group}~`])
  return found
})

/** "Denies", "rules out", "rejects claims". */
export const denied = once(() => groups().get(idOf('deny'))?.[0] ?? '')

const ENTRIES = [
  ...SYNONYMS,
  ...OPPOSITES.flat(),
  ...Object.values(EVENTS).flatMap(({ sides }) =>
    Object.values(sides).map(({ sure = '', maybe = '' }) => `${sure} ${maybe}`),
  ),
]

/** Families of the words of each phrase, by the first of them, the longest first. */
const phrasesByFirst = once((): ReadonlyMap<string, readonly (readonly string[])[]> => {
  const found = new Map<string, (readonly string[])[]>()
  for (const entry of new Set(ENTRIES.flatMap(idsOf))) {
    const words = entry.split('_')
    if (words.length > 1 && words[0]) found.set(words[0], [...(found.get(words[0]) ?? []), words])
  }
  for (const list of found.values()) list.sort((a, b) => b.length - a.length)
  return found
})

const MOST_BETWEEN = 2
/** What may part a phrase. */
const BETWEEN = /^(?:NN|JJ|DT$|PRP\$$|CD$|POS$|VBG$)/

/** The words of a phrase that begins at a place. */
export function phraseAt(words: readonly TaggedWord[], place: number): readonly number[] | null {
  const first = words[place]
  const phrases = phrasesByFirst().get(first ? familyOf(first.normal) : '') ?? []
  for (const phrase of phrases) {
    const found = placesOf(phrase, words, place)
    if (found) return found
  }
  return null
}

function placesOf(
  phrase: readonly string[],
  words: readonly TaggedWord[],
  place: number,
): readonly number[] | null {
  const places: number[] = []
  let at = place
  for (const family of phrase) {
    const limit = places.length === 0 ? at : at + MOST_BETWEEN
    while (at < limit && !isFamily(words[at], family) && BETWEEN.test(words[at]?.tag ?? '')) at++
    if (!isFamily(words[at], family)) return null
    places.push(at++)
  }
  return places
}

const isFamily = (word: TaggedWord | undefined, family: string): boolean =>
  word !== undefined && familyOf(word.normal) === family

/** Of a word or phrase: by its families, as written, and what it is the same as. */
export function idsOfWords(normals: readonly string[]): readonly string[] {
  const families = normals.map(familyOf).join('_')
  const written = normals.length === 1 ? [`=${normals[0]}`] : []
  const parts = families.includes('-') ? [normals.join('_').split('-').map(familyOf).join('_')] : []
  return [families, ...written, ...parts, ...(groups().get(families) ?? [])]
}
