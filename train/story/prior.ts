/**
 * How often terms stand in articles, from texts without their stories: one article of each triple of NeuS, and
 * CNN/DailyMail. Nothing that stories are measured on is among them.
 */
import { LEVEL_0, MOST_LEVEL, PRIOR_SLOTS, shareAt } from '../../src/core/story/prior-levels.ts'
import { hashOf, signatureOf } from '../../src/core/story/signature.ts'
import { readSummaries } from '../extract.ts'
import { dataFolder } from '../rows.ts'
import { nothingUsual, readingOf, storyRows } from './data.ts'

/** What stands in one article only may be a slip of the pen. */
const LEAST_ARTICLES = 2
const NEWS_START = 1_400

interface Text {
  readonly title: string
  readonly lead: string
}

export function priorTexts(): readonly Text[] {
  const seen = new Set<string>()
  const triples = storyRows('neus-triples-nodate').filter(
    ({ story }) => !seen.has(story) && seen.add(story),
  )
  const news = readSummaries(`${dataFolder()}/summary/cnndm-dev700.jsonl.gz`)
  return [...triples, ...news.map(({ text }) => ({ title: '', lead: text.slice(0, NEWS_START) }))]
}

/** One character a slot. */
export function priorTable(texts: readonly Text[]): string {
  const articles = new Map<number, number>()
  for (const text of texts) {
    const { language, terms } = readingOf(text, nothingUsual)
    for (const entry of signatureOf(language, terms))
      articles.set(hashOf(entry), (articles.get(hashOf(entry)) ?? 0) + 1)
  }
  const slots = new Float64Array(PRIOR_SLOTS)
  for (const [hash, count] of articles)
    if (count >= LEAST_ARTICLES) {
      const slot = hash % PRIOR_SLOTS
      slots[slot] = (slots[slot] ?? 0) + count / texts.length
    }
  return Array.from(slots, (share) => String.fromCharCode(LEVEL_0 + levelOf(share))).join('')
}

/** The level that is nearest by ratio. */
function levelOf(share: number): number {
  if (share === 0) return 0
  const distance = (level: number) => Math.abs(Math.log(shareAt(level) / share))
  if (share < shareAt(1) ** 2 / shareAt(2)) return 0
  let level = 1
  while (level < MOST_LEVEL && distance(level + 1) < distance(level)) level++
  return level
}
