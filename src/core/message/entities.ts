/**
 * The formatted stretches of a message, and how nothing else in it becomes a tap.
 *
 * Telegram makes links of addresses, @names and /commands wherever it finds them, in bold and italic
 * text as well; only what stands in code or in a link is left alone. So what it would find in a
 * message is set in code, which changes no character. Nothing may overlap code: styles are parted
 * around it. See docs/decisions/0014-no-accidental-links.md.
 */
import * as v from 'valibot'
import type { Typed } from '../schema.ts'
import { type Stretch, tapsIn } from './taps.ts'

const stretch = { offset: v.number(), length: v.number() }

export const entitySchema = v.variant('type', [
  v.object({ type: v.picklist(['bold', 'italic', 'code']), ...stretch }),
  v.object({ type: v.literal('text_link'), ...stretch, url: v.string() }),
  /** A time that clients show in their reader's own zone: its day, the hour alone, or how long ago; `unix_time` in seconds. */
  v.object({
    type: v.literal('date_time'),
    ...stretch,
    unix_time: v.number(),
    date_time_format: v.picklist(['Dt', 't', 'r']),
  }),
  /** A quotation of which clients show the first lines until it is opened. Others may stand in it. */
  v.object({ type: v.literal('expandable_blockquote'), ...stretch }),
])
export type Entity = Typed<typeof entitySchema>

/** Telegram takes so many to a message, and leaves out the others. */
const ENTITY_LIMIT = 100

export interface Formatted {
  readonly text: string
  /** In order, none within another but in a quotation. */
  readonly entities: readonly Entity[]
}

/**
 * The text with its formats and without a tap but those meant. Where the taps are too many for one
 * message, one stretch of code covers several with the words between; where even that is not enough,
 * the text ends before the first that would stay open.
 */
export function withoutTaps({ text, entities }: Formatted, meant: readonly Stretch[]): Formatted {
  const own = entities.filter(isClosed)
  const closed = [...own.map(stretchOf), ...meant].sort(inOrder)
  const open = tapsIn(text).flatMap((tap) => partsOutside(tap, closed))
  const covers = own.length + open.length > ENTITY_LIMIT ? joinedBetween(open, closed) : open
  const carriers = [...own, ...covers.map(codeOver)].sort(byOffset)
  const beyond = carriers[ENTITY_LIMIT]
  if (beyond) return withoutTaps(cutAt({ text, entities }, beyond.offset), meant)
  const styles = entities
    .filter((entity) => !isClosed(entity))
    .flatMap((style) => (isQuotation(style) ? [style] : partedStyle(text, style, covers)))
    .slice(0, ENTITY_LIMIT - carriers.length)
  return { text, entities: [...carriers, ...styles].sort(byOffset) }
}

/** Telegram does not look for taps in it. */
const isClosed = ({ type }: Entity): boolean => type === 'code' || type === 'text_link'

const isQuotation = ({ type }: Entity): boolean => type === 'expandable_blockquote'

const stretchOf = ({ offset, length }: Entity): Stretch => ({
  start: offset,
  end: offset + length,
})
const codeOver = ({ start, end }: Stretch): Entity => ({
  type: 'code',
  offset: start,
  length: end - start,
})
/** What a quotation holds comes after it. */
const byOffset = (a: Entity, b: Entity): number =>
  a.offset - b.offset || Number(isQuotation(b)) - Number(isQuotation(a))
const inOrder = (a: Stretch, b: Stretch): number => a.start - b.start

/** What is left of a stretch; the holes are in order. */
function partsOutside({ start, end }: Stretch, holes: readonly Stretch[]): readonly Stretch[] {
  const parts: Stretch[] = []
  let from = start
  for (const hole of holes) {
    if (hole.end <= from || hole.start >= end) continue
    parts.push({ start: from, end: hole.start })
    from = hole.end
  }
  return [...parts, { start: from, end }].filter((part) => part.end > part.start)
}

/** Neighbours become one where nothing closed stands between them. */
function joinedBetween(open: readonly Stretch[], closed: readonly Stretch[]): readonly Stretch[] {
  const joined: Stretch[] = []
  for (const { start, end } of open) {
    const last = joined.at(-1)
    const isFree = last && closed.every((other) => other.end <= last.end || other.start >= start)
    if (isFree) joined[joined.length - 1] = { start: last.start, end }
    else joined.push({ start, end })
  }
  return joined
}

function partedStyle(text: string, style: Entity, covers: readonly Stretch[]): readonly Entity[] {
  return partsOutside(stretchOf(style), covers)
    .filter(({ start, end }) => text.slice(start, end).trim() !== '')
    .map(({ start, end }) => ({ ...style, offset: start, length: end - start }))
}

/** The text up to there, and the formats with it. */
export function cutAt({ text, entities }: Formatted, end: number): Formatted {
  const kept = entities
    .map((entity) => ({ ...entity, length: Math.min(entity.length, end - entity.offset) }))
    .filter(({ length }) => length > 0)
  return { text: `${text.slice(0, end)}…`, entities: kept }
}
