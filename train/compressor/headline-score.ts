/**
 * How much a line reads like a finished headline clause rather than one cut short or with words
 * missing: log-odds of a logistic model over short runs of tags and function words, and how the line
 * starts and ends. Content words are seen as their tags only, so that no topic is liked better than
 * another.
 */
import { hashText, mix } from '../../src/core/hashing.ts'
import { formsOf } from '../../src/core/summary/model/word-form.ts'
import { headlineTable } from './models.ts'
import { sumAt } from './unpacked-table.ts'

/** Longer lines are judged by their beginning. */
const LONGEST_LINE = 60

/** Above 0 for what is rather a whole line; `tags` are Penn tags of the words. */
export function headlineScore(words: readonly string[], tags: readonly string[]): number {
  const hashes = headlineFeatures(words.slice(0, LONGEST_LINE), tags.slice(0, LONGEST_LINE))
  return sumAt(headlineTable(), hashes, hashes.length)
}

const FUNCTION_WORDS = new Set(
  (
    'a an the and or but nor of in on at by for with from to into over after before as than that which who ' +
    'whom whose if when while because since until about against between during under through amid among not ' +
    "n't no is are was were be been being am has have had having do does did will would can could may might " +
    'must shall should says said say it he she they we you i his her their its our your this these those there ' +
    "more most less least up out off down back also only just so such very all some any each other 's , ; : -- " +
    "( ) `` ''"
  ).split(' '),
)
const EDGE = 1

/** Hashes of the line's features, three runs and a pair or two a word. */
export function headlineFeatures(
  words: readonly string[],
  tags: readonly string[],
): readonly number[] {
  const classes = formsOf(words).map((form, i) =>
    hashText(FUNCTION_WORDS.has(form) ? form : (tags[i] ?? 'NN')),
  )
  const line = [EDGE, EDGE, ...classes, EDGE, EDGE]
  const at = (i: number) => line[i] ?? EDGE
  const hashes: number[] = []
  for (let i = 2; i < line.length; i++) {
    hashes.push(mix(mix(1, at(i - 1)), at(i)))
    hashes.push(mix(mix(mix(2, at(i - 2)), at(i - 1)), at(i)))
    hashes.push(mix(mix(mix(3, at(i - 2)), at(i)), 5))
    if (i > 2) hashes.push(mix(mix(mix(mix(4, at(i - 3)), at(i - 2)), at(i - 1)), at(i)))
  }
  const has = (pattern: RegExp) => tags.some((tag) => pattern.test(tag))
  hashes.push(
    mix(
      5,
      (has(/^(?:VB[DPZ]|MD)$/) ? 1 : 0) + (has(/^VB[NG]?$/) ? 2 : 0) + (has(/^N|^PRP$/) ? 4 : 0),
    ),
  )
  return hashes
}
