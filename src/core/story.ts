/**
 * Which of two posts about one article is the newer, and whether it says something else.
 *
 * Webhooks arrive late, twice and out of order. Order is taken from the publisher where it says
 * something (`version`, then `updated_at`) and else from the order of arrival, with one exception: a
 * withdrawn article comes back only for a post that is provably newer, never by mere arrival.
 */
import { isNegation, numbers } from './summary/gates.ts'
import { FUNCTION_WORDS, HEDGES, SAYING } from './summary/lexicon.ts'
import { normalWord, stemOf, stemsOf, tokens, words } from './text/tokens.ts'

export interface KnownVersion {
  readonly version: number | null
  readonly updatedAt: number | null
  readonly retracted: boolean
}

/** `next.retracted` says that the post withdraws the article. */
export function isStale(known: KnownVersion | null, next: KnownVersion): boolean {
  if (!known) return false
  const order = compare(known.version, next.version) || compare(known.updatedAt, next.updatedAt)
  if (order !== 0) return order > 0
  if (next.retracted) return false
  const sameVersion = known.version !== null && known.version === next.version
  return known.retracted || sameVersion
}

/** What is remembered after `next` was taken: what it leaves out stays as it was. */
export function remember(known: KnownVersion | null, next: KnownVersion): KnownVersion {
  return {
    version: next.version ?? known?.version ?? null,
    updatedAt: next.updatedAt ?? known?.updatedAt ?? null,
    retracted: next.retracted,
  }
}

/** Negative: `next` is later; 0: equal, or one of them does not say. */
const compare = (known: number | null, next: number | null): number =>
  known === null || next === null ? 0 : known - next

/**
 * Whether a reader of the line before was told something that the line after takes back: another
 * number or name, a negation, doubt or attribution that is new or gone, the opposite of what happened.
 * Other words, a longer line or a better verb are an edit and no correction.
 */
export const meaningChanged = (before: string, after: string): boolean =>
  before !== after &&
  (SIGNS.some((sign) => sign(before).join() !== sign(after).join()) ||
    namesDiffer(before, after) ||
    swapsNames(before, after) ||
    isReversed(before, after))

/** What must be the same in both lines, each in an order of its own. */
const SIGNS: readonly ((line: string) => readonly string[])[] = [
  (line) => numbers(line).map(inDigits).sort(),
  (line) => words(line).filter(isNegation).map(plainNegation).sort(),
  (line) => words(line).filter(isDoubt).map(stemOf).sort(),
  (line) => [String(line.includes('?'))],
  speakerOf,
]

/** What happens in news, beside its opposite. */
const OPPOSITES: readonly (readonly [ReadonlySet<string>, ReadonlySet<string>])[] = (
  [
    [
      'rise rose risen gain climb jump soar raise hike increase grow',
      'fall fell fallen drop cut lower slash decline decrease sink shrink',
    ],
    ['acquit clear free release', 'convict jail sentence imprison detain'],
    ['win won', 'lose lost'],
    ['approve back pass accept adopt', 'reject block refuse veto'],
    ['open reopen', 'close shut'],
    ['survive rescue', 'die dead kill'],
    ['confirm admit', 'deny'],
    ['begin began begun start launch resume', 'end stop cancel suspend'],
  ] as const
).map(([some, others]) => [new Set(stemsOf(some)), new Set(stemsOf(others))] as const)

/** The line said one thing and now says its opposite: "raises rates", "cuts rates". */
function isReversed(before: string, after: string): boolean {
  const [was, is] = [stemsOf(before), stemsOf(after)]
  const says = (stems: readonly string[], some: ReadonlySet<string>, others: ReadonlySet<string>) =>
    stems.some((stem) => some.has(stem)) && !stems.some((stem) => others.has(stem))
  return OPPOSITES.some(
    ([some, others]) =>
      (says(was, some, others) && says(is, others, some)) ||
      (says(was, others, some) && says(is, some, others)),
  )
}

const NUMBER_WORDS = 'two three four five six seven eight nine ten eleven twelve'.split(' ')

/** "1,000" and "1000", "three" and "3" are the same number. */
function inDigits(number: string): string {
  const word = NUMBER_WORDS.indexOf(number)
  return word < 0 ? number.replace(/(?<=\d),(?=\d{3})/g, '').replace(/\s/g, '') : String(word + 2)
}

/** "isn't" and "cannot" say "not". */
const plainNegation = (word: string): string =>
  word === 'cannot' || word.endsWith("n't") ? 'not' : stemOf(word)

/** "Says" and "plans" doubt nothing; they are looked at as what they are. */
const isDoubt = (word: string): boolean =>
  HEDGES.has(word) && !/^(?:plan|propos|aim|seek|want)/.test(word)

/** Who says it: the words before the verb that reports, or nobody. */
function speakerOf(line: string): readonly string[] {
  const own = words(line)
  const verb = own.findIndex((word) => SAYING.has(word))
  if (verb > 0)
    return own
      .slice(0, verb)
      .filter((word) => !FUNCTION_WORDS.has(word))
      .map(stemOf)
  return own.includes('according') ? ['according'] : []
}

const CAPITAL = /^\p{Lu}/u

/** Words written with a capital, in order. */
const namesOf = (line: string): readonly string[] =>
  Array.from(tokens(line), ({ text }) => text)
    .filter((text) => CAPITAL.test(text))
    .map(normalWord)
    .filter((word) => !FUNCTION_WORDS.has(word))

/** A name of one line that the other does not have, however it is written there. */
function namesDiffer(before: string, after: string): boolean {
  const lacks = (names: readonly string[], line: string) => {
    const stems = new Set(stemsOf(line))
    return names.some((name) => !stems.has(stemOf(name)))
  }
  return lacks(namesOf(before), after) || lacks(namesOf(after), before)
}

/** The same words with their names in another order: "Smith beats Jones", "Jones beats Smith". */
function swapsNames(before: string, after: string): boolean {
  const sorted = (line: string) => stemsOf(line).sort().join(' ')
  return sorted(before) === sorted(after) && namesOf(before).join() !== namesOf(after).join()
}
