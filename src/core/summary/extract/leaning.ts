/**
 * What a sentence leans on: the one before it ("He …", "But …", "also"), or something that must have
 * been named ("The company …", "that decision", a last name alone).
 *
 * There is no parser here: a noun phrase is an article and the next few words up to one that no noun
 * phrase holds. In doubt a sentence leans; there are others.
 */
import type { ArticleNames } from './article-names.ts'
import { type DefinitePhrase, phraseAt } from './phrase.ts'
import type { PointingWords } from './pointing/words.ts'
import type { Shown } from './shown.ts'
import { clauseOpens, type Word, wordsIn } from './words-in.ts'

export interface Leaning {
  /** It begins as only a sentence behind another does: "But", "He". */
  readonly opens: boolean
  /** Only the sentence before it says who or what is meant. */
  readonly back: boolean
  /** Each must have been told of, even before an article's first sentence: "that decision". */
  readonly told: readonly (readonly string[])[]
  /** Each must have been named, by any of its words, unless the article begins here. */
  readonly nouns: readonly (readonly string[])[]
  /** Last names that stand alone. */
  readonly names: readonly string[]
  /** Definite nouns in passing, which a reader may do without. */
  readonly passing: readonly (readonly string[])[]
}

const NOTHING: Leaning = { opens: false, back: false, told: [], nouns: [], names: [], passing: [] }
const OPENING_MARKS = /^[\s"“„«‘'»([—–-]+/u

interface Read {
  readonly text: string
  readonly words: readonly Word[]
}

/** Of a language without pointing words nothing is known to lean. */
export function leaningOf(
  { text, words }: Read,
  pointing: PointingWords | null,
  names: () => ArticleNames,
): Leaning {
  if (pointing === null) return NOTHING
  const opens = opensBehind(text, pointing)
  const back = opens || pointsBack(words, pointing) || pointing.inside.test(text)
  // Nothing else is asked of one that leans back.
  if (back) return { ...NOTHING, opens, back }
  const phrases = phrasesOf(words, pointing)
  const asking = (asks: Phrase['asks']) =>
    phrases.filter((phrase) => phrase.asks === asks).map(({ nouns }) => nouns)
  return {
    opens,
    back,
    told: asking('told'),
    nouns: asking('named'),
    names: loneNames(words, pointing, names()),
    passing: asking('nothing'),
  }
}

/** Whether what it must have been told is in what is shown. */
export const standsOn = (leaning: Leaning, shown: Shown): boolean =>
  opensOn(leaning, shown) &&
  leaning.names.every((name) => shown.hasName(name)) &&
  areNamed(leaning.nouns, shown)

/** The same of an article's first sentence, which may introduce whom it likes. */
export const opensOn = ({ opens, back, told }: Leaning, shown: Shown): boolean =>
  !opens && !back && areNamed(told, shown)

const areNamed = (nouns: Leaning['nouns'], shown: Shown) =>
  nouns.every((any) => any.some((noun) => shown.hasNoun(noun)))

export const strangers = ({ passing }: Leaning, shown: Shown): number =>
  passing.filter((any) => !any.some((noun) => shown.hasNoun(noun))).length

/** Whether a pronoun behind the sentence has somebody to stand for. */
export const introducesAnybody = ({ words }: Read, pointing: PointingWords | null): boolean =>
  pointing === null || words.some((_, at) => introduces(words, at, pointing))

/** Whether only the sentence before it says who or what is meant. */
export const leansBack = (text: string, pointing: PointingWords): boolean =>
  opensBehind(text, pointing) || pointing.inside.test(text) || pointsBack(wordsIn(text), pointing)

const opensBehind = (text: string, { openers }: PointingWords) =>
  openers.test(text.replace(OPENING_MARKS, ''))

/** A pronoun for somebody whom the sentence does not name, or a word for "also". */
function pointsBack(found: readonly Word[], pointing: PointingWords): boolean {
  const introduced = { one: false, several: false }
  for (const [at, word] of found.entries()) {
    if (word.quoted) continue
    if (pointing.adding.has(word.lower) && at < ALSO_REACH) return true
    if (pointing.pronouns.has(word.lower) && !pointing.impersonal.has(found[at + 1]?.lower ?? '')) {
      const known = pointing.plurals.has(word.lower) ? introduced.several : introduced.one
      if (!known && !isNamedBehind(found, at, pointing)) return true
    }
    introduced.one ||= introduces(found, at, pointing)
    introduced.several ||= isPlural(word, pointing)
  }
  return false
}

/** Further back "also" adds to what the sentence itself says. */
const ALSO_REACH = 9
/** As far into a sentence as a pronoun may stand for a name behind it: "In his speech, Mr Smith …". */
const AHEAD = 6

function isNamedBehind(found: readonly Word[], at: number, { stops }: PointingWords): boolean {
  if (at === 0 || at >= AHEAD) return false
  const comma = found.findIndex(({ gap }, place) => place > at && gap.includes(','))
  return comma > 0 && found.slice(comma).some(({ lower, capital }) => capital && !stops.has(lower))
}

function introduces(found: readonly Word[], at: number, pointing: PointingWords): boolean {
  const word = found[at]
  if (!word) return false
  if (isLocated(found, at, pointing)) return false
  if (word.capital && !pointing.stops.has(word.lower) && !pointing.times.has(word.lower))
    return at > 0 || isNameByNext(found[1], pointing)
  const isPhrase = pointing.indefinite.has(word.lower) || pointing.articles.has(word.lower)
  return isPhrase && clauseOpens(found, at, pointing)
}

/** "in Lisbon", "in the House" */
function isLocated(found: readonly Word[], at: number, pointing: PointingWords): boolean {
  const before = found[at - 1]
  if (!before) return false
  if (pointing.locating.has(before.lower)) return true
  const farther = found[at - 2]
  return (
    farther !== undefined &&
    pointing.locating.has(farther.lower) &&
    (pointing.articles.has(before.lower) || pointing.demonstratives.has(before.lower))
  )
}

/** A sentence's first word has a capital anyway: in front of a verb or another name it is one. */
const isNameByNext = (next: Word | undefined, pointing: PointingWords) =>
  next !== undefined &&
  (next.capital || pointing.stops.has(next.lower) || pointing.leading.has(next.lower))

const isPlural = ({ lower, text }: Word, { stops, indefinite }: PointingWords) =>
  (lower.length > 3 && /[sx]$/.test(lower) && !stops.has(lower)) ||
  /^\p{N}/u.test(text) ||
  (indefinite.has(lower) && lower.length > 3)

interface Phrase {
  readonly nouns: readonly string[]
  readonly asks: 'told' | 'named' | 'nothing'
}

/** Definite nouns that neither the sentence nor common knowledge introduces. */
function phrasesOf(found: readonly Word[], pointing: PointingWords): readonly Phrase[] {
  const phrases: Phrase[] = []
  const seen = new Set<string>()
  let subjectGoesTo = -1
  for (const [at, word] of found.entries()) {
    const phrase = word.quoted ? null : phraseAt(found, at, pointing)
    if (phrase && !phrase.nouns.some((noun) => seen.has(noun))) {
      const subject =
        at === subjectGoesTo || clauseOpens(found, at, pointing) || isPartOf(found, at, pointing)
      if (subject && phrase.identifiedBy > 0) subjectGoesTo = phrase.identifiedBy + 1
      else if (phrase.identifiedBy < 0)
        phrases.push({ nouns: phrase.nouns, asks: asksFor(phrase, subject) })
    }
    seen.add(word.lower)
  }
  return phrases
}

/** "Two of the photos", at the beginning of a clause. */
function isPartOf(found: readonly Word[], at: number, pointing: PointingWords): boolean {
  const [of, share] = [found[at - 1], found[at - 2]]
  if (!of || !share || !pointing.identifying.has(of.lower)) return false
  const counts = pointing.indefinite.has(share.lower) || /^\p{N}/u.test(share.text)
  return counts && clauseOpens(found, at - 2, pointing)
}

const asksFor = ({ pointed, isRole }: DefinitePhrase, subject: boolean) => {
  if (pointed || (isRole && subject)) return 'told'
  return isRole || subject ? 'named' : 'nothing'
}

/** "Corker said", "Mr Smith said": names that the article gives in full somewhere else. */
function loneNames(
  found: readonly Word[],
  pointing: PointingWords,
  names: ArticleNames,
): readonly string[] {
  const inFull = new Set<string>()
  const alone: string[] = []
  for (const [at, word] of found.entries()) {
    if (!word.capital || word.quoted) continue
    const before = found[at - 1]
    const next = found[at + 1]
    const titled = before !== undefined && pointing.titles.has(before.lower)
    const isFirst = names.first.has(word.text) && isSubject(found, at, pointing)
    if (before?.capital && word.gap.trim() === '' && !titled) inFull.add(word.text)
    else if (next?.capital && next.gap === ' ') continue
    else if (inFull.has(word.text)) continue
    else if (titled || names.last.has(word.text) || isFirst) alone.push(word.text)
  }
  return alone
}

/** "Anthony, who …", "Anthony has …", and not "Russian officials". */
function isSubject(found: readonly Word[], at: number, pointing: PointingWords): boolean {
  const next = found[at + 1]
  return (
    next !== undefined &&
    clauseOpens(found, at, pointing) &&
    (next.gap.startsWith(',') || pointing.stops.has(next.lower))
  )
}
