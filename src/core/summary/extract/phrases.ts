/**
 * The definite nouns of a sentence that ask who or what is meant: "the company", "that decision". An
 * apposition asks nothing, and a noun that has "of Leeds" behind it says which one it is.
 */
import { type DefinitePhrase, JOINING, phraseAt } from './phrase.ts'
import { frontedBefore } from './pronouns.ts'
import { clauseOpens, is, type Word } from './words-in.ts'

export interface AskingPhrase extends Pick<DefinitePhrase, 'nouns' | 'pointed'> {
  /**
   * One of its nouns must have been told of, even before an article's first sentence; or named, unless
   * the article begins here; or a reader may do without.
   */
  readonly asks: 'told' | 'named' | 'nothing'
  /** Even a lead must have been told of it: it stands at its beginning, or was counted. */
  readonly atOnce: boolean
}

/** Definite nouns that neither the sentence nor common knowledge introduces. */
export function phrasesOf(words: readonly Word[]): readonly AskingPhrase[] {
  const phrases: AskingPhrase[] = []
  const seen = new Set<string>()
  let subjectGoesTo: Word | undefined
  for (const word of words) {
    const isAside = (word.quoted && word.before) || isApposition(words, word)
    const phrase = isAside ? null : phraseAt(words, word)
    if (phrase && !phrase.nouns.some((noun) => seen.has(noun))) {
      const subject = word === subjectGoesTo || clauseOpens(word) || isPartOf(word)
      if (subject && phrase.identifiedBy) subjectGoesTo = phrase.identifiedBy.next
      const atOnce = word.at < (phrase.pointed ? POINTED_AT_ONCE : AT_ONCE) || phrase.isCounted
      if (!phrase.identifiedBy)
        phrases.push({ ...phrase, asks: asksAt(word, phrase, subject), atOnce })
      else if (phrase.weakly) phrases.push({ ...phrase, asks: 'nothing', atOnce: false })
    }
    seen.add(word.lower)
  }
  return phrases
}

/** "Michael Brown, the teen …", and neither "In London, the company …" nor "In a video by Sky, the driver …". */
function isApposition(words: readonly Word[], { gap, before, at }: Word): boolean {
  if (gap !== ', ' || !before?.capital) return false
  const isClosed = words.slice(at + 1, at + CLOSED).some((word) => word.gap.startsWith(','))
  if (!isClosed && at === frontedBefore(words)) return false
  let first = before
  while (first.before?.capital) first = first.before
  return !is(before, 'times') && !is(first.before, 'locating') && !is(first, 'locating')
}

/** "Two of the photos", at the beginning of a clause. */
function isPartOf({ before: of }: Word): boolean {
  const share = of?.before
  if (!share || !is(of, 'identifying')) return false
  return (is(share, 'indefinite') || /^\p{N}/u.test(share.text)) && clauseOpens(share)
}

/** Further back "that city" may mean one that the sentence itself names. */
function asksAt(word: Word, phrase: DefinitePhrase, subject: boolean): AskingPhrase['asks'] {
  const { pointed, isRole, isCounted, nouns } = phrase
  if (!pointed && nouns.some((noun) => word.pointing?.superlatives.has(noun))) return 'nothing'
  if ((pointed && word.at < POINTED_REACH) || (isRole && subject)) return 'told'
  if (isCounted && word.at < COUNTED_REACH && !isJoined(word)) return 'told'
  return pointed || isRole || subject ? 'named' : 'nothing'
}

/** "The mayor and the priest, and the two men": they may be the two. */
const isJoined = ({ before }: Word): boolean =>
  before !== undefined && (JOINING.has(before.lower) || isJoined(before))

/** An apposition has so many words. */
const CLOSED = 8
const POINTED_REACH = 10
const COUNTED_REACH = 8
/** A lead that tells of somebody before it is nearer to its beginning than that. */
const AT_ONCE = 3
/** "The course of these roads" */
const POINTED_AT_ONCE = 5
