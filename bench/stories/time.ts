/**
 * What an article's story takes beside its summary, with many articles in the window, and what the window takes up.
 */
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { packNumbers } from '../../src/core/packed-numbers.ts'
import { MemoryShelf } from '../../src/core/story/memory-shelf.ts'
import { openingOf } from '../../src/core/story/opening.ts'
import { place } from '../../src/core/story/place.ts'
import { readForStory } from '../../src/core/story/reading.ts'
import { summarise } from '../../src/core/summary/summarise.ts'
import { cleanArticle } from '../../src/core/text/clean.ts'
import { type StoryRow, storyRows } from '../../train/story/data.ts'
import type { Table } from '../table.ts'

const IN_WINDOW = 10_000
const MEASURED = 2_000
const WINDOW_MS = 6 * 86_400_000
const MEGABYTE = 2 ** 20

interface Times {
  readonly summary: number
  readonly reading: number
  readonly match: number
}

export function storyTimeTable(): Table {
  const rows = stream()
  const shelf = new MemoryShelf()
  const before = heap()
  let bytes = 0
  for (const row of rows.slice(0, IN_WINDOW)) bytes += put(row, shelf).bytes
  const megabytes = (heap() - before) / MEGABYTE
  const measured = rows.slice(IN_WINDOW).filter(({ lead }) => lead !== '')
  const times = measured.map((row) => put(row, shelf).times)
  const [summary, story] = [
    times.map((one) => one.summary),
    times.map((one) => one.reading + one.match),
  ]
  const ratio = (mean(story) / mean(summary)).toFixed(2)
  return {
    title: 'Time and memory of stories',
    about:
      `${times.length} articles of headline and lead, with ${IN_WINDOW} before them within six days: NeuS, ECB+, Wikinews, BASIL, ` +
      `AllSides and headlines of UCI. One run, each article summarised and then put into a story. The window takes ${megabytes.toFixed(0)} MB of heap ` +
      `as the command keeps it; packed, a signature is ${Math.round(bytes / IN_WINDOW)} bytes.`,
    columns: ['', 'mean ms', '95th percentile', 'times a summary'],
    rows: [
      ['summary', ms(mean(summary)), ms(at(summary, 0.95)), '1.00'],
      ['story', ms(mean(story)), ms(at(story, 0.95)), ratio],
      ...(['reading', 'match'] as const).map((part) => {
        const own = times.map((one) => one[part])
        return [
          `  ${part}`,
          ms(mean(own)),
          ms(at(own, 0.95)),
          (mean(own) / mean(summary)).toFixed(2),
        ]
      }),
    ],
  }
}

/** Of all sets, mixed, one after the other; stories keep together as far as they go. */
function stream(): readonly StoryRow[] {
  const sets = ['neus-triples-nodate', 'ecbplus', 'wikinews', 'basil', 'allsides2021', 'uci-titles']
  const rows = sets.map((set) => storyRows(set))
  const mixed = rows
    .flatMap((set) => set.map((row, place) => ({ row, place: place / set.length })))
    .sort((a, b) => a.place - b.place)
    .slice(0, IN_WINDOW + MEASURED)
  return mixed.map(({ row }, place) => ({
    ...row,
    id: `${place}`,
    ts: Math.round((WINDOW_MS * place) / mixed.length),
  }))
}

function put(row: StoryRow, shelf: MemoryShelf): { times: Times; bytes: number } {
  const start = performance.now()
  const body = { format: 'text', text: row.lead } as const
  const article = cleanArticle({ headline: row.title, body, language: 'en' })
  summarise(article)
  const summarised = performance.now()
  const usual = shelf.usualLinesOf(row.publisher)
  const reading = readForStory(openingOf(row.title, article), usual)
  const read = performance.now()
  const arrival = { article: row.id, publisher: row.publisher, at: row.ts }
  const { kept } = place(arrival, reading, { shelf })
  if (kept) shelf.keep(kept)
  const end = performance.now()
  const times = { summary: summarised - start, reading: read - summarised, match: end - read }
  return { times, bytes: kept ? packNumbers(kept.signature).length : 0 }
}

function heap(): number {
  setFlagsFromString('--expose-gc')
  runInNewContext('gc')()
  const { heapUsed, external, arrayBuffers } = process.memoryUsage()
  return heapUsed + external + arrayBuffers
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, one) => sum + one, 0) / values.length

const at = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.floor(share * (values.length - 1))] ?? 0

const ms = (value: number): string => value.toFixed(2)
