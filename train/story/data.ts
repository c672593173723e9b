/** Articles with the stories that editors put them into, and which half of the data a story belongs to. */
import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { hashText, mix } from '../../src/core/hashing.ts'
import { openingOf } from '../../src/core/story/opening.ts'
import { type Reading, readForStory } from '../../src/core/story/reading.ts'
import { UsualLines } from '../../src/core/story/usual-lines.ts'
import { cleanArticle } from '../../src/core/text/clean.ts'
import { dataFolder } from '../rows.ts'

export interface StoryRow {
  readonly id: string
  readonly title: string
  readonly lead: string
  readonly publisher: string
  /** Milliseconds, in the order of arrival. */
  readonly ts: number
  readonly story: string
}

export const storyRows = (name: string): readonly StoryRow[] =>
  gunzipSync(readFileSync(`${dataFolder()}/stories/${name}.jsonl.gz`))
    .toString('utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))

/** All of the data is English. */
export function readingOf(
  { title, lead }: Pick<StoryRow, 'title' | 'lead'>,
  usual: UsualLines,
): Reading {
  const body = { format: 'text', text: lead } as const
  const article = cleanArticle({ headline: title, body, language: 'en' })
  return readForStory(openingOf(title, article), usual)
}

export const nothingUsual = new UsualLines()

/**
 * Stories, not articles, are divided: what is measured has no article of what was fitted. Two like events of ECB+
 * ("ecb-22-a", "ecb-22-b") go together, so that both halves have such pairs.
 */
export const halfOf = (story: string): 0 | 1 =>
  (mix(hashText(story.replace(/-[a-z]$/, '')), 1) >>> 8) & 1 ? 1 : 0
