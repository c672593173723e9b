/** The noun phrase behind an article or a demonstrative, as far as it can be seen without a parser. */
import { listed } from '../../text/listed.ts'
import { is, type Word } from './words-in.ts'

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
const NUMBER = /^\p{N}/u

/** Null where no such phrase begins, and where it names somebody or what everybody knows. */
export function phraseAt(words: readonly Word[], word: Word): DefinitePhrase | null {
  const capitalNouns = word.pointing?.capitalNouns
  const pointed = isDemonstrative(word)
  if (!pointed && !isArticle(word)) return null
  const run = runFrom(words.slice(word.at + 1), pointed)
  if (run.length === 0 || isTime(run)) return null
  const small = run.filter(({ capital }) => !capital)
  // "Der 83-Jährige": nobody of another age.
  const aged = run.filter(({ text, next }) => NUMBER.test(text) && next?.gap === '-')
  const told = pointed && !capitalNouns && small.length > 0 ? small : run
  const common = aged.length > 0 ? aged : told
  // "Diese retteten": without a noun it stands for somebody.
  const nouns = pointed && capitalNouns && small.length === run.length ? [] : common
  // A day is told of by its own rules.
  if (!pointed && nouns.some((noun) => is(noun, 'known') && !is(noun, 'times'))) return null
  const behind = words.slice(word.at + 1 + run.length)
  // Also "L'ONG" is only a noun.
  const isName = (one: Word) =>
    one.capital && !(is(one, 'roles') && one.text === one.text.toUpperCase())
  if (!pointed && !capitalNouns && (run.some(isName) || isNamedThen(behind))) return null
  return {
    nouns: nouns.map(({ lower }) => lower),
    identifiedBy: (isIdentified(behind[0], run, pointed) && behind[0]) || null,
    pointed,
    weakly: isWeak(behind[0], run),
    isRole: nouns.some((noun) => is(noun, 'roles')),
    isCounted: !pointed && is(run[0], 'counts'),
  }
}

/** "les", and in front of a count also "des": "l'un des deux skieurs". */
const isArticle = (word: Word) =>
  is(word, 'articles') || (CONTRACTED.has(word.lower) && is(word.next, 'counts'))

const CONTRACTED = listed('des aux')

/**
 * "The actor, director and producer Rui Costa", "le site d'information Axios": the name comes at the end, and
 * not in "with the deal, the Senate".
 */
function isNamedThen(behind: readonly Word[]): boolean {
  let joined = false
  for (const word of behind.slice(0, LISTED)) {
    if (word.capital) return word.gap === ' '
    if (is(word, 'articles')) return false
    const joins = JOINING.has(word.lower) || /^de?$/.test(word.lower)
    if (!joins && !joined && word.gap !== ', ') return false
    joined = joins
  }
  return false
}

const LISTED = 5
/** "and" */
export const JOINING = listed('and et y e und')

/** "this week", and not "the 42-year-old". */
const isTime = (run: readonly Word[]) =>
  run.some((word, at) => {
    const next = run[at + 1]
    return is(word, 'times') && !(next?.gap.includes('-') && !is(next, 'times'))
  })

const isDemonstrative = (word: Word) =>
  is(word, 'demonstratives') ||
  (is(word, 'halfDemonstratives') &&
    (!word.before ||
      word.gap === ', ' ||
      (is(word.before, 'stops') && !is(word.before, 'leading'))))

function runFrom(behind: readonly Word[], pointed: boolean): readonly Word[] {
  const run: Word[] = []
  for (const word of behind.slice(0, LONGEST)) {
    const isFirst = run.length === 0
    // "cette “œuvre”"
    const gap = isFirst && pointed ? word.gap.replace(/[“"«„]\s?$/u, '') : word.gap
    const ends = (is(word, 'stops') && word.next?.gap !== '-') || /[^\s'’-]/u.test(gap)
    if (ends || (!isFirst && PAST.test(word.text))) break
    run.push(word)
    if (word.pointing?.capitalNouns && word.capital) break
  }
  return run
}

/** "the company agreed": an English verb in the past ends the phrase. */
const PAST = /^\p{Ll}{2,}ed$/u

/** A name or a number, "of" or "who" says which one; "the largest" is one of something anyway. */
const isWeak = (word: Word | undefined, [first]: readonly Word[]): boolean =>
  word?.pointing?.capitalNouns === false &&
  !is(first, 'superlatives') &&
  !ALWAYS.has(word.lower) &&
  !PAST.test(word.text) &&
  !/^[\p{Lu}\p{N}]/u.test(word.next?.text ?? '')

/** Behind two words or more a name must follow, since the second may be a verb: "the firm works in". */
function isIdentified(word: Word | undefined, run: readonly Word[], pointed: boolean): boolean {
  if (!word || /\S/u.test(word.gap)) return false
  const { lower, next, pointing } = word
  if (PAST.test(word.text)) return !pointed && BY.has(next?.lower ?? '')
  if (!is(word, 'identifying')) return false
  const isNamed = next?.capital === true && !is(next, 'times')
  if (pointed) return isNamed && !pointing?.capitalNouns && (lower === 'of' || lower === 'de')
  const isOne = run.length === 1 || (run.length === 2 && is(run[0], 'counts'))
  if (isOne || pointing?.capitalNouns || ALWAYS.has(lower)) return true
  return isNamed && !VERB.test(run.at(-1)?.lower ?? '')
}

const ALWAYS = listed('of who whose behind du des do da dos das')
const VERB = /[^s]s$/u
/** "the man accused of", and not "the company agreed to" */
const BY = listed('of by as')
