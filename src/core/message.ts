/**
 * What a chat reads. A message is plain text plus entities (offsets in UTF-16 units, as Telegram
 * counts them), never markup, so that no text of a publisher can break or fake formatting.
 *
 * Whatever is put in, what comes out is well-formed UTF-16 within Telegram's limits (too long a text is
 * cut at a word, and its entities with it), without invisible characters, and without taps but those
 * that are meant.
 */
import * as v from 'valibot'
import type { Alert } from './alert.ts'
import { cutAt, type Entity, entitySchema, type Formatted, withoutTaps } from './entities.ts'
import { once } from './once.ts'
import type { Typed } from './schema.ts'
import type { Stretch } from './taps.ts'
import { visible } from './text/visible.ts'

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
})
export type Message = Typed<typeof messageSchema>

/** What the chats get that have had an earlier version of an article. */
export interface Correction {
  /** Takes the place of their copy. */
  readonly edit: Message
  /** Answers the copy: to all of them, or where Telegram does not let the copy be edited. */
  readonly reply: Message
  /** Said instead of a message about "the alert above", where other stories stand in the copy. */
  readonly besideOthers: Message | null
}

/** A stretch of text with a format of its own. */
export type Span =
  | { readonly type: 'bold' | 'italic' | 'code'; readonly text: string }
  | { readonly type: 'text_link'; readonly text: string; readonly url: string }
  /** Shown in part until a reader opens it. */
  | { readonly type: 'expandable_blockquote'; readonly text: string }
  /** An instant, epoch ms; the text is what a client shows that knows no such times. */
  | { readonly type: 'date_time'; readonly text: string; readonly at: number }
  /** The same, shown as how long ago it is. */
  | { readonly type: 'age'; readonly text: string; readonly at: number }
  /** A command of the bot's own, shown as text. */
  | { readonly type: 'tap'; readonly text: string }

export type Piece = string | Span

/** Telegram's limit of one message. */
export const TEXT_LIMIT = 4096
/** Entries that one list message holds; callers split longer lists. */
export const LIST_LIMIT = 25

/** Of a story told by more, the others are counted. */
const SOURCES_LISTED = 8
const ALSO_LISTED = 3

/** Widest that one part may be, so that the parts together fit: the text of an alert gets the rest. */
const LINE_LIMIT = 90
const NAME_LIMIT = 60
const TITLE_LIMIT = 200
const HEADING_LIMIT = 500

export const bold = (text: string): Span => ({ type: 'bold', text })
/** A quotation that opens. */
export const quote = (text: string): Span => ({ type: 'expandable_blockquote', text })
export const italic = (text: string): Span => ({ type: 'italic', text })
export const code = (text: string): Span => ({ type: 'code', text })
/** Sent when a reader taps it; whatever else looks like a command, an address or a name is closed. */
export const tap = (text: string): Span => ({ type: 'tap', text })
export const link = (text: string, url: string): Span => ({ type: 'text_link', text, url })

/** "1 May 2026, 09:30 UTC", which clients show in their reader's own zone. */
export const time = (at: number): Span => {
  const clock = new Date(at).toISOString().slice(11, 16)
  return { type: 'date_time', text: `${day().format(at)}, ${clock} UTC`, at }
}

/** Made of data that few isolates need. */
const day = once(
  () =>
    new Intl.DateTimeFormat('en-GB', {
      timeZone: 'UTC',
      year: 'numeric',
      month: 'long',
      day: 'numeric',
    }),
)

/** "3 hours ago", which clients keep true as time goes by. */
export const age = (at: number, now: number): Span => ({ type: 'age', text: agoOf(now - at), at })

const ago = once(() => new Intl.RelativeTimeFormat('en', { numeric: 'auto' }))
const MINUTE_MS = 60_000

function agoOf(ms: number): string {
  const minutes = Math.max(0, Math.floor(ms / MINUTE_MS))
  if (minutes < 1) return 'just now'
  if (minutes < 60) return ago().format(-minutes, 'minute')
  const hours = Math.floor(minutes / 60)
  return hours < 24 ? ago().format(-hours, 'hour') : ago().format(-Math.floor(hours / 24), 'day')
}

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
    const part = visible(textOf(piece))
    const place = { offset: text.length, length: part.length }
    text += part
    if (typeof piece === 'string' || part === '') continue
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

