/** How long lines are, how many headlines were shortened or torn, and what the words were that went. */
import { cutOf } from './cut.ts'
import { GONE, goneOf } from './gone.ts'
import { countWords, isCut } from './left-out/length.ts'
import { fromHeadline, isOverLimit, type Made } from './sets.ts'

export const SHAPE = [
  'headlines',
  'over 10 words or 70 characters',
  'of these: end in "…"',
  'shortened',
  'made from the lead',
  'whole',
  'words of all lines',
  'characters of all lines',
  ...GONE.map((kind) => `gone: ${kind}`),
] as const

const mean = (numbers: readonly number[]) =>
  numbers.reduce((sum, one) => sum + one, 0) / Math.max(1, numbers.length)
const share = <T>(all: readonly T[], has: (one: T) => boolean) =>
  (100 * all.filter(has).length) / Math.max(1, all.length)

export const isTornLine = ({ summary }: Made): boolean => isCut(summary.line)
export const isShortened = (made: Made): boolean =>
  fromHeadline(made) && !isTornLine(made) && countWords(made.summary.line) < countWords(made.title)

/** In the order of `SHAPE`; per cent but for the first and the means. */
export function shapeOf(made: readonly Made[]): readonly (string | number)[] {
  const long = made.filter(({ title }) => isOverLimit(title))
  const lead = (one: Made) => !isTornLine(one) && !fromHeadline(one)
  return [
    String(made.length),
    (100 * long.length) / Math.max(1, made.length),
    share(long, isTornLine),
    share(long, isShortened),
    share(long, lead),
    share(long, (one) => !isTornLine(one) && !isShortened(one) && !lead(one)),
    mean(made.map(({ summary }) => countWords(summary.line))),
    mean(made.map(({ summary }) => summary.line.length)),
    ...goneShares(long.filter(fromHeadline)),
  ]
}

/** Per cent of the words that went. */
function goneShares(made: readonly Made[]): readonly number[] {
  const gone = made.flatMap(({ title, summary, language }) =>
    goneOf(cutOf(title, summary.line, language)),
  )
  return GONE.map((kind) => share(gone, (one) => one === kind))
}
