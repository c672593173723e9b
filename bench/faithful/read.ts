/**
 * A sheet to read as an editor would: headlines that a line shortens, what went, by which rules, what
 * the checks say of it, and the beginning of the body.
 */
import { CommandError } from '../../scripts/command.ts'
import { rowsOf } from '../data.ts'
import { faultsOf } from './checker.ts'
import { cutOf, gapsOf } from './cut.ts'
import { countWords } from './left-out/length.ts'
import { fromHeadline, isOverLimit, judgedOf, type Made, makeLine, SETS } from './sets.ts'

export interface SheetChoice {
  readonly set: keyof typeof SETS
  readonly count: number
  readonly seed: number
}

interface Entry {
  readonly headline: string
  readonly line: string
  /** Runs of words that went; `null` where the line is the lead's. */
  readonly gone: readonly string[] | null
  readonly rules: readonly string[]
  readonly faults: readonly string[]
  readonly body: string
}

const BODY = 200

export function readChoice(set = 'uci', count = '60', seed = '1'): SheetChoice {
  const name = Object.keys(SETS).find((one): one is keyof typeof SETS => one === set)
  if (!name) throw new CommandError(`--set is one of ${Object.keys(SETS).join(', ')}.`)
  if (!/^[1-9]\d*$/.test(count) || !/^\d+$/.test(seed))
    throw new CommandError('--count and --seed take whole numbers.')
  return { set: name, count: Number(count), seed: Number(seed) }
}

/** Lines are made only until there are enough. */
export function sheetOf({ set, count, seed }: SheetChoice): readonly Entry[] {
  const source = SETS[set]
  const entries: Entry[] = []
  for (const row of shuffled(rowsOf(source.file), seed)) {
    if (entries.length === count) break
    const made = makeLine(source, row)
    if (isOverLimit(made.title) && isShort(made)) entries.push(entryOf(made))
  }
  return entries
}

const isShort = (made: Made) =>
  !fromHeadline(made) || countWords(made.summary.line) < countWords(made.title)

function entryOf(made: Made): Entry {
  const { line, evidence } = made.summary
  const { tokens } = cutOf(made.title, line, made.language)
  const gone = gapsOf(tokens).map(([from, to]) =>
    tokens
      .slice(from, to)
      .map(({ text }) => text)
      .join(' '),
  )
  return {
    headline: made.title,
    line,
    gone: fromHeadline(made) ? gone : null,
    rules: evidence.rules,
    faults: faultsOf(judgedOf(made)),
    body: made.body.replace(/\s+/g, ' ').slice(0, BODY),
  }
}

/** Always the same for a seed: a linear congruence, sorted by. */
function shuffled<Row>(rows: readonly Row[], seed: number): readonly Row[] {
  let state = seed >>> 0
  const random = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state
  }
  return rows
    .map((row) => ({ row, at: random() }))
    .sort((one, two) => one.at - two.at)
    .map(({ row }) => row)
}

export const printedSheet = (entries: readonly Entry[]): string =>
  entries.map((entry, at) => `${at + 1}\n${printedEntry(entry)}`).join('\n\n')

const printedEntry = ({ headline, line, gone, rules, faults, body }: Entry) =>
  [
    `H  ${headline}`,
    `L  ${line}`,
    `   gone: ${gone === null ? 'all, made from the lead' : gone.join(' | ') || '-'}`,
    `   rules: ${rules.join(', ') || '-'}`,
    ...(faults.length > 0 ? [`   faults: ${faults.join(', ')}`] : []),
    `   ${body}`,
  ].join('\n')
