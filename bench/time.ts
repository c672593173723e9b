/** How long a whole article takes: cleaning, line and sentences. */
import { useOf } from '../train/extract.ts'
import { rowsOf } from './data.ts'
import { summaryOf } from './engine.ts'
import type { Table } from './table.ts'

const WORDS = 800

export function timeTable(): Table {
  const texts = rowsOf('summary/cnndm-dev700')
    .filter((_, place) => useOf(place) === 'report')
    .map(({ text = '' }) => text.split(/\s+/))
    .filter((words) => words.length >= WORDS)
    .map((words) => words.slice(0, WORDS))
  const once = (words: readonly string[]) => {
    const start = performance.now()
    summaryOf(words.slice(1, 13).join(' '), words.join(' '), 'en')
    return performance.now() - start
  }
  for (const words of texts) once(words)
  const times = texts.map(once).sort((a, b) => a - b)
  const at = (share: number) => times[Math.floor(share * (times.length - 1))] ?? 0
  return {
    title: 'Time for a whole article of 800 words',
    about: `CNN/DailyMail, ${texts.length} report rows of at least ${WORDS} words, cut there, after one round of warming up.`,
    columns: ['', 'ms'],
    rows: [
      ['median', at(0.5)],
      ['95th percentile', at(0.95)],
    ],
  }
}
