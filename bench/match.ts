/**
 * What it takes to match an article with two hundred filters, beside its summary; and the same of filters and
 * articles that were made to be slow.
 */
import * as v from 'valibot'
import { publisherIdSchema } from '../src/core/article.ts'
import { articleWords } from '../src/core/filter/article-words.ts'
import type { Filter } from '../src/core/filter/filter.ts'
import { FILTER_LIMIT, matches, parseFilter } from '../src/core/filter/filter.ts'
import type { About } from '../src/core/filter/match.ts'
import { saidIn } from '../src/core/filter/said.ts'
import { summarise } from '../src/core/summary/summarise.ts'
import type { CleanArticle } from '../src/core/summary/summary.ts'
import { cleanArticle } from '../src/core/text/clean.ts'
import { useOf } from '../train/extract.ts'
import { rowsOf } from './data.ts'
import type { Table } from './table.ts'

const FILTERS = 200
const ARTICLES = 300
const ROUNDS = 5
/** Of one article alone. */
const ROUNDS_ALONE = 25
/** UTF-16 units of what Lede takes as the text of one article. */
const LONGEST = 2 ** 20

const about: About = {
  publisher: v.parse(publisherIdSchema, 'wire'),
  topics: ['world', 'politics'],
  authors: ['Ana Silva'],
  language: 'en',
  urgency: 3,
}

export function matchTable(): Table {
  const articles = articlesOf()
  const usual = usualFilters(articles)
  const summary = articles.map((article) => timed(() => summarise(article)))
  const against = (filters: readonly Filter[], read: readonly CleanArticle[]) =>
    read.map((article) =>
      timed(() => matched(filters, article), read.length === 1 ? ROUNDS_ALONE : ROUNDS),
    )
  const rows: readonly (readonly [string, readonly number[]])[] = [
    ['summary', summary],
    [`${FILTERS} filters`, against(usual, articles)],
    ['  of that, the words of the article', articles.map((one) => timed(() => articleWords(one)))],
    ...hostileFilters().map(
      ([name, filter]) =>
        [`${FILTERS} filters, ${name}`, against(repeated(filter), articles)] as const,
    ),
    ...hostileArticles().map(
      ([name, article]) =>
        [`${FILTERS} filters, an article of ${name}`, against(usual, [article])] as const,
    ),
  ]
  return {
    title: 'Matching',
    about:
      `${articles.length} articles of CNN/DailyMail, report rows. Usual filters: one to three words, phrases, topics, OR and NOT of words of other ` +
      `articles. Hostile ones are ${FILTER_LIMIT} characters long, hostile articles ${LONGEST} units. The article's words are made anew for each; each time is the least of ${ROUNDS}, of a hostile article of ${ROUNDS_ALONE}, all in one run.`,
    columns: ['', 'mean ms', '95th percentile', 'times a summary'],
    rows: rows.map(([name, times]) => [
      name,
      mean(times),
      at(times, 0.95),
      (mean(times) / mean(summary)).toFixed(2),
    ]),
  }
}

function matched(filters: readonly Filter[], article: CleanArticle): number {
  const said = saidIn(articleWords(article))
  return filters.filter((filter) => matches([filter], about, () => said)).length
}

function articlesOf(): readonly CleanArticle[] {
  return rowsOf('summary/cnndm-dev700')
    .filter((_, place) => useOf(place) === 'report')
    .slice(0, ARTICLES)
    .map(({ text = '' }) => articleOf(text.split(' ').slice(0, 9).join(' '), text))
}

const articleOf = (headline: string, text: string): CleanArticle =>
  cleanArticle({ headline, body: { format: 'text', text }, language: 'en' })

/** As readers write them, of words that articles have. */
function usualFilters(articles: readonly CleanArticle[]): readonly Filter[] {
  const shapes: readonly ((words: readonly string[]) => string)[] = [
    ([a]) => `${a}`,
    ([a, b]) => `${a} ${b}`,
    ([a, b]) => `"${a} ${b}"`,
    ([a, b, c]) => `${a} (${b} OR ${c})`,
    ([a, b]) => `${a} -${b}`,
    ([a]) => `topic:world ${a}`,
    ([a, b, c]) => `"${a} ${b}" OR ${c} lang:en`,
    () => 'topic:sport urgent',
  ]
  const words = articles
    .flatMap(
      ({ paragraphs }) =>
        paragraphs
          .join(' ')
          .match(/\b[a-z]{5,}\b/g)
          ?.slice(0, 40) ?? [],
    )
    .filter((_, place) => place % 7 === 0)
  return Array.from({ length: FILTERS }, (_, i) => {
    const shape = shapes[i % shapes.length]
    return read(shape?.(words.slice(i * 3, i * 3 + 3)) ?? '')
  })
}

function hostileFilters(): readonly (readonly [string, Filter])[] {
  return [
    ['of many words', read(longest((i) => `w${i}`, ' '))],
    ['a phrase of one word', read(`"${longest(() => 'the', ' ')}"`)],
    ['of many phrases', read(longest((i) => `"the the t${i}"`, ' OR '))],
    ['of brackets', read(longest((i) => `(people OR t${i})`, ' '))],
    ['nested', read(`${'(people OR news -late '.repeat(12)}b${')'.repeat(12)}`)],
  ]
}

/** As many parts as fit into a filter. */
function longest(part: (i: number) => string, between: string): string {
  let text = part(0)
  for (let i = 1; `${text}${between}${part(i)}`.length <= FILTER_LIMIT - 2; i++)
    text += `${between}${part(i)}`
  return text
}

function hostileArticles(): readonly (readonly [string, CleanArticle])[] {
  const all: readonly (readonly [string, string])[] = [
    ['one word', 'the '],
    ['words that are all new', ''],
    ['one long word', 'a'],
    ['signs', 'C++ AT&T 98% '],
    ['ligatures that grow', 'ﷺ '],
  ]
  return all.map(([name, piece]) => {
    const text =
      piece === ''
        ? Array.from({ length: LONGEST / 8 }, (_, i) => `w${i}x`).join(' ')
        : piece.repeat(LONGEST / piece.length)
    return [name, articleOf('The headline of a hostile article is short', text.slice(0, LONGEST))]
  })
}

function read(text: string): Filter {
  const filter = parseFilter(text)
  if (!filter.ok) throw new Error(`${text} is no filter: ${filter.error.problem.kind}`)
  return filter.value
}

const repeated = (filter: Filter): readonly Filter[] =>
  Array.from({ length: FILTERS }, () => filter)

/** Milliseconds, the least of some. */
function timed(work: () => unknown, rounds = ROUNDS): number {
  let least = Number.POSITIVE_INFINITY
  for (let round = 0; round < rounds; round++) {
    const start = performance.now()
    work()
    least = Math.min(least, performance.now() - start)
  }
  return least
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, one) => sum + one, 0) / values.length

const at = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.floor(share * (values.length - 1))] ?? 0
