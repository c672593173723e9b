/**
 * What a line stands on, for readers: the headline or sentence that it was made from, with the words that it keeps.
 * It goes with the alert, so that it can be shown wherever the alert is, when the article's body is long gone.
 */
import type { Grounds } from '../alert.ts'
import type { Voice } from '../languages/voice.ts'
import type { Evidence } from '../summary/summary.ts'
import { bold, type Piece } from './message.ts'

/** Of a sentence so long nobody reads more. */
const TEXT_LIMIT = 1_000

type Stretch = Grounds['kept'][number]

/** `null` where no word of it was kept that could be shown. */
export function groundsOf({ source, text, kept }: Evidence): Grounds | null {
  const shown = text.slice(0, TEXT_LIMIT).toWellFormed()
  const inOrder = kept
    .map(({ start, end }) => ({ start, end }))
    .filter(({ end }) => end <= shown.length)
    .sort((a, b) => a.start - b.start)
  const joined = inOrder.reduce<Stretch[]>((all, next) => join(all, next, shown), [])
  return joined.length === 0 ? null : { source, text: shown, kept: joined }
}

/** Words with nothing but spaces between them are one stretch. */
function join(all: readonly Stretch[], next: Stretch, text: string): Stretch[] {
  const last = all.at(-1)
  const isNext = last !== undefined && text.slice(last.end, next.start).trim() === ''
  return isNext ? [...all.slice(0, -1), { start: last.start, end: next.end }] : [...all, next]
}

const SAYS = { headline: 'headlineSays', lead: 'articleSays' } as const

/** "The article says: …", with the kept words in bold. */
export function groundsShown({ source, text, kept }: Grounds, { say }: Voice): Piece[] {
  const pieces: Piece[] = [`${say(SAYS[source])}\n`]
  let at = 0
  for (const { start, end } of kept) {
    pieces.push(text.slice(at, start), bold(text.slice(start, end)))
    at = end
  }
  return [...pieces, text.slice(at)]
}
