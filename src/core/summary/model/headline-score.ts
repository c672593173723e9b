/**
 * How much a line reads like a finished headline clause rather than one cut short or with words
 * missing: log-odds of a logistic model, from its function words and tags alone.
 */
import { headlineFeatures } from './headline-features.ts'
import { headlineTable } from './models.ts'
import { sumAt } from './packed-table.ts'

/** Longer lines are judged by their beginning. */
const LONGEST_LINE = 60

/** Above 0 for what is rather a whole line; `tags` are Penn tags of the words. */
export function headlineScore(words: readonly string[], tags: readonly string[]): number {
  const hashes = headlineFeatures(words.slice(0, LONGEST_LINE), tags.slice(0, LONGEST_LINE))
  return sumAt(headlineTable(), hashes, hashes.length)
}
