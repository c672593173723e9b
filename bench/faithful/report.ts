/** Lines made for real headlines and sentences, checked by `checker.ts`: shares of lines with a fault. */
import { decodeHTML } from 'entities'
import { type DataRow, rowsOf } from '../data.ts'
import { summaryOf } from '../engine.ts'
import type { Table } from '../table.ts'
import { FAULTS, type Fault, faultsOf, type Judged } from './checker.ts'
import { countWords } from './left-out/length.ts'

interface Source {
  readonly name: string
  readonly file: string
  readonly language: string
  /** Headline and body that the line is to be made from. */
  readonly article: (row: DataRow) => readonly [title: string, body: string]
}

const titled = ({ title = '', text = '' }: DataRow) => [title, text] as const
const single = ({ text = '' }: DataRow) => [text, text] as const

const SETS: readonly Source[] = [
  { name: 'titles', file: 'titles/uci-aggregator-dev3000', language: 'en', article: titled },
  { name: 'sentences', file: 'compression/google-dev9000', language: 'en', article: single },
  { name: 'French', file: 'titles/orangesum-fr-title-dev1500', language: 'fr', article: titled },
  { name: 'German', file: 'titles/wikinews-de-dev500', language: 'de', article: titled },
  { name: 'Portuguese', file: 'titles/pt-g1-dev2000', language: 'pt', article: titled },
]

export function faithfulTable(): Table {
  const measured = SETS.map((set) => {
    const lines = rowsOf(set.file).map((row) => judged(set, row))
    const faults = lines.map(faultsOf)
    const share = (fault: Fault) =>
      (100 * faults.filter((found) => found.includes(fault)).length) / lines.length
    return { set, lines, shares: FAULTS.map(share) }
  })
  return {
    title: 'Faithfulness',
    about:
      'Per cent of the lines with a fault, by an independent checker. All rows report: ' +
      `${measured.map(({ set, lines }) => `${set.name} = ${set.file} (${lines.length})`).join(', ')}.`,
    columns: ['', ...measured.map(({ set }) => set.name)],
    rows: [
      ...FAULTS.map((fault, at) => [fault, ...measured.map(({ shares }) => shares[at] ?? 0)]),
      ['words a line', ...measured.map(({ lines }) => meanWords(lines))],
    ],
  }
}

function judged({ language, article }: Source, row: DataRow): Judged {
  const [title, body] = article(row)
  const { line, evidence } = summaryOf(title, body, language)
  const headline = evidence.source === 'headline' ? decodeHTML(title) : evidence.text
  return { line, source: evidence.text, headline, article: `${title}\n${body}`, language }
}

const meanWords = (lines: readonly Judged[]) =>
  lines.reduce((sum, { line }) => sum + countWords(line), 0) / lines.length
