/** An alert as chats read it: the line, the sentences as one paragraph, who published it, the way to the article. */
import type { Alert } from './alert.ts'
import {
  bold,
  compose,
  cut,
  HEADING_LIMIT,
  italic,
  link,
  type Message,
  NAME_LIMIT,
  type Piece,
  TEXT_LIMIT,
  textOf,
} from './message.ts'

/** Of a story told by more, the others are counted. */
const SOURCES_LISTED = 8
const ALSO_LISTED = 3

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
