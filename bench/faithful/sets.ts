/** Real headlines, and sentences taken as headlines, and the lines that are made of them. */
import { decodeHTML } from 'entities'
import { type DataRow, rowsOf } from '../data.ts'
import { summaryOf } from '../engine.ts'
import type { Judged } from './checker.ts'
import { isCut, isLong } from './left-out/length.ts'

export interface Source {
  readonly name: string
  readonly file: string
  readonly language: string
  /** Headline and body that the line is to be made from. */
  readonly article: (row: DataRow) => readonly [title: string, body: string]
}

const titled = ({ title = '', text = '' }: DataRow) => [title, text] as const
const single = ({ text = '' }: DataRow) => [text, text] as const
const highlighted = ({ summaries = [], text = '' }: DataRow) =>
  [summaries[0]?.split('\n')[0]?.replace(/ \.$/, '') ?? '', text] as const

const set = (name: string, file: string, language: string, article = titled): Source => ({
  name,
  file,
  language,
  article,
})

/** By the names that `--set` takes. */
export const SETS = {
  uci: set('titles', 'titles/uci-aggregator-dev3000', 'en'),
  'ag-long': set('long titles', 'titles/ag-long-dev', 'en'),
  google: set('sentences', 'compression/google-dev9000', 'en', single),
  cnn: set('highlights', 'summary/cnndm-dev700', 'en', highlighted),
  fr: set('French', 'titles/orangesum-fr-title-dev1500', 'fr'),
  de: set('German', 'titles/wikinews-de-dev500', 'de'),
  pt: set('Portuguese', 'titles/pt-g1-dev2000', 'pt'),
} as const satisfies Readonly<Record<string, Source>>

export interface Made {
  /** As its publisher wrote it, character references decoded. */
  readonly title: string
  readonly body: string
  readonly language: string
  readonly summary: ReturnType<typeof summaryOf>
}

export const makeLines = (source: Source): readonly Made[] =>
  rowsOf(source.file).map((row) => makeLine(source, row))

export function makeLine({ language, article }: Source, row: DataRow): Made {
  const [title, body] = article(row)
  const decoded = decodeHTML(title).replace(/\s+/g, ' ').trim()
  return { title: decoded, body, language, summary: summaryOf(title, body, language) }
}

/** The headline has no room in a line as it is, and nobody cut it before us. */
export const isOverLimit = (title: string): boolean => isLong(title) && !isCut(title)

export const fromHeadline = ({ summary }: Made): boolean => summary.evidence.source === 'headline'

export const judgedOf = (made: Made): Judged => ({
  line: made.summary.line,
  source: made.summary.evidence.text,
  headline: fromHeadline(made) ? made.title : made.summary.evidence.text,
  article: `${made.title}\n${made.body}`,
  language: made.language,
})