function formatOf(span: Exclude<Span, { type: 'tap' }>) {
  switch (span.type) {
    case 'text_link':
      return { type: span.type, url: span.url }
    case 'date_time':
      return {
        type: span.type,
        unix_time: Math.floor(span.at / 1_000),
        date_time_format: 'Dt',
      } as const
    case 'age':
      return {
        type: 'date_time',
        unix_time: Math.floor(span.at / 1_000),
        date_time_format: 'r',
      } as const
    default:
      return { type: span.type }
  }
}

const withinLimit = (whole: Formatted): Formatted =>
  whole.text.length <= TEXT_LIMIT ? whole : cutAt(whole, cutPoint(whole.text, TEXT_LIMIT - 1))

/** A plain message of the bot. */
export const notice = (text: string): Message => compose([text])

/** To a chat that did not let the bot write for a while. */
export const pauseNotice = (): Message =>
  write`I was not allowed to write here, so alerts were left out. They go on now; ${code('/latest')} shows the newest.`

/** One who reports a story: the names of those who publish the same text, and where the first of them does. */
export interface Source {
  readonly names: readonly string[]
  readonly url: string
}

/**
 * The line, the sentences as one paragraph, who published it, and the way to the article. Where others report the
 * same event, they are listed with it in the order in which they did.
 */
export function alertMessage(alert: Alert, sources: readonly Source[] = []): Message {
  const line = cut(alert.line, HEADING_LIMIT)
  const name = cut(alert.publisherName, HEADING_LIMIT)
  const credit = sources.length > 1 ? credits(sources) : [italic(name)]
  const credited = credit.reduce((length, piece) => length + textOf(piece).length, 0)
  const paragraph = cut(alert.sentences.join(' '), TEXT_LIMIT - line.length - credited - 4)
  const parts = [[bold(line)], [paragraph], credit].filter((part) => part.some(isSeen))
  const pieces = parts.flatMap((part, i): Piece[] => (i === 0 ? part : ['\n\n', ...part]))
  return compose(pieces, [[{ text: 'Read the article', url: alert.url }]])
}

const isSeen = (piece: Piece): boolean => textOf(piece) !== ''

/** "3 sources: City Wire, Gazette (also Herald), Post"; of many, the first. */
function credits(sources: readonly Source[]): Piece[] {
  const listed = sources.slice(0, SOURCES_LISTED).flatMap(({ names, url }, i): Piece[] => {
    const [first = '', ...others] = names.map((name) => cut(name, NAME_LIMIT))
    const also = others.length > 0 ? ` (also ${others.slice(0, ALSO_LISTED).join(', ')})` : ''
    return [i === 0 ? '' : ', ', link(first, url), also]
  })
  const more = sources.length - SOURCES_LISTED
  return [
    italic(`${sources.length} sources: `),
    ...listed,
    ...(more > 0 ? [` and ${more} more`] : []),
  ]
}

/**
 * The alert in its new words, and a reply for those who read others: what is so now, and what they read,
 * where all of them read the same. A correction is a newsroom's own word for it, and its note goes along.
 */
export function correctionOf(alert: Alert, before: string | null): Correction {
  const said = before === null ? '' : `The earlier alert said: “${cut(before, HEADING_LIMIT)}”`
  const note = cut(alert.correction ?? '', HEADING_LIMIT)
  const notes = [said, note].filter((text) => text !== '').join('\n\n')
  const reply = replyMessage('Correction', alert, notes)
  return { edit: alertMessage(alert), reply, besideOthers: null }
}

/** The same of an update that its publisher does not call a correction. */
export function updateOf(alert: Alert, before: string | null): Correction {
  const said = before === null ? '' : `The earlier alert said: “${cut(before, HEADING_LIMIT)}”`
  return {
    edit: alertMessage(alert),
    reply: replyMessage('Update', alert, said),
    besideOthers: null,
  }
}

