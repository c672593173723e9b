/** Sentence splitting against published golden rules: how many texts are split just as they should. */
import { createRequire } from 'node:module'
import { sentencesOf } from '../src/core/text/sentences.ts'
import { type DataRow, rowsOf } from './data.ts'
import type { Table } from './table.ts'

const CODES: Readonly<Record<string, string>> = {
  amharic: 'am',
  arabic: 'ar',
  armenian: 'hy',
  bulgarian: 'bg',
  burmese: 'my',
  chinese: 'zh',
  danish: 'da',
  deutsch: 'de',
  dutch: 'nl',
  english: 'en',
  english_clean: 'en',
  french: 'fr',
  greek: 'el',
  hindi: 'hi',
  italian: 'it',
  japanese: 'ja',
  kazakh: 'kk',
  marathi: 'mr',
  persian: 'fa',
  polish: 'pl',
  russian: 'ru',
  slovak: 'sk',
  spanish: 'es',
  urdu: 'ur',
}

type Splitter = (text: string, language: string) => readonly string[]

async function splitters(): Promise<readonly (readonly [string, Splitter])[]> {
  const require = createRequire(import.meta.url)
  const sbd = require('sbd')
  const { split } = await import(require.resolve('sentence-splitter'))
  return [
    ['Lede', (text, language) => sentencesOf(text, language).map((one) => one.text)],
    ['Intl.Segmenter', segmenter],
    [
      'sentence-splitter',
      (text) =>
        split(text)
          .filter((node: { readonly type: string }) => node.type === 'Sentence')
          .map((node: { readonly raw: string }) => node.raw),
    ],
    ['sbd', (text) => sbd.sentences(text)],
  ]
}

const segmenter: Splitter = (text, language) =>
  Array.from(
    new Intl.Segmenter(language, { granularity: 'sentence' }).segment(text),
    (one) => one.segment,
  )

const tidy = (sentences: readonly string[]) =>
  JSON.stringify(sentences.map((one) => one.replace(/\s+/g, ' ').trim()).filter(Boolean))

export async function sentenceTable(): Promise<Table> {
  const rows = rowsOf('sentences/golden-rules')
  const columns = await splitters()
  const languages = Map.groupBy(rows, (row) => row.lang ?? '')
  const lines = Array.from(languages, ([language, own]) => [
    language,
    String(own.length),
    ...columns.map(([, split]) => String(right(own, split))),
  ])
  const total = [
    'all',
    String(rows.length),
    ...columns.map(([, split]) => String(right(rows, split))),
  ]
  return {
    title: 'Sentences',
    about: `Golden rules, all ${rows.length} rows (the rules were written with them in view; nothing is trained on them). Texts split exactly as given; "english" is the 48 English rules.`,
    columns: ['', 'texts', ...columns.map(([name]) => name)],
    rows: [...lines, total],
  }
}

const right = (rows: readonly DataRow[], split: Splitter) =>
  rows.filter(
    ({ text = '', lang = '', sentences = [] }) =>
      tidy(split(text, CODES[lang] ?? 'en')) === tidy(sentences),
  ).length
