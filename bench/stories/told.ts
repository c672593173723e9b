/**
 * What a chat that follows everything hears of stories, as shipped: how many alerts, how many articles without a sound,
 * and what becomes of pairs of stories that were judged by hand to be one development.
 */
import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { isDevelopment } from '../../src/core/story/news.ts'
import type { Placement } from '../../src/core/story/place.ts'
import type { Report } from '../../src/core/story/report.ts'
import { SCORE_WEIGHTS } from '../../src/core/story/weights/score.ts'
import { summarise } from '../../src/core/summary/summarise.ts'
import { cleanArticle } from '../../src/core/text/clean.ts'
import { dataFolder } from '../../train/rows.ts'
import type { Table } from '../table.ts'
import { type Article, articlesOf, placements } from './articles.ts'

const SETS = ['allsides2021', 'mix-10days', 'ecbplus'] as const
const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS
const MOST_A_DAY = 3

/** An article in its story, and whether it came with a sound. */
export interface Heard {
  readonly article: Article
  readonly placement: Placement
  readonly report: Report
  /** It is news beside what its story told before. */
  readonly develops: boolean
}

/** In the order in which they came. */
export function heardOf(articles: readonly Article[]): readonly Heard[] {
  const stories = new Map<string, Heard[]>()
  return placements(articles, () => SCORE_WEIGHTS).flatMap((placement, i) => {
    const article = articles[i]
    if (!article) return []
    const before = stories.get(placement.story) ?? []
    const report = reportOf(article)
    const heard = { article, placement, report, develops: developsIn(report, before) }
    stories.set(placement.story, [...before, heard])
    return [heard]
  })
}

/** With the caps that a lane keeps: three a day, an hour apart. */
function developsIn(report: Report, before: readonly Heard[]): boolean {
  if (before.length === 0) return false
  const alerts = before.filter(({ develops }) => develops).map((one) => one.report.at)
  const today = alerts.filter((at) => at > report.at - DAY_MS)
  const isOpen = today.length < MOST_A_DAY && today.every((at) => report.at - at >= HOUR_MS)
  return (
    isOpen &&
    isDevelopment(
      report,
      before.map((one) => one.report),
    )
  )
}

/** As its readers see it. */
function reportOf({ title, lead, publisher, ts: at }: Article): Report {
  const body = { format: 'text', text: lead } as const
  const { line, sentences } = summarise(cleanArticle({ headline: title, body, language: 'en' }))
  return { publisher, at, language: 'en', line, sentences: sentences.map(({ text }) => text) }
}

export function toldTable(): Table {
  const heard = SETS.map((set) => [set, heardOf(articlesOf(set))] as const)
  const [, onAllSides] = heard[0] ?? ['', []]
  const pairs = pairsOf('development').map((pair) => becameOf(pair, onAllSides))
  const count = (what: Became) => pairs.filter((became) => became === what).length
  return {
    title: 'What a chat that follows everything hears of stories',
    about:
      `A story with the stories that answer it is one. Of ${pairs.length} pairs of AllSides that are one development, by articles of the later one: ` +
      `${count('alerted')} alerted anew, ${count('answered')} answered, ${count('apart')} a story of their own, ${count('silent')} edited in without a sound.`,
    columns: ['', 'articles', 'stories', 'alerts a story', 'joined', 'of these silent'],
    rows: heard.map(([set, all]) => rowOf(set, all)),
  }
}

function rowOf(set: string, all: readonly Heard[]) {
  const joined = all.filter(({ placement }) => placement.relation === 'join')
  const loud = joined.filter(({ develops }) => develops).length
  const stories = all.filter(({ placement }) => placement.relation === 'new').length
  const alerts = all.length - joined.length + loud
  const silent = `${((100 * (joined.length - loud)) / Math.max(1, joined.length)).toFixed(1)} %`
  return [set, `${all.length}`, `${stories}`, alerts / stories, `${joined.length}`, silent]
}

interface Pair {
  readonly a: string
  readonly b: string
  readonly when_a: string
  readonly when_b: string
}

const pairsOf = (relation: string): readonly Pair[] =>
  gunzipSync(readFileSync(`${dataFolder()}/stories/story-relations.jsonl.gz`))
    .toString('utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
    .filter((pair) => pair.relation === relation)

type Became = 'alerted' | 'answered' | 'apart' | 'silent'

/** What the readers of the earlier of two stories got of the later one. */
function becameOf({ a, b, when_a, when_b }: Pair, all: readonly Heard[]): Became {
  const [earlier, later] = when_a <= when_b ? [a, b] : [b, a]
  const first = all.filter(({ article }) => article.story === earlier)
  const second = all.filter(({ article }) => article.story === later)
  const told = new Set(first.map(({ placement }) => placement.story))
  const within = second.filter(({ placement }) => told.has(placement.story))
  if (within.some(({ develops }) => develops)) return 'alerted'
  const answers = second.some(({ placement: { relation, to } }) =>
    relation === 'follow-up' ? told.has(to ?? '') : false,
  )
  if (answers) return 'answered'
  return within.length === 0 ? 'apart' : 'silent'
}
