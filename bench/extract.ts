/**
 * Three sentences of CNN/DailyMail articles against their published highlights: ROUGE and time of
 * the lead, this engine and its peers, each given the raw text.
 */
import { useOf } from '../train/extract.ts'
import { runAlone } from './alone.ts'
import { type DataRow, rowsOf } from './data.ts'
import { type Rouge, rougeL, rougeN, rougeWords } from './rouge.ts'
import type { Table } from './table.ts'

const NAMES = [
  'Lead-3',
  'Lede',
  'ts-textrank',
  'lexrank',
  'lexrank.js',
  'node-summarizer',
  'textrank',
  'wink-nlp',
]
const STEMMED = { stem: true }
const mean = (numbers: readonly number[]) =>
  numbers.reduce((sum, one) => sum + one, 0) / Math.max(1, numbers.length)

export function extractTable(): Table {
  const all = rowsOf('summary/cnndm-dev700')
  const rows = all.filter((_, place) => useOf(place) === 'report')
  return {
    title: 'Three sentences of an article',
    about:
      `CNN/DailyMail, ${rows.length} report rows of ${all.length} (of seven rows four train, one tunes, two report). ` +
      'ROUGE F with stemming, L over the whole summary. A peer is measured on the articles that it manages, as many as it gets through in 20 s.',
    columns: ['', 'ROUGE-1', 'ROUGE-2', 'ROUGE-L', 'ROUGE-1+2', 'words', 'ms/article', 'articles'],
    rows: NAMES.map((name) => measure(name, rows)),
  }
}

function measure(name: string, rows: readonly DataRow[]) {
  const results = runAlone(
    name,
    rows.map(({ text = '' }) => text),
  )
  const managed = results.flatMap(({ sentences, ms }, at) => {
    const { summaries = [] } = rows[at] ?? {}
    const ours = wordsOf(sentences ?? [])
    const theirs = wordsOf(summaries.flatMap((summary) => summary.split('\n')))
    return sentences ? [{ ms, words: ours.flat().length, scores: score(ours, theirs) }] : []
  })
  const share = (kind: keyof Scores) => 100 * mean(managed.map((one) => one.scores[kind].f))
  const [one, two] = [share('one'), share('two')]
  return [
    name,
    one,
    two,
    share('long'),
    one + two,
    mean(managed.map((article) => article.words)),
    mean(managed.map((article) => article.ms)),
    String(managed.length),
  ]
}

interface Scores {
  readonly one: Rouge
  readonly two: Rouge
  readonly long: Rouge
}

type Words = readonly (readonly string[])[]

const wordsOf = (sentences: readonly string[]): Words =>
  sentences.map((sentence) => rougeWords(sentence, STEMMED))

const score = (ours: Words, theirs: Words): Scores => ({
  one: rougeN(ours.flat(), theirs.flat(), 1),
  two: rougeN(ours.flat(), theirs.flat(), 2),
  long: rougeL(ours, theirs),
})
