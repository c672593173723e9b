/**
 * Lines made for real headlines and sentences: how long they are and what went, and the shares with
 * a fault that `checker.ts` finds.
 */
import type { Table } from '../table.ts'
import { FAULTS, type Fault, faultsOf, isLookedFor } from './checker.ts'
import { judgedOf, makeLines, SETS } from './sets.ts'
import { SHAPE, shapeOf } from './shape.ts'

export function faithfulTable(): Table {
  const measured = Object.values(SETS).map((set) => {
    const made = makeLines(set)
    const faults = made.map((one) => faultsOf(judgedOf(one)))
    const share = (fault: Fault) =>
      isLookedFor(fault, set.language)
        ? (100 * faults.filter((found) => found.includes(fault)).length) / made.length
        : '–'
    return { set, count: made.length, shape: shapeOf(made), shares: FAULTS.map(share) }
  })
  return {
    title: 'Faithfulness',
    about:
      `All rows report: ${measured.map(({ set, count }) => `${set.name} = ${set.file} (${count})`).join(', ')}. ` +
      'Per cent. First of the headlines that are over the limit and not cut by their publisher, and of the words that went, ' +
      'by what they look like; then of the lines with a fault, by an independent checker; – where it does not look.',
    columns: ['', ...measured.map(({ set }) => set.name)],
    rows: [
      ...SHAPE.map((row, at) => [row, ...measured.map(({ shape }) => shape[at] ?? '')]),
      ...FAULTS.map((fault, at) => [fault, ...measured.map(({ shares }) => shares[at] ?? '')]),
    ],
  }
}
