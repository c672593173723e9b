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
import { tagged } from './read/tagged.ts'
import type { Evidence } from './summary.ts'

/** Rejected candidates that the evidence names. */
export const MOST_REJECTED = 12

/** A text that is read, and what loses nothing of it. */
export interface Said extends Omit<Claim, 'line' | 'gaps'> {
  readonly drafts: readonly Draft[]
}

export function readText(text: string, reading: Reading, rules: readonly Rule[]): Said {
  const words = tagged(text)
  const { moved, speaker } = speakerFirst(text, words, reading)
  const front = moved.map((one) => draftOf(one, [...rules, 'attribution-first']))
  const published: Draft = { words, text: capitalised(text), rules }
  return { source: text, words, speaker, reading, drafts: turned([...front, published], reading) }
}

/** Cuts are tried only where nothing fits as it is. */
export function candidatesOf({ drafts, reading, source }: Said): readonly Draft[] {
  if (drafts.some((draft) => fits(draft.text))) return drafts
  const uncut = new Set(drafts)
  return shortened(drafts, reading).filter(
    (draft) => uncut.has(draft) || isWorth(draft.text, source),
  )
}

/** The cheapest draft that passes the gates, and those that fell. */
export function judge(drafts: readonly Draft[], said: Said) {
  let best: Draft | null = null
  const rejected: Evidence['rejected'][number][] = []
  const own = capitalised(said.source)
  for (const line of drafts) {
    // Nothing can be lost from the publisher's own words, which may be a little longer.
    const isOwn = line.text === own
    if (line.text.length > (isOwn && !isCut(own) ? LONGEST_WHOLE : LONGEST_LINE)) continue
    const gate = isOwn ? null : rejectedBy(claimOf({ ...said, line }))
    if (gate === null) best = best && costOf(best) <= costOf(line) ? best : line
    else if (rejected.length < MOST_REJECTED) rejected.push({ line: line.text, gate })
  }
  return { best, rejected }
}