/** The alert, back in the place of the notice of its withdrawal. */
export const restorationOf = (alert: Alert): Correction => ({
  edit: alertMessage(alert),
  reply: replyMessage('Published again', alert, ''),
  besideOthers: null,
})

function replyMessage(label: string, { line, url }: Alert, note: string): Message {
  const pieces = [bold(`${label}: ${cut(line, HEADING_LIMIT)}`), ...(note ? ['\n\n', note] : [])]
  return compose(pieces, [[{ text: 'Read the article', url }]])
}

/**
 * Says whose alert of what time it was, and nothing of what it said: it must not be read again. Stories
 * that came in one message with it are not to be disregarded; what is said of them stays true when they
 * are withdrawn later.
 */
export function withdrawalOf({ publisherName, alertedAt }: Withdrawn): Correction {
  const name = cut(publisherName, NAME_LIMIT)
  const at = time(alertedAt)
  return {
    edit: compose([
      bold('Withdrawn'),
      `\n\n${name} has withdrawn its alert of `,
      at,
      '. Please disregard it.',
    ]),
    reply: compose([
      bold(`Withdrawn by ${name}`),
      '\n\nThe alert above, of ',
      at,
      ', was withdrawn by its publisher. Please disregard it.',
    ]),
    besideOthers: compose([
      bold(`Withdrawn by ${name}`),
      '\n\nOne of the stories above, of ',
      at,
      ', was withdrawn by its publisher and has been taken out: please disregard it. What is left there stands.',
    ]),
  }
}

/** The same where the message goes on with what another publisher reports of the event. */
export const withdrawnFromStory = ({ publisherName, alertedAt }: Withdrawn): Message =>
  compose([
    bold(`Withdrawn by ${cut(publisherName, NAME_LIMIT)}`),
    '\n\nIts alert above, of ',
    time(alertedAt),
    ', was withdrawn: please disregard it. The message now shows what another source reports.',
  ])

/** In the place of a message that showed several sources, of which the last has gone. */
export const storyWithdrawn = (): Message =>
  compose([bold('Withdrawn'), '\n\nAll who reported this have withdrawn it. Please disregard it.'])

/** Whose alert was withdrawn, and when it was sent, epoch ms. */
export interface Withdrawn {
  readonly publisherName: string
  readonly alertedAt: number
}

/** In the place of a reply that told a line of the article: it stands between the other two. */
export function withdrawnReply(): Correction {
  const message = compose([bold('Withdrawn'), ', like the alert above.'])
  const besideOthers = compose([bold('Withdrawn'), ', like one of the stories above.'])
  return { edit: message, reply: message, besideOthers }
}

const textOf = (piece: Piece): string => (typeof piece === 'string' ? piece : piece.text)

export interface ListItem {
  readonly line: string
  readonly url: string
  readonly publisherName: string
  /** How long ago it was alerted, where that is told. */
  readonly age?: Span
}

/** What a list has besides its alerts. */
export interface ListFrame {
  readonly title: string
  /** Said between the title and the alerts. */
  readonly note?: string
  readonly buttons?: readonly (readonly Button[])[]
}

/** A digest or a look back: a title and one linked line per alert, the first `LIST_LIMIT` of them. */
export function listMessage(
  { title, note, buttons = [] }: ListFrame,
  items: readonly ListItem[],
): Message {
  const head: Piece[] = [bold(cut(title, TITLE_LIMIT)), '\n']
  const said: Piece[] = note === undefined ? [] : ['\n', cut(note, HEADING_LIMIT)]
  const gap: Piece[] = note === undefined || items.length === 0 ? [] : ['\n']
  const entries = items.slice(0, LIST_LIMIT).flatMap((item) => entryOf(item))
  return compose([...head, ...said, ...gap, ...entries], buttons)
}

const entryOf = ({ line, url, publisherName, age: ago }: ListItem): readonly Piece[] => [
  '\n',
  link(cut(line, LINE_LIMIT), url),
  ` · ${cut(publisherName, NAME_LIMIT)}`,
  ...(ago ? [' · ', ago] : []),
]

export const foldTitle = (count: number): string => `${count} stories`
