/** Compression of single sentences: token F1 against the published compressions. */
import { rowsOf } from './data.ts'
import { inTenWords } from './engine.ts'
import { rougeWords } from './rouge.ts'
import type { Table } from './table.ts'

const FIRST = 10
/** The second half of the file; the first may be tuned on. */
const REPORT_FROM = 4_500

interface Count {
  readonly shared: number
  readonly ours: number
  readonly theirs: number
}

export function compressionTable(): Table {
  const rows = rowsOf('compression/google-dev9000').slice(REPORT_FROM)
  const ways: (readonly [string, (text: string) => string])[] = [
    ['first ten words', (text) => text.split(' ').slice(0, FIRST).join(' ')],
    ['Lede', inTenWords],
  ]
  const measured = ways.map(([name, shorten]) => {
    const start = performance.now()
    const lines = rows.map(({ text = '' }) => shorten(text))
    const time = (1_000 * (performance.now() - start)) / rows.length
    const counts = rows.map(({ summaries = [] }, at) => count(lines[at] ?? '', summaries[0] ?? ''))
    return [name, 100 * micro(counts), 100 * macro(counts), time]
  })
  return {
    title: 'A sentence in at most ten words',
    about: `Google sentence compression, rows ${REPORT_FROM}-8999 of google-dev9000 report (training: google-train180k, tuning: google-val20k and rows before). F1 of the words kept.`,
    columns: ['', 'F1 micro', 'F1 macro', 'µs/sentence'],
    rows: measured,
  }
}

function count(line: string, reference: string): Count {
  const ours = rougeWords(line, { stem: false })
  const theirs = rougeWords(reference, { stem: false })
  const free = [...theirs]
  let shared = 0
  for (const word of ours) {
    const place = free.indexOf(word)
    if (place < 0) continue
    free.splice(place, 1)
    shared++
  }
  return { shared, ours: ours.length, theirs: theirs.length }
}

const f1 = ({ shared, ours, theirs }: Count) => (2 * shared) / Math.max(1, ours + theirs)

const micro = (counts: readonly Count[]) =>
  f1(
    counts.reduce((sum, one) => ({
      shared: sum.shared + one.shared,
      ours: sum.ours + one.ours,
      theirs: sum.theirs + one.theirs,
    })),
  )

const macro = (counts: readonly Count[]) =>
  counts.reduce((sum, one) => sum + f1(one), 0) / counts.length
