/** Lists of alerts: looks back, and several alerts in one message. Digests have a form of their own. */
import {
  type Button,
  bold,
  compose,
  cut,
  HEADING_LIMIT,
  link,
  type Message,
  NAME_LIMIT,
  type Piece,
  type Span,
} from './message.ts'

/** Entries that one list message holds; callers split longer lists. */
export const LIST_LIMIT = 25

/** Of a story that several report, so many are named. */
const NAMED = 2
const NAMED_LIMIT = 25

/** Widest that one part may be, so that the parts together fit: the text of an alert gets the rest. */
const LINE_LIMIT = 90
const TITLE_LIMIT = 200

export interface ListItem {
  readonly line: string
  readonly url: string
  /** Who published it, as `namesShown` has it. */
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

/** A title and one linked line per alert, the first `LIST_LIMIT` of them. */
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

/** "City Wire, Gazette +3": who reports a story, in the order in which they did. */
export function namesShown(names: readonly string[]): string {
  const [first = '', ...others] = names
  if (others.length === 0) return first
  const named = names.slice(0, NAMED).map((name) => cut(name, NAMED_LIMIT))
  const more = names.length - NAMED
  return named.join(', ') + (more > 0 ? ` +${more}` : '')
}
