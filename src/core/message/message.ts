/**
 * What a chat reads. A message is plain text plus entities (offsets in UTF-16 units, as Telegram
 * counts them), never markup, so that no text of a publisher can break or fake formatting.
 *
 * Whatever is put in, what comes out is well-formed UTF-16 within Telegram's limits (too long a text is
 * cut at a word, and its entities with it), without invisible characters, and without taps but those
 * that are meant.
 */
import * as v from 'valibot'
import type { Typed } from '../schema.ts'
import { type ISOLATE, type ISOLATED, visibleIsolated } from '../text/isolates.ts'
import { visible } from '../text/visible.ts'
import { cutAt, type Entity, entitySchema, type Formatted, withoutTaps } from './entities.ts'

import type { Stretch } from './taps.ts'

export const buttonSchema = v.union([
  v.object({ text: v.string(), url: v.string() }),
  /** At most 64 bytes of data. */
  v.object({ text: v.string(), data: v.string() }),
])
export type Button = Typed<typeof buttonSchema>

export const messageSchema = v.object({
  /** At most 4,096 UTF-16 units. */
  text: v.string(),
  entities: v.array(entitySchema),
  buttons: v.array(v.array(buttonSchema)),
  /** Without other buttons: the labels of two by which a person chooses a chat that they administer. */
  asksFor: v.exactOptional(v.object({ group: v.string(), channel: v.string() })),
})
export type Message = Typed<typeof messageSchema>

/** A stretch of text with a format of its own. */
export type Span =
  | { readonly type: 'bold' | 'italic' | 'code'; readonly text: string }
  | { readonly type: 'text_link'; readonly text: string; readonly url: string }
  /** Shown in part until a reader opens it. */
  | { readonly type: 'expandable_blockquote'; readonly text: string }
  /** An instant, epoch ms; the text is what a client shows that knows no such times. */
  | { readonly type: 'date_time'; readonly text: string; readonly at: number }
  /** An instant, epoch ms, shown as the time of day alone. */
  | { readonly type: 'clock'; readonly text: string; readonly at: number }
  /** An instant, epoch ms, shown as how long ago it is. */
  | { readonly type: 'age'; readonly text: string; readonly at: number }
  /** A command of the bot's own, shown as text. */
  | { readonly type: 'tap'; readonly text: string }
  /** Begins or ends what has a direction of its own. */
  | { readonly type: 'isolate'; readonly text: typeof ISOLATE | typeof ISOLATED }

export type Piece = string | Span

/** Telegram's limit of one message. */
export const TEXT_LIMIT = 4096

/** Of a name, and of a heading or a note, so that the parts of a message fit together. */
export const NAME_LIMIT = 60
export const HEADING_LIMIT = 500

export const bold = (text: string): Span => ({ type: 'bold', text })
/** A quotation that opens. */
export const quote = (text: string): Span => ({ type: 'expandable_blockquote', text })
export const italic = (text: string): Span => ({ type: 'italic', text })
export const code = (text: string): Span => ({ type: 'code', text })
/** Sent when a reader taps it; whatever else looks like a command, an address or a name is closed. */
export const tap = (text: string): Span => ({ type: 'tap', text })
export const link = (text: string, url: string): Span => ({ type: 'text_link', text, url })
/** "09:30 UTC", which clients show in their reader's own zone. */
export const clock = (at: number): Span => ({
  type: 'clock',
  text: `${new Date(at).toISOString().slice(11, 16)} UTC`,
  at,
})

/**
 * At most `limit` UTF-16 units of a text as it is seen, cut after a word with "…" where it is longer.
 * A word longer than half the limit is cut inside, but not inside a surrogate pair.
 */
export function cut(text: string, limit: number): string {
  const whole = visible(text)
  return whole.length <= limit ? whole : `${whole.slice(0, cutPoint(whole, limit - 1))}…`
}

function cutPoint(text: string, limit: number): number {
  const space = text.slice(0, limit + 1).search(/\s\S*$/u)
  const end = space >= limit / 2 ? space : limit
  const head = text.slice(0, end)
  return (head.isWellFormed() ? head : head.slice(0, -1)).trimEnd().length
}

/** Joins pieces to a message; what does not fit into one is cut from the end. */
export function compose(
  pieces: readonly Piece[],
  buttons: readonly (readonly Button[])[] = [],
): Message {
  let text = ''
  const entities: Entity[] = []
  const meant: Stretch[] = []
  for (const piece of pieces) {
    const isMark = typeof piece !== 'string' && piece.type === 'isolate'
    const part = isMark ? piece.text : visibleIsolated(textOf(piece))
    const place = { offset: text.length, length: part.length }
    text += part
    if (typeof piece === 'string' || piece.type === 'isolate' || part === '') continue
    if (piece.type === 'tap') meant.push({ start: place.offset, end: text.length })
    else entities.push({ ...formatOf(piece), ...place })
  }
  return { ...withoutTaps(withinLimit({ text, entities }), meant), buttons }
}

/** Two short messages as one, with the buttons of the lower. */
export const stacked = (upper: Message, lower: Message): Message => ({
  text: upper.text + lower.text,
  entities: [
    ...upper.entities,
    ...lower.entities.map((entity) => ({ ...entity, offset: entity.offset + upper.text.length })),
  ],
  buttons: lower.buttons,
})

/** A template of pieces: `` write`Send ${code('/help')}.` `` */
export const write = (strings: TemplateStringsArray, ...pieces: readonly Piece[]): Message =>
  compose(strings.flatMap((text, i) => [text, pieces[i] ?? '']))

/** How Telegram's clients show an instant. */
const TIME_FORMATS = { date_time: 'Dt', clock: 't', age: 'r' } as const

function formatOf(span: Exclude<Span, { type: 'tap' | 'isolate' }>) {
  switch (span.type) {
    case 'text_link':
      return { type: span.type, url: span.url }
    case 'date_time':
    case 'clock':
    case 'age':
      return {
        type: 'date_time',
        unix_time: Math.floor(span.at / 1_000),
        date_time_format: TIME_FORMATS[span.type],
      } as const
    default:
      return { type: span.type }
  }
}

const withinLimit = (whole: Formatted): Formatted =>
  whole.text.length <= TEXT_LIMIT ? whole : cutAt(whole, cutPoint(whole.text, TEXT_LIMIT - 1))

/** A plain message of the bot. */
export const notice = (text: string): Message => compose([text])

export const textOf = (piece: Piece): string => (typeof piece === 'string' ? piece : piece.text)
