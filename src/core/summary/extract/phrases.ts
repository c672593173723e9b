/**
 * The definite nouns of a sentence that ask who or what is meant: "the company", "that decision". An
 * apposition asks nothing, and a noun that has "of Leeds" behind it says which one it is.
 */
import { type DefinitePhrase, JOINING, phraseAt } from './phrase.ts'
import type { PointingWords } from './pointing/words.ts'
import { clauseOpens, type Word } from './words-in.ts'

export interface AskingPhrase {
  readonly at: number
  readonly nouns: readonly string[]
  readonly pointed: boolean
  readonly asks: 'told' | 'named' | 'nothing'
  /** Even a lead must have been told of it: it stands at its beginning, or was counted. */
  readonly atOnce: boolean
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
      if (phrase.identifiedBy < 0) phrases.push(asking(phrase, { found, at, subject }, pointing))
      else if (phrase.weakly) phrases.push({ ...phrase, at, asks: 'nothing', atOnce: false })
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
  readonly found: readonly Word[]
  readonly at: number
  readonly subject: boolean
}

function asking(phrase: DefinitePhrase, seat: Seat, pointing: PointingWords): AskingPhrase {
  const asks = asksFor(phrase, seat, pointing)
  const atOnceBefore = phrase.pointed ? POINTED_AT_ONCE : AT_ONCE
  return { ...phrase, at: seat.at, asks, atOnce: seat.at < atOnceBefore || phrase.isCounted }
}

/** Further back "that city" may mean one that the sentence itself names. */
const asksFor = (
  { pointed, isRole, isCounted, nouns }: DefinitePhrase,
  { found, at, subject }: Seat,
  { superlatives }: PointingWords,
) => {
  if (!pointed && nouns.some((noun) => superlatives.has(noun))) return 'nothing'
  if ((pointed && at < POINTED_REACH) || (isRole && subject)) return 'told'
  if (isCounted && at < COUNTED_REACH && !isJoined(found.slice(0, at))) return 'told'
  return pointed || isRole || subject ? 'named' : 'nothing'
}

/** "The mayor and the priest, and the two men": they may be the two. */
const isJoined = (before: readonly Word[]) => before.some(({ lower }) => JOINING.has(lower))

const POINTED_REACH = 10
const COUNTED_REACH = 8
/** A lead that tells of somebody before it is nearer to its beginning than that. */
const AT_ONCE = 3
/** "The course of these roads" */
const POINTED_AT_ONCE = 5
