/** The noun phrase behind an article or a demonstrative, as far as it can be seen without a parser. */
import { listed } from '../../text/listed.ts'
import type { PointingWords } from './pointing/words.ts'
import type { Word } from './words-in.ts'

export interface DefinitePhrase {
  /** In lower case; the noun is among them. */
  readonly nouns: readonly string[]
  /** The place of the word that says which one is meant ("of"), or -1. */
  readonly identifiedBy: number
  readonly pointed: boolean
  /** That word says which one only to who knows: "the officers in charge". */
  readonly weakly: boolean
  /** It holds a noun such as "victim", which stands for somebody told of. */
  readonly isRole: boolean
  /** "the two men": of people who were counted before. */
  readonly isCounted: boolean
}

const LONGEST = 4

/** Null where no such phrase begins, and where it names somebody or what everybody knows. */
export function phraseAt(
  found: readonly Word[],
  at: number,
  pointing: PointingWords,
): DefinitePhrase | null {
  const word = found[at]
  if (!word) return null
  const pointed = isDemonstrative(word, found[at - 1], pointing)
  if (!pointed && !isArticle(found, at, pointing)) return null
  const run = runFrom(found, { from: at + 1, pointed }, pointing)
  // "Diese retteten": without a noun it stands for somebody.
  const alone = pointed && pointing.capitalNouns && !run.some(({ capital }) => capital)
  const common = pointed && !pointing.capitalNouns ? run.filter(({ capital }) => !capital) : run
  const nouns = alone ? [] : (common.length > 0 ? common : run).map(({ lower }) => lower)
  if (run.length === 0 || isTime(run, pointing)) return null
  if (!pointed && nouns.some((noun) => isKnown(noun, pointing))) return null
  const behind = at + 1 + run.length
  const named = run.some((one) => isNameIn(one, pointing)) || isNamedThen(found, behind)
  if (!pointed && !pointing.capitalNouns && named) return null
  return {
    nouns,
    identifiedBy: isIdentified(found, { run, behind, pointed }, pointing) ? behind : -1,
    pointed,
    weakly: isWeak(found, behind, { pointing, run }),
    isRole: nouns.some((noun) => pointing.roles.has(noun)),
    isCounted: !pointed && pointing.counts.has(run[0]?.lower ?? ''),
  }
}

/** "les", and in front of a count also "des": "l'un des deux skieurs". */
const isArticle = (found: readonly Word[], at: number, { articles, counts }: PointingWords) =>
  articles.has(found[at]?.lower ?? '') ||
  (CONTRACTED.has(found[at]?.lower ?? '') && counts.has(found[at + 1]?.lower ?? ''))

const CONTRACTED = listed('des aux')

/** Also "L'ONG" is only a noun. */
const isNameIn = ({ text, lower, capital }: Word, { roles }: PointingWords) =>
  capital && !(roles.has(lower) && text === text.toUpperCase())

/** "The actor, director and producer Rui Costa": the name comes at the end of a list. */
function isNamedThen(found: readonly Word[], behind: number): boolean {
  let joined = false
  for (const { lower, capital, gap } of found.slice(behind, behind + LISTED)) {
    if (capital) return gap === ' '
    const joins = JOINING.has(lower)
    if (!joins && !joined && gap !== ', ') return false
    joined = joins
  }
  return false
}

const LISTED = 5
/** "and" */
export const JOINING = listed('and et y e und')

/** A day is told of by its own rules. */
const isKnown = (noun: string, { known, times }: PointingWords) =>
  known.has(noun) && !times.has(noun)

/** "this week", and not "the 42-year-old". */
const isTime = (run: readonly Word[], { times }: PointingWords) =>
  run.some(({ lower }, at) => {
    const next = run[at + 1]
    return times.has(lower) && !(next?.gap.includes('-') && !times.has(next.lower))
  })

const isDemonstrative = (word: Word, before: Word | undefined, pointing: PointingWords) =>
  pointing.demonstratives.has(word.lower) ||
  (pointing.halfDemonstratives.has(word.lower) &&
    (before === undefined ||
      word.gap === ', ' ||
      (pointing.stops.has(before.lower) && !pointing.leading.has(before.lower))))

function runFrom(
  found: readonly Word[],
  { from, pointed }: { readonly from: number; readonly pointed: boolean },
  pointing: PointingWords,
): readonly Word[] {
  const run: Word[] = []
  for (const [at, word] of found.slice(from, from + LONGEST).entries()) {
    const joined = found[from + at + 1]?.gap === '-'
    // "cette “œuvre”"
    const gap = at === 0 && pointed ? word.gap.replace(/[“"«„]\s?$/u, '') : word.gap
    const ends = (pointing.stops.has(word.lower) && !joined) || /[^\s'’-]/u.test(gap)
    if (ends || (run.length > 0 && PAST.test(word.text))) break
    run.push(word)
    if (pointing.capitalNouns && word.capital) break
  }
  return run
}

/** "the company agreed": an English verb in the past ends the phrase. */
const PAST = /^\p{Ll}{2,}ed$/u

interface Place {
  readonly run: readonly Word[]
  /** Of the word behind the run. */
  readonly behind: number
  readonly pointed: boolean
}

/** A name or a number, "of" or "who" says which one; "the largest" is one of something anyway. */
function isWeak(
  found: readonly Word[],
  behind: number,
  { pointing, run }: { readonly pointing: PointingWords; readonly run: readonly Word[] },
): boolean {
  const [word, next] = [found[behind], found[behind + 1]]
  if (!word || pointing.capitalNouns || pointing.superlatives.has(run[0]?.lower ?? '')) return false
  return (
    !ALWAYS.has(word.lower) && !PAST.test(word.text) && !/^[\p{Lu}\p{N}]/u.test(next?.text ?? '')
  )
}

/** Behind two words or more a name must follow, since the second may be a verb: "the firm works in". */
function isIdentified(
  found: readonly Word[],
  { run, behind, pointed }: Place,
  { identifying, times, capitalNouns, counts }: PointingWords,
): boolean {
  const word = found[behind]
  if (!word || /\S/u.test(word.gap)) return false
  if (PAST.test(word.text)) return !pointed && BY.has(found[behind + 1]?.lower ?? '')
  if (!identifying.has(word.lower)) return false
  const next = found[behind + 1]
  const isNamed = next?.capital === true && !times.has(next.lower)
  if (pointed) return isNamed && !capitalNouns && (word.lower === 'of' || word.lower === 'de')
  const isOne = run.length === 1 || (run.length === 2 && counts.has(run[0]?.lower ?? ''))
  if (isOne || capitalNouns || ALWAYS.has(word.lower)) return true
  return isNamed && !VERB.test(run.at(-1)?.lower ?? '')
}

const ALWAYS = listed('of who whose behind du des do da dos das')
const VERB = /[^s]s$/u
/** "the man accused of", and not "the company agreed to" */
const BY = listed('of by as')
