/**
 * Which of the drafts made of a text is the line: the cheapest that passes the gates. The text is read
 * once, with those of its forms that lose nothing.
 */
import { costOf, type Rule } from './costs.ts'
import { speakerFirst } from './edits/speaker.ts'
import { type Draft, draftOf, shortened, turned } from './edits/ways.ts'
import { type Claim, claimOf } from './gates/gap.ts'
import { rejectedBy } from './gates/gates.ts'
import { capitalised } from './letter-case.ts'
import { fits, isCut, isWorth, LONGEST_LINE, LONGEST_WHOLE } from './line.ts'
import type { Reading } from './read/reading.ts'
import { type Tagged, tagged } from './read/tagged.ts'
import type { Evidence } from './summary.ts'

/** Rejected candidates that the evidence names. */
export const MOST_REJECTED = 12

export interface Said {
  readonly text: string
  readonly words: Tagged
  readonly speaker: readonly string[]
  readonly reading: Reading
  readonly drafts: readonly Draft[]
}

export function readText(text: string, reading: Reading, rules: readonly Rule[]): Said {
  const words = tagged(text)
  const { moved, speaker } = speakerFirst(text, words, reading)
  const front = moved.map((one) => draftOf(one, [...rules, 'attribution-first']))
  const published: Draft = { words, text: capitalised(text), rules }
  return { text, words, speaker, reading, drafts: turned([...front, published], reading) }
}

/** What a draft says of the text that it was made from. */
export const claimFrom = ({ text, words, speaker, reading }: Said, line: Draft): Claim =>
  claimOf({ line, source: text, words, speaker, reading })

/** Cuts are tried only where nothing fits as it is. */
export function candidatesOf({ drafts, reading, text }: Said): readonly Draft[] {
  if (drafts.some((draft) => fits(draft.text))) return drafts
  const uncut = new Set(drafts)
  return shortened(drafts, reading).filter((draft) => uncut.has(draft) || isWorth(draft.text, text))
}

/** The cheapest draft that passes the gates, and those that fell. */
export function judge(drafts: readonly Draft[], said: Said) {
  let best: Draft | null = null
  const rejected: Evidence['rejected'][number][] = []
  const own = capitalised(said.text)
  for (const line of drafts) {
    // Nothing can be lost from the publisher's own words, which may be a little longer.
    const isOwn = line.text === own
    if (line.text.length > (isOwn && !isCut(own) ? LONGEST_WHOLE : LONGEST_LINE)) continue
    const gate = isOwn ? null : rejectedBy(claimFrom(said, line))
    if (gate === null) best = best && costOf(best) <= costOf(line) ? best : line
    else if (rejected.length < MOST_REJECTED) rejected.push({ line: line.text, gate })
  }
  return { best, rejected }
}
