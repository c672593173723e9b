/**
 * Numbers as what they say, however a line writes them: "48 million euro", "€48m" and "48,000,000".
 */
import { numbersOf as numbers } from '../english/numbers.ts'

const NUMBER_WORDS = 'two three four five six seven eight nine ten eleven twelve'.split(' ')

/** Zeros that a word or letter behind a number stands for. */
const ZEROS: ReadonlyMap<string, number> = new Map([
  ...['k', 'thousand'].map((unit) => [unit, 3] as const),
  ...['m', 'mn', 'million'].map((unit) => [unit, 6] as const),
  ...['bn', 'billion'].map((unit) => [unit, 9] as const),
  ...['tn', 'trillion'].map((unit) => [unit, 12] as const),
])
const SCALED = new RegExp(
  `(\\d[\\d,]*(?:\\.\\d+)?)[-\\s]?(${[...ZEROS.keys()].join('|')})(?![\\p{L}\\p{N}])`,
  'giu',
)

/** The numbers of a line in digits with their units, without currencies, sorted. */
export const amounts = (line: string): string[] =>
  numbers(line.replace(SCALED, inFull).replace(/\b(?:a )?dozen\b/giu, '12'))
    .map(inDigits)
    .sort()

const inFull = (_: string, digits: string, unit: string): string =>
  String(
    Math.round(Number(digits.replaceAll(',', '')) * 10 ** (ZEROS.get(unit.toLowerCase()) ?? 0)),
  )

/** "1,000" and "1000", "three" and "3" are the same number. */
function inDigits(number: string): string {
  const word = NUMBER_WORDS.indexOf(number)
  if (word >= 0) return String(word + 2)
  return number.replace(/(?<=\d),(?=\d{3})/g, '').replace(/[\s$£€¥]/g, '')
}

/** Whether a word in normal form is a number, so that its capital at a line's start names nobody. */
export const isNumber = (word: string): boolean =>
  NUMBER_WORDS.includes(word) || word === 'one' || word === 'dozen'

const CURRENCIES: readonly RegExp[] = [
  /\$|\b(?:dollars?|USD)\b/iu,
  /€|\b(?:euros?|EUR)\b/iu,
  /£|\b(?:GBP|pounds)\b/iu,
  /¥|\byen\b/iu,
]

/** Another currency; one that a line leaves out takes nothing back. */
export function changesCurrency(before: string, after: string): boolean {
  const named = (line: string) => CURRENCIES.filter((currency) => currency.test(line))
  const [old, now] = [named(before), named(after)]
  return old.length > 0 && now.length > 0 && old.join() !== now.join()
}
