/**
 * The definite nouns of a sentence that ask who or what is meant: "the company", "that decision". An
 * apposition asks nothing, and a noun that has "of Leeds" behind it says which one it is.
 */
import { type DefinitePhrase, phraseAt } from './phrase.ts'
import type { PointingWords } from './pointing/words.ts'
import { clauseOpens, type Word } from './words-in.ts'

export interface AskingPhrase {
  readonly at: number
  readonly nouns: readonly string[]
  readonly pointed: boolean
  readonly asks: 'told' | 'named' | 'nothing'
}

/** Definite nouns that neither the sentence nor common knowledge introduces. */
export function phrasesOf(
  found: readonly Word[],
  pointing: PointingWords,
): readonly AskingPhrase[] {
  const phrases: AskingPhrase[] = []
  const seen = new Set<string>()
  let subjectGoesTo = -1
  for (const [at, word] of found.entries()) {
    const phrase =
      (word.quoted && at > 0) || isApposition(found, at, pointing)
        ? null
        : phraseAt(found, at, pointing)
    if (phrase && !phrase.nouns.some((noun) => seen.has(noun))) {
      const subject =
        at === subjectGoesTo || clauseOpens(found, at, pointing) || isPartOf(found, at, pointing)
      if (subject && phrase.identifiedBy > 0) subjectGoesTo = phrase.identifiedBy + 1
      if (phrase.identifiedBy < 0)
        phrases.push({ ...phrase, at, asks: asksFor(phrase, { at, subject }, pointing) })
      else if (phrase.weakly) phrases.push({ ...phrase, at, asks: 'nothing' })
    }
    seen.add(word.lower)
  }
  return phrases
}

/** "Michael Brown, the teen …", and not "In London, the company …". */
function isApposition(found: readonly Word[], at: number, pointing: PointingWords): boolean {
  if (found[at]?.gap !== ', ') return false
  let first = at
  while (found[first - 1]?.capital) first--
  const name = found[at - 1]
  const before = found[first - 1]
  return (
    first < at &&
    name !== undefined &&
    !pointing.times.has(name.lower) &&
    !(before && pointing.locating.has(before.lower)) &&
    !pointing.locating.has(found[first]?.lower ?? '')
  )
}

/** "Two of the photos", at the beginning of a clause. */
function isPartOf(found: readonly Word[], at: number, pointing: PointingWords): boolean {
  const [of, share] = [found[at - 1], found[at - 2]]
  if (!of || !share || !pointing.identifying.has(of.lower)) return false
  const counts = pointing.indefinite.has(share.lower) || /^\p{N}/u.test(share.text)
  return counts && clauseOpens(found, at - 2, pointing)
}

interface Seat {
  readonly at: number
  readonly subject: boolean
}

/** Further back "that city" may mean one that the sentence itself names. */
const asksFor = (
  { pointed, isRole, nouns }: DefinitePhrase,
  { at, subject }: Seat,
  { superlatives }: PointingWords,
) => {
  if (!pointed && nouns.some((noun) => superlatives.has(noun))) return 'nothing'
  if ((pointed && at < POINTED_REACH) || (isRole && subject)) return 'told'
  return pointed || isRole || subject ? 'named' : 'nothing'
}

const POINTED_REACH = 10
