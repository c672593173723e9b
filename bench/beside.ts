/** The two sentences beside the lines of real articles, read by `reader.ts`: shares with a flaw. */
import { type DataRow, rowsOf } from './data.ts'
import { summaryOf } from './engine.ts'
import { FLAWS, type Flaw, flawsOf } from './reader.ts'
import type { Table } from './table.ts'

interface Source {
  readonly name: string
  readonly file: string
  readonly language: string
}

const ARTICLES = 200

const SETS: readonly Source[] = [
  { name: 'English', file: 'summary/cnndm-dev700', language: 'en' },
  { name: 'French', file: 'summary/orangesum-fr-dev1500', language: 'fr' },
  { name: 'German', file: 'titles/wikinews-de-dev500', language: 'de' },
]

export function besideTable(): Table {
  const measured = SETS.map((set) => {
    const shown = rowsOf(set.file)
      .slice(-ARTICLES)
      .map((row) => shownOf(row, set))
    const flaws = shown.map(flawsOf)
    const share = (flaw: Flaw) =>
      (100 * flaws.filter((found) => found.includes(flaw)).length) / flaws.length
    const sentences = shown.reduce((sum, one) => sum + one.sentences.length, 0) / shown.length
    return { set, shares: FLAWS.map(share), sentences }
  })
  return {
    title: 'Two sentences beside a line',
    about:
      `Per cent of articles with a flaw, by an independent reader; the last ${ARTICLES} rows of ` +
      `${measured.map(({ set }) => `${set.file} (${set.name})`).join(', ')}. CNN's articles have no titles: their first highlight stands for one.`,
    columns: ['', ...measured.map(({ set }) => set.name)],
    rows: [
      ...FLAWS.map((flaw, at) => [flaw, ...measured.map(({ shares }) => shares[at] ?? 0)]),
      ['sentences an article', ...measured.map(({ sentences }) => sentences)],
    ],
  }
}

function shownOf({ title, text = '', summaries = [] }: DataRow, { language }: Source) {
  const headline = title ?? summaries[0]?.split('\n')[0] ?? ''
  const { line, sentences } = summaryOf(headline, text, language)
  return { line, sentences: sentences.map((one) => one.text), body: text, language }
}
