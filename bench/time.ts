/**
 * How long things take: a whole article beside the peers' sentences, the compressor, and what a fresh
 * process pays once. All in one run, so that ratios hold on a noisy machine.
 */
import { useOf } from '../train/extract.ts'
import { runAlone, runScript } from './alone.ts'
import { rowsOf } from './data.ts'
import { firstThree, inTenWords, isTooLong, lineOf } from './engine.ts'
import type { StartUp } from './start-up.ts'
import type { Table } from './table.ts'

const WORDS = 800
const PEERS = ['ts-textrank', 'lexrank']
/** Fresh processes. */
const STARTS = 15
const HEADLINES = 500

export function timeTable(): Table {
  const articles = articlesOf()
  const headlines = rowsOf('titles/uci-aggregator-dev3000')
    .map(({ title = '' }) => title)
    .filter(isTooLong)
    .slice(0, HEADLINES)
  const article = alone('Lede, whole article', articles)
  const starts = Array.from({ length: STARTS }, () => startUp(articles[0] ?? ''))
  return {
    title: 'Time',
    about:
      `Articles: CNN/DailyMail, ${articles.length} report rows of at least ${WORDS} words, cut there, in processes of their own; Lede cleans them and makes line and sentences, peers pick three sentences. ` +
      `Headlines: ${headlines.length} of the UCI aggregator that are too long for a line; the compressor is asked for the articles' leads. Each is the median of ${ROUNDS - 1} times after one to warm up. Fresh processes: ${STARTS}.`,
    columns: ['', 'median ms', '95th percentile', 'times Lede'],
    rows: [
      row('Lede: an article', article, article),
      ...PEERS.map((name) => row(`${name}: an article`, alone(name, articles), article)),
      row(
        'Lede: an article, its headline too long',
        alone('Lede, long headline', articles),
        article,
      ),
      row('Lede: a headline that is too long', here(headlines, lineOf)),
      row('Lede: compressing a lead', here(articles.map(leadOf), inTenWords)),
      row(
        'fresh process: the weights',
        starts.map((start) => start.weights),
      ),
      row(
        'fresh process: the first article',
        starts.map((start) => start.article),
      ),
    ],
  }
}

const articlesOf = () =>
  rowsOf('summary/cnndm-dev700')
    .filter((_, place) => useOf(place) === 'report')
    .map(({ text = '' }) => text.split(/\s+/))
    .filter((words) => words.length >= WORDS)
    .map((words) => words.slice(0, WORDS).join(' '))

const leadOf = (text: string) => firstThree(text)[0] ?? ''

/** Milliseconds of each article. */
const alone = (name: string, articles: readonly string[]) =>
  settled(
    runAlone(name, inRounds(articles)).map(({ ms }) => ms),
    articles.length,
  )

/** Of work in this process. */
const here = <T>(inputs: readonly T[], work: (input: T) => void) =>
  settled(
    inRounds(inputs).map((input) => {
      const start = performance.now()
      work(input)
      return performance.now() - start
    }),
    inputs.length,
  )

/** Each is done so many times, the first to warm up; the median of the others counts. */
const ROUNDS = 5

const inRounds = <T>(inputs: readonly T[]) => Array.from({ length: ROUNDS }, () => inputs).flat()

const settled = (times: readonly number[], inputs: number) =>
  Array.from({ length: inputs }, (_, place) =>
    at(
      times.filter((_, i) => i >= inputs && i % inputs === place),
      0.5,
    ),
  )

const startUp = (article: string): StartUp =>
  JSON.parse(runScript('start-up.ts', { input: article }))

function row(name: string, times: readonly number[], lede?: readonly number[]) {
  const ratio = lede ? (at(times, 0.5) / at(lede, 0.5)).toFixed(1) : ''
  return [name, at(times, 0.5), at(times, 0.95), ratio]
}

function at(times: readonly number[], share: number): number {
  const sorted = times.toSorted((a, b) => a - b)
  return sorted[Math.floor(share * (sorted.length - 1))] ?? 0
}
