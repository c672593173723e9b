/**
 * Stories beside other ways to make them, on articles that editors put into stories: fitted on one half of the stories
 * and measured on the other, both ways.
 */
import { SCORE_WEIGHTS } from '../../src/core/story/weights/score.ts'
import { halfOf } from '../../train/story/data.ts'
import { fitScore } from '../../train/story/score.ts'
import type { Table } from '../table.ts'
import { type Article, articlesOf, type Method, placements } from './articles.ts'
import { type Measures, measure } from './measure.ts'
import { RIVALS } from './rivals.ts'

const SETS = [
  ['allsides2021', 'AllSides 2021: one event in three papers, real days'],
  ['mix-10days', 'Dense mix: AllSides, Wikinews and BASIL in ten days'],
  ['ecbplus', 'ECB+: two like events of each kind at once'],
] as const

const ABOUT =
  'BCubed precision, recall and F1; false merges are the articles of 1,000 that joined a story most of which was ' +
  "another's. Of Lede each article is judged by weights that were fitted on the other half of the stories (of ECB+, " +
  'like events go together). "Halves": a stream of each half alone; else all articles are one stream.'

export function storyTables(): readonly Table[] {
  const halves = [fitScore(0), fitScore(1)] as const
  const fitted: Method = (articles) =>
    storiesBy(articles, (story) => halves[halfOf(story) === 0 ? 1 : 0])
  const shipped: Method = (articles) => storiesBy(articles, () => SCORE_WEIGHTS)
  const methods = [
    ...RIVALS,
    ['Lede', fitted],
    ['Lede as shipped, fitted on all', shipped],
  ] as const
  return SETS.map(([set, title]) => {
    const articles = articlesOf(set)
    const stories = new Set(articles.map(({ story }) => story)).size
    return {
      title,
      about: `${articles.length} articles, ${stories} stories. ${ABOUT}`,
      columns: ['', 'precision', 'recall', 'F1', 'false merges', 'halves: F1', 'false merges'],
      rows: methods.map(([name, method]) => row(name, articles, method)),
    }
  })
}

const storiesBy = (articles: readonly Article[], weightsOf: (story: string) => readonly number[]) =>
  placements(articles, weightsOf).map(({ story }) => story)

function row(name: string, articles: readonly Article[], method: Method) {
  const whole = measured(articles, method)
  const parts = [0, 1].map((half) => articles.filter(({ story }) => halfOf(story) === half))
  const each = parts.map((part) => ({
    share: part.length / articles.length,
    ...measured(part, method),
  }))
  const pooled = (of: (measures: Measures) => number) =>
    each.reduce((sum, one) => sum + one.share * of(one), 0)
  const [precision, recall] = [pooled((one) => one.precision), pooled((one) => one.recall)]
  return [
    name,
    digits(whole.precision),
    digits(whole.recall),
    digits(whole.f1),
    whole.falseMerges.toFixed(0),
    digits((2 * precision * recall) / (precision + recall)),
    pooled((one) => one.falseMerges).toFixed(0),
  ]
}

function measured(articles: readonly Article[], method: Method): Measures {
  const found = method(articles)
  return measure(articles.map(({ story, id }, at) => ({ editors: story, found: found[at] ?? id })))
}

const digits = (share: number): string => share.toFixed(3)
