/** The noun phrase behind an article or a demonstrative, as far as it can be seen without a parser. */
import { listed } from '../../text/listed.ts'
import type { PointingWords } from './pointing/words.ts'
import type { Word } from './words-in.ts'

export interface DefinitePhrase {
  /** In lower case; the noun is among them. */
  readonly nouns: readonly string[]
  /** The word that says which one is meant: "of". */
  readonly identifiedBy: Word | null
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
  words: readonly Word[],
  word: Word,
  pointing: PointingWords,
): DefinitePhrase | null {
  const { capitalNouns, known, times, roles, counts } = pointing
  const pointed = isDemonstrative(word, pointing)
  if (!pointed && !isArticle(word, pointing)) return null
  const run = runFrom(words.slice(word.at + 1), pointed, pointing)
  // "Diese retteten": without a noun it stands for somebody.
  const alone = pointed && capitalNouns && !run.some(({ capital }) => capital)
  const common = pointed && !capitalNouns ? run.filter(({ capital }) => !capital) : run
  const nouns = alone ? [] : (common.length > 0 ? common : run).map(({ lower }) => lower)
  if (run.length === 0 || isTime(run, pointing)) return null
  // A day is told of by its own rules.
  if (!pointed && nouns.some((noun) => known.has(noun) && !times.has(noun))) return null
  const behind = words.slice(word.at + 1 + run.length)
  // Also "L'ONG" is only a noun.
  const named = run.some(
    ({ text, lower, capital }) => capital && !(roles.has(lower) && text === text.toUpperCase()),
  )
  if (!pointed && !capitalNouns && (named || isNamedThen(behind, pointing))) return null
  return {
    nouns,
    identifiedBy: (isIdentified(behind[0], { run, pointed }, pointing) && behind[0]) || null,
    pointed,
    weakly: isWeak(behind[0], run, pointing),
    isRole: nouns.some((noun) => roles.has(noun)),
    isCounted: !pointed && counts.has(run[0]?.lower ?? ''),
  }
}

/** "les", and in front of a count also "des": "l'un des deux skieurs". */
const isArticle = ({ lower, next }: Word, { articles, counts }: PointingWords) =>
  articles.has(lower) || (CONTRACTED.has(lower) && counts.has(next?.lower ?? ''))

const CONTRACTED = listed('des aux')

/**
 * "The actor, director and producer Rui Costa": the name comes at the end of a list, and not in "with the
 * deal, the Senate".
 */
function isNamedThen(behind: readonly Word[], { articles }: PointingWords): boolean {
  let joined = false
  for (const { lower, capital, gap } of behind.slice(0, LISTED)) {
    if (capital) return gap === ' '
    if (articles.has(lower)) return false
    const joins = JOINING.has(lower)
    if (!joins && !joined && gap !== ', ') return false
    joined = joins
  }
  return false
}

const LISTED = 5
/** "and" */
export const JOINING = listed('and et y e und')

/** "this week", and not "the 42-year-old". */
const isTime = (run: readonly Word[], { times }: PointingWords) =>
  run.some(({ lower, next }, at) => {
    const isInRun = at + 1 < run.length
    return times.has(lower) && !(isInRun && next?.gap.includes('-') && !times.has(next.lower))
  })

const isDemonstrative = (
  { lower, gap, before }: Word,
  { demonstratives, halfDemonstratives, stops, leading }: PointingWords,
) =>
  demonstratives.has(lower) ||
  (halfDemonstratives.has(lower) &&
    (!before || gap === ', ' || (stops.has(before.lower) && !leading.has(before.lower))))

function runFrom(
  behind: readonly Word[],
  pointed: boolean,
  { stops, capitalNouns }: PointingWords,
): readonly Word[] {
  const run: Word[] = []
  for (const word of behind.slice(0, LONGEST)) {
    const isFirst = run.length === 0
    // "cette “œuvre”"
    const gap = isFirst && pointed ? word.gap.replace(/[“"«„]\s?$/u, '') : word.gap
    const ends = (stops.has(word.lower) && word.next?.gap !== '-') || /[^\s'’-]/u.test(gap)
    if (ends || (!isFirst && PAST.test(word.text))) break
    run.push(word)
    if (capitalNouns && word.capital) break
  }
  return run
}

/** "the company agreed": an English verb in the past ends the phrase. */
const PAST = /^\p{Ll}{2,}ed$/u

/** A name or a number, "of" or "who" says which one; "the largest" is one of something anyway. */
const isWeak = (
  word: Word | undefined,
  [first]: readonly Word[],
  { capitalNouns, superlatives }: PointingWords,
): boolean =>
  word !== undefined &&
  !capitalNouns &&
  !superlatives.has(first?.lower ?? '') &&
  !ALWAYS.has(word.lower) &&
  !PAST.test(word.text) &&
  !/^[\p{Lu}\p{N}]/u.test(word.next?.text ?? '')

interface Pointed {
  readonly run: readonly Word[]
  readonly pointed: boolean
}

/** Behind two words or more a name must follow, since the second may be a verb: "the firm works in". */
function isIdentified(
  word: Word | undefined,
  { run, pointed }: Pointed,
  { identifying, times, capitalNouns, counts }: PointingWords,
): boolean {
  if (!word || /\S/u.test(word.gap)) return false
  const { lower, next } = word
  if (PAST.test(word.text)) return !pointed && BY.has(next?.lower ?? '')
  if (!identifying.has(lower)) return false
  const isNamed = next?.capital === true && !times.has(next.lower)
  if (pointed) return isNamed && !capitalNouns && (lower === 'of' || lower === 'de')
  const isOne = run.length === 1 || (run.length === 2 && counts.has(run[0]?.lower ?? ''))
  if (isOne || capitalNouns || ALWAYS.has(lower)) return true
  return isNamed && !VERB.test(run.at(-1)?.lower ?? '')
}

const ALWAYS = listed('of who whose behind du des do da dos das')
const VERB = /[^s]s$/u
/** "the man accused of", and not "the company agreed to" */
const BY = listed('of by as')
